/// Eight bytes of text in one number, the first byte lowest.
enum EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The bytes at an offset, which is no negative one; zeros behind the end of the text. `end` is what
  /// `lastBytes` gives for it.
  @inline(__always)
  static func load(_ text: Span<UInt8>, at offset: Int, end: UInt64) -> UInt64 {
    let excess = offset &+ 8 &- text.count
    guard excess <= 0 else { return excess < 8 ? end &>> UInt64(8 &* excess) : 0 }
    // SAFETY: eight bytes lie within the text; UInt64 has no invalid bit patterns, and the load wants no
    // alignment. Measured: byte by byte the search takes twice as long.
    return unsafe UInt64(
      littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The last eight bytes of a text; of a shorter one all, with zeros before them.
  @inline(never)
  static func lastBytes(_ text: Span<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    var index = max(0, text.count &- 8)
    while index < text.count {
      word = word &>> 8 | UInt64(text[index]) &<< 56
      index &+= 1
    }
    return word
  }

  /// All bits of the first bytes.
  @inline(__always)
  static func firstBytes(_ count: Int) -> UInt64 {
    count >= 8 ? ~0 : ~(~0 &<< UInt64(8 &* count))
  }

  /// A bit for each byte that belongs to a token, the first byte's lowest: ASCII letters and digits, and all
  /// above 0x7F.
  @inline(__always)
  static func tokenBits(_ word: UInt64) -> UInt64 {
    let ascii = word & ~tops
    let letters = isBetween(ascii | 0x2020_2020_2020_2020, 0x61, 0x7A)
    let digits = isBetween(ascii, 0x30, 0x39)
    let mask = (letters | digits | word) & tops
    return ((mask &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }

  /// Of bytes below 0x80, so that no sum carries into the next one.
  @inline(__always)
  private static func isBetween(_ word: UInt64, _ low: UInt64, _ high: UInt64) -> UInt64 {
    let atLeast = word &+ ones &* (0x80 &- low)
    let above = word &+ ones &* (0x7F &- high)
    return atLeast ^ above
  }
}
