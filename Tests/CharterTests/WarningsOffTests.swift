import Charter
import Foundation
import Testing

/// Whoever runs a charter does not wait for its warnings.
@Suite("Compiling without warnings")
struct WarningsOffTests {
  private static func charters(_ folder: String) -> [String] {
    let url = CorpusTests.root.appending(path: folder).resolvingSymlinksInPath()
    let files = try? FileManager.default.contentsOfDirectory(
      at: url, includingPropertiesForKeys: nil)
    return (files ?? []).map(\.path).filter { $0.contains(".chart") }.sorted()
  }

  private func compile(_ path: String, findsWarnings: Bool) -> Compilation {
    var options = EngineOptions()
    options.findsWarnings = findsWarnings
    return Compilation(path: path, options: options) {
      try String(contentsOfFile: $0, encoding: .utf8)
    }
  }

  @Test(
    "the errors, the digest and the verdicts are the same",
    arguments: charters("Policies") + charters("Tests/CharterModelTests/Golden")
      + charters("Tests/CharterSyntaxTests/Golden") + charters("Tests/CharterTests/Golden"))
  func same(_ path: String) throws {
    let all = compile(path, findsWarnings: true)
    let errors = compile(path, findsWarnings: false)
    #expect(errors.diagnostics == all.diagnostics.filter { $0.severity == .error })
    #expect((errors.charter == nil) == (all.charter == nil))
    guard let one = all.charter, let other = errors.charter else { return }
    #expect(one.digest == other.digest)
    for text in ["bonjour", "tu es un connard", "write to a@b.example or call 06 12 34 56 78"] {
      let item = Item(text: text)
      #expect(try one.judge(item).record(of: item) == other.judge(item).record(of: item))
    }
  }

  @Test("warnings that were accepted for nothing are not missed either")
  func acceptances() {
    let source = """
      charter "Test"
      flag at 1
      hide at 2
      # accept: short-entry — nothing here is short
      list insults { alphabet, al }
      article 1 "Only" { rule only { why "because" when insults points 1 } }
      """
    var options = EngineOptions()
    #expect(!Compilation(source: source, options: options).diagnostics.isEmpty)
    options.findsWarnings = false
    #expect(Compilation(source: source, options: options).diagnostics.isEmpty)
  }
}
