import CharterSyntax
import Testing

@Suite struct GoldenTests {
  @Test("there are golden files") func inputsExist() {
    #expect(Golden.inputs.count >= 10)
  }

  /// `tree-*` show the tree; the others have faults, and show what is said about them.
  @Test("a golden file gives what it gave", arguments: Golden.inputs)
  func golden(_ name: String) throws {
    let file = try Golden.file(name)
    let isList = name.hasSuffix(".txt")
    let language: KeywordLanguage = name.hasSuffix(".charte") ? .french : .english
    let renderer = DiagnosticRenderer(files: [file], language: language)
    var output = ""
    if isList {
      let parsed = parseListFile(file, id: FileID(0))
      output = TreeDump(parsed.body, of: file).text
      output += parsed.diagnostics.map(renderer.pretty).joined(separator: "\n")
    } else {
      let parsed = parseCharter(file, id: FileID(0))
      if name.hasPrefix("tree-"), let decl = parsed.decl {
        output = TreeDump(decl, of: file).text
        for accepted in parsed.accepted {
          output += "accept \(accepted.name.value) on line \(accepted.line): \(accepted.reason)\n"
        }
      }
      output += parsed.diagnostics.map(renderer.pretty).joined(separator: "\n")
    }
    try Golden.expect(output, matches: name)
  }
}
