import Charter
import CharterCorpus
import Testing

/// A charter whose rules do all that rules can do to a verdict.
enum MeasuredCharter {
  static func compiled() throws -> CompiledCharter {
    try SweptCharter.compiled(
      """
      given staff = no
      exempt when staff
      list rude { moron(s), nitwit(s) }
      list crude { + rude, blockhead }
      list kind { sorry }
      list threats { i will find you }
      list shouts { hey, unheard of }
      article 1 "Respect" max 4 {
        rule rude { why "x" when rude points 3 }
        rule crude { why "x" when crude points 2 }
        rule kind { why "x" when kind points -3 }
        rule tagged { why "x" when shouts tag "shout" }
        rule maybe trial { why "x" when shouts points 3 }
      }
      article 2 "Threats" {
        rule threat { why "x" when threats hide }
        rule silent { why "x" when words > 400 points 1 }
      }
      """)
  }
}

@Suite("What a test measures")
struct TestReportTests {
  struct Row {
    var text: String
    var expected: VerdictLevel
    var rules: [String]?
    var why: String?
    var slices: [String?] = []
    var facts: [String: FactValue] = [:]
  }

  static let rows = [
    Row(text: "you moron", expected: .flag),
    Row(text: "such a moron, sorry", expected: .allow),
    Row(text: "hey you", expected: .flag),
    Row(text: "hey there", expected: .allow),
    Row(text: "a blockhead", expected: .allow),
    Row(text: "I will find you, moron", expected: .hide),
    Row(text: "I will find you a chair", expected: .allow),
    Row(text: "nice", expected: .allow),
  ]

  static func tally(_ plan: TestPlan, _ rows: [Row], parts: Int = 1) throws -> TestTally {
    var sum = TestTally(plan)
    for part in 0..<parts {
      var judge = CaseJudge(plan)
      for (index, row) in rows.enumerated() where index % parts == part {
        var label = CaseLabel(CasePlace(corpus: 0, number: index + 1), expected: row.expected)
        label.rules = row.rules
        label.why = row.why
        label.slices = row.slices
        _ = try judge.judge(Item(text: row.text, facts: row.facts), label)
      }
      sum.add(judge.tally)
    }
    sum.sort()
    return sum
  }

  static func report(
    _ rows: [Row], slices: [String] = [], isStrict: Bool = false, parts: Int = 1
  ) throws -> TestReport {
    let plan = TestPlan(try MeasuredCharter.compiled(), slices: slices, isStrict: isStrict)
    return TestReport(try tally(plan, rows, parts: parts), plan, gates: [])
  }

  @Test("the matrix counts each comment once")
  func matrix() throws {
    let report = try Self.report(Self.rows)
    // moron: 3 + 2, at most 4: flag; sorry: 3 + 2 − 3 = 2: allow; blockhead: 2; a threat hides.
    #expect(report.matrix == VerdictMatrixTests.matrix([[4, 0, 1], [1, 1, 0], [0, 0, 1]]))
    #expect(report.hasMeasured)
    #expect(report.misjudged.map(\.outcome.place.number) == [3, 7])
    #expect(report.failedCases.isEmpty)
  }

  @Test("a rule is charged with what it does to verdicts, caps and floors counted")
  func rules() throws {
    let report = try Self.report(Self.rows)
    let tallies = Dictionary(
      uniqueKeysWithValues: (report.rules + report.trials).map { ($0.rule.name, $0.tally) })
    // Without it `you moron` is allowed (2); `moron, sorry` is 0 and allowed as well; the threat hides.
    let rude = try #require(tallies["rude"])
    #expect(
      [rude.hits, rude.good, rude.wrong, rude.changes, rude.better, rude.worse, rude.harm]
        == [3, 2, 1, 1, 1, 0, 0])
    #expect(rude.points == 90)
    // Without it `you moron` still has 3 points.
    let crude = try #require(tallies["crude"])
    #expect([crude.hits, crude.good, crude.wrong, crude.changes] == [4, 2, 2, 0])
    // Taken away, the article's cap leaves 4 of 5 points: flag, where allow is right.
    let kind = try #require(tallies["kind"])
    #expect([kind.hits, kind.good, kind.changes, kind.better, kind.points] == [1, 1, 1, 1, -30])
    let threat = try #require(tallies["threat"])
    #expect(
      [threat.hits, threat.good, threat.changes, threat.better, threat.worse, threat.harm]
        == [2, 1, 2, 1, 1, 1])
    #expect(tallies["silent"]?.hits == 0)
  }

  @Test("rules come by the damage that they do, and those that only label do none")
  func order() throws {
    let report = try Self.report(Self.rows)
    #expect(
      report.rules.map(\.rule.name) == ["threat", "crude", "rude", "kind", "tagged", "silent"])
    #expect(report.rules.first { $0.rule.name == "tagged" }?.wrongHits == 0)
  }

  @Test("a trial rule is told by what it would change")
  func trials() throws {
    let trial = try #require(try Self.report(Self.rows).trials.first)
    #expect(trial.rule.name == "maybe")
    #expect([trial.tally.hits, trial.tally.changes] == [2, 2])
    #expect([trial.tally.better, trial.tally.worse, trial.tally.harm] == [1, 1, 1])
    #expect(trial.harmed.map(\.excerpt) == ["hey there"])
  }

  @Test("entries that no comment holds are told once, however many lists include them")
  func idleEntries() throws {
    let report = try Self.report(Self.rows)
    #expect(report.idleEntries.map(\.entry) == ["nitwit(s)", "unheard of"])
    #expect(report.entryCount == 7)
  }

  @Test("cases must hold: verdict, and rules if they are named")
  func cases() throws {
    let rows = [
      Row(text: "you moron", expected: .allow, why: "x"),
      Row(text: "you moron", expected: .flag, rules: ["crude", "rude"]),
      Row(text: "you moron", expected: .flag, rules: ["rude"]),
      Row(text: "nice", expected: .allow, rules: ["rude"]),
      Row(text: "hey", expected: .allow, rules: ["tagged"]),
      Row(text: "you moron", expected: .allow),
    ]
    let report = try Self.report(rows)
    #expect(report.failedCases.map(\.outcome.place.number) == [1, 3, 4])
    #expect(report.misjudged.map(\.outcome.place.number) == [6])
    let strict = try Self.report(rows, isStrict: true)
    #expect(strict.failedCases.map(\.outcome.place.number) == [1, 3, 4, 6])
  }

  @Test("who is exempt is allowed, and nothing is held against the rules")
  func exempt() throws {
    let report = try Self.report([
      Row(text: "you moron", expected: .allow, facts: ["staff": .truth(true)])
    ])
    #expect(report.matrix == VerdictMatrixTests.matrix([[1, 0, 0], [0, 0, 0], [0, 0, 0]]))
    #expect(report.rules.allSatisfy { $0.tally.hits == 0 })
    #expect(report.idleEntries.count == report.entryCount)
  }

  @Test("slices add up to the whole, the surely worst first")
  func slices() throws {
    var rows: [Row] = []
    for index in 0..<20 {
      rows.append(Row(text: "moron", expected: index < 12 ? .allow : .flag, slices: ["many"]))
    }
    rows.append(Row(text: "moron", expected: .allow, slices: ["one"]))
    rows += [Row(text: "moron", expected: .flag, slices: [nil])]
    let slices = try Self.report(rows, slices: ["kind"]).slices
    // 0 of 1 may still be 79 %; 8 of 20 is 61 % at most.
    #expect(slices.map(\.value) == ["many", "one", nil])
    #expect(slices.map(\.matrix.total) == [20, 1, 1])
  }

  @Test("the sweep says what the test would if thresholds were elsewhere")
  func sweep() throws {
    let report = try Self.report(Self.rows)
    let sweep = report.scores.sweep
    #expect(sweep.map(\.score.tenths) == [20, 40])
    let flag = report.matrix.detection(of: .flag)
    // Between 2 and 4 points nothing lies: 4 is the same as 3, where comments are flagged.
    #expect(sweep[1].flagging == flag)
    #expect(sweep[0].flagging.precision == Figure(2, of: 5))
    #expect(sweep[1].hiding.precision == Figure(1, of: 3))
    #expect(sweep[1].wronglyHidden == Figure(1, of: 5))
    #expect(report.scores.histogram.map(\.score.tenths) == [0, 20, 40])
    #expect(report.scores.histogram.map(\.expected) == [[3, 1, 0], [2, 0, 0], [0, 1, 1]])
  }

  @Test("parts add up to the same whole", arguments: [2, 3, 8])
  func parts(_ parts: Int) throws {
    let whole = try Self.report(Self.rows)
    let sum = try Self.report(Self.rows, parts: parts)
    #expect(sum.outcomes == whole.outcomes)
    #expect(sum.matrix == whole.matrix)
    #expect(sum.scores == whole.scores)
    #expect(sum.rules.map(\.tally) == whole.rules.map(\.tally))
    #expect(
      sum.trials.map { $0.harmed.map(\.excerpt) } == whole.trials.map { $0.harmed.map(\.excerpt) })
    #expect(sum.misjudged.map(\.excerpt) == whole.misjudged.map(\.excerpt))
  }

  @Test("of nothing, nothing is measured")
  func nothing() throws {
    let report = try Self.report([])
    #expect(!report.hasMeasured)
    #expect(report.scores.sweep.isEmpty)
  }

  @Test("the head of a long text is shown")
  func excerpt() throws {
    let report = try Self.report([
      Row(text: String(repeating: "é", count: 5000) + " moron", expected: .allow)
    ])
    #expect(report.misjudged.first?.excerpt.count == Item.longestExcerpt)
  }
}
