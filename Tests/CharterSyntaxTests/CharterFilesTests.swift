import CharterSyntax
import Foundation
import Testing

@Suite struct CharterFilesTests {
  /// The complete charters that stand beside the repository, where they do.
  static let folder = Golden.folder.deletingLastPathComponent().deletingLastPathComponent()
    .resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/charters")

  private static let policies = Golden.folder.deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Policies")

  /// The texts of the charters that ship with the project.
  static func shippedCharters() throws -> [String] {
    try ["arena.charter", "communaute.charte", "community.charter", "publication.charte"].map {
      try String(contentsOf: policies.appending(path: $0), encoding: .utf8)
    }
  }

  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  @Test(
    "a complete charter parses without a diagnostic",
    .enabled(if: isPresent, "the folder shared/charters is not beside the repository"),
    arguments: ["arena.charter", "lumen.charte", "voisins.charte"])
  func complete(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let file = SourceFile(path: name, text: text)
    let parsed = parseCharter(file, id: FileID(0))
    let renderer = DiagnosticRenderer(files: [file], language: .english)
    #expect(parsed.diagnostics.map(renderer.pretty) == [])
    #expect(try #require(parsed.decl).items.count > 15)
  }
}
