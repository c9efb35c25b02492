/// How many words in a row may each have stood before in a text, by a few bits of their hashes: never fewer than
/// did.
public struct RepeatedRow: Sendable {
  @usableFromInline var seen = InlineArray<8, UInt64>(repeating: 0)
  /// The length of the row that the last word ends.
  public var length = 0
  /// The length of the longest row.
  public var longest = 0

  @inlinable @inline(__always)
  public init() {}

  /// Adds the next word, of whose hash the highest bits count.
  @inlinable @inline(__always)
  public mutating func append(_ hash: UInt64) {
    let place = hash &>> 55
    let (part, bit) = (Int(truncatingIfNeeded: place &>> 6), 1 as UInt64 &<< (place & 63))
    length = seen[part] & bit == 0 ? 0 : length &+ 1
    seen[part] |= bit
    longest = max(longest, length)
  }

  /// Goes on with the row over something that may be a word or none.
  @inlinable @inline(__always)
  public mutating func appendAnything() {
    length &+= 1
    longest = max(longest, length)
  }
}
