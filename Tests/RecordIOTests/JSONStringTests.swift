import RecordIO
import Testing

private let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

@Suite struct JSONStringTests {
  private func decode(_ raw: [UInt8]) throws -> (text: [UInt8], isRepaired: Bool) {
    let line = Array(#"{"text":""#.utf8) + raw + Array(#""}"#.utf8)
    var scanner = JSONLineScanner(try MemberPaths(["/text"]))
    try #require(scanner.scan(line) == nil)
    var text: [UInt8] = []
    let isRepaired = JSONString.append(scanner.value(0), of: line.span, to: &text)
    return (text, isRepaired)
  }

  @Test(
    "escapes stand for their characters",
    arguments: [
      ("", ""), ("plain and long enough for words", "plain and long enough for words"),
      (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"), (#"\u0041\u00e9\u20AC"#, "Aé€"),
      (#"\ud83d\ude00"#, "😀"), (#"\uDBFF\uDFFF"#, "\u{10FFFF}"), (#"\u0000x"#, "\u{0}x"),
      (#"a\u00e9bcdefghijklmnopé\n"#, "aébcdefghijklmnopé\n"), (#"\ufffd"#, "\u{FFFD}"),
      ("caf\u{E9} \u{FFFD} \u{0}", "caf\u{E9} \u{FFFD} \u{0}"), (#"\\u0041"#, #"\u0041"#),
    ])
  func escapes(raw: String, expected: String) throws {
    let (text, isRepaired) = try decode(Array(raw.utf8))
    #expect(String(decoding: text, as: UTF8.self) == expected)
    #expect(text == Array(expected.utf8))
    #expect(!isRepaired)
  }

  @Test(
    "what has no meaning is replaced, and said to be",
    arguments: [
      (#"\ud800"#, "\u{FFFD}"), (#"\udc00x"#, "\u{FFFD}x"), (#"\ud83dx"#, "\u{FFFD}x"),
      (#"\ud83d\u0041"#, "\u{FFFD}A"), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
      (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"), (#"\ud83d\n"#, "\u{FFFD}\n"),
      (#"\u12"#, "\u{FFFD}12"), (#"\u12G4"#, "\u{FFFD}12G4"), (#"\q\x41"#, "qx41"),
      (#"\é"#, "é"), (#"\u"#, "\u{FFFD}"),
    ])
  func repairs(raw: String, expected: String) throws {
    let (text, isRepaired) = try decode(Array(raw.utf8))
    #expect(text == Array(expected.utf8))
    #expect(isRepaired)
  }

  @Test("bytes that are not UTF-8 are replaced between escapes")
  func invalidBytes() throws {
    let (text, isRepaired) = try decode([0xFF] + Array(#"\n"#.utf8) + [0xE2, 0x82])
    #expect(text == replacement + [0x0A] + replacement)
    #expect(isRepaired)
  }

  @Test(
    "each maximal ill-formed subpart becomes one replacement character",
    arguments: [
      ([], []), ([0x61], [0x61]), ([0x80], replacement), ([0xC0, 0xAF], replacement + replacement),
      ([0xC3], replacement), ([0xC3, 0x61], replacement + [0x61]), ([0xC3, 0xA9], [0xC3, 0xA9]),
      ([0xE2, 0x82, 0x61], replacement + [0x61]), ([0xE0, 0x80], replacement + replacement),
      ([0xED, 0xA0, 0x80], replacement + replacement + replacement),
      ([0xF0, 0x9F, 0x98, 0x61], replacement + [0x61]),
      ([0xF0, 0x80, 0x80], replacement + replacement + replacement),
      ([0xF4, 0x90], replacement + replacement), ([0xF5], replacement), ([0xFF], replacement),
      ([0xF0, 0x9F, 0x98, 0x80], [0xF0, 0x9F, 0x98, 0x80]),
      ([0xF1, 0x80, 0xC3, 0xA9], replacement + [0xC3, 0xA9]),
    ] as [([UInt8], [UInt8])])
  func subparts(bytes: [UInt8], expected: [UInt8]) {
    var text: [UInt8] = [0x2A]
    let isRepaired = UTF8Repair.append(bytes.span, to: &text)
    #expect(Array(text.dropFirst()) == expected)
    #expect(isRepaired == (bytes != expected))
  }

  @Test("repair gives the text that the standard library gives")
  func agreement() {
    var random = SplitMix(seed: 11)
    let alphabet: [UInt8] = [
      0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF,
      0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...24, using: &random)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random)! }
      var text: [UInt8] = []
      UTF8Repair.append(bytes.span, to: &text)
      #expect(text == Array(String(decoding: bytes, as: UTF8.self).utf8), "\(bytes)")
    }
  }
}
