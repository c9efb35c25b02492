/// A charter file or list file: a path for people and the bytes that were read.
public struct SourceFile: Sendable, Hashable {
  /// The path as the author would write it, relative to where the command runs.
  public let path: String
  /// UTF-8. Bytes that were not valid UTF-8 stand as U+FFFD.
  public let text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// Where something could be added on a line of its own: behind the white space at the start of the line that
  /// follows the offset. An offset beyond the file is taken for its end.
  package func nextLine(after offset: Int, in file: FileID) -> SourceSpan {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: max(0, min(offset, bytes.count)))
    var rest = bytes[start...].drop { $0 != 0x0A }.dropFirst()
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    let place = bytes.count - rest.count
    return SourceSpan(file: file, start: place, end: place)
  }
}

/// What a reader of files throws where something is there and cannot be read as a charter.
public enum UnreadableSource: Error {
  case tooLarge
  /// A pipe, a folder, a device.
  case notAFile
  /// Its bytes are not text as charters have it. The line is that of the first such byte, counted from 1.
  case notUTF8(line: Int)
}

/// Which of the loaded files a span lies in: an index into the list of files of one compilation.
public struct FileID: Sendable, Hashable {
  private let number: Int32

  public init(_ index: Int) { number = Int32(clamping: index) }

  public var index: Int { Int(number) }
}

/// A half-open range of UTF-8 byte offsets in one file.
///
/// Twelve bytes, since every part of a charter has at least one; files are far shorter than 2 GiB.
public struct SourceSpan: Sendable, Hashable {
  public let file: FileID
  private let lower: Int32
  private let upper: Int32

  public init(file: FileID, start: Int, end: Int) {
    self.file = file
    lower = Int32(clamping: start)
    upper = Int32(clamping: end)
  }

  public var start: Int { Int(lower) }
  public var end: Int { Int(upper) }

  /// The smallest span that covers both. Both lie in the same file.
  package func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(file: file, start: min(start, other.start), end: max(end, other.end))
  }
}

/// A value and the place where it is written.
package struct Spanned<Value: Sendable>: Sendable {
  package let value: Value
  package let span: SourceSpan

  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Spanned: Equatable where Value: Equatable {}
