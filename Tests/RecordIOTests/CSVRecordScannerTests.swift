import RecordIO
import Testing

@Suite struct CSVRecordScannerTests {
  @Test(
    "a record is split at the commas outside quotation marks",
    arguments: [
      ("", [""]), ("a", ["a"]), ("a,b", ["a", "b"]), (",", ["", ""]),
      ("a,,c,", ["a", "", "c", ""]),
      (#""a,b",c"#, ["a,b", "c"]), (#""a""b""#, [#"a"b"#]), (#""""""#, [#"""#]), (#""""#, [""]),
      ("\"a\nb\",c", ["a\nb", "c"]), (#"5" tape,b"#, [#"5" tape"#, "b"]),
      (#""a" x,b"#, ["a x", "b"]),
      (#""a"b"c,d"#, [#"ab"c"#, "d"]), (#""open,x"#, ["open,x"]), (#"é,"ü""#, ["é", "ü"]),
      (#" "a",b"#, [#" "a""#, "b"]), (#"""#, [""]), (#"a,""#, ["a", ""]), (#""a"#, ["a"]),
    ] as [(String, [String])])
  func fields(record: String, expected: [String]) {
    let bytes = Array(record.utf8)
    var scanner = CSVRecordScanner()
    scanner.scan(bytes.span)
    #expect(scanner.count == expected.count)
    for (index, field) in expected.enumerated() {
      var text: [UInt8] = []
      #expect(!scanner.appendField(index, of: bytes, to: &text))
      #expect(String(decoding: text, as: UTF8.self) == field)
      #expect(scanner.isEmpty(index) == field.isEmpty)
    }
  }

  @Test("a field that is not there is empty")
  func missing() {
    let record = Array(#"a,"","b""#.utf8)
    var scanner = CSVRecordScanner()
    scanner.scan(record.span)
    var text: [UInt8] = []
    #expect(!scanner.appendField(3, of: record, to: &text))
    #expect(text.isEmpty)
    #expect((0..<4).map { scanner.isEmpty($0) } == [false, true, false, true])
  }

  @Test("a field that is not UTF-8 is repaired, quoted or not")
  func repair() {
    let bytes: [UInt8] = [0xFF, 0x2C, 0x22, 0xC3, 0x22, 0x22, 0x22]
    var scanner = CSVRecordScanner()
    scanner.scan(bytes.span)
    var text: [UInt8] = []
    let isFirstRepaired = scanner.appendField(0, of: bytes.span, to: &text)
    let isSecondRepaired = scanner.appendField(1, of: bytes.span, to: &text)
    #expect(isFirstRepaired && isSecondRepaired)
    #expect(String(decoding: text, as: UTF8.self) == "\u{FFFD}\u{FFFD}\"")
  }
}
