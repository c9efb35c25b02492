/// Draws indices by weight in constant time: the alias method (Walker, 1977; tables by Vose, 1991).
struct WeightedDraw {
  /// Below this of 2⁵³ an index is kept, else its alias is drawn.
  private let thresholds: [UInt64]
  private let aliases: [Int32]

  /// - Precondition: there is a weight, and all are positive.
  init(_ weights: [Double]) {
    let count = weights.count
    let total = weights.reduce(0, +)
    var shares = weights.map { $0 * Double(count) / total }
    var thresholds = [UInt64](repeating: 1 << 53, count: count)
    var aliases = [Int32](repeating: 0, count: count)
    var small = shares.indices.filter { shares[$0] < 1 }
    var large = shares.indices.filter { shares[$0] >= 1 }
    while let less = small.popLast(), let more = large.popLast() {
      thresholds[less] = UInt64(shares[less] * 0x1p53)
      aliases[less] = Int32(more)
      shares[more] -= 1 - shares[less]
      if shares[more] < 1 { small.append(more) } else { large.append(more) }
    }
    self.thresholds = thresholds
    self.aliases = aliases
  }

  func draw(_ generator: inout SeededGenerator) -> Int {
    let index = generator.below(thresholds.count)
    return generator.next() >> 11 < thresholds[index] ? index : Int(aliases[index])
  }
}
