import Charter
import Testing

/// Points, caps and offsets (LANGUAGE §6).
@Suite("Scoring")
struct ScoringTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let articles: String
    let text: String
    let tenths: Int
    var facts: [String: FactValue] = [:]

    init(_ articles: String, _ text: String, _ tenths: Int, facts: [String: FactValue] = [:]) {
      self.articles = articles
      self.text = text
      self.tenths = tenths
      self.facts = facts
    }

    var testDescription: String { "\(articles) on \(text)" }

    var source: String {
      """
      charter "Points"
      flag at 3
      hide at 6
      list rude { con, nul }
      list you { toi }
      list kind { merci }
      given posts = 1
      given member = no
      \(articles)
      """
    }
  }

  private static let gibe = #"rule gibe { why "a" when rude points 2 } "#
  private static let you = #"rule you { why "b" when you points 1.5 } "#
  private static let thanks = #"rule thanks { why "c" when kind points -1 } "#
  private static let each = #"rule each { why "e" when rude points 1 per rude max 3 } "#

  static let billion = FactValue.number(thousandths: 1_000_000_000_000)

  static let cases: [Case] = [
    Case("article 1 \"A\" { \(gibe) }", "rien", 0),
    Case("article 1 \"A\" { \(gibe) }", "con con nul", 20),
    Case("article 1 \"A\" { \(gibe)\(you) }", "con toi", 35),
    Case("article 1 \"A\" max 3 { \(gibe)\(you) }", "con toi", 30),
    Case("article 1 \"A\" max 2.5 { \(gibe)\(you) }", "con toi", 25),
    Case("article 1 \"A\" { \(gibe)\(thanks) }", "con merci", 10),
    Case("article 1 \"A\" { \(gibe)\(thanks) }", "merci", 0),
    Case("article 1 \"A\" { \(gibe) } article 2 \"B\" { \(thanks) }", "con merci", 20),
    Case("article 1 \"A\" max 1 { \(gibe)\(thanks) }", "con merci", 10),
    Case("article 1 \"A\" { \(gibe) } article 2 \"B\" max 1 { \(you) }", "con toi", 30),
    Case("article 1 \"A\" { \(each) }", "con", 10),
    Case("article 1 \"A\" { \(each) }", "con nul", 20),
    Case("article 1 \"A\" { \(each) }", "con nul con nul con", 30),
    Case(
      #"article 1 "A" { rule r { why "w" when rude points 0.1 per rude max 0.5 } }"#, "con con con",
      3),
    Case(
      #"article 1 "A" { rule r { why "w" when rude points 2 per you max 9 } }"#, "con toi toi", 40),
    Case(#"article 1 "A" { rule r { why "w" when rude points 2 per you max 9 } }"#, "con", 0),
    Case(#"article 1 "A" { rule r { why "w" when rude points 1 per posts max 9 } }"#, "con", 10),
    Case(
      #"article 1 "A" { rule r { why "w" when rude points 1 per posts max 9 } }"#, "con", 25,
      facts: ["posts": .number(thousandths: 2500)]),
    Case(
      #"article 1 "A" { rule r { why "w" when rude points 1 per posts max 9 } }"#, "con", 25,
      facts: ["posts": .number(thousandths: 2599)]),
    Case(
      #"article 1 "A" { rule r { why "w" when rude points 1 per posts max 9 } }"#, "con", 0,
      facts: ["posts": .number(thousandths: -2000)]),
    Case(
      #"article 1 "A" { rule r { why "w" when rude points 1 per posts max 9 } }"#, "con", 90,
      facts: ["posts": billion]),
    Case(
      #"article 1 "A" { rule r { why "w" when rude points 999999999 per posts max 999999999 } }"#,
      "con",
      9_999_999_990, facts: ["posts": billion]),
    Case(
      #"article 1 "A" { rule r { why "w" when rude points 1 per words max 9 } }"#, "un con ici", 30),
    Case(
      #"article 1 "A" { rule r { why "w" when words >= 2 points 1 per characters max 9 } }"#,
      "un con", 60),
    Case(#"article 1 "A" { rule r trial { why "w" when rude points 5 } \#(gibe) }"#, "con", 20),
    Case(#"article 1 "A" { rule r { why "w" when rude except when you points 5 } }"#, "con toi", 0),
    Case(
      #"article 1 "A" { rule r { why "w" when rude except when you except when member points 5 } }"#,
      "con", 0,
      facts: ["member": .truth(true)]),
    Case(
      #"article 1 "A" { rule r { why "w" when rude flag } rule t { why "w" when rude tag "x" } }"#,
      "con", 0),
  ]

  @Test("the score is the one that a manager finds by hand", arguments: cases)
  func score(_ row: Case) throws {
    #expect(try judge(row.source, row.text, facts: row.facts).scoreInTenths == row.tenths)
  }

  @Test("the order of rules and articles changes no score")
  func order() throws {
    let rules = [Self.gibe, Self.you, Self.thanks, Self.each]
    let texts = ["con", "con toi", "con merci nul toi", "merci", "nul nul con merci", "toi merci"]
    var scores: Set<[Int]> = []
    for shift in rules.indices {
      for isReversed in [false, true] {
        var order = Array(rules[shift...] + rules[..<shift])
        if isReversed { order.reverse() }
        let first = order.filter { $0 != Self.you }.joined()
        let articles = ["article 1 \"A\" max 4 { \(first) }", "article 2 \"B\" { \(Self.you) }"]
        let text = (isReversed ? articles.reversed() : articles).joined(separator: "\n")
        let charter = try compiled(Case(text, "", 0).source)
        scores.insert(try texts.map { try charter.judge(Item(text: $0)).scoreInTenths })
      }
    }
    #expect(scores == [[30, 45, 45, 0, 40, 15]])
  }

  @Test(
    "points print as people write them",
    arguments: [
      (0, "0"), (10, "1"), (25, "2.5"), (-10, "-1"), (-5, "-0.5"), (9_999_999_990, "999999999"),
    ])
  func points(_ tenths: Int, _ text: String) { #expect(Points(tenths: tenths).description == text) }
}
