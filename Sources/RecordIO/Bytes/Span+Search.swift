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
    var at = start
    while at &+ 8 <= count {
      let word = word(at: at)
      let found =
        zeroBytes(word ^ repeated(Byte.quote)) | zeroBytes(word ^ repeated(Byte.backslash))
      if found != 0 { return at &+ found.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < count, self[at] != Byte.quote, self[at] != Byte.backslash { at &+= 1 }
    return at
  }

  /// The offset of the first byte in `range` that is not ASCII or is a backslash, else the range's
  /// end.
  @inline(__always)
  func firstNonASCIIOrBackslash(in range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at &+ 8 <= range.upperBound {
      let word = word(at: at)
      let found = (word & highBits) | zeroBytes(word ^ repeated(Byte.backslash))
      if found != 0 { return at &+ found.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < range.upperBound, self[at] < 0x80, self[at] != Byte.backslash { at &+= 1 }
    return at
  }

  /// The offset of the first byte in `range` that is not ASCII, else the range's end.
  @inline(__always)
  func firstNonASCII(in range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at &+ 8 <= range.upperBound {
      let found = word(at: at) & highBits
      if found != 0 { return at &+ found.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < range.upperBound, self[at] < 0x80 { at &+= 1 }
    return at
  }

  /// The offset of the first `byte` in `range`, or nil.
  func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    var at = range.lowerBound
    let wanted = repeated(byte)
    while at &+ 8 <= range.upperBound {
      let found = zeroBytes(word(at: at) ^ wanted)
      if found != 0 { return at &+ found.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < range.upperBound {
      if self[at] == byte { return at }
      at &+= 1
    }
    return nil
  }

  /// How often `byte` stands in `range`.
  func occurrences(of byte: UInt8, in range: Range<Int>) -> Int {
    var at = range.lowerBound
    var result = 0
    let wanted = repeated(byte)
    while at &+ 8 <= range.upperBound {
      result &+= exactZeroBytes(word(at: at) ^ wanted).nonzeroBitCount
      at &+= 8
    }
    while at < range.upperBound {
      if self[at] == byte { result &+= 1 }
      at &+= 1
    }
    return result
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

private let highBits: UInt64 = 0x8080_8080_8080_8080
private let lowBits: UInt64 = 0x0101_0101_0101_0101

@inline(__always)
private func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* lowBits }

/// The high bit of every zero byte; bytes above the first zero may be marked wrongly, so this tells
/// whether there is one and where the first is.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 { (word &- lowBits) & ~word & highBits }

/// The high bit of every zero byte and of no other.
@inline(__always)
private func exactZeroBytes(_ word: UInt64) -> UInt64 {
  ~(((word & ~highBits) &+ ~highBits) | word | ~highBits)
}
