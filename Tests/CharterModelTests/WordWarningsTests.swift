import CharterModel
import CharterSyntax
import Lexicon
import Normalization
import Testing

/// Warnings that know which words are common.
@Suite("Warnings about common words")
struct WordWarningsTests {
  /// The titles of one kind of warning about a list that a rule asks for.
  private func titles(
    of name: DiagnosticName, in list: String, language: String = "fr",
    asked condition: String = "bad",
    facts: String = "", action: String = "points 6"
  ) throws -> [String] {
    let items = """
      language \(language)
      \(facts)
      list bad \(list)
      list others { zyxel }
      article 1 "A" {
        rule r { why "x" when \(condition)
          \(action) }
        rule s { why "x" when others near bad
          points 6 }
      }
      """
    let outcome = CharterFiles(items).check()
    #expect(outcome.errors == [])
    return outcome.diagnostics.filter { $0.name == name }.map(\.title.english)
  }

  // MARK: Accents

  @Test(
    "an entry that is another word without its accents is named with that word",
    arguments: [
      ("péché", ["pêche", "pêché"]), ("pêche(s)", ["péchés", "péché"]), ("tache", ["tâche"]),
      ("sale", ["salé"]),
      ("salé", ["sale"]), ("\"mûr\"", ["mur"]), ("retardé", ["retarde"]), ("taches", ["tâches"]),
      ("peche", ["pêche", "péché", "pêché"]), ("PÉCHÉ", ["pêche", "pêché"]),
      ("pe\u{301}che\u{301}", ["pêche", "pêché"]),
    ])
  func accents(_ entry: String, _ others: [String]) throws {
    let titles = try titles(of: .accentCollision, in: "{ \(entry) }")
    let names = others.map { "`\($0)`" }.joined(separator: ", ")
    #expect(titles == ["`\(entry)` also hits \(names)"])
  }

  @Test(
    "an entry is left alone if it is no other word",
    arguments: [
      "crétin", "cretin", "imbécile", "ecole", "école", "oeuvre", "œuvre", "menace", "boîte",
      "boite", "connaitre", "rose", "votre", "insulte(s)",
      "débile",
      "pêche à la ligne", "péch*", "/peche/", "zzzz", "abruti(e)(s)", "péché, pêche, pêché",
    ])
  func noAccents(_ entry: String) throws {
    let titles = try titles(of: .accentCollision, in: "{ \(entry) }")
    #expect(titles.count == (entry.contains(",") ? 3 : 0))
  }

  @Test(
    "accents collide only where they do not count, and only in French",
    arguments: [
      ("exact { péché }", "fr"), ("{ péché }", "en"), ("en { péché }", "fr"),
      ("de { péché }", "fr"),
    ])
  func whereAccentsCount(_ list: String, _ language: String) throws {
    #expect(try titles(of: .accentCollision, in: list, language: language) == [])
  }

  @Test(
    "a form of the entry's own verb matters only if it makes a rule fire",
    arguments: ["retardé", "réfugié(e)(s)"])
  func verbs(_ entry: String) throws {
    #expect(try titles(of: .accentCollision, in: "{ \(entry) }").count == 1)
    #expect(try titles(of: .accentCollision, in: "{ \(entry) }", asked: "bad near others") == [])
  }

  // MARK: Common words

  @Test(
    "a very common word as an entry is named",
    arguments: [
      ("gros", "fr"), ("mais", "fr"), ("GENS", "fr"), ("\"mort\"", "fr"), ("free", "en"),
      ("win(s)", "en"), ("tres", "fr"),
    ])
  func common(_ entry: String, _ language: String) throws {
    let name = language == "fr" ? "French" : "English"
    let titles = try titles(of: .commonWord, in: "{ \(entry) }", language: language)
    #expect(titles == ["`\(entry)` is one of the commonest words of \(name)"])
  }

  @Test(
    "no word that is rare, vulgar, a subject of the news or of another language is called common",
    arguments: [
      "abruti", "merde", "con", "putain", "gouvernement", "nul(le)(s)", "free", "kill",
      "pauvre type", "gros tas", "gros*",
      "idiot", "viol", "tuer",
    ])
  func uncommon(_ entry: String) throws {
    #expect(try titles(of: .commonWord, in: "{ \(entry) }") == [])
  }

  @Test("in an exact list capitals and accents count")
  func exactCommon() throws {
    #expect(try titles(of: .commonWord, in: "exact { Mais, GROS, meme }") == [])
    #expect(try titles(of: .commonWord, in: "exact { mais }").count == 1)
  }

  @Test(
    "a common word is named if a hit alone makes a rule fire",
    arguments: [
      ("bad", true), ("bad in title", true), ("bad outside quotes", true), ("bad >= 1", true),
      ("bad or others", true), ("not others and bad", true), ("1 of bad", true),
      ("1 of (bad, others)", true),
      ("bad and not team", true), ("bad and age < 7", true), ("bad and role = \"guest\"", true),
      ("bad near others", false), ("bad and others", false), ("bad >= 2", false),
      ("2 of bad", false),
      ("2 of (bad, others)", false), ("bad and team", false), ("bad and age > 7", false),
      ("bad and capitals > 50 %", false), ("bad and not capitals > 50 %", false),
      ("others and not bad", false),
      ("bad and role = \"chief\"", false), ("aimed", false), ("plainly", true),
      ("bad and links", false),
      ("bad and not plainly", false),
    ])
  func loneHits(_ condition: String, _ isNamed: Bool) throws {
    let facts = """
      given team = no
      given age = 3
      given role = "guest"
      signal aimed = bad near others
      signal plainly = aimed or bad
      """
    let titles = try titles(of: .commonWord, in: "{ gros, zyxes }", asked: condition, facts: facts)
    #expect(titles.isEmpty != isNamed)
  }

  @Test(
    "a rule that does no harm may fire on a common word",
    arguments: [
      ("points -1", false), ("tag \"x\"", false), ("flag", true), ("points 1 per bad max 3", true),
    ])
  func harmless(_ action: String, _ isNamed: Bool) throws {
    let titles = try titles(of: .commonWord, in: "{ gros }", action: action)
    #expect(titles.isEmpty != isNamed)
  }

  // MARK: Inside

  @Test(
    "an entry inside ordinary words is named with five of them",
    arguments: [
      ("crap", "en", "`crap` also hits `scrap`, `scrapped`, `scrape`, `scraps`, `scraping`"),
      (
        "pute", "fr",
        "`pute` also hits `député`, `députés`, `dispute`, `disputer`, `réputé` and 9 others"
      ),
      ("crap", "fr", "`crap` also hits `crapaud`"),
    ])
  func inside(_ entry: String, _ language: String, _ title: String) throws {
    #expect(
      try titles(of: .insideHitsWords, in: "inside { \(entry) }", language: language) == [title])
  }

  @Test(
    "words that the list names, excuses or that only inflect the entry do not count",
    arguments: [
      ("crap, except { crapaud }", "fr"), ("crap, except { crap* }", "fr"),
      ("crap, except { *paud }", "fr"),
      ("crap, crapaud", "fr"), ("connard", "fr"), ("jardin", "en"), ("crap*", "en"),
      ("crap it", "en"), ("arnaq", "fr"),
      ("scam", "fr, en"), ("imbécile", "fr"),
    ])
  func insideExcused(_ body: String, _ language: String) throws {
    #expect(try titles(of: .insideHitsWords, in: "inside { \(body) }", language: language) == [])
  }

  @Test("inside words, too, accents count in an exact list")
  func insideExact() throws {
    #expect(try titles(of: .insideHitsWords, in: "inside exact { pute, Crap }") != [])
    #expect(try titles(of: .insideHitsWords, in: "inside exact { puté, Crap }").count == 1)
    #expect(try titles(of: .insideHitsWords, in: "inside exact { Pute, Crap }") == [])
  }

  @Test("words of both languages are named together")
  func insideBoth() throws {
    let titles = try titles(of: .insideHitsWords, in: "inside { crap }", language: "fr, en")
    #expect(
      titles == [
        "`crap` also hits `crapaud`, `scrap`, `scrapped`, `scrape`, `scraps` and another one"
      ])
  }

  // MARK: Disguises

  @Test(
    "an entry that an ordinary spelling reads as is named",
    arguments: [
      ("buse(s)", "fr", "`bus3` reads as `buse` too"), ("vole", "fr", "`vol3` reads as `vole` too"),
      ("god", "en", "`goood` reads as `god` too"), ("lose", "en", nil),
      ("tope", "en", "`top3` reads as `tope` too"),
    ])
  func disguised(_ entry: String, _ language: String, _ title: String?) throws {
    let titles = try titles(
      of: .disguisedCollision, in: "disguised { \(entry) }", language: language)
    #expect(titles == (title.map { [$0] } ?? []))
  }

  @Test(
    "an entry that nothing ordinary reads as is left alone",
    arguments: [
      "disguised { ass, con, abruti(e)(s), moron, pute, bite, nul(le)(s), fdp, loser, connard }",
      "{ buse }", "exact { god }",
      "disguised { \"buse\" }", "disguised { god, good }", "disguised { triple buse }",
      "de disguised { buse }",
    ])
  func notDisguised(_ list: String) throws {
    #expect(try titles(of: .disguisedCollision, in: list, language: "fr, en") == [])
  }

  // MARK: Tables

  @Test("an entry that stands in two lists is warned about once")
  func once() throws {
    let list = "{ péché, gros }\nlist more { + bad }"
    #expect(try titles(of: .accentCollision, in: list, asked: "bad or more").count == 1)
    #expect(try titles(of: .commonWord, in: list, asked: "bad or more").count == 1)
  }

  @Test("the lexicon folds as a plain view does", arguments: LexiconLanguage.allCases)
  func folding(_ language: LexiconLanguage) {
    let words = CommonWords.of(language)
    let written = (1...words.count).map(words.word)
    var folded: [String] = []
    words.forEachFolded { _, word in
      folded.append(String(decoding: word.indices.map { word[$0] }, as: UTF8.self))
    }
    #expect(
      View.fold(written.joined(separator: "\n"), kind: .plain) == folded.joined(separator: "\n"))
  }
}
