/// The lines of one file that a diagnostic points at, with its carets.
struct Excerpt {
  struct Row {
    /// The line's number, on the rows that show a line.
    var line: Int?
    var text: String
    /// On rows of carets: whether they mark the fault itself.
    var isPrimary: Bool?
    /// Lines are left out here.
    var isBreak = false
  }

  /// Of the first label in this file.
  let span: SourceSpan
  let rows: [Row]

  /// One excerpt a file, that of the fault first.
  static func of(_ diagnostic: Diagnostic, in renderer: DiagnosticRenderer) -> [Excerpt] {
    var files: [FileID] = []
    for label in diagnostic.labels where !files.contains(label.span.file) {
      files.append(label.span.file)
    }
    return files.map { file in
      let labels = diagnostic.labels.enumerated().filter { $0.element.span.file == file }
      let marks = labels.flatMap { index, label in
        Excerpt.marks(of: label, isPrimary: index == 0, in: renderer)
      }
      return Excerpt(
        span: labels.first?.element.span ?? diagnostic.span,
        rows: Excerpt.rows(marks, file: file, in: renderer))
    }
  }

  /// A stretch of one line to put carets under.
  private struct Mark {
    var line: Int
    /// Byte offsets in the file.
    var start: Int
    var end: Int
    var text: String
    var isPrimary: Bool
  }

  /// A label of several lines marks its first and its last one; the text stands under the last.
  private static func marks(
    of label: Diagnostic.Label, isPrimary: Bool, in renderer: DiagnosticRenderer
  ) -> [Mark] {
    guard renderer.lines.indices.contains(label.span.file.index) else { return [] }
    let table = renderer.lines[label.span.file.index]
    let text = label.text.text(in: renderer.language)
    let start = label.span.start
    let end = max(start, label.span.end)
    let first = table.line(of: start)
    let last = table.line(of: end > start ? end - 1 : end)
    guard last > first else {
      return [Mark(line: first, start: start, end: end, text: text, isPrimary: isPrimary)]
    }
    let firstEnd = table.range(ofLine: first).upperBound
    let lastStart = table.range(ofLine: last)
    let indentation = table.text(lastStart).utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let lastMark = min(lastStart.lowerBound + indentation, end - 1)
    return [
      Mark(line: first, start: start, end: max(start, firstEnd), text: "", isPrimary: isPrimary),
      Mark(line: last, start: lastMark, end: end, text: text, isPrimary: isPrimary),
    ]
  }

  private static func rows(
    _ marks: [Mark], file: FileID, in renderer: DiagnosticRenderer
  ) -> [Row] {
    guard renderer.lines.indices.contains(file.index) else { return [] }
    let table = renderer.lines[file.index]
    let ordered = marks.sorted { ($0.line, $0.start) < ($1.line, $1.start) }
    var rows: [Row] = []
    var shown: Int?
    var window = 0..<0
    for mark in ordered {
      if shown != mark.line || mark.start > window.upperBound {
        if let shown, mark.line > shown + 1 { rows.append(Row(text: "", isBreak: true)) }
        window = Self.window(around: mark, in: table)
        rows.append(Row(line: mark.line, text: DisplayedLine(table.text(window)).text))
        shown = mark.line
      }
      let line = DisplayedLine(table.text(window))
      let start = max(0, mark.start - window.lowerBound)
      let cells = line.cells(of: start..<max(start, mark.end - window.lowerBound))
      let carets = String(repeating: mark.isPrimary ? "^" : "-", count: cells.count)
      let indentation = String(repeating: " ", count: cells.lowerBound)
      let label = mark.text.isEmpty ? "" : " \(mark.text)"
      rows.append(Row(text: indentation + carets + label, isPrimary: mark.isPrimary))
    }
    return rows
  }

  /// Bytes of a line that are shown.
  static let longestLine = 400
  private static let before = 60

  /// What is shown of a line: all of it, or of a long one the part around a mark. On borders of
  /// characters.
  private static func window(around mark: Mark, in table: LineTable) -> Range<Int> {
    let line = table.range(ofLine: mark.line)
    guard line.count > longestLine else { return line }
    let start = table.characterStart(max(line.lowerBound, mark.start - before))
    let end = table.characterStart(min(line.upperBound, start + longestLine))
    return start..<max(start, end)
  }
}
