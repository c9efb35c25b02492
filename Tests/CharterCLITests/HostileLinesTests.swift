import Foundation
import Testing

@Suite("Hostile lines")
struct HostileLinesTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var line: [UInt8]
    /// The code of the error, or nil if the line is judged.
    var code: String?

    init(_ name: String, _ line: String, _ code: String? = nil) {
      self.init(name, Array(line.utf8), code)
    }

    init(_ name: String, _ line: [UInt8], _ code: String? = nil) {
      (self.name, self.line, self.code) = (name, line, code)
    }

    var testDescription: String { name }
  }

  static let cases = [
    Case("empty", "", "blank"),
    Case("white space", " \t ", "blank"),
    Case("no JSON", "not json", "malformed"),
    Case("half an object", #"{"text":"a""#, "malformed"),
    Case("two objects", #"{"text":"a"}{"text":"b"}"#, "malformed"),
    Case("array", "[1]", "not_object"),
    Case("string", #""text""#, "not_object"),
    Case("number", "12", "not_object"),
    Case("null", "null", "not_object"),
    Case("empty object", "{}", "no_text"),
    Case("null text", #"{"text":null}"#, "no_text"),
    Case("only an author", #"{"author":"a"}"#, "no_text"),
    Case("number as text", #"{"text":1}"#, "type"),
    Case("object as text", #"{"text":{"a":1}}"#, "type"),
    Case("number as title", #"{"text":"a","title":1}"#, "type"),
    Case("word as a truth", #"{"text":"a","staff":"yes"}"#, "type"),
    Case("string as a number", #"{"text":"a","reports":"3"}"#, "type"),
    Case("number out of range", #"{"text":"a","reports":1e10}"#, "type"),
    Case("number as a word", #"{"text":"a","section":1}"#, "type"),
    Case("number among words", #"{"text":"a","roles":["a",1]}"#, "type"),
    Case("array of facts", #"{"text":"a","given":[]}"#, "type"),
    Case("raw NUL", Array(#"{"text":"a"#.utf8) + [0] + Array(#"b"}"#.utf8)),
    Case("escaped NUL", #"{"text":"a\u0000b"}"#),
    Case("lone surrogate", #"{"text":"a\ud800b"}"#),
    Case("invalid UTF-8", Array(#"{"text":"a"#.utf8) + [0xFF, 0xC3] + Array(#"b"}"#.utf8)),
    Case("deep", #"{"x":"# + nested(10_000) + #","text":"a"}"#),
    Case("deep and open", String(repeating: "[", count: 10_000), "malformed"),
    Case("duplicate names", #"{"text":1,"text":"a"}"#),
    Case("escaped name", #"{"te\u0078t":"a"}"#),
    Case("former record", #"{"text":"a","charter":{"verdict":"hide"}}"#),
    Case("only a title", #"{"title":"a"}"#),
    Case("empty text", #"{"text":""}"#),
    Case("odd language", #"{"text":"a","lang":7}"#),
    Case("null fact", #"{"text":"a","staff":null,"reports":null,"roles":null}"#),
    Case("too long", #"{"text":""# + String(repeating: "x", count: 5_000) + #""}"#, "too_long"),
    Case("white space around", " { \"text\" : \"a\" } "),
  ]

  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  /// The deep lines need more than the long line may have.
  private static func limit(_ line: Case) -> String { line.code == "too_long" ? "4KiB" : "1MiB" }

  @Test("a hostile line gets one record, and the stream goes on", arguments: cases)
  func record(_ line: Case) throws {
    let input = line.line + Array("\n{\"id\":7,\"text\":\"a moron\"}\n".utf8)
    let result = try FilterProcess().run(
      ["--emit", "verdicts", "--max-line", Self.limit(line)], input: input)
    #expect(result.status == 0)
    #expect(result.errors == "")
    let records = try result.records()
    try #require(records.count == 2)
    let error = records[0]["error"] as? [String: Any]
    #expect(error?["code"] as? String == line.code)
    #expect(records[0]["n"] as? Int == 1)
    if line.code != nil { #expect(records[0]["verdict"] as? String == "flag") }
    #expect(records[1]["id"] as? Int == 7)
    #expect(records[1]["n"] as? Int == 2)
    #expect(records[1]["verdict"] as? String == "flag")
  }

  @Test(
    "an annotated line keeps its bytes, and what is no object becomes the record", arguments: cases)
  func annotation(_ line: Case) throws {
    let result = try FilterProcess().run(
      ["--max-line", Self.limit(line)], input: line.line + [UInt8(ascii: "\n")])
    #expect(result.status == 0)
    #expect(result.output.count { $0 == UInt8(ascii: "\n") } == 1)
    let isObject = !["blank", "malformed", "not_object", "too_long"].contains(line.code)
    guard isObject else {
      #expect(try result.records()[0]["error"] != nil)
      return
    }
    let kept = line.name == "former record" ? Array(#"{"text":"a""#.utf8) : prefix(line.line)
    #expect(result.output.starts(with: kept))
    let rest = Array(result.output.dropFirst(kept.count))
    #expect(rest.starts(with: Array((line.name == "empty object" ? "" : ",").utf8) + member))
  }

  private let member = Array(#""charter":{"id":null,"n":1,"#.utf8)

  /// The bytes before the brace that closes the object.
  private func prefix(_ line: [UInt8]) -> [UInt8] {
    Array(line[..<(line.lastIndex(of: UInt8(ascii: "}")) ?? 0)])
  }

  @Test(
    "the verdict on a line that cannot be judged is the host's choice",
    arguments: ["allow", "flag", "hide"])
  func onError(_ level: String) throws {
    let result = try FilterProcess().run(
      "--emit", "verdicts", "--on-error", level, input: "{}\n")
    #expect(try result.records()[0]["verdict"] as? String == level)
  }

  @Test(
    "line ends and the byte order mark are no part of a line",
    arguments: [
      "{\"id\":1,\"text\":\"a\"}\r\n{\"id\":2,\"text\":\"b\"}\r\n",
      "\u{FEFF}{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\"}",
      "{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\"}",
    ])
  func lineEnds(_ input: String) throws {
    for options in [["--emit", "verdicts"], ["--emit", "pass"], []] {
      let result = try FilterProcess().run(options, input: Array(input.utf8))
      #expect(try result.records().map { $0["id"] as? Int } == [1, 2])
      #expect(!result.output.contains(UInt8(ascii: "\r")))
      #expect(result.output.last == UInt8(ascii: "\n"))
    }
  }

  @Test("no input gives no output")
  func nothing() throws {
    for options in [[], ["--raw"], ["--csv"], ["-j", "3"]] {
      let result = try FilterProcess().run(options, input: [])
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
    }
  }

  @Test("a repaired text is at least flagged")
  func repaired() throws {
    let result = try FilterProcess().run(
      "--emit", "verdicts", input: #"{"text":"\udc00"}"# + "\n")
    let record = try result.records()[0]
    #expect(record["verdict"] as? String == "flag")
    #expect(record["incomplete"] as? [String] == ["repaired"])
  }

  @Test("an id keeps its spelling", arguments: ["1.50e3", "\"\\u0041\"", "true", "null", "\"é\""])
  func id(_ spelling: String) throws {
    let result = try FilterProcess().run(
      "--emit", "verdicts", input: "{\"id\":\(spelling),\"text\":\"a\"}\n")
    #expect(result.text.hasPrefix("{\"id\":\(spelling),\"n\":1,"))
  }
}
