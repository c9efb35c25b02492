import Foundation
import Testing

@Suite("Emissions")
struct EmissionTests {
  private static let input = """
    {"id":1,"text":"hello"}
    {"id":2,"text":"you moron"}
    {"id":3,"text":"moron, moron, nitwit"}
    nonsense
    {"id":5,"text":7}

    """

  @Test("pass and rejects share out the untouched lines")
  func passAndRejects() throws {
    let lines = Self.input.split(separator: "\n").map { $0 + "\n" }
    let filter = try FilterProcess()
    #expect(try filter.run("--emit", "pass", input: Self.input).text == lines[0])
    #expect(
      try filter.run("--emit", "rejects", input: Self.input).text == lines[1...].joined())
    #expect(
      try filter.run("--emit", "pass", "--on-error", "allow", input: Self.input).text
        == lines[0] + lines[3] + lines[4])
  }

  @Test(
    "lines that --only does not name are left out of any form",
    arguments: [
      ("flag", [2, 4, 5]), ("hide", [3]), ("flag,hide", [2, 3, 4, 5]), ("tag:rude", [2, 3]),
      ("hide,tag:none", [3]), ("allow", [1]),
    ])
  func only(_ selection: String, _ numbers: [Int]) throws {
    let filter = try FilterProcess()
    let records = try filter.run(
      "--emit", "verdicts", "--only", selection, input: Self.input
    ).records()
    #expect(records.map { $0["n"] as? Int } == numbers)
    let rows = try filter.run("--emit", "tsv", "--only", selection, input: Self.input).lines
    #expect(rows.map { Int($0.prefix { $0 != "\t" }) } == numbers)
  }

  @Test(
    "censor blacks out hits and changes nothing else",
    arguments: [
      (#"{"text":"hello"}"#, #"{"text":"hello"}"#),
      (#"{"n":1.50, "text":"a moron!" ,"x":[]}"#, #"{"n":1.50, "text":"a █████!" ,"x":[]}"#),
      (#"{"text":"moron","title":"Moron, é"}"#, #"{"text":"█████","title":"█████, é"}"#),
      (#"{"title":"a moron","text":"\u00e9"}"#, #"{"title":"a █████","text":"\u00e9"}"#),
      (#"{"text":"\u00e9\nmoron \"x\""}"#, #"{"text":"é\n█████ \"x\""}"#),
      // Decomposed letters are one block each.
      ("{\"text\":\"mo\u{301}ron\"}", #"{"text":"█████"}"#),
      // A trial hit is no reason, and an allowed line stays.
      (#"{"text":"silly moron"}"#, #"{"text":"silly █████"}"#),
      (#"{"text":"moron","staff":true}"#, #"{"text":"moron","staff":true}"#),
      (#"{"text":"hello","reports":3}"#, #"{"text":"hello","reports":3}"#),
    ])
  func censor(_ line: String, _ expected: String) throws {
    #expect(
      try FilterProcess().run("--emit", "censor", input: line + "\n").text == expected + "\n")
  }

  @Test("what only labels a comment, or speaks for it, is not blacked out")
  func censorLabels() throws {
    let filter = try FilterProcess()
    let rules = """
      list late { refund(s), delivery }
      list polite { please }
      article 3 "Service" {
        rule complaint { why "To be answered." when late tag "service" catches "refund" spares "x" }
        rule politeness { why "Thanks." when polite points -1 catches "please" spares "x" }
      }
      """
    let charter = try filter.folder.write("labels.charter", TestCharter.source() + "\n" + rules)
    let input = #"{"text":"A refund, you moron! Thanks, please."}"# + "\n"
    let result = try filter.run(["--emit", "censor"], input: Array(input.utf8), charter: charter)
    #expect(result.text == #"{"text":"A refund, you █████! Thanks, please."}"# + "\n")
  }

  @Test("HTML is judged as it is read, and its tags outlive the censor")
  func html() throws {
    let line = #"{"text":"<p>you m&oacute;ron, nit<b>wit</b></p>"}"# + "\n"
    let filter = try FilterProcess()
    #expect(
      try filter.run("--html", "--emit", "censor", input: line).text
        == #"{"text":"<p>you ████████████, ███<b>███</b></p>"}"# + "\n")
    #expect(
      try filter.run("--html", "--emit", "tsv", input: line).text.contains("text:7-19,text:21-30"))
  }

  @Test(
    "comments and quoted attributes within a hit stay whole",
    arguments: [
      (
        #"{"text":"nit<!-- a>b -->wit, <i>on</i>"}"#,
        #"{"text":"███<!-- a>b -->███, <i>on</i>"}"#
      ),
      (#"{"text":"nit<i title='x>y'>wit</i>"}"#, #"{"text":"███<i title='x>y'>███</i>"}"#),
      (#"{"text":"nit<b></b>wit a < b"}"#, #"{"text":"███<b></b>███ a < b"}"#),
    ])
  func htmlParts(_ line: String, _ expected: String) throws {
    let result = try FilterProcess().run("--html", "--emit", "censor", input: line + "\n")
    #expect(result.text == expected + "\n")
  }

  @Test("censor says what an object could not be judged for")
  func censorFault() throws {
    let result = try FilterProcess().run(
      "--emit", "censor", input: "{\"text\":\"moron\",\"staff\":1}\n[]\n")
    #expect(result.lines.count == 2)
    #expect(result.lines[0].hasPrefix(#"{"text":"moron","staff":1,"charter":{"#))
    #expect(try result.records()[1]["error"] != nil)
  }

  @Test(
    "a row of columns holds nothing that a terminal would obey",
    arguments: [
      (#"{"id":"a\tb","text":"x\ty\r\nz\\"}"#, "1\tallow\t0\t\t\ta\\tb\tx\\ty\\r\\nz\\\\"),
      (#"{"id":3,"text":"\u001b[31m\u0085\u202e\u0000é"}"#, "1\tallow\t0\t\t\t3\t�[31m���é"),
      (
        #"{"text":"Moron","title":"nitwit"}"#,
        "1\thide\t6\tinsult\ttitle:0-6,text:0-5\tnull\tMoron"
      ),
      (#"{"id":[1],"text":2}"#, "1\tflag\t0\terror:type\t\tnull\t"),
      ("nonsense", "1\tflag\t0\terror:malformed\t\t\t"),
    ])
  func columns(_ line: String, _ row: String) throws {
    #expect(try FilterProcess().run("--emit", "tsv", input: line + "\n").text == row + "\n")
  }

  @Test(
    "offsets count what is asked for",
    arguments: [("utf8", 7, 12), ("utf16", 4, 9), ("scalars", 3, 8)])
  func offsets(_ unit: String, _ start: Int, _ end: Int) throws {
    let filter = try FilterProcess()
    let line = "{\"text\":\"é😀moron\"}\n".replacingOccurrences(of: "😀", with: "😀 ")
    let result = try filter.run("--emit", "tsv", "--offsets", unit, input: line)
    #expect(result.text.contains("\ttext:\(start)-\(end)\t"))
    let record = try filter.run("--emit", "verdicts", "--offsets", unit, input: line).text
    #expect(record.contains("\"start\":\(start),\"end\":\(end)"))
  }

  @Test("an explained record tells the way to the next threshold")
  func explained() throws {
    let filter = try FilterProcess()
    let line = "{\"text\":\"moron\"}\n"
    let plain = try filter.run("--emit", "verdicts", input: line).text
    let explained = try filter.run("--emit", "verdicts", "--explain", input: line).text
    #expect(!plain.contains("decisive"))
    #expect(explained.contains(#""decisive":true"#))
    #expect(explained.contains(#""next":{"verdict":"hide","points":3}"#))
  }

  @Test(
    "any number of threads gives the same bytes",
    arguments: ["annotate", "verdicts", "pass", "rejects", "censor", "tsv"])
  func threads(_ emission: String) throws {
    let lines = (0..<6000).map { number in
      switch number % 7 {
      case 0: "{\"id\":\(number),\"text\":\"you moron\"}"
      case 1: "nonsense"
      case 2: "{\"id\":\(number),\"text\":\"\(String(repeating: "word ", count: number % 900))\"}"
      case 3: "{\"id\":\(number),\"text\":\"m o r o n\",\"reports\":\(number)}"
      default: "{\"id\":\(number),\"text\":\"hello\",\"roles\":[\"member\"]}"
      }
    }
    let input = Array(lines.joined(separator: "\n").utf8)
    let filter = try FilterProcess()
    let alone = try filter.run(["--emit", emission, "--log", "stderr"], input: input)
    let many = try filter.run(["--emit", emission, "--log", "stderr", "-j", "4"], input: input)
    #expect(alone.status == 0)
    #expect(alone.output == many.output)
    #expect(alone.errors == many.errors)
    #expect(!alone.output.isEmpty && !alone.errors.isEmpty)
  }
}
