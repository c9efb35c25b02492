import Charter
import CharterCorpus
import Testing

@Suite("Scores computed anew")
struct TunePatternTests {
  private static let charter = """
    given reports = 0
    given staff = no
    exempt when staff
    list rude { moron(s), nitwit(s) }
    list kind { sorry }
    list threats { i will find you }
    article 1 "Respect" max 4.5 {
      rule rude { why "x" when rude points 1.3 per rude max 3.1 }
      rule blunt { why "x" when rude points 2 }
      rule kind { why "x" when kind points -2.5 }
      rule label { why "x" when rude tag "t" }
      rule maybe trial { why "x" when rude points 6 }
    }
    article 2 "Context" {
      rule reported { why "x" when reports > 0 points 0.7 per reports max 5 }
      rule threat { why "x" when threats hide }
      rule short { why "x" when words < 3 points 1 }
    }
    article 3 "Calm" { rule calm { why "x" when kind points -6 } }
    """

  @Test("they are the engine's own, to the tenth", arguments: [0, 0.5, 1.234, 3, 1e9])
  func same(_ reports: Double) throws {
    let charter = try SweptCharter.compiled(Self.charter)
    let words = [
      "moron", "nitwits", "sorry", "hello", "I will find you", "there", "moron", "moron",
    ]
    var generator = TunedCorpus.Generator(state: 5)
    var scanner = TuneScanner(charter)
    for number in 0..<400 {
      let text = (0..<generator.next(7)).map { _ in words[generator.next(words.count)] }
      var item = Item(text: text.joined(separator: ", "))
      item.facts = [
        "reports": .number(thousandths: Int(reports * 1000)),
        "staff": .truth(generator.next(5) == 0),
      ]
      let verdict = try charter.judge(item)
      let place = CasePlace(corpus: 0, number: number)
      try scanner.scan(item, CaseLabel(place, expected: .allow))
      let pattern = try #require(scanner.observations.last).pattern
      #expect(pattern.score(charter.scoring) == verdict.scoreInTenths, "\(text)")
      #expect(pattern.verdict(charter.scoring) == verdict.level, "\(text)")
    }
  }

  @Test("other numbers score as the charter with them does")
  func other() throws {
    let charter = try SweptCharter.compiled(Self.charter)
    let other = try SweptCharter.compiled(
      Self.charter.replacing("points 1.3 per", with: "points 0.4 per")
        .replacing("points 2 ", with: "points 5.5 ").replacing("points -2.5", with: "points -1"))
    var scoring = charter.scoring
    scoring.rules[0]?.value = 4
    scoring.rules[1]?.value = 55
    scoring.rules[2]?.value = -10
    #expect(scoring == other.scoring)
    var scanner = TuneScanner(charter)
    for text in ["moron", "moron nitwit sorry", "sorry", "morons and nitwits, morons, morons"] {
      let item = Item(text: text, facts: ["reports": .number(thousandths: 2500)])
      try scanner.scan(item, CaseLabel(CasePlace(corpus: 0, number: 1), expected: .allow))
      let pattern = try #require(scanner.observations.last).pattern
      #expect(pattern.score(scoring) == (try other.judge(item)).scoreInTenths)
    }
  }

  @Test("cases bind where they hold, observations never do")
  func binding() throws {
    let charter = try SweptCharter.compiled(Self.charter)
    var scanner = TuneScanner(charter)
    let rows: [(String, VerdictLevel, String?, Bool)] = [
      ("fine weather today", .allow, "x", true), ("fine weather today", .flag, "x", false),
      ("fine weather today", .allow, nil, false), ("I will find you", .hide, "x", true),
      ("I will find you", .allow, "x", false),
    ]
    for (text, expected, why, isBinding) in rows {
      var label = CaseLabel(CasePlace(corpus: 0, number: 1), expected: expected)
      label.why = why
      try scanner.scan(Item(text: text), label)
      #expect(scanner.observations.last?.pattern.isBinding == isBinding, "\(text) \(expected)")
    }
  }
}
