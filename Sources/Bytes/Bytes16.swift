public import CBytes

/// Sixteen bytes of a text, and questions that are put to all of them at once. An answer has one bit for
/// each byte, the first byte's lowest.
public struct Bytes16: Sendable {
  public var value: SIMD16<UInt8>

  @inlinable @inline(__always)
  public init(_ value: SIMD16<UInt8>) { self.value = value }

  /// The bytes from an offset on, which is not negative; zeros behind the end of the text.
  @inlinable @inline(__always)
  public init(_ text: Span<UInt8>, at offset: Int) {
    if offset <= text.count &- 16 {
      // SAFETY: sixteen bytes lie within the text; the type has no invalid bit patterns, and the load
      // wants no alignment.
      value = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    } else {
      value = Self.tail(text, at: offset)
    }
  }

  /// The bytes before the end of the text, and zeros.
  @usableFromInline @inline(never)
  static func tail(_ text: Span<UInt8>, at offset: Int) -> SIMD16<UInt8> {
    let excess = offset &+ 16 &- text.count
    var low: UInt64
    var high: UInt64
    if text.count >= 16 {
      // The last sixteen bytes, moved down.
      low = EightBytes.load(text, at: text.count &- 16)
      high = EightBytes.load(text, at: text.count &- 8)
      if excess >= 8 {
        low = excess < 16 ? high &>> UInt64(8 &* (excess &- 8)) : 0
        high = 0
      } else {
        low = low &>> UInt64(8 &* excess) | (high &<< 8) &<< UInt64(56 &- 8 &* excess)
        high = high &>> UInt64(8 &* excess)
      }
    } else {
      low = EightBytes.load(text, at: offset)
      high = EightBytes.load(text, at: offset &+ 8)
    }
    (low, high) = (low.littleEndian, high.littleEndian)
    // SAFETY: both are sixteen bytes without invalid bit patterns.
    return unsafe unsafeBitCast((low, high), to: SIMD16<UInt8>.self)
  }

  @inlinable @inline(__always)
  public func equal(to byte: UInt8) -> UInt64 { cbytes16_equal(value, byte) }

  /// Bytes from `low` to `high`, both among them.
  @inlinable @inline(__always)
  public func between(_ low: UInt8, _ high: UInt8) -> UInt64 { cbytes16_between(value, low, high) }

  /// Bytes above 0x7F.
  @inlinable @inline(__always)
  public var nonASCII: UInt64 { cbytes16_bits(value) }

  /// Bytes equal to the one before; `last` is the one before the first.
  @inlinable @inline(__always)
  public func repeats(after last: UInt8) -> UInt64 { cbytes16_repeats(value, last) }

  /// Bytes equal to those of another sixteen.
  @inlinable @inline(__always)
  public func equal(to other: Bytes16) -> UInt64 { cbytes16_same(value, other.value) }

  /// Both halves, the first byte of each lowest.
  @inlinable @inline(__always)
  public var halves: (low: UInt64, high: UInt64) {
    // SAFETY: both are sixteen bytes without invalid bit patterns.
    let halves = unsafe unsafeBitCast(value, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
  }

  /// The same with small letters for the capitals of ASCII.
  @inlinable @inline(__always)
  public var lowercased: Bytes16 { Bytes16(cbytes16_lowercased(value)) }

  /// The key of the first bytes, given that they are letters and digits of ASCII or bytes beyond it: capitals
  /// of ASCII and Latin-1 become small.
  @inlinable @inline(__always)
  public func smallKey(_ length: Int) -> WordKey {
    let halves = Bytes16(cbytes16_small_head(value, UInt64(truncatingIfNeeded: length))).halves
    return WordKey(low: halves.low, high: halves.high)
  }

  /// Writes all sixteen; nothing happens where they do not fit.
  @inlinable @inline(__always)
  public func store(into bytes: inout MutableSpan<UInt8>, at offset: Int) {
    guard offset >= 0, offset <= bytes.count &- 16 else { return }
    var raw = unsafe bytes.mutableBytes
    // SAFETY: sixteen bytes lie within the span; every bit pattern is sixteen bytes.
    raw.storeBytes(of: value, toByteOffset: offset, as: SIMD16<UInt8>.self)
  }
}
