import Detection
import Testing

@Suite("Measures")
struct MeasuresTests {
  private func measures(_ texts: String..., links: [Range<Int>] = []) -> Measures {
    var measures = Measures()
    for text in texts {
      let bytes = Array(text.utf8)
      measures.add(bytes.span, links: links)
    }
    return measures
  }

  @Test("characters are Unicode scalars, title and text together")
  func characters() {
    #expect(measures("été", "e\u{301} 😀").characters == 7)
    #expect(measures("").characters == 0)
  }

  @Test("capitals are a share of the letters that have case, from 12 letters on")
  func capitals() {
    #expect(measures("ÉCOUTEZ bien moi").capitals == (7, 14))
    #expect(measures("ÉCOUTEZ", " bien moi").capitals == (7, 14))
    #expect(measures("ECOUTEZ MOI").capitals == (0, 1))
    #expect(measures("ECOUTEZ MOI 日本語日本語 123").capitals == (0, 1))
  }

  @Test("letters of links are no letters")
  func links() {
    #expect(measures("lis WWW.EXEMPLE.FR et dis moi tout", links: [4..<18]).capitals == (0, 15))
    let borders = [0..<5, 6..<8, 27..<40]
    #expect(measures("ÉTÉ À Paris et partout, OUI", links: borders).capitals == (1, 14))
  }

  @Test("a run goes on through the border of a link")
  func runInLink() {
    #expect(measures("aaaa.fr", links: [2..<7]).repeats == 4)
    #expect(measures("éééé", links: [2..<4]).repeats == 4)
  }

  @Test(
    "repeats is the longest run of one character without regard to case",
    arguments: [
      ("nooOOon", 5), ("!!!!", 4), ("1 000 000", 3), ("a     b", 1), ("éÉé", 3), ("\n\n\n", 0),
      ("", 0), ("ЖжЖ", 3), ("😀😀", 2), (" ", 0), (" a ", 1), ("aéé", 2), ("éaaAé", 3),
      ("kK\u{212A}k", 4), ("aa\u{2028}aaa", 3), ("ÿ\u{FF}", 2), ("\t\t é", 1), ("éa\n a", 1),
      ("\u{0}\u{0}", 2),
    ])
  func repeats(_ text: String, _ expected: Int) {
    #expect(measures(text).repeats == expected)
    #expect(measures("aa", text).repeats == max(expected, 2))
  }
}
