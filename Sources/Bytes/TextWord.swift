/// A word of a text.
public struct TextWord: Sendable {
  /// As it is written, capitals made small.
  public var written: WordKey
  /// The first sixteen bytes of the folded word.
  public var key: WordKey
  /// Bytes of the folded word.
  public var length: Int
  /// Where the word stands in the text, in bytes.
  public var range: Range<Int>

  @inlinable
  public init(written: WordKey, key: WordKey, length: Int, range: Range<Int>) {
    self.written = written
    self.key = key
    self.length = length
    self.range = range
  }
}
