import Charter
import FoundationEssentials

/// A diagnostic for machines: `check --format json` writes an array of these.
struct DiagnosticRecord: Encodable {
  struct Place: Encodable {
    var file: String
    /// 1-based; columns count characters.
    var line, column, endLine, endColumn: Int
    /// Half-open UTF-8 byte offsets in the file.
    var start, end: Int
    var text: String?
  }

  struct Edit: Encodable {
    var place: Place
    var replacement: String
  }

  struct Fix: Encodable {
    var title: String
    var isSafe: Bool
    var edits: [Edit]
  }

  var name, severity, title: String
  /// The first is where the fault is.
  var labels: [Place]
  var notes: [String]
  var fix: Fix?

  init(_ diagnostic: Diagnostic, _ places: PlaceFinder) {
    let language = places.language
    name = diagnostic.name.rawValue
    severity = diagnostic.severity == .error ? "error" : "warning"
    title = diagnostic.title.text(in: language)
    labels = diagnostic.labels.map { places.place($0.span, text: $0.text.text(in: language)) }
    notes = diagnostic.notes.map { $0.text(in: language) }
    fix = diagnostic.fix.map { fix in
      Fix(
        title: fix.title.text(in: language), isSafe: fix.isSafe,
        edits: fix.edits.map {
          Edit(place: places.place($0.span, text: nil), replacement: $0.replacement)
        })
    }
  }
}

/// Spans → places in files, for one compilation.
struct PlaceFinder {
  let language: KeywordLanguage
  private let files: [SourceFile]
  private let lines: [LineTable]

  init(_ compilation: Compilation) {
    language = compilation.keywords
    files = compilation.files
    lines = files.map(LineTable.init)
  }

  func place(_ span: SourceSpan, text: String?) -> DiagnosticRecord.Place {
    let table = lines[span.file.index]
    let (start, end) = (table.position(of: span.start), table.position(of: span.end))
    return .init(
      file: files[span.file.index].path, line: start.line, column: start.column,
      endLine: end.line, endColumn: end.column, start: span.start, end: span.end,
      text: text?.isEmpty == false ? text : nil)
  }
}

extension Encodable {
  /// The value as JSON text: members in alphabetical order, so that the same value gives the same bytes.
  func jsonText() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
