internal import Bytes

/// The first sixteen bytes of a folded word, zeros behind its end.
struct FoldedKey: Equatable {
  private let low: UInt64
  private let high: UInt64

  init(_ bytes: Bytes16, length: Int) {
    let halves = bytes.halves
    low = halves.low & EightBytes.firstBytes(length)
    high = length > 8 ? halves.high & EightBytes.firstBytes(length &- 8) : 0
  }

  /// The highest bits of a hash, to which every byte has added. Multipliers: 2⁶⁴ divided by the golden
  /// ratio and by √3, made odd. `Tables/make-words.py` counts the same.
  func hash(bits: UInt64) -> Int {
    let product = (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0x93CD_3A2C_8198_E269)
    return Int(truncatingIfNeeded: product &>> (64 &- bits))
  }
}
