import Foundation
import Testing

@Suite("charter check --sweep")
struct SweepTests {
  private static let charter = """
    charte "Essai"
    langue fr, de
    signaler à 3
    masquer à 4
    liste insultes déguisé { abruti(e)(s), retard }
    liste douces { cornichon }
    article 1 "Respect" {
      règle insulte {
        motif "Une insulte." si insultes points 3
        attrape "Quel abruti !" épargne "Bonjour."
      }
      règle douce {
        motif "Un mot doux." si douces points 1
        attrape "Quel cornichon !" épargne "Bonjour."
      }
    }
    """

  private let command: CommandProcess
  private let path: String

  init() throws {
    command = try CommandProcess()
    path = try command.folder.write("essai.charte", Self.charter)
    try command.folder.write("french", "abruti\nabrutie\nabrutir\ncornichon\nretardataire\n")
  }

  private func sweep(_ options: String...) throws -> CommandResult {
    try command.run(
      ["check", "--sweep", "--dictionaries", command.folder.url.path] + options + [path])
  }

  @Test("the report is in the language of the charter, and findings are no failure")
  func report() throws {
    let result = try sweep()
    #expect(result.status == 0)
    #expect(result.errors == "")
    for line in [
      "Déguisements : 1 exemple récrit", "procédé", "rappel", "  une lettre ×4", " 100,0 %",
      "1 exemple laissé de côté : aucune liste déguisée ne les attrape",
      "  insultes › retard  Je suis en ⟦retard⟧, comme tous les lundis.  [suffit à : insulte]",
      "Dictionnaire french : 5 mots, 3 touches", "  insultes : 2 mots", "      abruti, abrutie\n",
      "Dictionnaires absents : ngerman (apt install wngerman)",
    ] {
      #expect(result.output.contains(line), "\(line)\n\(result.output)")
    }
    #expect(!result.output.contains("american-english"))
  }

  @Test("misses are shown in part, and with --verbose all, by entry")
  func verbose() throws {
    let short = try sweep().output
    #expect(short.contains("      a*****   a#####   a•••••   +2\n"))
    let long = try sweep("--verbose").output
    #expect(
      long.contains("      insultes › abruti(e)(s)  a*****   a#####   a•••••   a_____   a.....\n"))
    #expect(long.contains("      douce (douces)  Quel cornichon !\n"))
  }

  @Test("the same charter gives the same bytes", arguments: ["pretty", "json"])
  func deterministic(_ format: String) throws {
    let first = try sweep("--format", format)
    #expect(try sweep("--format", format).output == first.output)
    #expect(!first.output.contains("\u{202E}") || format == "json")
  }

  @Test("json is one document")
  func json() throws {
    let result = try sweep("--format", "json", path)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect((document["diagnostics"] as? [Any])?.count == 0)
    let sweeps = try #require(document["sweeps"] as? [[String: Any]])
    #expect(sweeps.count == 2)
    #expect(sweeps[0]["charter"] as? String == path)
    let disguises = try #require(sweeps[0]["disguises"] as? [String: Any])
    let tricks = try #require(disguises["tricks"] as? [[String: Any]])
    let stretched = try #require(tricks.first { $0["trick"] as? String == "stretched-letter" })
    #expect(stretched["caught"] as? Int == 6)
    #expect(stretched["of"] as? Int == 6)
    #expect(stretched["recall"] as? Double == 1)
    let skipped = try #require(disguises["skipped"] as? [[String: Any]])
    #expect(skipped.map { $0["cause"] as? String } == ["not-disguised"])
  }

  @Test("a charter with errors is not swept and ends with 1")
  func errors() throws {
    let bad = try command.folder.write(
      "bad.charte", Self.charter.replacingOccurrences(of: "si douces", with: "si dures"))
    let result = try command.run("check", "--sweep", bad)
    #expect(result.status == 1)
    #expect(!result.output.contains("Déguisements"))
    let json = try command.run("check", "--sweep", "--format", "json", bad)
    #expect(json.status == 1)
    #expect(json.output.contains("\"sweeps\" : [\n\n  ]"))
  }
}
