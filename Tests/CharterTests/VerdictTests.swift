import Charter
import Testing

/// From the score to the verdict (LANGUAGE §7).
@Suite("Verdicts")
struct VerdictTests {
  static let source = """
    charter "Verdicts"
    flag at 3
    hide at 6
    given team = no
    exempt when team
    list alphas { alpha }
    list betas { beta }
    list gammas { gamma }
    list deltas { delta }
    list epsilons { epsilon }
    article 2 "Second" { rule late { why "l" when betas points 3 tag "two" tag "both" } }
    article 1 "First" max 4 {
      rule early { why "e" when alphas points 5 tag "both" tag "one" }
      rule look { why "k" when gammas flag }
      rule away { why "a" when deltas hide }
      rule try trial { why "t" when epsilons hide tag "trial" }
      rule mark { why "m" when epsilons tag "mark" }
    }
    """

  static let levels: [(text: String, level: VerdictLevel, cause: Verdict.Cause?)] = [
    ("", .allow, nil), ("rien", .allow, nil), ("beta", .flag, .score), ("alpha", .flag, .score),
    ("alpha beta", .hide, .score), ("gamma", .flag, .rule), ("delta", .hide, .rule),
    ("gamma beta", .flag, .score), ("delta alpha beta", .hide, .score),
    ("gamma delta", .hide, .rule),
    ("delta beta", .hide, .rule), ("epsilon", .allow, nil),
  ]

  @Test("level, floor and cause", arguments: levels)
  func level(_ row: (text: String, level: VerdictLevel, cause: Verdict.Cause?)) throws {
    let verdict = try judge(Self.source, row.text)
    #expect(verdict.level == row.level)
    #expect(verdict.cause == row.cause)
  }

  @Test("an exempt author is allowed, and nothing else is looked at")
  func exemption() throws {
    let text = "delta alpha epsilon " + String(repeating: "x", count: 30_000)
    let verdict = try judge(Self.source, text, facts: ["team": .truth(true)])
    #expect(verdict.level == .allow)
    #expect(verdict.cause == .exempt)
    #expect(verdict.tags.isEmpty && verdict.reasons.isEmpty && verdict.trials.isEmpty)
    #expect(verdict.incomplete.isEmpty && verdict.score == Points(tenths: 0))
  }

  @Test("tags come once each, in charter order, without those of trial rules")
  func tags() throws {
    #expect(try judge(Self.source, "epsilon beta alpha").tags == ["both", "one", "mark", "two"])
    let trials = try judge(Self.source, "epsilon").trials
    #expect(trials.map(\.rule) == ["try"])
  }

  @Test(
    "a rule is decisive when the verdict is another one without it",
    arguments: [
      ("beta", ["late"]), ("alpha beta", ["early", "late"]), ("gamma beta", []),
      ("gamma", ["look"]),
      ("delta", ["away"]), ("delta gamma", ["away"]), ("delta alpha beta", []), ("epsilon", []),
    ])
  func decisive(_ text: String, _ expected: [String]) throws {
    let verdict = try judge(Self.source, text)
    let decisive = (verdict.reasons + verdict.trials).filter { verdict.isDecisive($0) }
    #expect(decisive.map(\.rule) == expected)
  }

  @Test(
    "the distance to the next threshold",
    arguments: [
      ("", 30, VerdictLevel.flag), ("beta", 30, .hide), ("alpha", 20, .hide), ("gamma", 60, .hide),
      ("gamma beta", 30, .hide), ("epsilon", 30, .flag),
    ])
  func distance(_ text: String, _ tenths: Int, _ level: VerdictLevel) throws {
    let next = try #require(try judge(Self.source, text).distanceToNextThreshold)
    #expect(next.points.tenths == tenths)
    #expect(next.level == level)
  }

  @Test("there is no threshold beyond the last one, and none for an exempt author")
  func noDistance() throws {
    for text in ["alpha beta", "delta", "delta beta"] {
      #expect(try judge(Self.source, text).distanceToNextThreshold == nil)
    }
    let exempt = try judge(Self.source, "beta", facts: ["team": .truth(true)])
    #expect(exempt.distanceToNextThreshold == nil)
  }

  @Test("of a text over the limit the head is scanned, and a person looks")
  func tooLong() throws {
    var options = EngineOptions()
    options.textLimit = 10
    let charter = try compiled(Self.source, options: options)
    let cases: [(String, VerdictLevel, Verdict.Cause?, [String])] = [
      ("éééé alpha", .flag, .score, []), ("éééé alpha!", .flag, .score, ["too_long"]),
      ("ééééé alpha", .flag, .incomplete, ["too_long"]), ("0123456789", .allow, nil, []),
      ("0123456789 delta", .flag, .incomplete, ["too_long"]),
      ("delta 56789", .hide, .rule, ["too_long"]),
      ("👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀", .flag, .incomplete, ["too_long"]),
    ]
    for (text, level, cause, incomplete) in cases {
      let verdict = try charter.judge(Item(text: text))
      #expect(verdict.level == level, "\(text)")
      #expect(verdict.cause == cause, "\(text)")
      #expect(verdict.incomplete.names == incomplete, "\(text)")
    }
    let titled = try charter.judge(Item(text: "", title: "01234567890"))
    #expect(titled.incomplete.names == ["too_long"])
  }

  @Test("a repaired text is at least flagged")
  func repaired() throws {
    let charter = try compiled(Self.source)
    var item = Item()
    item.fill(.text) { bytes in
      bytes += "beta \u{FFFD}".utf8
      return true
    }
    #expect(try charter.judge(item).incomplete == .repaired)
    item.fill(.text) { bytes in
      bytes += "\u{FFFD}".utf8
      return true
    }
    let verdict = try charter.judge(item)
    #expect(verdict.level == .flag)
    #expect(verdict.cause == .incomplete)
    item.removeAll()
    item.set(.title, to: "beta")
    #expect(try charter.judge(item).level == .flag)
    #expect(try charter.judge(item).incomplete.isEmpty)
  }

  @Test("articles of a charter come in order, whatever order they were written in")
  func order() throws {
    let verdict = try judge(Self.source, "beta alpha")
    #expect(verdict.reasons.map(\.rule) == ["early", "late"])
    #expect(verdict.reasons.map(\.article) == [1, 2])
    #expect(verdict.reasons.map(\.points.tenths) == [50, 30])
    #expect(verdict.scoreInTenths == 70)
  }
}
