/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for the same seed, everywhere.
///
/// Draws are made here and not by the standard library, which does not promise to make them alike in
/// every version.
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 ..< `bound`, by the high half of a product (Lemire, 2019), without its correction: the bias is
  /// below 2⁻⁴⁰ for what is drawn here.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func draw(from range: Range<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True in so many cases of a thousand.
  mutating func happens(_ perThousand: Int) -> Bool { below(1000) < perThousand }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, below(index + 1))
    }
  }
}
