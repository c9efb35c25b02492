import Foundation
import Testing

@Suite("charter test against a former run")
struct TestBaselineTests {
  private let command: CommandProcess
  private let charter: String
  private let corpus: String

  init() throws {
    command = try CommandProcess()
    charter = try command.folder.write("c.charter", TestedFiles.charter)
    corpus = try command.folder.write("c.ndjson", TestedFiles.corpus)
  }

  private func baseline() throws -> String {
    let former = try command.run("test", charter, corpus, "--format", "json")
    #expect(former.status == 0)
    return try command.folder.write("base.json", former.output)
  }

  @Test("what got better and worse is told, wherever it stands by now")
  func comparison() throws {
    let base = try baseline()
    let same = try command.run("test", charter, corpus, "--baseline", base)
    #expect(same.output.contains("since the baseline: 0 better, 0 worse, 0 new, 0 gone\n"))
    try command.folder.write(
      "c.charter", TestedFiles.charter.replacing("nitwit(s), ", with: "hello, "))
    let turned = TestedFiles.corpus.split(separator: "\n").reversed().joined(separator: "\n")
    try command.folder.write("c.ndjson", turned + "\n{\"text\":\"new\",\"verdict\":\"allow\"}\n")
    let result = try command.run("test", charter, corpus, "--baseline", base)
    #expect(result.output.contains("since the baseline: 1 better, 1 worse, 1 new, 0 gone\n"))
    #expect(result.output.contains("  − \(corpus):4 b: expected allow, given flag (score 3)\n"))
    #expect(result.output.contains("  + \(corpus):3 3: expected allow, given allow (score 0)\n"))
  }

  @Test("only what failed is run again, and when nothing did, nothing was measured")
  func onlyFailed() throws {
    let base = try baseline()
    let again = try command.run("test", charter, corpus, "--baseline", base, "--only-failed")
    #expect(again.status == 0)
    #expect(again.output.contains("2 comments in 1 file"))
    try command.folder.write("c.ndjson", "{\"text\":\"hello\",\"verdict\":\"allow\"}\n")
    let clean = try baseline()
    let none = try command.run("test", charter, corpus, "--baseline", clean, "--only-failed")
    #expect(none.status == 1)
    #expect(none.output.contains("nothing was measured"))
  }

  @Test("failures are written as lines that are a corpus again")
  func failures() throws {
    let csv = try command.folder.write("more.csv", "text,verdict\n\"say \"\"moron\"\"\",allow\n")
    let path = command.folder.path("failed.ndjson")
    let result = try command.run("test", charter, corpus, csv, "--failures", path)
    #expect(result.status == 0)
    let lines = try command.folder.read("failed.ndjson").split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    let head = TestedFiles.corpus.split(separator: "\n")[2].dropLast()
    #expect(
      lines[0].hasPrefix(
        "\(head),\"test\":{\"case\":\""))
    #expect(
      lines[0].hasSuffix(
        "\"expected\":\"allow\",\"given\":\"flag\",\"score\":3,\"rules\":[\"rude\"]}}"))
    #expect(lines[2].hasPrefix("{\"text\":\"say \\\"moron\\\"\",\"verdict\":\"allow\",\"test\":{"))
    let again = try command.run("test", charter, path, "--strict", "--failures", path)
    #expect(again.output.hasPrefix("FAILED  \(charter): 3 cases do not hold\n"))
    #expect(
      try command.folder.read("failed.ndjson").split(separator: "\n").map(String.init) == lines)
  }

  @Test("what a table says of a failed record goes with it")
  func failuresOfTables() throws {
    let source = """
      charter "T"
      flag at 1
      hide at 9
      given staff = no
      given posts = 1
      exempt when staff
      list rude { moron }
      article 1 "A" { rule rude { why "r" when rude points 1 catches "moron" spares "x" } }
      """
    let charter = try command.folder.write("t.charter", source)
    let table = try command.folder.write(
      "t.csv",
      "id,text,author,lang,staff,posts,verdict,rules,why\n"
        + "7,moron,Ann,en,yes,,flag,rude,staff is exempt\n"
        + "8,\"moron\nagain\",,,no,-2.5,flag,\"rude,other\",two rules\n")
    let path = command.folder.path("t.ndjson")
    let first = try command.run("test", charter, table, "--failures", path)
    #expect(first.status == 1)
    let lines = try command.folder.read("t.ndjson").split(separator: "\n").map(String.init)
    #expect(
      lines.map { $0.components(separatedBy: ",\"test\"")[0] } == [
        #"{"id":"7","text":"moron","author":"Ann","lang":"en","verdict":"flag","rules":["rude"],"why":"staff is exempt","given":{"staff":true}"#,
        #"{"id":"8","text":"moron\nagain","verdict":"flag","rules":["rude","other"],"why":"two rules","given":{"posts":-2.500,"staff":false}"#,
      ])
    #expect(try command.run("test", charter, path).status == 1)
  }

  @Test("failures are not written over the corpus that they come from")
  func ownCorpus() throws {
    let path = try command.folder.write("own.ndjson", TestedFiles.corpus)
    let result = try command.run("test", charter, path, "--failures", path)
    #expect(result.status == 64)
    #expect(try command.folder.read("own.ndjson") == TestedFiles.corpus)
    let full = try command.run("test", charter, path, "--failures", "/dev/full")
    #expect(full.status == 74)
  }
}
