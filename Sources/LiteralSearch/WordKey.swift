/// The first sixteen bytes of a word, as two numbers with zeros behind its end.
///
/// Words hold no NUL, so that keys of up to sixteen bytes are equal when the words are.
struct WordKey: Hashable, Sendable {
  static let longest = 16

  var low: UInt64
  var high: UInt64

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  init(_ bytes: some Collection<UInt8>) {
    var halves: (UInt64, UInt64) = (0, 0)
    for (index, byte) in bytes.prefix(Self.longest).enumerated() {
      if index < 8 {
        halves.0 |= UInt64(byte) << UInt64(8 * index)
      } else {
        halves.1 |= UInt64(byte) << UInt64(8 * (index - 8))
      }
    }
    self.init(low: halves.0, high: halves.1)
  }

  /// The key of the first bytes of the word, of which it has no fewer.
  @inline(__always)
  func head(_ count: Int) -> WordKey {
    count < 8
      ? WordKey(low: low & EightBytes.firstBytes(count), high: 0)
      : WordKey(low: low, high: high & EightBytes.firstBytes(count &- 8))
  }

  /// Spreads the key over all bits. Multipliers: 2⁶⁴ divided by the golden ratio and by √3, made odd.
  @inline(__always)
  var hash: UInt64 {
    let product = (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0x93CD_3A2C_8198_E269)
    return (product ^ product &>> 32) &* 0x9E37_79B9_7F4A_7C15
  }
}

/// Eight bytes of text in one number, the first byte lowest.
enum EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The bytes at an offset; zeros behind the end of the text.
  @inline(__always)
  static func load(_ text: Span<UInt8>, at offset: Int) -> UInt64 {
    guard offset &+ 8 <= text.count else { return loadTail(text, at: offset) }
    // SAFETY: eight bytes lie within the text; UInt64 has no invalid bit patterns, and the load wants no
    // alignment. Measured: byte by byte the search takes twice as long.
    return unsafe UInt64(
      littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(never)
  private static func loadTail(_ text: Span<UInt8>, at offset: Int) -> UInt64 {
    var word: UInt64 = 0
    var shift: UInt64 = 0
    var index = offset
    while index < text.count, shift < 64 {
      word |= UInt64(text[index]) &<< shift
      index &+= 1
      shift &+= 8
    }
    return word
  }

  /// All bits of the first bytes.
  @inline(__always)
  static func firstBytes(_ count: Int) -> UInt64 {
    count >= 8 ? ~0 : ~(~0 &<< UInt64(8 &* count))
  }

  /// The top bit of each byte that belongs to a token: ASCII letters and digits, and all above 0x7F.
  @inline(__always)
  static func tokenBytes(_ word: UInt64) -> UInt64 {
    let ascii = word & ~tops
    let letters = isBetween(ascii | 0x2020_2020_2020_2020, 0x61, 0x7A)
    let digits = isBetween(ascii, 0x30, 0x39)
    return (letters | digits | word) & tops
  }

  /// Of bytes below 0x80, so that no sum carries into the next one.
  @inline(__always)
  private static func isBetween(_ word: UInt64, _ low: UInt64, _ high: UInt64) -> UInt64 {
    let atLeast = word &+ ones &* (0x80 &- low)
    let above = word &+ ones &* (0x7F &- high)
    return atLeast ^ above
  }

  /// How many bytes at the start belong to a token, or to none.
  @inline(__always)
  static func tokenLength(_ mask: UInt64) -> Int {
    let others = ~mask & tops
    return others == 0 ? 8 : others.trailingZeroBitCount &>> 3
  }

  @inline(__always)
  static func gapLength(_ mask: UInt64) -> Int {
    mask == 0 ? 8 : mask.trailingZeroBitCount &>> 3
  }
}
