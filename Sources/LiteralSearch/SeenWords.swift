/// Roughly which words a text holds: one bit of 1,024 for each. A word that is there has its bit set.
struct SeenWords: Sendable {
  private var bits: [16 of UInt64] = .init(repeating: 0)

  static func bit(of hash: UInt64) -> Int16 { Int16(truncatingIfNeeded: hash &>> 22 & 1023) }

  mutating func insert(_ hash: UInt64) {
    let bit = Int(Self.bit(of: hash))
    bits[bit &>> 6] |= 1 &<< UInt64(bit & 63)
  }

  func contains(bit: Int16) -> Bool {
    bits[Int(bit) &>> 6] & (1 &<< UInt64(bit & 63)) != 0
  }
}
