import Detection
import Testing

@Suite("Quotations and duplicates")
struct PassagesTests {
  @Test(
    "a quotation stands between a pair of marks, or on lines that begin with >",
    arguments: [
      Case("il dit « tu es nul » et part", "« tu es nul »"), Case("a “b” c", "“b”"),
      Case("a „b“ c “d”", "„b“", "“d”"), Case("a \"b\" c \"d\"", "\"b\"", "\"d\""),
      Case("« a “b” c »", "« a “b” c »"), Case("« a « b » c »", "« a « b » c »"),
      Case("« a « b » c", "« b »"), Case("> cité\n>  encore\nmoi", "> cité\n>  encore"),
      Case("moi\n > cité\r\nmoi", "> cité"), Case("\"a\nb\"", "\"a\nb\""),
    ])
  func quotation(_ row: Case) {
    #expect(Detector.quotes.hits(in: row.text) == row.hits)
  }

  @Test(
    "a mark without its partner in the paragraph is no quotation",
    arguments: [
      "« a", "a »", "\"a", "“a", "« a\n\nb »", "\"a\r\n \r\nb\"", "un écran de 5\" et de 7\"",
      "a > b", "“a\"", "«\(String(repeating: "é", count: 501))»",
    ])
  func noQuotation(_ text: String) {
    #expect(Detector.quotes.hits(in: text) == [])
  }

  @Test("a quotation may hold 500 characters")
  func longest() {
    let text = "«\(String(repeating: "é", count: 500))»"
    #expect(Detector.quotes.hits(in: text) == [text])
  }

  private static let passage = "gagnez mille euros par jour sans rien faire"

  @Test(
    "a passage of eight words that stood before is one hit",
    arguments: [
      Case("\(passage). \(passage.uppercased())!", passage.uppercased()),
      Case("\(passage), ici ! \(passage), ici ?", "\(passage), ici"),
      Case("\(passage) \(passage) \(passage)", "\(passage) \(passage)"),
      Case("\(passage) oui \(passage) non \(passage)", passage, passage), Case(passage),
      Case("un deux trois quatre cinq six sept. un deux trois quatre cinq six sept."),
      Case("a a a a a a a a a a a a a a a a a", "a a a a a a a a a"),
      Case("a a a a a a a a a a a a a a a"),
    ])
  func duplicate(_ row: Case) {
    #expect(Detector.duplicates.hits(in: row.text) == row.hits)
  }

  @Test("the text may repeat the title, but no passage runs from one into the other")
  func fields() {
    let bytes = Array(Self.passage.utf8)
    let half = Array("gagnez mille euros par".utf8)
    let rest = Array("jour sans rien faire".utf8)
    var duplicates = Duplicates()
    var found: [Range<Int>] = []
    duplicates.begin()
    duplicates.read(bytes.span, into: &found)
    duplicates.read(half.span, into: &found)
    duplicates.read(rest.span, into: &found)
    #expect(found == [])
    duplicates.read(bytes.span, isLast: true, into: &found)
    #expect(found == [0..<bytes.count])
    found = []
    duplicates.begin()
    duplicates.read(bytes.span, into: &found)
    #expect(found == [])
  }

  @Test("a text that stands alone repeats what it would repeat in front of another one")
  func alone() {
    var state: UInt64 = 7
    func draw(_ count: Int) -> Int {
      state = state &* 0x5851_F42D_4C95_7F2D &+ 1
      return Int(state >> 33) % count
    }
    let words = [
      "été", "ÉTÉ", "Étés", "kelvin", "\u{212A}elvin", "œuf", "ŒUF", "a", "A", "longuement-dit",
    ]
    for _ in 0..<3_000 {
      let few = (0...draw(4)).map { _ in words[draw(words.count)] }
      let text = (0..<8 + draw(33)).map { _ in few[draw(few.count)] }.joined(separator: " ")
      var found: [[Range<Int>]] = [[], []]
      for isLast in [false, true] {
        var duplicates = Duplicates()
        duplicates.begin()
        duplicates.read(Array(text.utf8).span, isLast: isLast, into: &found[isLast ? 1 : 0])
      }
      #expect(found[0] == found[1], "\(text)")
    }
  }

  @Test("an item after a longer one starts anew")
  func reuse() {
    var duplicates = Duplicates()
    let long = Array((0..<5_000).map { "mot\($0)" }.joined(separator: " ").utf8)
    let twice = Array("\(Self.passage) \(Self.passage)".utf8)
    for bytes in [twice, long, twice, long + long] {
      var found: [Range<Int>] = []
      duplicates.begin()
      duplicates.read(bytes.span, into: &found)
      #expect(found.count == (bytes == long ? 0 : 1))
    }
  }
}
