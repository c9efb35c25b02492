/// The members that are wanted of every line, as a tree of names that the scanner walks along.
///
/// The nodes are numbered in preorder, so that what lies below a node is a range of numbers.
package struct MemberPaths: Sendable {
  /// A pointer that is neither empty nor begins with `/`, or has a `~` without `0` or `1` after it
  /// (RFC 6901, section 3).
  package struct InvalidPointer: Error, Equatable {
    package let pointer: String

    package init(pointer: String) { self.pointer = pointer }
  }

  /// One name under a node.
  struct Edge: Sendable {
    /// The length and first eight bytes: most names differ here.
    var length: Int
    var head: UInt64
    var name: [UInt8]
    /// The name read as the index of an array's element, or -1.
    var index: Int
    var node: Int
  }

  struct Node: Sendable {
    var edges: Range<Int>
    /// The number after the last node below this one.
    var end: Int
  }

  /// Number 0 is the whole line's value.
  let nodes: [Node]
  let edges: [Edge]
  /// Of each pointer, its node.
  let slots: [Int]
  /// The node of the top-level member that a splice replaces, or -1.
  let replaced: Int
  /// The number of names in the longest pointer.
  let depth: Int

  /// Compiles the pointers. The same pointer may occur several times.
  ///
  /// - Parameter replacing: the top-level member that `splice` puts in, and whose former
  ///   occurrences it leaves out.
  package init(_ pointers: [String], replacing: String? = nil) throws(InvalidPointer) {
    var tree = Tree()
    var places: [Int] = []
    for pointer in pointers { places.append(tree.insert(try Self.names(of: pointer))) }
    let replacedPlace = replacing.map { tree.insert([Array($0.utf8)]) }
    let flat = tree.flattened()
    nodes = flat.nodes
    edges = flat.edges
    slots = places.map { flat.numbers[$0] }
    replaced = replacedPlace.map { flat.numbers[$0] } ?? -1
    depth = tree.depth
  }

  private static func names(of pointer: String) throws(InvalidPointer) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var isAfterTilde = false
    for byte in pointer.utf8 {
      if isAfterTilde {
        guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else {
          throw InvalidPointer(pointer: pointer)
        }
        result[result.count - 1].append(UInt8(ascii: byte == UInt8(ascii: "0") ? "~" : "/"))
        isAfterTilde = false
      } else if byte == UInt8(ascii: "/") {
        result.append([])
      } else if result.isEmpty {
        throw InvalidPointer(pointer: pointer)
      } else if byte == UInt8(ascii: "~") {
        isAfterTilde = true
      } else {
        result[result.count - 1].append(byte)
      }
    }
    if isAfterTilde { throw InvalidPointer(pointer: pointer) }
    return result
  }
}

/// The tree while it grows: places in order of insertion.
private struct Tree {
  private struct Place {
    var name: [UInt8]
    var children: [Int] = []
  }

  private var places = [Place(name: [])]
  private(set) var depth = 0

  mutating func insert(_ names: [[UInt8]]) -> Int {
    depth = max(depth, names.count)
    var at = 0
    for name in names {
      if let child = places[at].children.first(where: { places[$0].name == name }) {
        at = child
      } else {
        places.append(Place(name: name))
        places[at].children.append(places.count - 1)
        at = places.count - 1
      }
    }
    return at
  }

  /// - Returns: nodes in preorder, their edges, and each place's node.
  func flattened() -> (nodes: [MemberPaths.Node], edges: [MemberPaths.Edge], numbers: [Int]) {
    var order: [Int] = []
    var numbers = [Int](repeating: 0, count: places.count)
    var pending = [0]
    while let place = pending.popLast() {
      numbers[place] = order.count
      order.append(place)
      pending.append(contentsOf: places[place].children.reversed())
    }
    var edges: [MemberPaths.Edge] = []
    var nodes: [MemberPaths.Node] = []
    for place in order {
      let first = edges.count
      for child in places[place].children {
        edges.append(edge(to: numbers[child], name: places[child].name))
      }
      nodes.append(.init(edges: first..<edges.count, end: nodes.count + 1))
    }
    for number in nodes.indices.reversed() {
      for edge in edges[nodes[number].edges] {
        nodes[number].end = max(nodes[number].end, nodes[edge.node].end)
      }
    }
    return (nodes, edges, numbers)
  }

  private func edge(to node: Int, name: [UInt8]) -> MemberPaths.Edge {
    let isIndex =
      !name.isEmpty && name.allSatisfy { (0x30...0x39).contains($0) }
      && (name[0] != 0x30 || name.count == 1)
    return MemberPaths.Edge(
      length: name.count, head: name.span.head(of: 0..<name.count), name: name,
      index: isIndex ? Int(String(decoding: name, as: UTF8.self)) ?? -1 : -1, node: node)
  }
}
