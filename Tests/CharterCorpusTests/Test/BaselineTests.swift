import Charter
import CharterCorpus
import Testing

@Suite("Baselines")
struct BaselineTests {
  private static func key(_ item: Item) -> CaseKey { CaseKey(item, expected: .allow) }

  @Test("a case is known by its content, wherever it stands")
  func content() {
    let item = Item(text: "a", title: "b", language: .french, facts: ["x": .truth(true)])
    #expect(Self.key(item) == Self.key(item))
    let others = [
      Item(text: "b", title: "a", language: .french, facts: ["x": .truth(true)]),
      Item(text: "ab", language: .french, facts: ["x": .truth(true)]),
      Item(text: "a", title: "b", language: .english, facts: ["x": .truth(true)]),
      Item(text: "a", title: "b", facts: ["x": .truth(true)]),
      Item(text: "a", title: "b", language: .french, facts: ["x": .truth(false)]),
      Item(text: "a", title: "b", language: .french, facts: ["y": .truth(true)]),
      Item(text: "a", title: "b", language: .french, facts: ["x": .word("yes")]),
      Item(text: "a", title: "b", language: .french, facts: ["x": .words(["yes"])]),
      Item(text: "a", title: "b", language: .french, facts: ["x": .number(thousandths: 1)]),
      Item(text: "a", title: "b", language: .french),
    ]
    let keys = ([item] + others).map(Self.key)
    #expect(Set(keys).count == keys.count)
    #expect(CaseKey(item, expected: .hide) != Self.key(item))
  }

  /// FNV-1a over "abc" with its length as eight bytes before it, then the lengths of what is empty.
  @Test("the content of a case keeps its name")
  func stable() {
    #expect(Self.key(Item(text: "abc")).contentText == "1580195781671f32")
    #expect(CaseKey(content: 0x1F, expected: .allow).contentText == "000000000000001f")
  }

  @Test("what a report writes is read again")
  func lines() throws {
    let plan = TestPlan(try MeasuredCharter.compiled())
    let tally = try TestReportTests.tally(plan, TestReportTests.rows)
    let baseline = try #require(Baseline(lines: tally.outcomes.map(\.line)))
    #expect(baseline.cases.count == TestReportTests.rows.count)
    #expect(baseline.failed == 2)
    for outcome in tally.outcomes {
      #expect(baseline.cases[outcome.key] == .init(given: outcome.given, holds: outcome.holds))
    }
  }

  @Test(
    "lines of another kind are refused",
    arguments: [
      "", "0123456789abcdef allow", "0123456789abcdef allow flags", "0123 allow flag",
      "0123456789abcdeg allow flag", "0123456789abcdef allow flag failed ", "x y z",
      "0123456789abcdef allow flag held",
    ])
  func refused(_ line: String) {
    #expect(Baseline(lines: [line]) == nil)
  }

  private static func compared(
    _ former: [(CaseKey, Baseline.Case)], judgesFailedOnly: Bool = false
  ) throws -> TestReport {
    let plan = TestPlan(
      try MeasuredCharter.compiled(), baseline: Baseline(former),
      judgesFailedOnly: judgesFailedOnly)
    return TestReport(try TestReportTests.tally(plan, TestReportTests.rows), plan, gates: [])
  }

  private static func former(
    _ text: String, _ expected: VerdictLevel, _ given: VerdictLevel
  ) -> (CaseKey, Baseline.Case) {
    (
      CaseKey(Item(text: text), expected: expected), .init(given: given, holds: given == expected)
    )
  }

  @Test("better and worse go by the distance to what is expected")
  func comparison() throws {
    let report = try Self.compared([
      Self.former("you moron", .flag, .allow),
      Self.former("I will find you a chair", .allow, .flag),
      Self.former("nice", .allow, .hide),
      Self.former("hey you", .flag, .allow),
      Self.former("hey there", .allow, .allow),
      Self.former("no longer there", .flag, .allow),
      // Labeled otherwise now: another case.
      Self.former("a blockhead", .flag, .allow),
    ])
    let comparison = try #require(report.comparison)
    #expect(comparison.better.map(\.excerpt) == ["you moron", "nice"])
    #expect(comparison.worse.map(\.excerpt) == ["I will find you a chair"])
    #expect(comparison.new == 3)
    #expect(comparison.gone == 2)
  }

  @Test("only what failed before is judged again, if that is wished")
  func failedOnly() throws {
    let report = try Self.compared(
      [Self.former("you moron", .flag, .allow), Self.former("nice", .allow, .allow)],
      judgesFailedOnly: true)
    #expect(report.outcomes.map(\.place.number) == [1])
    #expect(try !Self.compared([], judgesFailedOnly: true).hasMeasured)
  }
}
