/// Eight bytes of text in one number, the first byte lowest, and tests of all of them at once.
///
/// A test gives a mask with the top bit of each byte that passes. All tests but `foreign` want
/// bytes below 0x80, so that no sum carries into the next byte.
enum ByteWord {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let tops: UInt64 = 0x8080_8080_8080_8080
  static let spaces: UInt64 = 0x2020_2020_2020_2020

  /// The eight bytes at an offset. A function of its own compiles to one load; inlined into a loop
  /// it was measured to become eight, with a check each.
  @inline(never)
  static func load(_ text: Span<UInt8>, at offset: Int) -> UInt64 {
    guard offset >= 0, text.count >= 8, offset <= text.count - 8 else {
      return loadTail(text, at: offset)
    }
    let low =
      UInt64(text[offset]) | UInt64(text[offset &+ 1]) &<< 8 | UInt64(text[offset &+ 2]) &<< 16
      | UInt64(text[offset &+ 3]) &<< 24
    let high =
      UInt64(text[offset &+ 4]) &<< 32 | UInt64(text[offset &+ 5]) &<< 40
      | UInt64(text[offset &+ 6]) &<< 48 | UInt64(text[offset &+ 7]) &<< 56
    return low | high
  }

  /// The bytes up to the end of the text, and 0x80 behind it.
  @inline(never)
  private static func loadTail(_ text: Span<UInt8>, at offset: Int) -> UInt64 {
    var word = tops
    var index = max(offset, 0)
    var shift: UInt64 = 0
    while index < text.count, shift < 64 {
      word = word & ~(0xFF &<< shift) | UInt64(text[index]) &<< shift
      index &+= 1
      shift &+= 8
    }
    return word
  }

  /// Stores eight bytes; compiles to one store. Nothing happens where they do not fit.
  @inline(__always)
  static func store(_ word: UInt64, into bytes: inout MutableSpan<UInt8>, at offset: Int) {
    guard offset >= 0, offset <= bytes.count &- 8 else { return }
    bytes[offset] = UInt8(truncatingIfNeeded: word)
    bytes[offset &+ 1] = UInt8(truncatingIfNeeded: word &>> 8)
    bytes[offset &+ 2] = UInt8(truncatingIfNeeded: word &>> 16)
    bytes[offset &+ 3] = UInt8(truncatingIfNeeded: word &>> 24)
    bytes[offset &+ 4] = UInt8(truncatingIfNeeded: word &>> 32)
    bytes[offset &+ 5] = UInt8(truncatingIfNeeded: word &>> 40)
    bytes[offset &+ 6] = UInt8(truncatingIfNeeded: word &>> 48)
    bytes[offset &+ 7] = UInt8(truncatingIfNeeded: word &>> 56)
  }

  /// Bytes from `low` to `high`, both below 0x80.
  @inline(__always)
  static func isBetween(_ word: UInt64, _ low: UInt64, _ high: UInt64) -> UInt64 {
    let atLeast = word &+ ones &* (0x80 &- low)
    let above = word &+ ones &* (0x7F &- high)
    return (atLeast ^ above) & tops
  }

  /// Bytes above `low`, which is below 0x80.
  @inline(__always)
  static func isAbove(_ word: UInt64, _ low: UInt64) -> UInt64 {
    (word &+ ones &* (0x7F &- low)) & tops
  }

  /// Bytes that need a look of their own: not ASCII, a control character, or DEL.
  @inline(__always)
  static func special(_ word: UInt64) -> UInt64 {
    let low = word & ~tops
    let printable = low &+ ones &* 0x60
    let delete = low &+ ones
    return (word | ~printable | delete) & tops
  }

  /// Bytes equal to a value below 0x80.
  @inline(__always)
  static func isEqual(_ word: UInt64, _ value: UInt64) -> UInt64 {
    isZero(word ^ ones &* value)
  }

  /// Bytes of 0.
  @inline(__always)
  static func isZero(_ word: UInt64) -> UInt64 {
    ~(word &+ ones &* 0x7F) & tops
  }

  /// One bit for each byte of a mask, the first byte's lowest.
  @inline(__always)
  static func bits(_ mask: UInt64) -> UInt64 {
    ((mask &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }
}
