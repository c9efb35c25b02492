internal import Bytes

/// How the last line that was read in full was built: what stood around the values of its members, byte for
/// byte, and where the values belong.
///
/// The lines of a stream are mostly built alike: then only the values have to be read. Remembered are
/// objects of strings and other scalars with at most sixteen bytes between two of them.
struct JSONLineShape: Sendable {
  /// Bytes that stand before a value, or behind the last one.
  struct Glue: Sendable {
    private var bytes = Bytes16(SIMD16(repeating: 0))
    private var mask: UInt64 = 0
    private(set) var length = 0

    static let longest = 16

    init() {}

    /// - Precondition: the range has at most ``longest`` bytes.
    init(_ line: Span<UInt8>, in range: Range<Int>) {
      length = range.count
      bytes = Bytes16(line, at: range.lowerBound)
      mask = 1 &<< UInt64(length) &- 1
    }

    /// Whether the same bytes stand at an offset.
    @inline(__always)
    func stands(in line: Span<UInt8>, at offset: Int) -> Bool {
      Bytes16(line, at: offset).equal(to: bytes) & mask == mask && length <= line.count &- offset
    }
  }

  struct Member: Sendable {
    var glue: Glue
    /// Where its value belongs, or `none`.
    var node: Int
  }

  private(set) var members: [Member] = []
  private(set) var tail = Glue()
  /// What is read is an object of scalars so far.
  private var isPlain = true
  private var lastEnd = 0

  private static let mostMembers = 32

  mutating func begin() {
    isPlain = true
    lastEnd = 0
    if !members.isEmpty { members.removeAll(keepingCapacity: true) }
  }

  /// Adds a scalar of the top level.
  mutating func append(_ line: Span<UInt8>, value: Range<Int>, node: Int) {
    guard isPlain else { return }
    let glue = lastEnd..<value.lowerBound
    if glue.count > Glue.longest || members.count == Self.mostMembers { return spoil() }
    members.append(Member(glue: Glue(line, in: glue), node: node))
    lastEnd = value.upperBound
  }

  /// The line was an object and has ended.
  mutating func finish(_ line: Span<UInt8>) {
    guard isPlain, line.count &- lastEnd <= Glue.longest else { return spoil() }
    tail = Glue(line, in: lastEnd..<line.count)
  }

  /// What is read is nothing to be remembered.
  mutating func spoil() {
    isPlain = false
    if !members.isEmpty { members.removeAll(keepingCapacity: true) }
  }
}

extension JSONLineScanner {
  /// Reads a line that is built like the last one.
  ///
  /// - Returns: false if it is not, or has a fault: then it has to be read in full.
  mutating func scanAsExpected(_ line: Span<UInt8>) -> Bool {
    guard !shape.members.isEmpty else { return false }
    var at = 0
    for index in 0..<shape.members.count {
      guard shape.members[index].glue.stands(in: line, at: at) else { return false }
      at &+= shape.members[index].glue.length
      guard at < line.count, let value = readPlainValue(line, &at) else { return false }
      let node = shape.members[index].node
      if node != none { values[node] = value }
    }
    guard shape.tail.stands(in: line, at: at), at &+ shape.tail.length == line.count else {
      return false
    }
    closingBrace = line.lastOffset(of: Byte.closeBrace, in: at..<line.count) ?? at
    values[0] = JSONValue(.object, start: values[0].start, end: closingBrace &+ 1)
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
      return at > start ? JSONValue(kind, start: start, end: at) : nil
    }
  }
}
