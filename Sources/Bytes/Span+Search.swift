#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Searches. Offsets are absolute; nothing at or beyond the limit counts.
extension Span where Element == UInt8 {
  /// The offset of the first byte in `range` for which `wanted` has a bit, else the range's end.
  @inlinable @inline(__always)
  public func first(in range: Range<Int>, where wanted: (Bytes16) -> UInt64) -> Int {
    var at = range.lowerBound
    while at < range.upperBound {
      let found = wanted(Bytes16(self, at: at))
      if found != 0 { return Swift.min(at &+ found.trailingZeroBitCount, range.upperBound) }
      at &+= 16
    }
    return range.upperBound
  }

  /// The offset of the first byte of one value in `range`, else the range's end. For what is far away.
  public func first(_ byte: UInt8, in range: Range<Int>) -> Int {
    let part = extracting(range)
    let found = unsafe part.withUnsafeBytes { bytes -> Int? in
      // SAFETY: the memory that is searched is that of the part.
      guard let start = bytes.baseAddress,
        let place = unsafe memchr(start, Int32(byte), bytes.count)
      else { return nil }
      return unsafe UnsafeRawPointer(place) - start
    }
    return found.map { range.lowerBound &+ $0 } ?? range.upperBound
  }

  /// Calls `body` with the offset of each byte of one value in `range`.
  @inlinable @inline(__always)
  public func forEach(_ byte: UInt8, in range: Range<Int>, _ body: (Int) -> Void) {
    var at = first(byte, in: range)
    while at < range.upperBound {
      body(at)
      at = first(byte, in: at &+ 1..<range.upperBound)
    }
  }
}
