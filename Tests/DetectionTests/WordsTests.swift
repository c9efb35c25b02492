import Detection
import Testing

@Suite("Words")
struct WordsTests {
  private func words(_ text: String, units: [Range<Int>] = []) -> [String] {
    let bytes = Array(text.utf8)
    var words = Words()
    words.read(bytes.span, units: units)
    return words.found.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    "words are runs of letters, digits and marks",
    arguments: [
      Case("T'es un peu-être 2 fois", "T", "es", "un", "peu", "être", "2", "fois"),
      Case("e\u{301}te\u{301} ñandú", "e\u{301}te\u{301}", "ñandú"), Case("日本 мир", "日本", "мир"),
      Case("con\u{AD}nu ab\u{200B}cd\u{FEFF} e", "con\u{AD}nu", "ab\u{200B}cd", "e"), Case("… — !"),
      Case("№ ² ™ 😀"),
    ])
  func run(_ row: Case) {
    #expect(words(row.text) == row.hits)
  }

  @Test("a unit is one word, whatever it holds")
  func unit() {
    #expect(words("va sur exemple.fr ici", units: [7..<17]) == ["va", "sur", "exemple.fr", "ici"])
    #expect(words("a ! b", units: [2..<3]) == ["a", "!", "b"])
    #expect(words("abc", units: [1..<2]) == ["a", "b", "c"])
    #expect(words("ab", units: [1..<9]) == ["a", "b"])
  }

  @Test(
    "words between two places are counted up to a blank line",
    arguments: [
      ("un deux trois", 2, 8, 1), ("un deux", 2, 3, 0), ("un deux trois", 1, 10, 1),
      ("un deux", 5, 2, 0), ("un\ndeux\ntrois", 2, 8, 1), ("un\n\ndeux", 2, 4, nil),
      ("un\r\ndeux", 2, 4, 0), ("un\r\n \t\r\ndeux", 2, 8, nil), ("\n\nun deux", 4, 5, 0),
    ] as [(String, Int, Int, Int?)])
  func between(_ text: String, _ end: Int, _ start: Int, _ expected: Int?) {
    let bytes = Array(text.utf8)
    var words = Words()
    words.read(bytes.span)
    #expect(words.wordsBetween(end, start) == expected)
  }
}
