/// A set of small numbers; it takes memory with the first of them.
struct NumberSet: Sendable {
  private var bits: [UInt64] = []

  func contains(_ number: Int) -> Bool {
    number &>> 6 < bits.count && bits[number &>> 6] &>> UInt64(number & 63) & 1 != 0
  }

  /// - Parameter count: over all numbers that may come.
  mutating func insert(_ number: Int, of count: Int) {
    if bits.isEmpty { bits = Array(repeating: 0, count: (count &+ 63) / 64) }
    bits[number &>> 6] |= 1 &<< UInt64(number & 63)
  }
}
