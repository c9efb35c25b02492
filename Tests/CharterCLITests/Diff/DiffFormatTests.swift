import Foundation
import Testing

@Suite("The formats of charter diff")
struct DiffFormatTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  private static let more = """
    {"id":"<i>&\\"1\\"","text":"hello <b>`you`</b> | @all\\n::error::x","verdict":"allow"}
    {"id":7,"text":"nitwit and nitwits"}

    """

  private func report(_ format: String, _ options: String...) throws -> String {
    let command = try CommandProcess()
    let result = try command.run(
      [
        "diff", try command.folder.write("old.charter", ComparedFiles.old),
        try command.folder.write("new.charter", ComparedFiles.new), "--fail-on", "worse",
        "--format", format, "--corpus",
        try command.folder.write("c.ndjson", TestedFiles.corpus),
        try command.folder.write("more.ndjson", Self.more),
      ] + options)
    #expect(result.status == 1)
    return result.output.replacing(command.folder.url.path + "/", with: "")
      .replacing(#/\b[0-9a-f]{12}\b/#, with: "DIGEST")
  }

  /// With `CHARTER_RECORD_GOLDENS=1` in the environment they are written anew.
  @Test("reports are these, to the letter", arguments: ["pretty", "json", "markdown"])
  func golden(_ format: String) throws {
    let file = Self.golden.appending(path: "diff-\(format).out")
    let report = try report(format)
    if ProcessInfo.processInfo.environment["CHARTER_RECORD_GOLDENS"] == "1" {
      try report.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == report)
  }

  @Test("the report speaks the language that is asked for")
  func french() throws {
    let french = try report("pretty", "--language", "fr")
    #expect(french.hasPrefix("ÉCHEC  new.charter : --fail-on worse : 3\n"))
    #expect(french.contains("5 sur 7 commentaires jugés autrement\n"))
  }

  @Test("nothing of a comment is markup")
  func escaped() throws {
    let report = try report("markdown")
    #expect(!report.contains("\n::error"))
    #expect(report.contains("`` hello <b>`you`</b> | @all↵::error::x ``"))
  }
}
