/// The members of an object in the order in which they stood in the last line that was read in full.
///
/// The lines of a stream are mostly of one shape: then each name is compared with the one that is
/// expected, and nothing has to be looked up. Only plain shapes are remembered: members of the top
/// level that are strings or scalars, with different names of at most eight bytes without escapes.
struct JSONLineShape: Sendable {
  struct Member: Sendable {
    /// The name's bytes, the first one lowest, and how many they are.
    var head: UInt64
    var length: Int
    /// Where its value belongs, or `none`.
    var node: Int
  }

  private(set) var members: [Member] = []
  /// Whether the line that is being read is plain so far.
  private var isPlain = true

  static let mostMembers = 32

  mutating func begin() {
    isPlain = true
    if !members.isEmpty { members.removeAll(keepingCapacity: true) }
  }

  /// Adds a member of the top level.
  mutating func append(name: Span<UInt8>, node: Int) {
    let member = Member(head: name.head(of: 0..<name.count), length: name.count, node: node)
    let isKnown = members.contains { $0.head == member.head && $0.length == member.length }
    if isKnown || name.count > 8 || name.isEmpty || members.count == Self.mostMembers { spoil() }
    if isPlain { members.append(member) }
  }

  /// What is read is no shape to be remembered.
  mutating func spoil() {
    isPlain = false
    members.removeAll(keepingCapacity: true)
  }
}

extension JSONLineScanner {
  /// Reads a line that has the shape of the last one.
  ///
  /// - Returns: false if it has another one, or a fault: then it has to be read in full.
  mutating func scanAsExpected(_ line: Span<UInt8>) -> Bool {
    guard !shape.members.isEmpty, !line.isEmpty, line[0] == Byte.openBrace else { return false }
    var at = 1
    for index in 0..<shape.members.count {
      let member = shape.members[index]
      at = line.skipSpace(from: at)
      // The name with both quotation marks, a colon, and a byte of a value.
      guard member.length &+ 4 <= line.count &- at else { return false }
      let end = at &+ 1 &+ member.length
      guard line[at] == Byte.quote, line[end] == Byte.quote,
        line.head(of: at &+ 1..<end) == member.head
      else { return false }
      at = line.skipSpace(from: end &+ 1)
      guard at < line.count, line[at] == Byte.colon else { return false }
      at = line.skipSpace(from: at &+ 1)
      guard at < line.count, let value = readPlainValue(line, &at) else { return false }
      if member.node != none { values[member.node] = value }
      at = line.skipSpace(from: at)
      let isLast = index &+ 1 == shape.members.count
      guard at < line.count, line[at] == (isLast ? Byte.closeBrace : Byte.comma) else {
        return false
      }
      at &+= 1
    }
    guard line.skipSpace(from: at) == line.count else { return false }
    values[0] = JSONValue(.object, start: 0, end: at)
    closingBrace = at &- 1
    keepsMembers = true
    return true
  }

  /// Reads a string or another scalar; nil if the value is a container or broken.
  @inline(__always)
  private func readPlainValue(_ line: Span<UInt8>, _ at: inout Int) -> JSONValue? {
    let start = at
    switch line[at] {
    case Byte.quote:
      guard let hasEscapes = line.skipString(&at) else { return nil }
      return JSONValue(hasEscapes ? .escapedString : .plainString, start: start, end: at)
    case Byte.openBrace, Byte.openBracket, Byte.closeBrace, Byte.closeBracket, Byte.comma,
      Byte.colon:
      return nil
    default:
      let kind = line.skipScalar(&at)
      return JSONValue(kind, start: start, end: at)
    }
  }
}
