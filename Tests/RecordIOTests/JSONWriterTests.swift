import RecordIO
import Testing

@Suite struct JSONWriterTests {
  @Test(
    "a scalar is written as it was spelled, and anything else as null",
    arguments: [
      ("7", "7"), ("-1.50e+400", "-1.50e+400"), ("true", "true"), ("false", "false"),
      ("null", "null"),
      (#""a\u0041\/\"\\""#, #""a\u0041\/\"\\""#), (#""\ud800""#, #""\ud800""#), ("{}", "null"),
      ("[1]", "null"), ("NaN", "null"), ("01", "null"), (#""\q""#, #""\\q""#),
      (#""\u12""#, #""\\u12""#),
      ("\"s\u{2028}\u{2029}\u{85}é\"", #""s\u2028\u2029\u0085é""#),
      ("\"\u{1}\t\u{1F}\"", #""\u0001\t\u001f""#),
    ])
  func scalars(value: String, expected: String) throws {
    let line = Array(#"{"id":\#(value)}"#.utf8)
    var scanner = JSONLineScanner(try MemberPaths(["/id"]))
    try #require(scanner.scan(line) == nil)
    var output: [UInt8] = []
    JSONWriter.append(scanner.value(0), of: line.span, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }

  @Test("a missing value is null")
  func missing() {
    let line: [UInt8] = []
    var output: [UInt8] = []
    JSONWriter.append(.missing, of: line.span, to: &output)
    #expect(output == Array("null".utf8))
  }

  @Test("any text becomes a string that reads back the same")
  func roundTrip() throws {
    var random = SplitMix(seed: 3)
    let pieces = [
      "a", "\"", "\\", "\\u0041", "\n", "\r", "\u{0}", "\u{85}", "\u{2028}", "é", "😀", "/",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...12, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
      var line = Array(#"{"t":"#.utf8)
      let bytes = Array(text.utf8)
      JSONWriter.append(bytes.span, to: &line)
      line.append(UInt8(ascii: "}"))
      #expect(!line.contains { $0 < 0x20 })
      var scanner = JSONLineScanner(try MemberPaths(["/t"]))
      #expect(scanner.scan(line) == nil)
      var decoded: [UInt8] = []
      #expect(!JSONString.append(scanner.value(0), of: line, to: &decoded))
      #expect(decoded == bytes)
    }
  }

  @Test("bytes that are not UTF-8 never reach the output")
  func invalidBytes() {
    let text: [UInt8] = [0x61, 0xFF, 0xE2, 0x80]
    var output: [UInt8] = []
    JSONWriter.append(text.span, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "\"a\u{FFFD}\u{FFFD}\"")
    #expect(!output.contains(0xFF))
  }
}
