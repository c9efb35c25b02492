import Charter
import CharterCorpus

/// A charter of many rules, and comments that are labelled by it, as careless people would label them.
enum TunedCorpus {
  /// Points of the rules `r0`, `r1` …, in charter order.
  static let points = [3, 3, 4, 2, 2, 1, 1, -2, 6, 3]
  /// The words that a rule looks for; `r9` counts them.
  private static let words = [
    "wuvar", "tolim", "pekso", "gadrun", "lismot", "hevaz", "bokin", "sorrel", "drakmor", "quembly",
  ]
  private static let fillers = [
    "the", "garden", "was", "quiet", "and", "we", "walked", "along", "river", "until", "evening",
  ]

  static func charter(points: [Int]) throws -> CompiledCharter {
    var text = words.enumerated().map { "list l\($0) { \($1) }" }.joined(separator: "\n")
    text += "\narticle 1 \"One\" max 8 {\n"
    for rule in 0..<5 { text += self.rule(rule, "points \(points[rule])") }
    text += "}\narticle 2 \"Two\" {\n"
    for rule in 5..<9 { text += self.rule(rule, "points \(points[rule])") }
    text += self.rule(9, "points \(points[9]) per l9 max \(max(6, points[9]))") + "}"
    return try SweptCharter.compiled(text)
  }

  private static func rule(_ number: Int, _ points: String) -> String {
    "rule r\(number) { why \"x\" when l\(number) \(points) }\n"
  }

  /// Comments of which some hold words of the charter, the same for the same seed. Of a hundred labels,
  /// `noise` are drawn from others.
  static func comments(_ count: Int, seed: UInt64, noise: Int = 4) throws -> [TuneObservation] {
    let judge = try charter(points: points)
    var generator = Generator(state: seed)
    var scanner = TuneScanner(judge)
    for number in 0..<count {
      let item = Item(text: text(&generator))
      var expected = try judge.judge(item).level
      if generator.next(100) < noise { expected = [.allow, .flag, .hide][generator.next(3)] }
      let place = CasePlace(corpus: 0, number: number + 1)
      try scanner.scan(item, CaseLabel(place, expected: expected))
    }
    return scanner.observations
  }

  private static func text(_ generator: inout Generator) -> String {
    var parts = (0..<(4 + generator.next(8))).map { _ in fillers[generator.next(fillers.count)] }
    for word in words where generator.next(100) < 14 {
      let place = generator.next(parts.count)
      parts.insert(word, at: place)
      if word == words[9], generator.next(2) == 0 { parts.insert(word, at: 0) }
    }
    return parts.joined(separator: " ") + " \(generator.next(1 << 30))"
  }

  /// A linear congruential generator (Knuth, MMIX).
  struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  /// What tuning finds on comments for a charter with other points.
  static func report(
    _ observations: [TuneObservation], points: [Int], examples: [TunePattern] = []
  ) throws -> (report: TuneReport, data: TuneData, present: Scoring) {
    let present = try charter(points: points).scoring
    let data = TuneData(
      observations, examples: examples, rules: points.count, folds: 5, seed: 1)
    let report = TuneReport(data, present, TuneFreedom(data, present))
    return (report, data, present)
  }
}
