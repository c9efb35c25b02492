import CharterSyntax
import Testing

@Suite struct FoldedWordTests {
  @Test(
    "two letters of the first 700 scalars fold alike exactly where their folded spellings are the same"
  )
  func agreement() {
    for scalar in (0x20...0x2DC).lazy.compactMap({ Unicode.Scalar($0) }) {
      let word = "x" + String(scalar)
      let folded = LatinLetters.folded(word)
      let isWord = folded.utf8.allSatisfy {
        UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "z") || $0 == UInt8(ascii: "-")
      }
      #expect((FoldedWord(word) != nil) == isWord, "\(scalar.value)")
      #expect(!isWord || FoldedWord(word) == FoldedWord(folded), "\(scalar.value)")
    }
  }

  @Test(
    "accents, composed or not, and case do not count",
    arguments: [
      ("déguisé", "deguise"), ("de\u{301}guise\u{301}", "DEGUISE"), ("PRÈS-DE", "pres-de"),
      ("\u{212A}", "k"), ("Ÿ", "y"), ("ǎ", "a"), ("a\u{1F3FB}", "a"), ("e\u{FE0F}", "e"),
    ])
  func same(_ word: String, _ other: String) {
    #expect(FoldedWord(word) != nil)
    #expect(FoldedWord(word) == FoldedWord(other))
  }

  @Test(
    "what the language has no letter for is no word of it",
    arguments: [
      "r1", "a_b", "d'un", "l’un", "straße", "cœur", "ŒUVRE", "ĳ", "🔥",
      "pa🔥", "❤️", "“mot”", "a–b", "fin…", "слово", "a b", "été!",
      "abcdefghijklmnopqrstuvwxyz",
    ])
  func none(_ word: String) {
    #expect(FoldedWord(word) == nil)
  }

  @Test("words that differ are told apart")
  func different() {
    let words = [
      "", "a", "aa", "b", "-", "a-", "z", "abcdefghijkl", "abcdefghijklm",
      "abcdefghijkm", "aabcdefghijkl", "abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwxy",
    ]
    #expect(Set(words.compactMap { FoldedWord($0) }).count == words.count)
  }

  @Test("every word that the language has taken is one")
  func taken() {
    for language in KeywordLanguage.allCases {
      for keyword in Keyword.allCases {
        #expect(TakenName(keyword.spelling(in: language)) != nil)
      }
      for word in ReservedWord.allCases {
        #expect(TakenName(word.spelling(in: language)) != nil)
      }
      for field in Field.allCases {
        #expect(Field(spelled: field.spelling(in: language), in: language) == field)
      }
    }
  }
}
