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
}

/// Which of the loaded files a span lies in: an index into the list of files of one compilation.
public struct FileID: Sendable, Hashable {
  public let index: Int

  public init(_ index: Int) { self.index = index }
}

/// A half-open range of UTF-8 byte offsets in one file.
public struct SourceSpan: Sendable, Hashable {
  public let file: FileID
  public let start: Int
  public let end: Int

  public init(file: FileID, start: Int, end: Int) {
    self.file = file
    self.start = start
    self.end = end
  }

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
