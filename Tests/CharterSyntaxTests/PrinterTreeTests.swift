import CharterSyntax
import Foundation
import Testing

/// The complete charters of the repository and, where it is, of the folder beside it.
enum CompleteCharters {
  static let repository = Golden.folder.deletingLastPathComponent().deletingLastPathComponent()
    .resolvingSymlinksInPath().deletingLastPathComponent()

  static let policies = charters(in: repository.appending(path: "Policies"))
  static let shared = charters(
    in: repository.deletingLastPathComponent().appending(path: "shared/charters"))

  static var all: [URL] { policies + shared }

  private static func charters(in folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".charter") || $0.hasSuffix(".charte") }.sorted()
      .map { folder.appending(path: $0) }
  }

  static func file(_ url: URL) throws -> SourceFile {
    SourceFile(path: url.lastPathComponent, text: try String(contentsOf: url, encoding: .utf8))
  }
}

@Suite struct PrinterTreeTests {
  @Test("the repository's policies are found") func policiesExist() {
    #expect(CompleteCharters.policies.count >= 4)
  }

  @Test(
    "the charters beside the repository are found",
    .enabled(
      if: FileManager.default.fileExists(
        atPath: CharterFilesTests.folder.path),
      "the folder shared/charters is not beside the repository"))
  func sharedExist() {
    #expect(CompleteCharters.shared.count >= 3)
  }

  @Test("a complete charter keeps its tree", arguments: CompleteCharters.all)
  func complete(_ url: URL) throws {
    let printed = Printed(try CompleteCharters.file(url))
    #expect(printed.errors == [])
    printed.expectStable()
    for line in printed.text.split(separator: "\n")
    where !line.contains("\"") && !line.contains("«") && !line.contains("#") {
      #expect(line.count <= 100, "\(line)")
    }
  }

  private static let originals: [(path: String, tree: String, mutation: LayoutMutation)] =
    CompleteCharters.all.compactMap { url in
      guard let file = try? CompleteCharters.file(url) else { return nil }
      return (file.path, Printed(file).tree, LayoutMutation(file))
    }

  @Test("a charter that was laid out at random keeps its tree", arguments: 0..<300)
  func mutated(_ seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let original = Self.originals[seed % Self.originals.count]
    let text = original.mutation.apply(using: &random)
    let printed = Printed(SourceFile(path: original.path, text: text))
    try #require(printed.errors == [])
    try #require(printed.tree == original.tree, "the layout has a meaning")
    printed.expectStable()
  }
}
