import Lexicon
import Testing

@Suite("Common words")
struct CommonWordsTests {
  @Test(
    "a word's rank says how frequent it is",
    arguments: [
      (LexiconLanguage.french, "de", 1...1), (.french, "bonjour", 100...1_000),
      (.french, "jardinier", 5_000...30_000), (.english, "the", 1...1),
      (.english, "garden", 500...2_500), (.english, "gardener", 5_000...20_000),
    ])
  func rank(_ language: LexiconLanguage, _ word: String, _ expected: ClosedRange<Int>) throws {
    #expect(expected.contains(try #require(CommonWords.of(language).rank(of: word))))
  }

  @Test(
    "words are found by their folded form alone", arguments: ["à", "Bonjour", "péché", "oe uvre"])
  func unfolded(_ word: String) {
    #expect(CommonWords.french.rank(of: word) == nil)
  }

  @Test(
    "what is no word has no rank", arguments: ["", "zzzzz", "\u{0}", "a b", "qwertyuiopqwertyuiop"])
  func unknown(_ word: String) {
    #expect(CommonWords.french.rank(of: word) == nil)
    #expect(CommonWords.english.ranks(of: word).isEmpty)
  }

  @Test(
    "spellings that fold alike are known by one of them",
    arguments: [
      ("peche", ["pêche", "péché", "pêché"]), ("sale", ["sale", "salé"]),
      ("tache", ["tâche", "tache"]),
      ("retarde", ["retardé", "retarde"]), ("oeuvre", ["œuvre", "oeuvre"]),
      ("cote", ["côté", "côte", "coté"]),
    ])
  func alike(_ folded: String, _ expected: [String]) {
    let words = CommonWords.french
    #expect(words.ranks(of: folded).map(words.word) == expected)
  }

  @Test(
    "a spelling that only lacks its accents is no word",
    arguments: ["etre", "deja", "ecole", "tres"])
  func slips(_ slip: String) {
    let words = CommonWords.french
    #expect(!words.ranks(of: slip).map(words.word).contains(slip))
    #expect(words.rank(of: slip) != nil)
  }

  @Test(
    "vulgar words are no common words",
    arguments: [
      (LexiconLanguage.french, "merde"), (.french, "putain"), (.french, "connard"),
      (.french, "con"),
      (.french, "emmerder"), (.french, "salope"), (.english, "fuck"), (.english, "motherfucker"),
      (.english, "shit"), (.english, "bullshit"), (.english, "bitch"), (.english, "crap"),
      (.english, "damn"), (.english, "cunt"),
    ])
  func vulgar(_ language: LexiconLanguage, _ word: String) {
    #expect(CommonWords.of(language).rank(of: word) == nil)
  }

  @Test(
    "words that only look vulgar are there",
    arguments: [
      (LexiconLanguage.french, "concombre"), (.french, "cocktail"), (.french, "reputation"),
      (.english, "scrap"), (.english, "cocktail"), (.english, "class"), (.english, "analysis"),
    ])
  func innocent(_ language: LexiconLanguage, _ word: String) {
    #expect(CommonWords.of(language).rank(of: word) != nil)
  }

  @Test("every word is found under its own rank", arguments: LexiconLanguage.allCases)
  func whole(_ language: LexiconLanguage) {
    let words = CommonWords.of(language)
    var ranks: [Int] = []
    var lost: [Int] = []
    words.forEachFolded { rank, word in
      ranks.append(rank)
      let folded = String(decoding: word.indices.map { word[$0] }, as: UTF8.self)
      if !words.ranks(of: folded).contains(rank) { lost.append(rank) }
      if words.rank(of: word) != words.ranks(of: folded).first { lost.append(rank) }
    }
    #expect(ranks == Array(1...words.count))
    #expect(lost.isEmpty)
    #expect(words.count >= 20_000)
  }

  @Test(
    "a word is letters and nothing else, and none comes twice", arguments: LexiconLanguage.allCases)
  func letters(_ language: LexiconLanguage) {
    let words = CommonWords.of(language)
    let all = (1...words.count).map(words.word)
    #expect(all.filter { !$0.unicodeScalars.allSatisfy(\.properties.isLowercase) } == [])
    #expect(Set(all).count == all.count)
  }
}
