import Testing

@testable import CharterBench

@Suite("Draws")
struct WeightedDrawTests {
  @Test("indices come as often as their weights say")
  func shares() {
    var generator = SeededGenerator(seed: 7)
    let law = WeightedDraw([6, 3, 1])
    var counts = [0, 0, 0]
    for _ in 0..<10_000 { counts[law.draw(&generator)] += 1 }
    for (count, expected) in zip(counts, [6000, 3000, 1000]) {
      #expect((expected - 150...expected + 150).contains(count))
    }
  }

  @Test("one index is always drawn")
  func single() {
    var generator = SeededGenerator(seed: 7)
    let law = WeightedDraw([0.1])
    #expect((0..<100).allSatisfy { _ in law.draw(&generator) == 0 })
  }
}
