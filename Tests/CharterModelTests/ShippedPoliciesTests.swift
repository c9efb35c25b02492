import CharterModel
import CharterSyntax
import Foundation
import Testing

@Suite struct ShippedPoliciesTests {
  private static let folder = Golden.folder.deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Policies")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".charter") || $0.hasSuffix(".charte") }.sorted()

  @Test("there are policies") func present() { #expect(Self.names.count >= 4) }

  @Test("a shipped policy is checked without an error", arguments: names)
  func sound(_ name: String) throws {
    let outcome = Checker.check(name) { path in
      try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
    }
    #expect(outcome.errors == [])
    let charter = try #require(outcome.charter)
    #expect(charter.lists.allSatisfy { !$0.entries.isEmpty || $0.sites != nil })
  }
}
