/// The end of a word that another word stands beside: the last two bytes of the word before, the first two of the
/// word behind.
public struct WordEdge: Hashable, Sendable {
  /// The byte nearest to the other word; 0 if it is not known, or if there is no word.
  public var nearest: UInt8
  /// The one next to it; 0 if it is not known, or if the word has none.
  public var next: UInt8

  @inlinable @inline(__always)
  public init(nearest: UInt8 = 0, next: UInt8 = 0) {
    self.nearest = nearest
    self.next = next
  }

  /// How a word begins.
  public init(beginningOf word: Span<UInt8>) {
    nearest = word.count > 0 ? word[0] : 0
    next = word.count > 1 ? word[1] : 0
  }

  /// How a word ends.
  public init(endOf word: Span<UInt8>) {
    nearest = word.count > 0 ? word[word.count - 1] : 0
    next = word.count > 1 ? word[word.count - 2] : 0
  }

  /// What two edges have in common.
  public func common(with other: WordEdge) -> WordEdge {
    WordEdge(
      nearest: nearest == other.nearest ? nearest : 0, next: next == other.next ? next : 0)
  }

  /// Whether a word of a text that has the other edge may be the one that is wanted. What is not known, and what is
  /// no ASCII, is let pass.
  @inlinable @inline(__always)
  public func allows(_ found: WordEdge) -> Bool {
    Self.allows(nearest, found.nearest) && Self.allows(next, found.next)
  }

  @inlinable @inline(__always)
  static func allows(_ wanted: UInt8, _ found: UInt8) -> Bool {
    wanted == 0 || found == 0 || found >= 0x80 || wanted == found
  }
}
