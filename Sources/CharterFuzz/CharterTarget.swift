import Charter
import CharterSyntax
import RecordIO

/// Compiles the bytes as a charter. Diagnostics point into their files and can be rendered; what
/// parses, can be formatted: once and for all, and without a change of meaning, in either language.
func tryCharter(_ bytes: [UInt8]) {
  var repaired: [UInt8] = []
  UTF8Repair.append(bytes.span, to: &repaired)
  let text = requireText(repaired, "repaired input")
  let path = bytes.count.isMultiple(of: 2) ? "main.charter" : "main.charte"

  let compilation = compile(text, path)
  requireRendering(compilation.diagnostics, compilation.files)
  require(
    compilation.charter == nil || !compilation.hasErrors, "a charter in spite of an error")

  let file = SourceFile(path: path, text: text)
  let parsed = parseCharter(file, id: FileID(0))
  requireRendering(parsed.diagnostics, [file])
  guard parsed.decl != nil, !parsed.hasErrors else { return }
  let formatted = format(file, parsed)
  let again = format(SourceFile(path: path, text: formatted), nil)
  require(formatted.utf8.elementsEqual(again.utf8), "formatting twice changes what once gave")
  if let charter = compilation.charter {
    let digest = compile(formatted, path).charter?.digest
    require(digest == charter.digest, "formatting changes the charter")
    let language: KeywordLanguage = compilation.keywords == .french ? .english : .french
    let translated = printCharter(file, parsed: parsed, keywords: language)
    require(
      compile(translated, path).charter?.digest == digest,
      "translating changes the charter:\n\(text)\n\(translated)")
  }
}

/// - Parameter parsed: nil to parse the file, which must then have no error.
private func format(_ file: SourceFile, _ parsed: ParsedCharter?) -> String {
  let parsed = parsed ?? parseCharter(file, id: FileID(0))
  require(!parsed.hasErrors, "formatted text has errors:\n\(file.text)")
  return printCharter(file, parsed: parsed, keywords: nil)
}

private func compile(_ text: String, _ path: String) -> Compilation {
  var options = EngineOptions()
  options.textLimit = 500
  // Most charters are tried on a few samples: machine code would cost more than it gives.
  options.usesJIT = false
  return Compilation(path: path, options: options) { name in
    if name == path { return text }
    guard let file = companions[name] else { throw NoSuchFile() }
    return file
  }
}

private struct NoSuchFile: Error {}

/// What a charter can bring in with `use` and `+`.
private let companions = [
  "words.txt": "crétin(e)(s), pauvre type # insults\n\"two words\"\n",
  "base.charter": """
  charter "Base"
  given staff = no
  list insults disguised { idiot(s), moron(s) }
  article 1 "Respect" max 5 {
    rule insult { why "An insult." when insults points 1 per insults max 3 catches "idiot" spares "x" }
  }
  """,
]

private func requireRendering(_ diagnostics: [Diagnostic], _ files: [SourceFile]) {
  for diagnostic in diagnostics {
    let edits = diagnostic.fix?.edits.map(\.span) ?? []
    for span in diagnostic.labels.map(\.span) + edits {
      require(files.indices.contains(span.file.index), "\(diagnostic.name): no such file")
      let text = files[span.file.index].text.utf8
      require(
        0 <= span.start && span.start <= span.end && span.end <= text.count,
        "\(diagnostic.name): span outside its file")
    }
  }
  for language in [KeywordLanguage.english, .french] {
    let renderer = DiagnosticRenderer(files: files, language: language)
    for diagnostic in diagnostics { _ = renderer.pretty(diagnostic) + renderer.short(diagnostic) }
  }
}
