import Charter
import CharterCorpus
import Testing

@Suite("The bench")
struct BenchRunTests {
  private static func charter() throws -> CompiledCharter {
    try SweptCharter.compiled(
      """
      given reports = 0
      list insults disguised { moron(s), nit wit(s) }
      list jokes { /you \\w{1,20}/ except { *you all } }
      article 1 "Respect" {
        rule insult { why "x" when insults points 3 }
        rule joke { why "x" when jokes or reports > 2 points 1 }
      }
      """)
  }

  private static let items = ["You moron", "you all", "m0r0ns", "nothing here", ""].map {
    Item(text: $0)
  }

  @Test("two runs count the same steps, however many passes they have")
  func repeatable() throws {
    let charter = try Self.charter()
    let first = try #require(BenchRun(charter, Self.items, passes: 1))
    let second = try #require(BenchRun(charter, Self.items, passes: 3))
    #expect(first.steps == second.steps)
    #expect((first.passes.count, second.passes.count) == (1, 3))
    #expect(first.steps.comments == 5)
    #expect(first.steps.textBytes == 34)
    #expect(first.steps.levels.reduce(0, +) == 5)
    #expect(first.steps.scan.hits == 3)
  }

  @Test("items with facts of the wrong type are left out and counted")
  func refused() throws {
    let charter = try Self.charter()
    let wrong = Item(text: "moron", facts: ["reports": .word("many")])
    let run = try #require(BenchRun(charter, Self.items + [wrong], passes: 1))
    #expect(run.refused == 1)
    #expect(run.steps.comments == 5)
    #expect(BenchRun(charter, [wrong], passes: 1) == nil)
    #expect(BenchRun(charter, [], passes: 1) == nil)
  }

  @Test("the entries are those that PCRE2 was asked for, the exceptions among them")
  func entries() throws {
    let run = try #require(BenchRun(try Self.charter(), Self.items, passes: 1))
    let asked = run.entries.map { ($0.place.entry, $0.place.isException, $0.cost.calls) }
    #expect(Set(asked.map(\.0)).isSuperset(of: ["/you \\w{1,20}/", "*you all"]))
    #expect(asked.allSatisfy { $0.2 > 0 })
    #expect(asked.filter { $0.1 }.map(\.0) == ["*you all"])
    let calls = run.entries.reduce(0) { $0 + $1.cost.calls }
    #expect(calls == run.steps.scan.calls)
    let bytes = run.entries.reduce(0) { $0 + $1.cost.callBytes }
    #expect(bytes == run.steps.scan.callBytes)
  }

  @Test("ten entries are shown at most, the dearest first")
  func dearest() throws {
    let words = (0..<30).map { "/w\($0)\\b/" }.joined(separator: ", ")
    let charter = try SweptCharter.compiled(
      """
      list many { \(words) }
      article 1 "Words" { rule word { why "x" when many points 1 } }
      """)
    let text = (0..<30).map { "w\($0)" }.joined(separator: " ")
    let run = try #require(BenchRun(charter, [Item(text: text)], passes: 1))
    #expect(run.entries.count == BenchRun.shownEntries)
    let times = run.entries.map(\.cost.time)
    #expect(times == times.sorted(by: >))
    #expect(run.steps.scan.matches == 30)
  }
}

@Suite("Figures as text")
struct FiguresAsTextTests {
  @Test(
    "decimals are rounded, thousands are grouped",
    arguments: [
      (0.0, 0, "0"), (0.005, 2, "0.01"), (999.96, 1, "1,000.0"), (1_234_567.4, 0, "1,234,567"),
      (-0.04, 1, "0.0"), (-1234.5, 1, "−1,234.5"), (.nan, 1, "–"), (.infinity, 0, "–"),
      (1e300, 2, "–"),
    ])
  func text(_ value: Double, _ decimals: Int, _ expected: String) {
    #expect(value.text(decimals) == expected)
  }

  @Test(
    "whole numbers", arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-12_345, "−12,345")])
  func grouped(_ value: Int, _ expected: String) { #expect(value.grouped == expected) }
}
