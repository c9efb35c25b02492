internal import CharterSyntax

/// Things that build on each other by name, in an order in which each comes after those that it names.
///
/// Linear in the number of names, and without recursion: a chain may be as long as a file allows.
struct DependencyOrder {
  struct Edge {
    var target: Int
    /// Where the target is named.
    var name: Spanned<String>
  }

  /// How many things may stand on one another.
  static let deepest = 32

  private(set) var order: [Int] = []
  /// For each thing, how many stand on one another up to it, itself included.
  private(set) var depths: [Int]
  /// Names that lead back to where they stand, one for each thing that is led back to; the order
  /// leaves them out of account.
  private(set) var cycles: [Edge] = []
  /// Names by which something becomes too deep; none for what stands on such a thing in turn, and none
  /// where there are cycles.
  private(set) var tooDeep: [Edge] = []

  private let edges: [[Edge]]
  private var isOpen: [Bool]
  private var isInCycle: Set<Int> = []

  /// - Parameter edges: for each thing, those that it names
  init(_ edges: [[Edge]]) {
    self.edges = edges
    depths = Array(repeating: 0, count: edges.count)
    isOpen = Array(repeating: false, count: edges.count)
    for root in edges.indices where depths[root] == 0 { visit(root) }
    if !cycles.isEmpty { tooDeep = [] }
  }

  private mutating func visit(_ root: Int) {
    var open = [(node: root, next: 0)]
    isOpen[root] = true
    while let (node, next) = open.last {
      guard next < edges[node].count else {
        open.removeLast()
        close(node)
        continue
      }
      open[open.count - 1].next += 1
      let edge = edges[node][next]
      if isOpen[edge.target] {
        if isInCycle.insert(edge.target).inserted { cycles.append(edge) }
      } else if depths[edge.target] == 0 {
        isOpen[edge.target] = true
        open.append((edge.target, 0))
      }
    }
  }

  private mutating func close(_ node: Int) {
    isOpen[node] = false
    let below = edges[node].reduce(0) { max($0, depths[$1.target]) }
    depths[node] = below + 1
    order.append(node)
    if below == Self.deepest,
      let edge = edges[node].first(where: { depths[$0.target] == Self.deepest })
    {
      tooDeep.append(edge)
    }
  }
}
