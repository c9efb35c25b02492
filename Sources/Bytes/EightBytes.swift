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
    // The two loads may overlap: what both hold is the same.
    let count = text.count &- offset
    let bytes = unsafe text.bytes
    if count >= 4 {
      // SAFETY: four bytes lie within the text before its end, and four from the offset on; see `load`.
      let low = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
      let high = unsafe bytes.unsafeLoadUnaligned(
        fromByteOffset: text.count &- 4, as: UInt32.self)
      return UInt64(UInt32(littleEndian: low))
        | UInt64(UInt32(littleEndian: high)) &<< UInt64(8 &* (count &- 4))
    }
    let last = UInt64(text[text.count &- 1]) &<< UInt64(8 &* (count &- 1))
    let middle = count == 3 ? UInt64(text[offset &+ 1]) &<< 8 : 0
    return UInt64(text[offset]) | middle | last
  }

  /// All bits of the first bytes.
  @inlinable @inline(__always)
  public static func firstBytes(_ count: Int) -> UInt64 {
    count >= 8 ? ~0 : ~(~0 &<< UInt64(8 &* count))
  }
}
