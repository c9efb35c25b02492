/// Finds the wanted members of a line in one pass, without decoding or building anything.
///
/// What is checked is the structure of one JSON value: brackets, strings, commas and colons. How
/// scalars are spelled and whether strings hold raw control bytes is left to those who read them.
/// Nesting has no limit but the line's length: a container costs one bit. The last of several
/// members of one name counts, and escaped names are decoded before they are compared.
///
/// One scanner a thread; its storage is reused from line to line. Offsets are bytes of the line.
package struct JSONLineScanner: ~Copyable {
  let paths: MemberPaths
  /// Of each node of `paths`, what was found in the current line.
  @usableFromInline var values: [JSONValue]
  /// Of each pointer, its node.
  @usableFromInline let slots: [Int]
  var open: OpenContainers
  var decodedName: [UInt8] = []
  var shape = JSONLineShape()

  /// The offset of the object's closing brace.
  package internal(set) var closingBrace = 0
  /// Whether the object has a member besides those that a splice replaces.
  package internal(set) var keepsMembers = false
  /// What a splice leaves out: the former members with one comma each, in order, not overlapping.
  var removals: [Range<Int>] = []
  var removal: Removal?
  /// The comma before the current top-level member.
  var lastComma = 0

  package init(_ paths: MemberPaths) {
    self.paths = paths
    slots = paths.slots
    values = Array(repeating: .missing, count: paths.nodes.count)
    open = OpenContainers(reachableDepth: paths.depth + 1)
  }

  /// The value that the pointer number `slot` leads to; `.missing` when there is none.
  ///
  /// It belongs to the line that was scanned last, and means nothing if that had a fault.
  // Mutating, since a borrowed scanner would be copied.
  @inlinable @inline(__always)
  package mutating func value(_ slot: Int) -> JSONValue { values[slots[slot]] }

  /// Reads one line, without its terminator.
  ///
  /// - Returns: nil if the line is an object.
  /// - Complexity: linear in the line; at depths that a pointer reaches, each member's name is
  ///   compared with the wanted ones.
  package mutating func scan(_ line: Span<UInt8>) -> JSONLineFault? {
    // The values of the same members are there from the line before.
    if removals.isEmpty, scanAsExpected(line) { return nil }
    for node in values.indices { values[node] = .missing }
    open.removeAll()
    removals.removeAll(keepingCapacity: true)
    removal = nil
    keepsMembers = false
    shape.begin()

    var at = line.skipSpace(from: 0)
    guard at < line.count else { return .blank }
    guard readTree(line, &at), line.skipSpace(from: at) == line.count else {
      shape.spoil()
      return .malformed
    }
    switch values[0].kind {
    case .object:
      shape.finish(line)
      return nil
    case .unknown:
      shape.spoil()
      return .malformed
    default:
      shape.spoil()
      return .notObject
    }
  }

  /// What may stand next inside a container.
  private enum Expectation {
    case nameOrEnd, name
    case valueOrEnd, value
    case commaOrEnd
  }

  /// Reads the value at `at` with all that it contains, and leaves `at` after it.
  ///
  /// - Returns: false if the structure is broken.
  private mutating func readTree(_ line: Span<UInt8>, _ at: inout Int) -> Bool {
    guard var expected = readValue(line, &at, node: 0) else { return false }
    var valueEnd = at
    while open.depth > 0 {
      at = line.skipSpace(from: at)
      guard at < line.count else { return false }
      let byte = line[at]
      if expected == .commaOrEnd, byte == Byte.comma {
        if open.depth == 1 { endMember(comma: at, valueEnd: valueEnd) }
        expected = open.isObject ? .name : .value
        at &+= 1
      } else if expected != .name, expected != .value, byte == open.closer {
        at &+= 1
        closeContainer(end: at, valueEnd: valueEnd)
        valueEnd = at
        expected = .commaOrEnd
      } else {
        let node: Int
        switch expected {
        case .commaOrEnd: return false
        case .name, .nameOrEnd:
          guard let child = readName(line, &at) else { return false }
          node = child
        case .value, .valueOrEnd: node = enterElement()
        }
        guard let next = readValue(line, &at, node: node) else { return false }
        valueEnd = at
        expected = next
      }
    }
    return true
  }

  /// Reads a scalar, or the bracket that opens a container. `node` is where it belongs, or `none`.
  private mutating func readValue(
    _ line: Span<UInt8>, _ at: inout Int, node: Int
  ) -> Expectation? {
    let start = at
    let kind: JSONValue.Kind
    switch line[at] {
    case Byte.openBrace, Byte.openBracket:
      let isObject = line[at] == Byte.openBrace
      at &+= 1
      if open.depth > 0 || !isObject { shape.spoil() }
      open.append(isObject: isObject, node: node)
      if node != none {
        values[node] = JSONValue(isObject ? .object : .array, start: start, end: 0)
      }
      return isObject ? .nameOrEnd : .valueOrEnd
    case Byte.quote:
      guard let hasEscapes = line.skipString(&at) else { return nil }
      kind = hasEscapes ? .escapedString : .plainString
    case Byte.closeBrace, Byte.closeBracket, Byte.comma, Byte.colon:
      return nil
    default:
      kind = line.skipScalar(&at)
    }
    if node != none { values[node] = JSONValue(kind, start: start, end: at) }
    if open.depth == 1 { shape.append(line, value: start..<at, node: node) }
    return .commaOrEnd
  }

  private mutating func closeContainer(end: Int, valueEnd: Int) {
    if open.depth == 1 {
      closingBrace = end &- 1
      endMember(comma: nil, valueEnd: valueEnd)
    }
    let node = open.node
    if node != none { values[node].end = end }
    open.removeLast()
  }
}
