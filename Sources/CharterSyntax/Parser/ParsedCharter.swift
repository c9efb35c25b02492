/// What came of reading one charter file. There is always something to show, however broken the
/// file is.
package struct ParsedCharter: Sendable {
  /// Nil when the file does not begin as a charter. With errors among the diagnostics the tree is
  /// what could be understood: parts are missing, nothing is made up.
  package let decl: CharterDecl?
  package let comments: [Comment]
  /// The `# accept:` comments, in the order of the file.
  package let accepted: [Acceptance]
  /// In the order in which they were found.
  package let diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads a charter file. Linear in the file's size; never fails, reports instead.
package func parseCharter(_ file: SourceFile, id: FileID) -> ParsedCharter {
  var parser = CharterParser(file, id: id)
  return parser.parseFile()
}

/// Reads a list file: one entry per line (a comma separates too), `#` comments. An entry that
/// begins with `#` is written in quotes.
package func parseListFile(
  _ file: SourceFile, id: FileID
) -> (body: ListBody, accepted: [Acceptance], diagnostics: [Diagnostic]) {
  var parser = CharterParser(file, id: id)
  let body = parser.parseListFile()
  let accepted = parser.parseAcceptances()
  return (body, accepted, parser.lexer.log.diagnostics)
}
