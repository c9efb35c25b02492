/// A place as editors and people give it.
public struct SourcePosition: Sendable, Hashable {
  /// 1-based.
  public let line: Int
  /// 1-based, counted in characters (grapheme clusters).
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Where the lines of a file begin. Built once a file, linear; a look-up costs one line.
public struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  public init(_ file: SourceFile) {
    bytes = Array(file.text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    self.starts = starts
  }

  public var lineCount: Int { starts.count }

  /// - Parameter offset: in bytes; beyond the file it is taken for its end.
  public func position(of offset: Int) -> SourcePosition {
    let line = line(of: offset)
    let range = range(ofLine: line)
    let before = text(range.lowerBound..<max(range.lowerBound, min(offset, bytes.count)))
    return SourcePosition(line: line, column: before.count + 1)
  }

  /// The 1-based line that holds a byte offset.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a 1-based line, without its line break.
  func range(ofLine line: Int) -> Range<Int> {
    guard starts.indices.contains(line - 1) else { return bytes.count..<bytes.count }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Whether the 1-based line holds nothing but a comment. No line beyond the file does.
  package func isComment(line: Int) -> Bool {
    bytes[range(ofLine: line)].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "#")
  }

  /// The text between two offsets, cut to the file.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The start of the scalar that holds a byte; the end of the file for what lies beyond it.
  func characterStart(_ offset: Int) -> Int {
    var start = min(offset, bytes.count)
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
