/// No node: nothing there or below is wanted.
let none = -1

/// The containers that are open at one place of a line, from the outermost to the innermost.
///
/// Each costs one bit; node and index are kept for the depths that a pointer can reach.
struct OpenContainers: ~Copyable {
  private(set) var depth = 0
  /// Whether the innermost is an object.
  private(set) var isObject = false
  /// Bit `d` is set if the container at depth `d` is an object. Never shrinks.
  private var bits: [UInt64] = [0]
  private var nodes: [Int]
  private var elementCounts: [Int]

  /// - Parameter reachableDepth: of a container at a deeper place nobody wants to know the node.
  init(reachableDepth: Int) {
    nodes = Array(repeating: none, count: reachableDepth + 1)
    elementCounts = Array(repeating: 0, count: reachableDepth + 1)
  }

  /// The byte that closes the innermost.
  var closer: UInt8 { isObject ? Byte.closeBrace : Byte.closeBracket }

  /// The node of the innermost, or `none`.
  var node: Int { depth < nodes.count ? nodes[depth] : none }

  mutating func removeAll() { depth = 0 }

  mutating func append(isObject: Bool, node: Int) {
    depth &+= 1
    let bit = UInt64(1) << UInt64(depth & 63)
    if depth >> 6 == bits.count { bits.append(0) }
    if isObject { bits[depth >> 6] |= bit } else { bits[depth >> 6] &= ~bit }
    self.isObject = isObject
    if depth < nodes.count {
      nodes[depth] = node
      elementCounts[depth] = 0
    }
  }

  mutating func removeLast() {
    depth &-= 1
    isObject = bits[depth >> 6] >> UInt64(depth & 63) & 1 == 1
  }

  /// Counts one more element of the innermost.
  ///
  /// - Returns: its index, or nil if nobody wants to know.
  mutating func nextElement() -> Int? {
    guard node != none else { return nil }
    defer { elementCounts[depth] &+= 1 }
    return elementCounts[depth]
  }
}
