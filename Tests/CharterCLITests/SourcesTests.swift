import Foundation
import Testing

@Suite("Where comments and facts come from")
struct SourcesTests {
  private func verdicts(_ options: [String], _ input: String) throws -> [String?] {
    try FilterProcess().run(["--emit", "verdicts"] + options, input: Array(input.utf8))
      .records().map { $0["verdict"] as? String }
  }

  @Test("a raw line is a comment, the empty one too")
  func raw() throws {
    let bytes = Array("hello\n\na moron\r\n{\"text\":\"hello\"}\na".utf8) + [0xFF, 0x0A]
    let records = try FilterProcess().run(["--raw"], input: bytes).records()
    #expect(
      records.map { $0["verdict"] as? String } == ["allow", "allow", "flag", "allow", "flag"])
    #expect(records.allSatisfy { $0["id"] is NSNull && $0["error"] == nil })
    #expect(records[4]["incomplete"] as? [String] == ["repaired"])
  }

  @Test("the value of a short option may be joined to it")
  func joinedValues() throws {
    let filter = try FilterProcess()
    let file = try filter.folder.write("comments.ndjson", "{\"text\":\"a moron\"}\n")
    let apart = try filter.run("--emit", "verdicts", "-j", "1", "-i", file, input: "")
    #expect(apart.lines.count == 1)
    for options in [["-j1", "-i\(file)"], ["-j2", "-i", file], ["-j=1", "-i\(file)"]] {
      let result = try filter.run(["--emit", "verdicts"] + options, input: [])
      #expect(result.status == 0, "\(options)")
      #expect(result.text == apart.text, "\(options)")
    }
  }

  @Test("raw lines can be censored and shared out")
  func rawForms() throws {
    let input = "hello\n\na moron\n" + String(repeating: "x", count: 100) + "\n"
    let filter = try FilterProcess()
    let options = ["--raw", "--max-line", "50B", "--emit"]
    let form = { try filter.run(options + [$0], input: Array(input.utf8)).text }
    #expect(try form("censor") == "hello\n\na █████\n█\n")
    #expect(try form("pass") == "hello\n\n")
    #expect(try form("rejects") == "a moron\n")
    #expect(try form("tsv").split(separator: "\n").count == 4)
  }

  @Test("the header of a CSV file names the members")
  func csv() throws {
    let input = """
      id,text,lang,staff,reports,section,roles\r
      1,hello,en,,,,\r
      2,"a ""moron"",\nyou",fr,no,0,general,\r
      3,moron,,yes,,,\r
      4,hello,,,"2.5",,\r
      5,hello,,,,ads,\r
      6,hello,,,,,"member; guest"\r
      7,hello,,perhaps,,,\r
      \r
      9\r

      """
    let records = try FilterProcess().run("--csv", input: input).records()
    #expect(
      records.map { $0["verdict"] as? String } == [
        "allow", "flag", "allow", "flag", "flag", "flag", "flag", "flag", "flag",
      ])
    #expect(records[1]["id"] as? String == "2")
    #expect(records[2]["cause"] as? String == "exempt")
    let codes = records.map { ($0["error"] as? [String: Any])?["code"] as? String }
    #expect(codes == [nil, nil, nil, nil, nil, nil, "type", "blank", "no_text"])
  }

  @Test("a column of another name can be mapped")
  func csvMapping() throws {
    let records = try FilterProcess().run(
      "--csv", "--map", "text=/Comment", "--id", "/No", input: "No,Comment\n1,moron\n"
    ).records()
    #expect(records[0]["id"] as? String == "1")
    #expect(records[0]["verdict"] as? String == "flag")
  }

  @Test(
    "facts come from `given` if there is one, else from the top level",
    arguments: [
      (#"{"text":"moron"}"#, "flag"),
      (#"{"text":"moron","staff":true}"#, "allow"),
      (#"{"text":"moron","given":{"staff":true}}"#, "allow"),
      (#"{"text":"moron","given":{},"staff":true}"#, "flag"),
      (#"{"text":"moron","given":null,"staff":true}"#, "flag"),
      (#"{"text":"moron","given":{"staff":null},"staff":true}"#, "flag"),
      (#"{"text":"moron","given":{"staff":true},"given":{}}"#, "flag"),
      (#"{"text":"hello","reports":2.499}"#, "allow"),
      (#"{"text":"hello","reports":25e-1}"#, "flag"),
      (#"{"text":"hello","section":"ads"}"#, "flag"),
      (#"{"text":"hello","roles":"guest"}"#, "flag"),
      (#"{"text":"hello","roles":["member","g\u0075est"]}"#, "flag"),
      (#"{"text":"hello","roles":[]}"#, "allow"),
      (#"{"text":"hello","unknown":{"staff":1}}"#, "allow"),
    ])
  func facts(_ line: String, _ verdict: String) throws {
    #expect(try verdicts([], line + "\n") == [verdict])
  }

  @Test("a value does not stay for the next line")
  func factsAreForgotten() throws {
    let input = """
      {"text":"moron","staff":true}
      {"text":"moron"}
      {"text":"moron","staff":true}
      {"text":"moron","staff":1}
      {"text":"moron","staff":true}

      """
    #expect(try verdicts([], input) == ["allow", "flag", "allow", "flag", "allow"])
  }

  @Test("--facts names the one object that is read")
  func factsPointer() throws {
    let input = """
      {"text":"moron","staff":true,"given":{"staff":true}}
      {"text":"moron","host":{"staff":true}}
      {"text":"moron","host":{"staff":false},"staff":true}
      {"text":"hello","host":1}

      """
    #expect(try verdicts(["--facts", "/host"], input) == ["flag", "allow", "flag", "flag"])
  }

  @Test("members and facts can be mapped")
  func mappings() throws {
    let line = #"{"body":{"md":"moron"},"meta":{"mod":true,"key":[9]},"text":"hello"}"#
    let text = ["--text", "/body/md"]
    #expect(try verdicts(text, line + "\n") == ["flag"])
    #expect(try verdicts(text + ["--map", "staff=/meta/mod"], line + "\n") == ["allow"])
    let result = try FilterProcess().run(
      "--emit", "verdicts", "--id", "/meta/key/0", "--map", "text=/body/md", input: line + "\n")
    #expect(try result.records()[0]["id"] as? Int == 9)
  }
}
