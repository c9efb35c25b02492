import Charter
import CharterCorpus
import Testing

@Suite("What tuning is done on")
struct TuneDataTests {
  private func observation(
    _ content: UInt64, _ expected: VerdictLevel, rules: [Int] = []
  ) -> TuneObservation {
    TuneObservation(
      place: CasePlace(corpus: 0, number: 1), content: content,
      pattern: TunePattern(
        expected: expected, least: .allow, rules: rules.map { ScoredRule(rule: $0, units: 0) },
        isBinding: false))
  }

  private func data(_ observations: [TuneObservation], folds: Int = 5) -> TuneData {
    TuneData(observations, rules: 1, folds: folds, seed: 1)
  }

  @Test(
    "fewer than 200 different comments of a class are refused",
    arguments: [
      (200, 200, true), (199, 200, false), (200, 199, false), (0, 500, false), (0, 0, false),
    ])
  func shortage(_ allowed: Int, _ others: Int, _ isEnough: Bool) {
    let innocent = (0..<allowed).map { observation(UInt64($0), .allow) }
    let rest = (0..<others).map { number in
      observation(UInt64(10_000 + number), number % 2 == 0 ? .flag : .hide)
    }
    let shortage = data(innocent + rest).shortage
    #expect((shortage == nil) == isEnough)
    if let shortage { #expect([shortage.allow, shortage.rest] == [allowed, others]) }
  }

  @Test("a comment that comes a thousand times is one")
  func copies() {
    let copies = (0..<1000).map { _ in observation(1, .allow) }
    let others = (0..<300).map { observation(UInt64(10 + $0), .flag) }
    let data = data(copies + others)
    #expect(data.shortage?.allow == 1)
    #expect(data.comments == [1000, 300, 0])
    #expect(data.different == [1, 300, 0])
  }

  @Test("hits are counted a comment, and what should be hidden is known from 200 on")
  func counts() {
    let comments = (0..<200).map { observation(UInt64($0), .hide, rules: $0 < 30 ? [0] : []) }
    #expect(data(comments).hits == [30])
    #expect(data(comments).tellsHidden)
    #expect(!data(comments.dropLast()).tellsHidden)
  }

  @Test(
    "the sign test gives the chance of so many heads",
    arguments: [
      (0, 0, 1.0), (1, 0, 0.5), (0, 1, 1.0), (8, 3, 0.11328125), (5, 5, 0.623046875),
      (10, 0, 0.0009765625),
    ])
  func signTest(_ better: Int, _ worse: Int, _ chance: Double) {
    #expect(abs(SignTest(better: better, worse: worse).chance - chance) < 1e-12)
  }

  @Test("the sign test of very many does not lose its way")
  func largeSignTest() {
    let even = SignTest(better: 50_000, worse: 50_000).chance
    #expect(even > 0.5 && even < 0.51)
    #expect(SignTest(better: 60_000, worse: 40_000).chance < 1e-100)
    #expect(SignTest(better: 0, worse: 100_000).chance > 0.999)
  }
}
