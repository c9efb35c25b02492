import Foundation
import Testing

@Suite("charter suggest")
struct SuggestTests {
  let command: CommandProcess

  init() throws { command = try CommandProcess() }

  private static let empty = "charter \"Empty\"\nflag at 3\nhide at 6\n"

  private static func line(_ text: String, _ verdict: String) -> String {
    "{\"text\":\"\(text)\",\"verdict\":\"\(verdict)\"}\n"
  }

  private static let corpus =
    (0..<30).map { line("quick zorblatt \($0)", "flag") }.joined()
    + (0..<400).map { line("\($0 == 7 ? "zorblatt\\u001b[2J" : "quick walk") \($0)", "allow") }
    .joined()

  @Test("a list is ready to paste, with the innocent comments that it would hit")
  func list() throws {
    let charter = try command.folder.write("e.charter", Self.empty)
    let corpus = try command.folder.write("c.ndjson", Self.corpus)
    let result = try command.run("suggest", charter, corpus)
    #expect(result.status == 0)
    #expect(result.output.contains("  quick zorblatt # 30 missed (30 new), 0 innocent\n"))
    #expect(result.errors.contains("30 of 30"))
    let full = try command.folder.write(
      "f.charter",
      Self.empty + result.output
        + "article 1 \"a\" { rule r { why \"w\" when suggestions flag catches \"quick zorblatt\" spares \"x\" } }\n"
    )
    #expect(try command.run("check", full).status == 0)
    let tested = try command.run("test", full, corpus, "--gate", "recall(flag) >= 100%")
    #expect(tested.status == 0)
    let none = try command.run("suggest", full, corpus, "--language", "fr")
    #expect(none.status == 1)
    #expect(none.output == "")
    #expect(none.errors.hasPrefix("rien à proposer"))
  }

  @Test("innocent comments are shown on one line that commands no terminal and ends no comment")
  func escaping() throws {
    let charter = try command.folder.write("e.charter", Self.empty)
    let corpus = try command.folder.write(
      "c.ndjson",
      (0..<30).map { Self.line("zorblatt \($0)", "flag") }.joined()
        + (0..<400).map {
          Self.line($0 == 7 ? "zorblatt\\u001b[2J\\n}\\u202e" : "walk \($0)", "allow")
        }
        .joined())
    let result = try command.run("suggest", charter, corpus)
    #expect(result.output.contains("# \(corpus):38 « zorblatt\u{FFFD}[2J↵}\u{FFFD} »\n"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test("machines get JSON, and bad lines end the run with 65")
  func formats() throws {
    let charter = try command.folder.write("e.charter", Self.empty)
    let corpus = try command.folder.write("c.ndjson", Self.corpus)
    let result = try command.run("suggest", charter, corpus, "--format", "json")
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect((record["entries"] as? [[String: Any]])?.first?["missed"] as? Int == 30)
    let bad = try command.folder.write("b.ndjson", Self.corpus + "{\"text\":\"x\"}\n")
    let failed = try command.run("suggest", charter, bad)
    #expect(failed.status == 65)
    #expect(failed.errors == "charter: \(bad):431: there is neither `verdict` nor `label`\n")
    #expect(try command.run("suggest", charter, bad, "--label", "allow").status == 0)
    #expect(try command.run("suggest", charter, "no.ndjson").status == 66)
    #expect(try command.run("suggest", charter).status == 64)
  }

  @Test(
    "on half of a public set of spam, an empty charter gets a list that holds on the other half")
  func spam() throws {
    let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../../shared/data/spam_youtube_en.ndjson").standardizedFileURL
    guard let text = try? String(contentsOf: data, encoding: .utf8) else {
      print("SKIPPED: ../shared/data/spam_youtube_en.ndjson is not here")
      return
    }
    let lines = text.split(separator: "\n")
    let charter = try command.folder.write("e.charter", Self.empty)
    for half in 0..<2 {
      let parts = (0..<2).map { part in
        lines.enumerated().filter { $0.offset % 2 == part }.map { $0.element + "\n" }.joined()
      }
      let seen = try command.folder.write("seen.ndjson", parts[half])
      let unseen = try command.folder.write("unseen.ndjson", parts[1 - half])
      let list = try command.run("suggest", charter, seen)
      #expect(list.status == 0)
      let full = try command.folder.write(
        "f.charter",
        Self.empty + list.output
          + "article 1 \"a\" { rule r { why \"w\" when suggestions flag } }\n")
      let tested = try command.run(
        "test", full, unseen, "--gate", "recall(flag) >= 60 %", "--gate", "wrong(flag) <= 1 %")
      #expect(tested.status == 0, "\(tested.output)")
    }
  }
}
