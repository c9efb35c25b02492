/// The first sixteen bytes of a word, as two numbers with zeros behind its end.
///
/// Words hold no NUL, so that keys of up to sixteen bytes are equal when the words are.
public struct WordKey: Hashable, Sendable {
  public static var longest: Int {
    @inlinable @inline(__always) get { 16 }
  }

  public var low: UInt64
  public var high: UInt64

  @inlinable @inline(__always)
  public init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The key of the first bytes of a text.
  public init(headOf text: String) {
    let bytes = text.utf8.span
    self.init(bytes, at: 0, length: min(bytes.count, Self.longest))
  }

  /// The key of a token of the text.
  @inlinable @inline(__always)
  public init(_ text: Span<UInt8>, at start: Int, length: Int) {
    let halves = Bytes16(text, at: start).halves
    low = halves.low & EightBytes.firstBytes(length)
    high = length > 8 ? halves.high & EightBytes.firstBytes(length &- 8) : 0
  }

  /// How many bytes the key has.
  public var length: Int {
    high == 0 ? 8 - low.leadingZeroBitCount / 8 : 16 - high.leadingZeroBitCount / 8
  }

  /// The key of the first bytes of the word, of which it has no fewer.
  @inlinable @inline(__always)
  public func head(_ count: Int) -> WordKey {
    count < 8
      ? WordKey(low: low & EightBytes.firstBytes(count), high: 0)
      : WordKey(low: low, high: high & EightBytes.firstBytes(count &- 8))
  }

  /// One of the bytes.
  @inlinable @inline(__always)
  public func byte(_ index: Int) -> UInt8 {
    UInt8(
      truncatingIfNeeded: index < 8
        ? low &>> UInt64(8 &* index) : high &>> UInt64(8 &* (index &- 8)))
  }

  /// Writes all sixteen bytes to the beginning of some; nothing happens where they do not fit.
  @inlinable @inline(__always)
  public func store(into bytes: inout MutableSpan<UInt8>) {
    // SAFETY: both are sixteen bytes without invalid bit patterns.
    let value = unsafe unsafeBitCast((low.littleEndian, high.littleEndian), to: SIMD16<UInt8>.self)
    Bytes16(value).store(into: &bytes, at: 0)
  }

  /// Puts a byte behind the others, of which there are fewer than sixteen.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8, at length: Int) {
    if length < 8 {
      low |= UInt64(byte) &<< UInt64(8 &* length)
    } else {
      high |= UInt64(byte) &<< UInt64(8 &* (length &- 8))
    }
  }

  /// Spreads the key over all bits. Multipliers: 2⁶⁴ divided by the golden ratio and by √3, made odd.
  @inlinable @inline(__always)
  public var hash: UInt64 {
    let product = (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0x93CD_3A2C_8198_E269)
    return (product ^ product &>> 32) &* 0x9E37_79B9_7F4A_7C15
  }

  // Of its own: the derived one would be called through another module.
  @inlinable @inline(__always)
  public static func == (a: WordKey, b: WordKey) -> Bool { a.low == b.low && a.high == b.high }
}
