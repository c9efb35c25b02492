import Charter

/// The line at the end of a check: what was found, and how large the charter is.
struct CheckSummary {
  let text: String

  init(_ compilation: Compilation, path: String) {
    let errors = compilation.diagnostics.count { $0.severity == .error }
    let warnings = compilation.diagnostics.count - errors
    var parts: [String]
    if compilation.keywords == .french {
      parts = [
        Self.counted(errors, "erreur", "erreurs"),
        Self.counted(warnings, "avertissement", "avertissements"),
      ]
    } else {
      parts = [
        Self.counted(errors, "error", "errors"), Self.counted(warnings, "warning", "warnings"),
      ]
    }
    if let charter = compilation.charter {
      parts += Self.size(of: charter, compilation.keywords) + [charter.digest]
    }
    text = "\(path): " + parts.joined(separator: ", ") + "\n"
  }

  private static func size(
    of charter: CompiledCharter, _ language: KeywordLanguage
  ) -> [String] {
    let size = charter.size
    return language == .french
      ? [
        counted(size.rules, "règle", "règles"), counted(size.entries, "entrée", "entrées"),
        counted(size.samples, "exemple tenu", "exemples tenus"),
      ]
      : [
        counted(size.rules, "rule", "rules"), counted(size.entries, "entry", "entries"),
        counted(size.samples, "sample holds", "samples hold"),
      ]
  }

  private static func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }
}
