internal import Bytes

/// Reading several bytes at a time. Every search takes absolute offsets and never looks at or
/// beyond its limit.
extension Span where Element == UInt8 {
  /// The eight bytes from `offset`, the first in the lowest place.
  ///
  /// Precondition: `offset + 8 <= count`.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    // SAFETY: the raw span checks the bounds, and every bit pattern is a UInt64.
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The first eight bytes of `range` in one word, the first in the lowest place and zeros for
  /// those that it lacks.
  @inline(__always)
  func head(of range: Range<Int>) -> UInt64 {
    if range.count >= 8 { return word(at: range.lowerBound) }
    if range.lowerBound &+ 8 <= count {
      return word(at: range.lowerBound) & (UInt64(1) << UInt64(range.count &* 8) &- 1)
    }
    var result: UInt64 = 0
    for at in range.reversed() { result = result << 8 | UInt64(self[at]) }
    return result
  }

  /// The offset of the first quotation mark or backslash in `start..<count`, else `count`.
  @inline(__always)
  func firstQuoteOrBackslash(from start: Int) -> Int {
    guard start < count else { return count }
    return first(in: start..<count) { $0.equal(to: Byte.quote) | $0.equal(to: Byte.backslash) }
  }

  /// The offset of the first byte in `range` that is not ASCII or is a backslash, else the range's
  /// end.
  @inline(__always)
  func firstNonASCIIOrBackslash(in range: Range<Int>) -> Int {
    first(in: range) { $0.nonASCII | $0.equal(to: Byte.backslash) }
  }

  /// The offset of the first byte in `range` that is not ASCII, else the range's end.
  @inline(__always)
  func firstNonASCII(in range: Range<Int>) -> Int { first(in: range) { $0.nonASCII } }

  /// Whether all bytes of `range` are printable ASCII.
  func isPrintable(_ range: Range<Int>) -> Bool {
    first(in: range) { ~$0.between(0x20, 0x7E) & 0xFFFF } == range.upperBound
  }

  /// The offset of the first `byte` in `range`, or nil.
  func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    let offset = first(byte, in: range)
    return offset < range.upperBound ? offset : nil
  }

  /// The offset of the last `byte` in `range`, or nil.
  func lastOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    var at = range.upperBound
    while at > range.lowerBound {
      at &-= 1
      if self[at] == byte { return at }
    }
    return nil
  }

  /// Whether the bytes of `range` are those of `other`.
  @inline(__always)
  func matches(_ other: [UInt8], in range: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    for index in 0..<other.count where self[range.lowerBound &+ index] != other[index] {
      return false
    }
    return true
  }
}
