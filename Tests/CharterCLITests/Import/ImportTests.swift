import Foundation
import Testing

@Suite("charter import")
struct ImportTests {
  let command: CommandProcess

  init() throws { command = try CommandProcess() }

  private static let rules = """
    title+body: [moron]
    action: report
    ---
    body: hello
    action: approve

    """

  @Test("the charter is on standard output, the report on standard error")
  func streams() throws {
    let path = try command.folder.write("rules.yaml", Self.rules)
    let result = try command.run("import", path, "--lang", "en")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("charter \"Imported from AutoModerator\"\n"))
    #expect(result.errors.contains("\(path):1: exact: title+body: moron, action: report\n"))
    #expect(result.errors.contains("\(path):4: unsupported:"))
    #expect(
      result.errors.hasSuffix(
        "2 read: 1 exact, 0 approximate, 1 unsupported; the charter has 1 rule\n"))
    #expect(try command.run("import", path, "--strict").status == 1)
  }

  @Test("-o writes a charter that passes check, and overwrites nothing")
  func output() throws {
    let path = try command.folder.write("rules.yaml", Self.rules)
    let target = command.folder.path("new.charte")
    let result = try command.run("import", path, "-o", target)
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.errors.hasSuffix("La suite : charter check \(target)\n"))
    #expect(try command.run("check", target).status == 0)
    #expect(try command.run("fmt", "--check", target).status == 0)
    #expect(try command.run("import", path, "-o", target).status == 74)
  }

  @Test("standard input is read, and a format that cannot be told is asked for")
  func input() throws {
    let words = try command.run(
      ["import", "-", "--from", "words", "--action", "block"], input: "moron\n")
    #expect(words.status == 0)
    #expect(words.output.contains("masquer"))
    let unknown = try command.run(["import", "-"], input: "a,b\n")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("--from"))
  }

  @Test(
    "what cannot be imported has its exit code",
    arguments: [
      ("missing.csv", nil, 66), ("a.json", "[1,\n2", 65), ("a.csv", "moron\n", 65),
      ("a.yaml", "body: [x\n", 1), ("a.yaml", "# nothing\n", 65),
    ] as [(String, String?, Int32)])
  func failures(_ name: String, _ text: String?, _ status: Int32) throws {
    if let text { try command.folder.write(name, text) }
    let result = try command.run("import", command.folder.path(name))
    #expect(result.status == status)
    #expect(result.errors.contains(name))
  }

  @Test("exact words of a long list are told in ranges")
  func ranges() throws {
    var words = (1...60).map { "word\($0)" }
    words[30] = "wo*rd"
    let path = try command.folder.write("w.txt", words.joined(separator: "\n"))
    let result = try command.run("import", path, "--from", "words", "--lang", "en")
    #expect(result.errors.contains("exact: lines 1–30, 32–60\n"))
    #expect(result.errors.contains("\(path):31: approximate: wo*rd\n"))
    let all = try command.run("import", path, "--from", "words", "--lang", "en", "--verbose")
    #expect(all.errors.split(separator: "\n").count > 60)
  }
}
