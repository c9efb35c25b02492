import Charter
import CharterCorpus
import Testing

@Suite("What a comparison of two charters finds")
struct DiffReportTests {
  private static let old = """
    given staff = no
    exempt when staff
    list rude { moron(s), nitwit(s) }
    list threats { i will find you }
    list kind { sorry }
    article 1 "Respect" max 4 {
      rule rude { why "x" when rude points 3 }
      rule kind { why "x" when kind points -1 }
      rule gone { why "x" when threats points 3 }
      rule maybe trial { why "x" when words > 8 points 3 }
    }
    """
  private static let new = """
    given staff = no
    list rude { moron(s), blockhead(s) }
    list all-rude { + rude }
    list threats { i will find you }
    list kind { sorry }
    article 1 "Respect" max 4 {
      rule rude { why "x" when rude points 3 }
      rule crude { why "x" when all-rude points 1 }
      rule kind { why "x" when kind points -2 }
      rule threat { why "x" when threats hide }
      rule maybe { why "x" when words > 8 points 3 }
    }
    """

  struct Row {
    var text: String
    var expected: VerdictLevel?
    var isStaff = false
  }

  private static let rows = [
    Row(text: "you moron", expected: .flag),
    Row(text: "you nitwit", expected: .flag),
    Row(text: "a blockhead", expected: .allow),
    Row(text: "blockheads", expected: .flag),
    Row(text: "I will find you", expected: .hide),
    Row(text: "sorry, moron", expected: nil),
    Row(text: "hello", expected: .allow),
    Row(text: "one two three four five six seven eight nine", expected: nil),
    Row(text: "moron", expected: .allow, isStaff: true),
  ]

  private static func plan(_ old: String = old, _ new: String = new) throws -> DiffPlan {
    DiffPlan(old: try SweptCharter.compiled(old), new: try SweptCharter.compiled(new))
  }

  private static func report(
    _ plan: DiffPlan, _ rows: [Row] = rows, parts: Int = 1, limit: Int = .max
  ) throws -> DiffReport {
    var sum = DiffTally(plan, limit: limit)
    for part in (0..<parts).reversed() {
      var judge = ChangeJudge(plan, limit: limit)
      for (index, row) in rows.enumerated() where index % parts == part {
        let item = Item(text: row.text, facts: ["staff": .truth(row.isStaff)])
        let place = CasePlace(corpus: 0, number: index + 1)
        try judge.judge(
          item, item, ComparedLabel(place: place, id: nil, expected: row.expected))
      }
      sum.add(judge.tally)
    }
    sum.sort()
    return DiffReport(sum, plan)
  }

  private static func comment(_ number: Int, in report: DiffReport) throws -> ChangedComment {
    let comments = report.changes.flatMap(\.comments)
    return try #require(comments.first { $0.label.place.number == number })
  }

  @Test("each comment counts once, old verdict by new one")
  func transitions() throws {
    let report = try Self.report(Self.plan())
    let table = VerdictLevel.allCases.map { old in
      VerdictLevel.allCases.map { report.count(from: old, to: $0) }
    }
    // moron 3 → 4; nitwit 3 → 0; blockhead 0 → 4, twice; a threat 3 → hide; sorry moron 2 → 2; nine words
    // 0 → 3; staff exempt → 4.
    #expect(table == [[2, 4, 0], [1, 1, 1], [0, 0, 0]])
    #expect([report.total, report.labelled, report.changed] == [9, 7, 6])
    #expect([report.stricter, report.looser, report.newlyHidden] == [5, 1, 1])
    #expect([report.better, report.worse] == [2, 3])
    #expect(report.otherReasons == 2)
  }

  @Test("the matrices are those of the labelled comments")
  func matrices() throws {
    let report = try Self.report(Self.plan())
    #expect(report.old == VerdictMatrixTests.matrix([[3, 0, 0], [1, 2, 0], [0, 1, 0]]))
    #expect(report.new == VerdictMatrixTests.matrix([[1, 2, 0], [1, 2, 0], [0, 0, 1]]))
  }

  @Test("a change names the rules that did it, with their hits")
  func differences() throws {
    let plan = try Self.plan()
    let report = try Self.report(plan)
    func told(_ number: Int) throws -> [String] {
      try Self.comment(number, in: report).differences.map { difference in
        let hits = difference.hits.map {
          "\($0.side == .new ? "+" : "-")\($0.evidence.entry ?? "")@\($0.evidence.range.lowerBound)"
        }
        return
          "\(plan.rules[difference.rule].name) \(difference.kind) \(hits.joined(separator: " "))"
      }
    }
    #expect(try told(2) == ["rude silent -nitwit(s)@4"])
    #expect(try told(3) == ["rude fires +blockhead(s)@2", "crude fires +blockhead(s)@2"])
    #expect(
      try told(5) == ["threat fires +i will find you@0", "gone silent -i will find you@0"])
    // What is no longer on trial fires anew.
    #expect(try told(8) == ["maybe fires "])
  }

  @Test("who is no longer exempt is told of")
  func exemption() throws {
    let report = try Self.report(Self.plan())
    #expect(try Self.comment(9, in: report).causes == [.exemption])
    #expect(report.causes.map(\.cause) == [.exemption])
    #expect(report.causes.map(\.count) == [1])
  }

  @Test("other thresholds and other caps are causes of their own")
  func causes() throws {
    let rules = "rule rude { why \"x\" when rude points 3 per rude max 9 } }"
    let start = "list rude { moron(s) } article 1 \"R\" max"
    let capped = try Self.report(
      Self.plan("\(start) 3 { \(rules)", "\(start) 6 { \(rules)"),
      [Row(text: "moron moron", expected: nil)])
    #expect(try Self.comment(1, in: capped).causes == [.caps])
    #expect(try Self.comment(1, in: capped).differences.isEmpty)

    let strict = Compilation(
      source: "charter \"S\" flag at 2 hide at 3 \(start) 3 { \(rules)")
    let plan = DiffPlan(
      old: try SweptCharter.compiled("\(start) 3 { \(rules)"), new: try #require(strict.charter))
    let moved = try Self.report(plan, [Row(text: "moron", expected: nil)])
    #expect(try Self.comment(1, in: moved).causes == [.thresholds])
    #expect(try Self.comment(1, in: moved).fired.map(\.name) == ["rude"])
  }

  @Test("rules come by the verdicts that they change, entries once for all their lists")
  func parts() throws {
    let report = try Self.report(Self.plan())
    #expect(
      report.rules.map(\.rule.name) == ["rude", "crude", "threat", "maybe", "gone", "kind"])
    let rude = try #require(report.rules.first?.part)
    #expect([rude.fires, rude.silent, rude.changes, rude.alone] == [3, 1, 4, 1])
    #expect([rude.better, rude.worse] == [1, 3])
    #expect(report.rules.last?.part.points == 1)
    let blockhead = try #require(report.entries.first { $0.name == "blockhead(s)" })
    #expect(blockhead.lists == ["all-rude", "rude"])
    #expect([blockhead.part.fires, blockhead.part.changes, blockhead.part.alone] == [2, 2, 2])
    #expect(blockhead.isNew)
    let nitwit = try #require(report.entries.first { $0.name == "nitwit(s)" })
    #expect(!nitwit.isNew && nitwit.part.silent == 1)
    #expect(report.rules.first { $0.rule.name == "gone" }?.rule.new == nil)
    #expect(report.rules.first { $0.rule.name == "threat" }?.rule.old == nil)
  }

  @Test("the worst comes first, and of equals what costs authors most")
  func order() throws {
    let report = try Self.report(Self.plan())
    let told = report.changes.map {
      "\($0.kind.outcome) \($0.kind.old.rawValue)\($0.kind.new.rawValue)"
    }
    #expect(told == ["worse 01", "worse 10", "unlabelled 01", "better 12", "better 01"])
  }

  @Test("parts add up to the same whole, also where only the first are kept", arguments: [2, 3, 9])
  func sums(_ parts: Int) throws {
    let plan = try Self.plan()
    for limit in [1, Int.max] {
      let whole = try Self.report(plan, limit: limit)
      let sum = try Self.report(plan, parts: parts, limit: limit)
      #expect(sum.rules.map(\.part) == whole.rules.map(\.part))
      #expect(sum.entries.map(\.name) == whole.entries.map(\.name))
      #expect(
        sum.changes.map { $0.comments.map(\.label.place) }
          == whole.changes.map { $0.comments.map(\.label.place) })
      #expect(sum.changes.map(\.count) == whole.changes.map(\.count))
    }
    #expect(try Self.report(plan, limit: 1).changes.allSatisfy { $0.comments.count == 1 })
  }

  @Test("of a long comment the place is shown that changes", arguments: [0, 100, 161, 5000])
  func excerpt(_ before: Int) throws {
    let text =
      String(repeating: "é", count: before) + " nitwit " + String(repeating: "ü", count: 5000)
    let report = try Self.report(Self.plan(), [Row(text: text, expected: nil)])
    let excerpt = try Self.comment(1, in: report).excerpt
    #expect(excerpt.contains("nitwit"))
    #expect(excerpt.count <= Item.longestExcerpt && !excerpt.contains("\u{FFFD}"))
    #expect(excerpt.hasPrefix("…") == (before > 79))
  }

  @Test("a charter compared with itself changes nothing")
  func same() throws {
    let report = try Self.report(Self.plan(Self.old, Self.old))
    #expect(report.changed == 0 && report.otherReasons == 0)
    #expect(report.rules.isEmpty && report.entries.isEmpty)
    #expect(report.hasMeasured)
  }

  @Test("gates count what is too much")
  func gates() throws {
    let report = try Self.report(Self.plan())
    let excess = DiffGate.allCases.map { $0.excess(in: report) }
    #expect(DiffGate.allCases == [.any, .stricter, .looser, .hide, .worse, .netWorse])
    #expect(excess == [6, 5, 1, 1, 3, 1])
    #expect(DiffGate.allCases.filter(\.needsLabels) == [.worse, .netWorse])
  }

  @Test("facts that differ need two items")
  func items() throws {
    #expect(try Self.plan().sharesItems)
    let other = Self.new.replacing("given staff = no", with: "given staff = no given age = 3")
    #expect(try !Self.plan(Self.old, other).sharesItems)
    let author = Self.new.replacing("when words > 8", with: "when rude in author")
    #expect(try !Self.plan(Self.old, author).sharesItems)
  }
}
