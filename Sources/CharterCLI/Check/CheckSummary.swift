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
        Self.counted(in: .french, errors, "erreur", "erreurs"),
        Self.counted(in: .french, warnings, "avertissement", "avertissements"),
      ]
    } else {
      parts = [
        Self.counted(in: .english, errors, "error", "errors"),
        Self.counted(in: .english, warnings, "warning", "warnings"),
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
    let words =
      language == .french
      ? [
        ("règle", "règles"), ("entrée", "entrées"), ("exemple tenu", "exemples tenus"),
      ]
      : [("rule", "rules"), ("entry", "entries"), ("sample holds", "samples hold")]
    return zip([size.rules, size.entries, size.samples], words).map { count, words in
      counted(in: language, count, words.0, words.1)
    }
  }

  /// English has a singular for 1, French for 0 as well.
  private static func counted(
    in language: KeywordLanguage, _ count: Int, _ one: String, _ several: String
  ) -> String {
    "\(count) \(count == 1 || count == 0 && language == .french ? one : several)"
  }
}
