/// Which three or four bytes may begin a fragment: a bitmap that is asked at every byte of a text.
struct GramFilter: Sendable {
  let isEmpty: Bool
  private let bits: [UInt64]
  private let shift: UInt32

  /// Grams as numbers, the first byte lowest.
  init(_ grams: [UInt64]) {
    isEmpty = grams.isEmpty
    // 64 bits a gram, 4,096 at least.
    var size: UInt32 = 12
    while size < 26, 1 << size < grams.count * 64 { size += 1 }
    shift = 32 - size
    var bits = Array(repeating: UInt64(0), count: 1 << Int(size - 6))
    for gram in grams {
      let hash = Self.hash(gram, shift)
      bits[Int(hash &>> 6)] |= 1 &<< UInt64(hash & 63)
    }
    self.bits = bits
  }

  /// False for nearly all grams that are not among them, true for all that are.
  @inline(__always)
  func mayHold(_ gram: UInt64) -> Bool {
    let hash = Self.hash(gram, shift)
    return bits[Int(hash &>> 6)] & (1 &<< UInt64(hash & 63)) != 0
  }

  /// The multiplier is 2³² divided by the golden ratio, made odd.
  @inline(__always)
  private static func hash(_ gram: UInt64, _ shift: UInt32) -> UInt32 {
    (UInt32(truncatingIfNeeded: gram) &* 0x9E37_79B1) &>> shift
  }
}
