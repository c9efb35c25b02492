import CharterModel
import CharterSyntax
import Testing

@Suite struct GoldenTests {
  @Test("there are golden files") func inputsExist() {
    #expect(Golden.inputs.count >= 35)
  }

  @Test("a golden charter gives the diagnostics that it gave", arguments: Golden.inputs)
  func golden(_ name: String) throws {
    let outcome = Golden.check(name)
    let renderer = DiagnosticRenderer(files: outcome.files, language: outcome.keywords)
    let output = outcome.diagnostics.map(renderer.pretty).joined(separator: "\n")
    try Golden.expect(output, matches: name)
  }

  /// The parser's names have their golden files beside the parser; samples are proved by the engine, and
  /// warnings about sound charters stand in a suite of their own.
  @Test("every refusal of the checker has a golden file") func complete() throws {
    let shown = Set(Golden.inputs.flatMap { Golden.check($0).diagnostics.map(\.name) })
    let elsewhere: Set<DiagnosticName> = [
      .notACharter, .unexpectedToken, .unexpectedCharacter, .unclosedString, .unclosedBrace,
      .unclosedRegex, .badEscape, .badNumber, .mixedAndOr, .wrongLanguageKeyword, .failingCatches,
      .failingSpares,
      .failingExample,
    ]
    let missing = DiagnosticName.allCases.filter {
      $0.severity == .error && !shown.contains($0) && !elsewhere.contains($0)
    }
    #expect(missing == [])
  }
}
