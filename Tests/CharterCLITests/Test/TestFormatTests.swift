import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The formats of charter test")
struct TestFormatTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  private let command: CommandProcess
  private let charter: String
  private let corpora: [String]

  private static let cases = """
    {"id":"<i>&\\"1\\"","text":"a <b>bad</b> `moron` | @you\\n::error::x","verdict":"allow","why":"markup & more","lang":"<fr>"}
    {"id":"fine","text":"moron","verdict":"flag","rules":["rude"],"lang":"en"}

    """

  init() throws {
    command = try CommandProcess()
    charter = try command.folder.write("c.charter", TestedFiles.charter)
    corpora = [
      try command.folder.write("c.ndjson", TestedFiles.corpus),
      try command.folder.write("cases.ndjson", Self.cases),
    ]
  }

  /// The report, with paths as if the folder were the current one, and whatever digest the charter has.
  private func report(_ format: String, _ options: String...) throws -> String {
    let gates = ["--gate", "recall(flag) >= 0.9", "--gate", "wrong(hide) <= 0"]
    let result = try command.run(
      ["test", charter] + corpora + ["--slice", "lang", "--format", format] + gates + options)
    #expect(result.status == 1)
    return result.output.replacing(command.folder.url.path + "/", with: "")
      .replacing(#/\b[0-9a-f]{12}\b/#, with: "DIGEST")
  }

  /// With `CHARTER_RECORD_GOLDENS=1` in the environment they are written anew.
  @Test(
    "reports are these, to the letter",
    arguments: ["pretty", "json", "junit", "github", "markdown", "html"])
  func golden(_ format: String) throws {
    let file = Self.golden.appending(path: "test-\(format).out")
    let report = try report(format)
    if ProcessInfo.processInfo.environment["CHARTER_RECORD_GOLDENS"] == "1" {
      try report.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == report)
  }

  @Test("the report speaks the language that is asked for")
  func french() throws {
    let french = try report("pretty", "--language", "fr")
    #expect(french.hasPrefix("ÉCHEC  c.charter : 1 cas ne tient pas, 1 seuil exigé manqué\n"))
    #expect(french.contains("7 commentaires dans 2 fichiers, 5 exemples tenus\n"))
  }

  @Test("XML is well-formed, whatever comments hold", arguments: ["junit"])
  func wellFormed(_ format: String) throws {
    let parser = XMLParser(data: Data(try report(format).utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test("no format lets a comment's markup through")
  func escaped() throws {
    for format in ["junit", "html"] {
      let report = try report(format)
      #expect(!report.contains("<b>bad") && !report.contains("<i>&"))
      #expect(report.contains("&lt;b&gt;bad&lt;/b&gt;"))
    }
    // A line of its own would be a command.
    #expect(try !report("github").contains("\n::error::x"))
    // Code in Markdown is fenced with more backticks than it has.
    #expect(try report("markdown").contains("`` a <b>bad</b> `moron` | @you↵::error::x ``"))
  }

  @Test("a page needs nothing from elsewhere")
  func selfContained() throws {
    let page = try report("html")
    for needle in ["<script", "http:", "https:", "url(", "@import", "<link", "<img"] {
      #expect(!page.contains(needle), "\(needle)")
    }
    #expect(page.contains("prefers-color-scheme: dark"))
    #expect(page.contains("<svg"))
  }
}
