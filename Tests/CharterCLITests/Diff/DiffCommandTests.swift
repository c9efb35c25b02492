import Foundation
import Testing

/// Two charters and a corpus for runs of `charter diff`.
enum ComparedFiles {
  static let old = TestedFiles.charter
  static let new = TestedFiles.charter
    .replacing("moron(s), nitwit(s)", with: "moron(s), hello")
    .replacing("when threats hide", with: "when threats points 3")
}

@Suite("charter diff")
struct DiffCommandTests {
  private let command: CommandProcess
  private let charters: [String]
  private let corpus: String

  init() throws {
    command = try CommandProcess()
    charters = [
      try command.folder.write("old.charter", ComparedFiles.old),
      try command.folder.write("new.charter", ComparedFiles.new),
    ]
    corpus = try command.folder.write("c.ndjson", TestedFiles.corpus)
  }

  private func run(_ options: String...) throws -> CommandResult {
    try command.run(["diff"] + charters + options)
  }

  private func json(_ result: CommandResult) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test("it says what changes and ends with 0 unless told otherwise")
  func changes() throws {
    let result = try run("--corpus", corpus)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("CHANGED  \(charters[1])\n"))
    #expect(result.output.contains("3 of 5 comments judged otherwise\n"))
    #expect(result.output.contains("1 more severely, 2 less severely; 0 newly hidden\n"))
    #expect(result.output.contains("1 better, 2 worse, by the labels of 5\n"))
    #expect(result.output.contains("      + rude 3: rude « hello » text:0-5\n"))
  }

  @Test(
    "what must not happen ends with 1 where it does",
    arguments: [
      ("any", 1), ("stricter", 1), ("looser", 1), ("hide", 0), ("worse", 1), ("net-worse", 1),
    ])
  func gates(_ gate: String, _ status: Int32) throws {
    let result = try run("--corpus", corpus, "--fail-on", gate)
    #expect(result.status == status)
    #expect(result.output.hasPrefix(status == 1 ? "FAILED" : "CHANGED"))
    let reversed = try command.run(
      ["diff", charters[1], charters[0], "--corpus", corpus, "--fail-on", gate])
    #expect(reversed.status == (["net-worse"].contains(gate) ? 0 : 1))
    let same = try command.run(
      ["diff", charters[0], charters[0], "--corpus", corpus, "--fail-on", gate])
    #expect(same.status == 0)
    #expect(same.output.contains("both charters have the same digest"))
  }

  @Test("gates on labels are refused where there are none")
  func unlabelled() throws {
    let text = try command.folder.write("c.txt", "hello\nyou nitwit\n")
    #expect(try run("--corpus", text).status == 0)
    #expect(try run("--corpus", text, "--fail-on", "any").status == 1)
    for gate in ["worse", "net-worse"] {
      let result = try run("--corpus", text, "--fail-on", gate)
      #expect(result.status == 64)
      #expect(result.output == "")
      #expect(result.errors.contains("--fail-on \(gate) needs labels"))
      #expect(try run("--corpus", corpus, "--ignore-labels", "--fail-on", gate).status == 64)
    }
    let labelled = try run("--corpus", text, "--label", "allow", "--fail-on", "worse")
    #expect(labelled.status == 1)
  }

  @Test("some records may be labelled, and a label that means nothing is a fault unless ignored")
  func someLabels() throws {
    let some = try command.folder.write(
      "some.ndjson", "{\"text\":\"hello\"}\n{\"text\":\"nitwit\",\"verdict\":\"flag\"}\n")
    let report = try json(run("--corpus", some, "--format", "json"))
    let totals = try #require(report["totals"] as? [String: Int])
    #expect(totals["comments"] == 2 && totals["labelled"] == 1 && totals["worse"] == 1)
    let foreign = try command.folder.write(
      "foreign.ndjson", "{\"text\":\"hello\",\"label\":\"spam\"}\n")
    let result = try run("--corpus", foreign)
    #expect(result.status == 65)
    #expect(result.output.contains("`label` is `spam`"))
    #expect(try run("--corpus", foreign, "--ignore-labels").status == 0)
  }

  @Test("measuring nothing is no success")
  func nothing() throws {
    let empty = try command.folder.write("empty.ndjson", "\n\n")
    for paths in [[empty], [corpus, empty]] {
      let result = try command.run(["diff"] + charters + ["--corpus"] + paths)
      #expect(result.status == 1)
      #expect(result.output.contains("`\(empty)` holds no comment"))
    }
    #expect(try run().status == 64)
    #expect(try run("--corpus", "nowhere").status == 66)
    let missing = try command.run(["diff", charters[0], "nowhere", "--corpus", corpus])
    #expect(missing.status == 66)
    #expect(try command.run(["diff", charters[0], "--corpus", corpus]).status == 64)
  }

  @Test("lines that cannot be read end with 65, and are named")
  func faults() throws {
    let bad = try command.folder.write(
      "bad.ndjson", "{\"text\":\"hello\"}\nnonsense\n{\"text\":\"x\",\"given\":{\"staff\":3}}\n")
    let result = try run("--corpus", bad)
    #expect(result.status == 65)
    #expect(result.output.contains("bad.ndjson:2: the line is not JSON"))
    #expect(result.output.contains("bad.ndjson:3: fact `staff` has a value of the wrong type"))
  }

  @Test("charters that ask for other facts each get theirs")
  func facts() throws {
    let other = try command.folder.write(
      "other.charter",
      ComparedFiles.old.replacing("given staff = no", with: "given staff = 0")
        .replacing("exempt when staff", with: "exempt when staff >= 1"))
    let result = try command.run([
      "diff", charters[0], other, "--ignore-labels", "--format", "json", "--corpus",
      try command.folder.write(
        "facts.csv", "text,staff\nmoron,1\nmoron,0\nmoron,\n"),
    ])
    #expect(result.status == 0)
    #expect(try #require(try json(result)["totals"] as? [String: Int])["changed"] == 0)
  }

  @Test("examples that do not hold are told and stand in nobody's way")
  func samples() throws {
    let broken = try command.folder.write(
      "broken.charter", ComparedFiles.old + "\nexample hide \"hello\"\n")
    let result = try command.run(["diff", charters[0], broken, "--corpus", corpus])
    #expect(result.status == 0)
    #expect(result.output.contains("1 example of \(broken) does not hold"))
  }

  @Test("output is the same on any number of threads", arguments: ["pretty", "json", "markdown"])
  func threads(_ format: String) throws {
    let lines = (0..<6000).map { index in
      let words = ["moron", "hello", "I will find you", "nitwit"][index % 4]
      let label = index % 3 == 0 ? ",\"verdict\":\"flag\"" : ""
      return "{\"text\":\"\(words) \(index) \(String(repeating: "x", count: 90))\"\(label)}\n"
    }
    let corpus = try command.folder.write("many.ndjson", lines.joined())
    let one = try run("--corpus", corpus, "--format", format, "-j1")
    #expect(one.output.utf8.count > 500)
    for jobs in ["-j4", "-j0"] {
      #expect(try run("--corpus", corpus, "--format", format, jobs).output == one.output)
    }
  }

  @Test("Markdown stays below what services take, whatever comments hold")
  func bounded() throws {
    let text = String(repeating: "`|<>*_#\\\\&", count: 60)
    let lines = (0..<3000).map { "{\"id\":\"\(text)\",\"text\":\"hello nitwit \($0) \(text)\"}\n" }
    let corpus = try command.folder.write("long.ndjson", lines.joined())
    let gone = try command.folder.write(
      "gone.charter", ComparedFiles.old.replacing("moron(s), nitwit(s)", with: "moron(s)"))
    for options in [[], ["--verbose"]] {
      let result = try command.run(
        ["diff", charters[0], gone, "--format", "markdown", "--corpus", corpus] + options)
      #expect(result.status == 0)
      #expect(result.output.utf8.count < 65_000)
      #expect(result.output.contains("more"))
      #expect(result.output.hasSuffix("</details>\n"))
    }
  }
}
