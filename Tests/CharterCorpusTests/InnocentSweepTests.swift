import Charter
import CharterCorpus
import Testing

@Suite("The sweep of innocents")
struct InnocentSweepTests {
  private static func charter(_ list: String) throws -> CompiledCharter {
    try SweptCharter.compiled(
      """
      list entries \(list)
      article 1 "Respect" { rule word { why "x" when entries points 3 except when links } }
      """)
  }

  private static func findings(
    _ list: String, _ text: String, language: String = "en"
  ) throws -> [InnocentSweep.Finding] {
    try InnocentSweep(charter(list), phrases: [InnocentPhrase(text, language: language)]).findings
  }

  @Test("a hit is told with its entry, place, tricks and rules")
  func finding() throws {
    let finding = try #require(
      try Self.findings("disguised { moron, nitwit }", "Say m0ron, or not.").first)
    #expect(finding.hit.list == "entries")
    #expect(finding.hit.entry == "moron")
    #expect(finding.hit.range == 4..<9)
    #expect(finding.hit.reading == "moron")
    #expect(finding.hit.tricks == ["leet"])
    #expect(finding.rules == ["word"])
    #expect(!finding.endsWithLanguage)
  }

  @Test("a hit counts even if no rule goes by it")
  func allRulesAside() throws {
    let finding = try #require(try Self.findings("{ moron }", "moron www.x.example").first)
    #expect(finding.rules == [])
  }

  @Test("a list of another language hits only while nobody tells the language")
  func language() throws {
    let finding = try #require(
      try Self.findings("en { retard }", "en retard", language: "fr").first)
    #expect(finding.endsWithLanguage)
    let same = try #require(try Self.findings("fr { retard }", "en retard", language: "fr").first)
    #expect(!same.endsWithLanguage)
  }

  @Test("a list of abuse hits no innocent phrase, in disguise or not")
  func ownPhrases() throws {
    let sweep = try InnocentSweep(
      Self.charter(
        """
        disguised {
          connard(s), connasse(s), enculé(e)(s), salope(s), pute(s), abruti(e)(s), enfoiré(e)(s)
          moron(s), asshole(s), bastard(s), fucker(s), fucking, whore(s), scumbag(s), shit, bitch
        }
        """))
    #expect(sweep.phraseCount >= 120)
    #expect(sweep.findings.map { "\($0.hit.entry) in \($0.phrase)" } == [])
  }

  @Test("no phrase stands there twice")
  func distinct() {
    let texts = InnocentPhrase.all.map(\.text)
    #expect(Set(texts).count == texts.count)
  }

  @Test("a dictionary's hits are counted by list, those within words first")
  func dictionary() throws {
    let words = (1...30).map { "xmoron\($0 % 10)x" } + ["moron", "moron's", "m0ron", "hello"]
    let dictionary = WordDictionary(file: "test", language: "en", source: "none")
    let text = Array((words.joined(separator: "\n") + "\n").utf8)
    let inside = try DictionarySweep(Self.charter("inside { moron }"), dictionary, text: text)
    #expect(inside.wordCount == 34)
    let list = try #require(inside.lists.first)
    #expect(list.count == 32)
    #expect(list.surprisingCount == 30)
    #expect(list.first.count == DictionarySweep.shownCount)
    #expect(list.first.filter(\.isSurprising).count == list.first.count)

    let whole = try DictionarySweep(Self.charter("disguised { moron }"), dictionary, text: text)
    #expect(whole.lists.first?.first.map(\.word) == ["m0ron", "moron", "moron's"])
    #expect(whole.lists.first?.surprisingCount == 1)
  }

  @Test("a charter's languages are those that it names, or that of its keywords")
  func languages() throws {
    #expect(try SweptCharter.compiled("language fr, de").languages == ["fr", "de"])
    #expect(try SweptCharter.compiled("").languages == ["en"])
  }
}
