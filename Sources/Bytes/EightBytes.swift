/// Eight bytes of text in one number, the first byte lowest.
public enum EightBytes {
  /// The bytes at an offset, which is not negative; zeros behind the end of the text.
  @inlinable @inline(__always)
  public static func load(_ text: Span<UInt8>, at offset: Int) -> UInt64 {
    guard offset <= text.count &- 8 else { return tail(text, at: offset) }
    // SAFETY: eight bytes lie within the text; UInt64 has no invalid bit patterns, and the load wants no
    // alignment.
    return unsafe UInt64(
      littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @usableFromInline @inline(never)
  static func tail(_ text: Span<UInt8>, at offset: Int) -> UInt64 {
    let excess = offset &+ 8 &- text.count
    guard excess < 8 else { return 0 }
    if text.count >= 8 { return load(text, at: text.count &- 8) &>> UInt64(8 &* excess) }
    var word: UInt64 = 0
    for index in stride(from: text.count &- 1, through: offset, by: -1) {
      word = word &<< 8 | UInt64(text[index])
    }
    return word
  }

  /// All bits of the first bytes.
  @inlinable @inline(__always)
  public static func firstBytes(_ count: Int) -> UInt64 {
    count >= 8 ? ~0 : ~(~0 &<< UInt64(8 &* count))
  }
}
