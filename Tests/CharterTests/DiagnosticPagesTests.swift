import Charter
import Foundation
import Testing

/// The page of each diagnostic, against what the compiler says.
@Suite("Pages of diagnostics")
struct DiagnosticPagesTests {
  /// Diagnostics that the fault of a page entails.
  static let companions: [DiagnosticName: [DiagnosticName]] = [
    .malformedAccept: [.missingRuleSample],
    .ruleNeverFires: [.missingRuleSample],
  ]

  private func compile(_ text: String, of page: DiagnosticPage) -> Compilation {
    struct NoSuchFile: Error {}
    return Compilation(path: DiagnosticPage.mainPath) { path in
      if path == DiagnosticPage.mainPath { return text }
      guard let file = page.files[path] else { throw NoSuchFile() }
      return file
    }
  }

  private func listing(_ compilation: Compilation) -> String {
    let renderer = DiagnosticRenderer(files: compilation.files, language: .english)
    return compilation.diagnostics.map(renderer.pretty).joined(separator: "\n")
  }

  @Test(
    "the faulty charter gives the diagnostic, once, and no other",
    arguments: DiagnosticName.allCases)
  func wrong(_ name: DiagnosticName) {
    let compilation = compile(name.page.wrong, of: name.page)
    let expected = [name] + Self.companions[name, default: []]
    let actual = compilation.diagnostics.map(\.name.rawValue).sorted()
    #expect(actual == expected.map(\.rawValue).sorted(), "\(listing(compilation))")
    #expect(compilation.hasErrors == (name.severity == .error))
  }

  @Test("the mended charter compiles without a word", arguments: DiagnosticName.allCases)
  func right(_ name: DiagnosticName) {
    let compilation = compile(name.page.right, of: name.page)
    #expect(compilation.charter != nil)
    #expect(compilation.diagnostics.isEmpty, "\(listing(compilation))")
  }

  @Test("each page is about its own diagnostic", arguments: DiagnosticName.allCases)
  func name(_ name: DiagnosticName) {
    let page = name.page
    #expect(page.name == name)
    #expect(page.wrong != page.right)
    #expect(page.markdown(in: .english).contains(page.explanation.english))
    #expect(page.markdown(in: .french).contains(page.explanation.french))
  }

  @Test("an explanation has two to five sentences", arguments: DiagnosticName.allCases)
  func sentences(_ name: DiagnosticName) {
    let explanation = name.page.explanation
    for text in [explanation.english, explanation.french] {
      let ends = text.matches(of: /[.!?]( |$)/).count
      #expect((2...5).contains(ends), "\(ends): \(text)")
      #expect(!text.contains("\n"))
    }
  }

  @Test("no two pages share an explanation")
  func distinctExplanations() {
    let pages = DiagnosticName.allCases.map(\.page)
    #expect(Set(pages.map(\.explanation.english)).count == pages.count)
    #expect(Set(pages.map(\.explanation.french)).count == pages.count)
  }

  @Test("both keyword languages have their share of the charters")
  func keywordLanguages() {
    let pages = DiagnosticName.allCases.map(\.page)
    let french = pages.count { $0.keywords == .french }
    #expect(french * 3 > pages.count)
    #expect((pages.count - french) * 3 > pages.count)
  }

  /// With `CHARTER_RECORD_GOLDENS=1` in the environment the file is written anew.
  @Test("docs/DIAGNOSTICS.md is up to date")
  func reference() throws {
    let url = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/DIAGNOSTICS.md")
    let text = DiagnosticPage.referenceMarkdown()
    if ProcessInfo.processInfo.environment["CHARTER_RECORD_GOLDENS"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
  }
}
