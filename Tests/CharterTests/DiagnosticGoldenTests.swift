import Charter
import Foundation
import Testing

/// What each diagnostic looks like, with its carets. `CHARTER_RECORD_GOLDENS=1` writes the files anew.
@Suite("How diagnostics look")
struct DiagnosticGoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/Diagnostics")

  @Test("a diagnostic looks as it did", arguments: DiagnosticName.allCases)
  func golden(_ name: DiagnosticName) throws {
    let page = name.page
    struct NoSuchFile: Error {}
    let compilation = Compilation(path: DiagnosticPage.mainPath) { path in
      if path == DiagnosticPage.mainPath { return page.wrong }
      guard let file = page.files[path] else { throw NoSuchFile() }
      return file
    }
    let renderer = DiagnosticRenderer(files: compilation.files, language: compilation.keywords)
    let actual = compilation.diagnostics.filter { $0.name == name }.map(renderer.pretty).joined()
    let file = Self.folder.appending(path: "\(name.rawValue).out")
    if ProcessInfo.processInfo.environment["CHARTER_RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try actual.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    #expect(actual == (try String(contentsOf: file, encoding: .utf8)))
  }
}
