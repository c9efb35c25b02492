internal import Bytes

/// Which three or four bytes are a gram of a fragment: a bitmap that nearly every question ends at.
struct GramFilter: Sendable {
  let bits: [UInt64]
  private let shift: UInt32
  private let mask: UInt32

  /// Grams as numbers, the first byte lowest.
  init(_ grams: [UInt64], gramLength: Int) {
    // 64 bits a gram, 4,096 at least.
    var size: UInt32 = 12
    while size < 26, 1 << size < grams.count * 64 { size += 1 }
    shift = 32 - size
    mask = gramLength == 3 ? 0xFF_FFFF : 0xFFFF_FFFF
    var bits = Array(repeating: UInt64(0), count: 1 << Int(size - 6))
    for gram in grams {
      let hash = Self.hash(UInt32(truncatingIfNeeded: gram)) &>> shift
      bits[Int(hash &>> 6)] |= 1 &<< UInt64(hash & 63)
    }
    self.bits = bits
  }

  /// Whether any gram that begins in the eight bytes from `offset` on, at a multiple of `stride`, may be
  /// one of them. False for nearly all that are not, true for all that are. All places are asked before
  /// any answer is looked at. `bits` are those of the filter, held by the caller's loop.
  @inline(__always)
  func mayHoldAny(
    _ text: Span<UInt8>, at offset: Int, stride: Int, _ bits: Span<UInt64>
  ) -> Bool {
    let low = EightBytes.load(text, at: offset)
    var found = ask(low, bits) | ask(low &>> 32, bits)
    if stride < 4 {
      let middle = EightBytes.load(text, at: offset &+ 2)
      found |= ask(middle, bits) | ask(middle &>> 32, bits)
    }
    if stride < 2 {
      let odd = EightBytes.load(text, at: offset &+ 1)
      let last = EightBytes.load(text, at: offset &+ 3)
      found |= ask(odd, bits) | ask(odd &>> 32, bits) | ask(last, bits) | ask(last &>> 32, bits)
    }
    return found & 1 != 0
  }

  /// The lowest bit tells whether the first bytes may be a gram.
  @inline(__always)
  private func ask(_ bytes: UInt64, _ bits: Span<UInt64>) -> UInt64 {
    let hash = Self.hash(UInt32(truncatingIfNeeded: bytes) & mask) &>> shift
    // SAFETY: the hash has as many bits as number the bitmap.
    return unsafe bits[unchecked: Int(hash &>> 6)] &>> UInt64(hash & 63)
  }

  /// The multiplier is 2³² divided by the golden ratio, made odd.
  @inline(__always)
  private static func hash(_ gram: UInt32) -> UInt32 { gram &* 0x9E37_79B1 }
}
