import Charter
import CharterCorpus
import Testing

@Suite("Suggestions")
struct SuggestionsTests {
  private static func comment(
    _ text: String, _ expected: VerdictLevel, given: VerdictLevel = .allow, number: Int = 0
  ) -> LabelledComment {
    LabelledComment(
      item: Item(text: text),
      label: CaseLabel(CasePlace(corpus: 0, number: number), expected: expected), given: given)
  }

  private static let fillers = [
    "the barge came through at noon", "a lovely walk along the water",
    "who has seen the heron today",
    "the lock keeper waved at us", "we had tea on the bridge", "my bicycle needs new tires",
  ]

  /// Missed: two pitches in the midst of ordinary words. Innocent: the ordinary words, and one word of a pitch.
  private static let comments: [LabelledComment] =
    (0..<20).map { comment("\(fillers[$0 % 6]), grab your Zorblatt now", .flag, number: $0) }
    + (0..<12).map { comment("Click l'offre: \(fillers[$0 % 6])", .hide, number: 100 + $0) }
    + (0..<4).map { comment("grab your Zorblatt, click l'offre \($0)", .flag, number: 200 + $0) }
    + (0..<120).map { comment("\(fillers[$0 % 6]) number \($0)", .allow, number: 300 + $0) }
    + (0..<30).map { comment("please grab your coat \($0)", .allow, number: 500 + $0) }

  private static func settings(
    leastHits: Int = 5, mostWrong: Double = 0.02
  ) -> SuggestionSettings {
    var settings = SuggestionSettings()
    settings.leastHits = leastHits
    settings.mostWrong = mostWrong
    return settings
  }

  @Test("phrases that separate are proposed, each for what the others do not find")
  func separation() {
    let found = Suggestions(Self.comments, Self.settings())
    #expect(found.entries.count == 2)
    #expect(found.entries[0].entry.contains("zorblatt"))
    #expect(found.entries[1].entry.contains("click") || found.entries[1].entry.contains("offre"))
    #expect(found.entries.map(\.hits) == [24, 16])
    #expect(found.entries.map(\.newHits) == [24, 12])
    #expect(found.entries.allSatisfy { $0.innocent.isEmpty })
    #expect((found.recall.part, found.recall.whole) == (36, 36))
    #expect((found.wrong.part, found.wrong.whole) == (0, 150))
  }

  @Test("what the charter finds already counts for nothing")
  func found() {
    let known = Self.comments.map { comment in
      let text = String(decoding: comment.item.bytes(of: .text), as: UTF8.self)
      let given: VerdictLevel = text.contains("Zorblatt") ? .flag : .allow
      return LabelledComment(item: comment.item, label: comment.label, given: given)
    }
    let found = Suggestions(known, Self.settings())
    #expect(found.recall.whole == 12)
    #expect(found.entries.allSatisfy { !$0.entry.contains("zorblatt") })
  }

  @Test("too little support, or none, proposes nothing")
  func support() {
    #expect(Suggestions(Self.comments, Self.settings(leastHits: 25)).entries.isEmpty)
    #expect(Suggestions([], Self.settings()).entries.isEmpty)
    let innocent = Self.comments.filter { $0.label.expected == .allow }
    let none = Suggestions(innocent, Self.settings())
    #expect(none.entries.isEmpty)
    #expect(none.unseen == nil)
  }

  @Test("innocent comments that an entry hits are named, and have a limit")
  func innocent() {
    let spoiled =
      Self.comments + [Self.comment("is a zorblatt a fish?", .allow, number: 900)]
    let found = Suggestions(spoiled, Self.settings())
    let entry = found.entries.first { $0.entry == "zorblatt" }
    #expect(entry == nil, "the longer phrase spares the innocent one")
    #expect(found.entries[0].hits == 24)
    let bad = (0..<40).map { Self.comment("gizmo \($0)", .flag, number: $0) }
    let good = (0..<400).map {
      Self.comment("\($0 < 3 ? "gizmo" : "thing") \($0)", .allow, number: $0)
    }
    let named = Suggestions(bad + good, Self.settings())
    #expect(named.entries.map(\.entry) == ["gizmo"])
    #expect(named.entries.first?.innocent.map(\.label.place.number) == [0, 1, 2])
    #expect(Suggestions(bad + good, Self.settings(mostWrong: 0.001)).entries.isEmpty)
  }

  @Test("an everyday word needs more than a word that nobody uses")
  func everyday() {
    let bad = (0..<20).map { Self.comment("people \($0) qwyzzl \($0)", .flag) }
    let good = (0..<60).map { Self.comment("some words stand here \($0)", .allow) }
    let found = Suggestions(bad + good, Self.settings(mostWrong: 0.005))
    #expect(found.entries.map(\.entry) == ["qwyzzl"])
  }

  @Test("entries are written so that a list reads them, and find what they were counted for")
  func spelling() throws {
    let phrases = ["rule 1", "l’offre d'été", "20 %", "à toi", "C++", "e-mail", "sans frais"]
    let bad = phrases.flatMap { phrase in (0..<9).map { Self.comment("\(phrase) xx\($0)", .flag) } }
    let good = (0..<300).map { Self.comment("rien \($0)", .allow) }
    var settings = Self.settings(mostWrong: 1)
    settings.leastPrecision = 0.5
    let found = Suggestions(bad + good, settings)
    let list = "list l {\n" + found.entries.map { $0.entry + "\n" }.joined() + "}\n"
    let source =
      "charter \"x\"\nflag at 1\nhide at 2\n\(list)article 1 \"a\" { rule r { why \"w\" when l flag } }"
    let compilation = Compilation(source: source)
    #expect(!compilation.hasErrors)
    let charter = try #require(compilation.charter)
    let count = try bad.count { try charter.judge($0.item).level == .flag }
    #expect(count == found.recall.part)
  }

  @Test("the same comments in the same order give the same proposals")
  func order() {
    let first = Suggestions(Self.comments, Self.settings())
    let second = Suggestions(Self.comments, Self.settings())
    #expect(first.entries.map(\.entry) == second.entries.map(\.entry))
  }

  @Test("phrases do not reach over the end of a sentence or a line")
  func borders() {
    let bad = (0..<20).map { Self.comment("zuckel. brumbel\nzuckel \($0)", .flag) }
    let good = (0..<50).map { Self.comment("\($0 % 2 == 0 ? "zuckel" : "brumbel") \($0)", .allow) }
    #expect(Suggestions(bad + good, Self.settings()).entries.isEmpty)
  }
}
