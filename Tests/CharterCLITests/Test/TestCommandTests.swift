import Foundation
import Testing

/// A charter and corpora for runs of `charter test`.
enum TestedFiles {
  static let charter = """
    charter "Tested"
    language fr, en
    flag at 3
    hide at 6
    given staff = no
    exempt when staff
    list rude { moron(s), nitwit(s), <b>bad</b> }
    list threats { i will find you }
    article 1 "Respect" {
      rule rude { why "A rude word." when rude points 3 catches "You moron." spares "Hi." }
      rule threat { why "A threat." when threats hide catches "I will find you." spares "Hi." }
      rule maybe trial { why "Perhaps." when words > 5 points 3 }
    }
    example flag "moron"
    """

  static let corpus = """
    {"id":"a","text":"you moron","lang":"en","verdict":"flag"}
    {"id":"b","text":"hello","lang":"fr","verdict":"allow"}
    {"id":3,"text":"nitwits of the world, unite in song","lang":"en","label":"good","note":{"kind":"joke"}}

    {"id":"d","text":"I will find you","title":"Soon","verdict":"hide","given":{"staff":false}}
    {"id":"e","text":"moron","label":"bad","given":{"staff":true}}

    """
}

@Suite("charter test")
struct TestCommandTests {
  let command: CommandProcess
  private let charter: String

  init() throws {
    command = try CommandProcess()
    charter = try command.folder.write("c.charter", TestedFiles.charter)
  }

  private func run(_ corpora: [String], _ options: String...) throws -> CommandResult {
    try command.run(["test", charter] + corpora + options)
  }

  @discardableResult
  private func write(_ name: String, _ text: String) throws -> String {
    try command.folder.write(name, text)
  }

  private func record(_ result: CommandResult) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func matrix(_ result: CommandResult) throws -> [String: [String: Int]] {
    let figures = try #require(try record(result)["figures"] as? [String: Any])
    return try #require(figures["matrix"] as? [String: [String: Int]])
  }

  private static let expected = [
    "allow": ["allow": 1, "flag": 1, "hide": 0], "flag": ["allow": 1, "flag": 1, "hide": 0],
    "hide": ["allow": 0, "flag": 0, "hide": 1],
  ]

  @Test("examples alone are a test")
  func examples() throws {
    let result = try run([])
    #expect(result.status == 0)
    #expect(result.output == "PASSED  \(charter)\n5 examples hold\n")
    #expect(result.errors == "")
  }

  @Test("labelled comments come from JSON lines, CSV and plain text alike")
  func sources() throws {
    let lines = try write("c.ndjson", TestedFiles.corpus)
    #expect(try matrix(run([lines], "--format", "json")) == Self.expected)
    let csv = try write(
      "c.csv",
      #"""
      id,text,title,verdict,label,staff
      a,you moron,,flag,,
      b,hello,,allow,,no
      3,"nitwits, ""all""",,,good,

      d,I will find you,Soon,hide,,
      e,moron,,,bad,yes

      """#)
    #expect(try matrix(run([csv], "--format", "json")) == Self.expected)
    let text = try write("innocent.TXT", "hello\r\n\nyou nitwit\n")
    let plain = try run([text], "--label", "allow", "--format", "json")
    #expect(try matrix(plain)["allow"] == ["allow": 1, "flag": 1, "hide": 0])
  }

  @Test("records without a label get that of --label, and are faulty without it")
  func usualLabel() throws {
    let corpus = try write(
      "c.ndjson", "{\"text\":\"moron\"}\n{\"text\":\"moron\",\"label\":\"good\"}\n")
    let labelled = try run([corpus], "--label", "flag", "--format", "json")
    #expect(labelled.status == 0)
    #expect(try matrix(labelled)["flag"] == ["allow": 0, "flag": 1, "hide": 0])
    #expect(try matrix(labelled)["allow"] == ["allow": 0, "flag": 1, "hide": 0])
    let unlabelled = try run([corpus])
    #expect(unlabelled.status == 65)
    #expect(unlabelled.output.contains("\(corpus):1: there is neither `verdict` nor `label`"))
  }

  @Test("observations fail nothing; cases, gates and --strict do")
  func failing() throws {
    let corpus = try write("c.ndjson", TestedFiles.corpus)
    #expect(try run([corpus]).status == 0)
    #expect(try run([corpus], "--strict").status == 1)
    #expect(
      try run([corpus], "--gate", "recall(flag) >= 0.6", "--gate", "wrong(hide) <= 0").status == 0)
    let missed = try run([corpus], "--gate", "recall(flag) >= 0.7")
    #expect(missed.status == 1)
    #expect(missed.output.hasPrefix("FAILED  \(charter): 1 gate is missed\n"))
    let cases = try write(
      "cases.ndjson",
      """
      {"id":"x","text":"moron","verdict":"allow","why":"it is \\"meant\\" well"}
      {"id":"y","text":"moron","verdict":"flag","rules":["threat"]}
      {"id":"z","text":"moron","verdict":"flag","rules":["rude"],"why":"rude"}

      """)
    let failed = try run([cases])
    #expect(failed.status == 1)
    for line in [
      "FAILED  \(charter): 2 cases do not hold\n",
      "  \(cases):1 x: expected allow, given flag (score 3)\n      « moron »\n",
      "      it is \"meant\" well\n", "  \(cases):2 y: expected flag, given flag (score 3)\n",
      "      rules: rude 3; expected: threat\n",
    ] {
      #expect(failed.output.contains(line), "\(line)\n\(failed.output)")
    }
  }

  @Test("taking an entry off a list fails the test and names the comments")
  func missingEntry() throws {
    let corpus = try write(
      "c.ndjson",
      "{\"id\":\"n\",\"text\":\"What nitwits!\",\"verdict\":\"flag\",\"why\":\"rude\"}\n")
    #expect(try run([corpus]).status == 0)
    try write("c.charter", TestedFiles.charter.replacing("nitwit(s), ", with: ""))
    let result = try run([corpus])
    #expect(result.status == 1)
    #expect(result.output.contains("\(corpus):1 n: expected flag, given allow (score 0)\n"))
    #expect(result.output.contains("« What nitwits! »"))
  }

  @Test("a charter whose examples fail is measured all the same")
  func failingExamples() throws {
    try write("c.charter", TestedFiles.charter.replacing("example flag", with: "example hide"))
    let corpus = try write("c.ndjson", TestedFiles.corpus)
    let result = try run([corpus])
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("FAILED  \(charter): 1 example does not hold\n"))
    #expect(result.output.contains("5 comments in 1 file, 4 of 5 examples hold\n"))
    #expect(result.output.contains("the verdict is flag, not hide"))
  }

  @Test("verdicts may be written as French charters have them, and with capitals")
  func spellings() throws {
    let lines = [
      ("hi", "Publier"), ("hi", "allow"), ("you moron", "SIGNALER"), ("you moron", "Flag"),
      ("i will find you", "masquer"),
    ].map { "{\"text\":\"\($0)\",\"verdict\":\"\($1)\"}\n" }
    let result = try run([try write("c.ndjson", lines.joined())])
    #expect(result.output.contains("5 comments in 1 file"))
    #expect(result.output.contains(", 5 of 5"))
  }

  @Test("a table with semicolons is told so")
  func semicolons() throws {
    let result = try run([try write("c.csv", "text;verdict\nhi;allow\n")])
    #expect(result.status == 65)
    #expect(
      result.output.contains(
        "the header names no column `text` or `title`: its columns are parted by semicolons; save the table with commas"
      ))
  }

  @Test(
    "lines that cannot be read are told with their number, and the run is no success",
    arguments: [
      ("{\"text\":\"a\",\"verdict\":\"allow\"", "the line is not JSON"),
      ("[1]", "the line is JSON, but no object"), ("nothing", "the line is not JSON"),
      ("{\"verdict\":\"allow\"}", "there is neither text nor title"),
      ("{\"text\":7,\"verdict\":\"allow\"}", "`text` is not a string"),
      ("{\"text\":\"a\"}", "there is neither `verdict` nor `label`"),
      ("{\"text\":\"a\",\"verdict\":\"block\"}", "`verdict` is `block`, not allow, flag or hide"),
      (
        "{\"text\":\"a\",\"label\":\"ugly\"}",
        "`label` is `ugly`, not good, bad, allow, flag or hide"
      ),
      ("{\"text\":\"a\",\"verdict\":\"allow\",\"rules\":\"rude\"}", "`rules` is no array of names"),
      ("{\"text\":\"a\",\"verdict\":\"allow\",\"rules\":[1]}", "`rules` is no array of names"),
      (
        "{\"text\":\"a\",\"verdict\":\"allow\",\"given\":{\"staff\":\"who\"}}",
        "fact `staff` has a value of the wrong type"
      ),
    ])
  func faults(_ line: String, _ message: String) throws {
    let good = "{\"text\":\"hi\",\"verdict\":\"allow\"}"
    let corpus = try write("c.ndjson", "\(good)\n\(line)\n\(good)\n")
    let result = try run([corpus])
    #expect(result.status == 65)
    #expect(result.output.hasPrefix("FAILED  \(charter): 1 line cannot be read\n"))
    #expect(result.output.contains("  \(corpus):2: \(message)\n"), "\(result.output)")
    #expect(result.output.contains("2 comments in 1 file"))
  }

  @Test("a line that is too long is told; hostile bytes are text")
  func hostile() throws {
    let long = "{\"text\":\"\(String(repeating: "a", count: 1 << 20))\",\"verdict\":\"allow\"}"
    let path = try write("c.ndjson", long + "\n")
    var bytes = Data("{\"text\":\"\u{0}\u{202E}\\ud800 ".utf8)
    bytes.append(contentsOf: [0xFF, 0xC0, 0x80])
    bytes.append(contentsOf: Data("\",\"verdict\":\"flag\",\"why\":\"\\u001b[31m\"}".utf8))
    let odd = command.folder.url.appendingPathComponent("odd.ndjson")
    try bytes.write(to: odd)
    let result = try run([path, odd.path])
    #expect(result.status == 65)
    #expect(result.output.contains("\(path):1: the line is longer than 1 MiB\n"))
    // Repaired bytes flag.
    #expect(!result.output.contains("\(odd.path):1"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test("nothing measured is a failure")
  func nothing() throws {
    let empty = try write("empty.ndjson", "")
    let blank = try write("blank.csv", "text,verdict\n\n")
    let full = try write("c.ndjson", TestedFiles.corpus)
    for (corpora, message) in [
      ([empty], "`\(empty)` holds no labelled comment"),
      ([full, blank], "`\(blank)` holds no labelled comment"),
    ] {
      let result = try run(corpora)
      #expect(result.status == 1)
      #expect(result.output.hasPrefix("FAILED  \(charter): \(message)\n"), "\(result.output)")
    }
    let bare = try write(
      "bare.charter",
      """
      charter "Bare" flag at 3 hide at 6
      list x { moron }
      article 1 "A" { rule r { why "x" when x points 3 } }
      """)
    let result = try command.run("test", bare)
    #expect(result.status == 1)
    #expect(result.output.contains("nothing was measured"))
    let gate = try run([], "--gate", "accuracy >= 0")
    #expect(gate.status == 1)
    #expect(gate.output.contains("not measured"))
  }

  @Test(
    "what was asked wrongly ends with 64",
    arguments: [
      ["--gate", "precison(hide) >= 1"], ["--only-failed"], ["-j", "2000"], ["--label", "bad"],
      ["x.txt"], ["--format", "pdf"],
    ])
  func misuse(_ options: [String]) throws {
    let result = try command.run(["test", charter] + options)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(!result.errors.isEmpty)
  }

  @Test("what is missing ends with 66, and a charter that does not compile with 78")
  func missing() throws {
    let bad = try write("bad.charter", "charter \"x\"\nflag at two\n")
    let corpus = try write("c.ndjson", TestedFiles.corpus)
    #expect(try run(["none.ndjson"]).status == 66)
    #expect(try run(["/"]).status == 66)
    #expect(try run([corpus], "--baseline", "none.json").status == 66)
    #expect(try run([corpus], "--baseline", corpus).status == 65)
    #expect(try run([corpus], "--failures", "/none/such.ndjson").status == 74)
    #expect(try command.run("test", "none.charter").status == 66)
    #expect(try command.run("test", bad).status == 78)
    #expect(try run([corpus], "--slice", "/a~b").status == 64)
  }

  @Test("slices go by members, nested ones too, and by columns")
  func slices() throws {
    let corpus = try write("c.ndjson", TestedFiles.corpus)
    let result = try run([corpus], "--slice", "lang", "--slice", "/note/kind", "--format", "json")
    let slices = try #require(try record(result)["slices"] as? [[String: Any]])
    let rows = slices.map { "\($0["member"] ?? "") \($0["value"] as? String ?? "–")" }
    #expect(rows.sorted() == ["/note/kind joke", "/note/kind –", "lang en", "lang fr", "lang –"])
    let pretty = try run([corpus], "--slice", "lang")
    #expect(pretty.output.contains("by lang, the worst first\n"))
    #expect(pretty.output.contains("\n  (without)  "))
  }

  @Test(
    "every format is the same on any number of threads",
    arguments: ["json", "pretty", "html", "junit", "markdown"])
  func threads(_ format: String) throws {
    let lines = (0..<3000).map { index in
      let words = ["moron", "hello", "I will find you", "a b c d e f g"][index % 4]
      return
        "{\"text\":\"\(words) \(index) \(String(repeating: "x", count: 90))\",\"lang\":\"l\(index % 7)\",\"verdict\":\"\(index % 5 == 0 ? "flag" : "allow")\"}\n"
    }
    let corpus = try write("c.ndjson", lines.joined())
    let options = ["--slice", "lang", "--format", format, "--verbose"]
    let one = try command.run(["test", charter, corpus, "-j1"] + options)
    #expect(one.output.utf8.count > 500)
    for jobs in ["-j4", "-j0"] {
      #expect(try command.run(["test", charter, corpus, jobs] + options).output == one.output)
    }
  }
}
