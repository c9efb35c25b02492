public import CBytes

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

  /// The offset of the first byte of one value in `range`, else the range's end. Sixty-four bytes at a time, for
  /// what is far away.
  @inlinable @inline(__always)
  public func first(_ byte: UInt8, in range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at &+ 64 <= range.upperBound {
      let (a, b) = (Bytes16(self, at: at), Bytes16(self, at: at &+ 16))
      let (c, d) = (Bytes16(self, at: at &+ 32), Bytes16(self, at: at &+ 48))
      if cbytes64_holds(a.value, b.value, c.value, d.value, byte) != 0 {
        let found = cbytes64_equal(a.value, b.value, c.value, d.value, byte)
        return at &+ found.trailingZeroBitCount
      }
      at &+= 64
    }
    return first(in: at..<range.upperBound) { $0.equal(to: byte) }
  }

  /// Calls `body` with the offset of each byte of one value in `range`.
  @inlinable @inline(__always)
  public func forEach(_ byte: UInt8, in range: Range<Int>, _ body: (Int) -> Void) {
    var at = range.lowerBound
    while at &+ 64 <= range.upperBound {
      let (a, b) = (Bytes16(self, at: at), Bytes16(self, at: at &+ 16))
      let (c, d) = (Bytes16(self, at: at &+ 32), Bytes16(self, at: at &+ 48))
      if cbytes64_holds(a.value, b.value, c.value, d.value, byte) != 0 {
        var found = cbytes64_equal(a.value, b.value, c.value, d.value, byte)
        while found != 0 {
          body(at &+ found.trailingZeroBitCount)
          found &= found &- 1
        }
      }
      at &+= 64
    }
    while at < range.upperBound {
      if self[at] == byte { body(at) }
      at &+= 1
    }
  }
}
