import Normalization
import Testing

@Suite("Grapheme borders")
struct GraphemesTests {
  @Test(
    "a span takes in what belongs to its ends and nothing else",
    arguments: [
      ("<e>\u{301}t", "e\u{301}"), ("x<👍>🏽 y", "👍🏽"), ("<❤>\u{FE0F}!", "❤\u{FE0F}"),
      ("<1>\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3}"), ("<👩>\u{200D}💻 a", "👩\u{200D}💻"),
      ("👩\u{200D}<💻>", "👩\u{200D}💻"), ("👩🏽\u{200D}<💻>", "👩🏽\u{200D}💻"),
      ("<🇫>🇷🇧🇪", "🇫🇷"), ("🇫🇷<🇧>🇪", "🇧🇪"), ("🇫🇷🇧<🇪>", "🇧🇪"), ("<con>\u{FEFF}", "con"),
      ("<con>\u{200B} a", "con"), ("\u{FEFF}<con>", "con"), ("<con>\u{200D}", "con\u{200D}"),
      ("<con>", "con"), ("a <con> b", "con"), ("é<con>é", "con"), ("«<con>»", "con"),
      ("<🏴>\u{E0067}\u{E007F}x", "🏴\u{E0067}\u{E007F}"), ("\u{1100}<\u{1161}>", "\u{1100}\u{1161}"),
      (" <\u{301}>", "\u{301}"),
    ])
  func widening(_ marked: String, _ expected: String) throws {
    let bytes = Array(marked.utf8)
    let start = try #require(bytes.firstIndex(of: UInt8(ascii: "<")))
    let end = try #require(bytes.firstIndex(of: UInt8(ascii: ">")))
    let text = bytes.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    let range = widenedToGraphemes(start..<end - 1, in: text.span)
    #expect(String(decoding: text[range], as: UTF8.self) == expected)
  }

  @Test("in a row of flags without end a span is widened by one indicator at most")
  func flags() {
    let text = Array(String(repeating: "🇫", count: 301).utf8)
    for index in 0..<301 {
      let range = widenedToGraphemes(4 * index..<4 * index + 4, in: text.span)
      #expect(range.count == (index == 300 ? 4 : 8))
      #expect(range.lowerBound <= 4 * index && range.upperBound >= 4 * index + 4)
      #expect(range.lowerBound % 8 == 0)
    }
  }

  @Test("bounds outside the text are clamped", arguments: [-5 ..< -1, 0..<99, 7..<9, 2..<2])
  func clamping(_ range: Range<Int>) {
    let wide = widenedToGraphemes(range, in: Array("con".utf8).span)
    #expect(wide.lowerBound >= 0 && wide.upperBound <= 3)
  }
}

@Suite("Scalars")
struct ScalarsTests {
  @Test(
    "scalars are decoded from either side", arguments: ["a", "é", "€", "😀"] as [Unicode.Scalar])
  func roundTrip(_ scalar: Unicode.Scalar) {
    let bytes = Array("x\(String(scalar))".utf8)
    #expect(decodeScalar(bytes.span, at: 1) == (scalar.value, bytes.count - 1))
    #expect(scalarBefore(bytes.span, bytes.count) == (scalar.value, bytes.count - 1))
  }

  @Test(
    "bytes that are no scalar give U+FFFD, one at a time",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE0, 0x80, 0x80],
    ] as [[UInt8]])
  func invalid(_ bytes: [UInt8]) {
    #expect(decodeScalar(bytes.span, at: 0) == (0xFFFD, 1))
    #expect(scalarBefore(bytes.span, bytes.count) == (0xFFFD, 1))
  }

  @Test("outside the text there is nothing", arguments: [-1, 1, 9])
  func outside(_ offset: Int) {
    #expect(decodeScalar(Array("a".utf8).span, at: offset).length == 0)
    #expect(offset == 1 || scalarBefore(Array("a".utf8).span, offset).length == 0)
  }
}
