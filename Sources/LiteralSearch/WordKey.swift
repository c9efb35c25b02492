internal import Bytes

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

  /// The key of the first bytes of a text.
  init(headOf text: String) {
    let bytes = text.utf8.span
    self.init(bytes, at: 0, length: min(bytes.count, Self.longest))
  }

  /// The key of a token of the text. `end` is what ``EightBytes/lastBytes(_:)`` gives.
  @inline(__always)
  init(_ text: Span<UInt8>, at start: Int, length: Int) {
    let halves = Bytes16(text, at: start).halves
    low = halves.low & EightBytes.firstBytes(length)
    high = length > 8 ? halves.high & EightBytes.firstBytes(length &- 8) : 0
  }

  /// How many bytes the key has.
  var length: Int {
    high == 0 ? 8 - low.leadingZeroBitCount / 8 : 16 - high.leadingZeroBitCount / 8
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
