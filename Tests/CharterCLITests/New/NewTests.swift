import Foundation
import Testing

@Suite("charter new")
struct NewTests {
  let command: CommandProcess

  init() throws { command = try CommandProcess() }

  private func mend(_ path: String, _ language: String) throws {
    let url = URL(fileURLWithPath: path)
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.contains("# L'erreur à corriger") || line.contains("# The mistake to mend") else {
        return String(line)
      }
      return language == "fr" ? "      bouffon(s) du roi" : "      class clown"
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: url)
  }

  @Test(
    "the charter is sound, one case fails on purpose, and the page says how to mend it",
    arguments: [
      ("fr", "ma-charte.charte", "LISEZMOI.md", "bouffon(s) du roi"),
      ("en", "my-charter.charter", "README.md", "class clown"),
    ])
  func starter(_ language: String, _ name: String, _ page: String, _ cure: String) throws {
    let folder = command.folder.path("début")
    let made = try command.run("new", folder, "--lang", language)
    #expect(made.status == 0)
    #expect(made.output == "cd \(folder) && charter test \(name) corpus.ndjson\n")
    let (charter, corpus) = ("\(folder)/\(name)", "\(folder)/corpus.ndjson")
    #expect(try command.run("check", "--strict", charter).status == 0)
    #expect(try command.run("fmt", "--check", charter).status == 0)
    let tested = try command.run("test", charter, corpus, "--format", "json")
    #expect(tested.status == 1)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(tested.output.utf8)) as? [String: Any])
    let outcomes = try #require(report["outcomes"] as? [String])
    #expect(outcomes.count { $0.hasSuffix("failed") } == 1)
    let text = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(page)")), as: UTF8.self)
    #expect(text.contains(cure))
    try mend(charter, language)
    #expect(try command.run("test", charter, corpus).status == 0)
  }

  @Test("French is the default, and nothing is overwritten")
  func refusing() throws {
    let folder = command.folder.path("x")
    #expect(try command.run("new", folder).status == 0)
    try FileManager.default.removeItem(atPath: folder + "/ma-charte.charte")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/LISEZMOI.md"))
    let again = try command.run("new", folder)
    #expect(again.status == 74)
    #expect(again.errors.contains("corpus.ndjson` exists already"))
    #expect(!FileManager.default.fileExists(atPath: folder + "/ma-charte.charte"))
    #expect(
      String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/LISEZMOI.md")), as: UTF8.self
      )
        == "mine")
    #expect(try command.run("new", command.folder.write("file", "")).status == 74)
  }

  @Test("the next command survives the shell")
  func quoting() throws {
    let folder = command.folder.path("it's $(x)")
    let made = try command.run("new", folder)
    let quoted = folder.replacingOccurrences(of: "'", with: "'\\''")
    #expect(made.output.hasPrefix("cd '\(quoted)' && charter test"))
  }
}
