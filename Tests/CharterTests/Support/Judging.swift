import Charter
import CharterSyntax
import Testing

/// Compiles a charter; a charter that does not compile fails the test with its diagnostics.
func compiled(
  _ source: String, options: EngineOptions = EngineOptions(),
  at location: SourceLocation = #_sourceLocation
) throws -> CompiledCharter {
  let compilation = Compilation(source: source, options: options)
  let renderer = DiagnosticRenderer(files: compilation.files, language: .english)
  let errors = compilation.diagnostics.filter { $0.severity == .error }
  return try #require(
    compilation.charter, "\(errors.map(renderer.pretty).joined(separator: "\n"))\n\(source)",
    sourceLocation: location)
}

/// The verdict of a charter on one item.
func judge(
  _ source: String, _ text: String, title: String? = nil, author: String? = nil,
  language: String? = nil, facts: [String: FactValue] = [:],
  options: EngineOptions = EngineOptions(), at location: SourceLocation = #_sourceLocation
) throws -> Verdict {
  let item = Item(
    text: text, title: title, author: author, language: language.flatMap { LanguageCode($0) },
    facts: facts)
  return try compiled(source, options: options, at: location).judge(item)
}

/// A charter around some items, with thresholds and one rule for a condition.
func charter(_ items: String, when condition: String) -> String {
  """
  charter "Test"
  flag at 1
  hide at 1000
  \(items)
  article 1 "Only" { rule only { why "because" when \(condition) points 1 } }
  """
}

extension Verdict {
  func reason(_ rule: String) -> Reason? {
    (reasons + trials).first { $0.rule == rule }
  }

  func record(
    of item: Item, id: String? = nil, line: Int? = nil, format: RecordFormat = RecordFormat()
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    if let id {
      let id = Array(id.utf8)
      appendRecord(of: item, id: id.span, line: line, format: format, to: &bytes)
    } else {
      appendRecord(of: item, line: line, format: format, to: &bytes)
    }
    return bytes
  }
}
