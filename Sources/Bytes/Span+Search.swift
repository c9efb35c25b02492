/// Searches of sixteen bytes at a time. Offsets are absolute; nothing at or beyond the limit counts.
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

  /// How many bytes of `range` have a bit in `wanted`.
  @inlinable @inline(__always)
  public func count(in range: Range<Int>, where wanted: (Bytes16) -> UInt64) -> Int {
    var at = range.lowerBound
    var result = 0
    while at < range.upperBound {
      var found = wanted(Bytes16(self, at: at))
      let left = range.upperBound &- at
      if left < 16 { found &= ~(~0 &<< UInt64(left)) }
      // Mostly there is nothing; without an instruction of its own counting bits takes a dozen.
      while found != 0 {
        result &+= 1
        found &= found &- 1
      }
      at &+= 16
    }
    return result
  }
}
