import Charter
import Foundation
import Testing

/// Charters that stand in the documentation compile.
@Suite("Documentation")
struct DocumentationTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let place: String
    let text: String
    var testDescription: String { place }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Blocks fenced as ```` ```charte ```` or ```` ```charter ````.
  static let examples: [Example] = {
    let docs = root.appending(path: "docs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: docs.path)) ?? []
    let pages = names.filter { $0.hasSuffix(".md") }.sorted().map { docs.appending(path: $0) }
    return ([root.appending(path: "README.md")] + pages).flatMap(examples)
  }()

  private static func examples(in page: URL) -> [Example] {
    guard let text = try? String(contentsOf: page, encoding: .utf8) else { return [] }
    var examples: [Example] = []
    var block: (line: Int, lines: [Substring])?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line == "```charte" || line == "```charter" {
        block = (index + 1, [])
      } else if line == "```", let closed = block {
        let place = "\(page.lastPathComponent):\(closed.line)"
        examples.append(Example(place: place, text: closed.lines.joined(separator: "\n") + "\n"))
        block = nil
      } else {
        block?.lines.append(line)
      }
    }
    return examples
  }

  @Test("there are examples") func count() {
    #expect(Self.examples.count >= 8)
  }

  @Test("an example of the documentation compiles without a word", arguments: examples)
  func compiles(_ example: Example) {
    let compilation = Compilation(source: example.text)
    let renderer = DiagnosticRenderer(files: compilation.files, language: .english)
    #expect(compilation.charter != nil)
    #expect(
      compilation.diagnostics.isEmpty,
      "\(compilation.diagnostics.map(renderer.pretty).joined(separator: "\n"))")
  }

  @Test("the record that the README shows is of the charter that it names")
  func readmeDigest() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let path = Self.root.appending(path: "Policies/communaute.charte").path
    let digest = try CorpusTests.compilation(path).digest
    #expect(readme.contains("\"charter\":\"\(digest)\""), "now \(digest)")
  }
}
