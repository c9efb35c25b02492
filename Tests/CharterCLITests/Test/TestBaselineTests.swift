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
}
