/// Writes diagnostics for people: the title, the lines in question with carets under the exact
/// places, the notes and the fix.
///
/// ```
/// error[unknown-name]: no list, signal or fact is called `insulte`
///   --> voisins.charte:12:13
///    |
/// 12 |     si      insulte et liens
///    |             ^^^^^^^ unknown
///    = fix: write `insultes`
/// ```
public struct DiagnosticRenderer: Sendable {
  private let paths: [String]
  let lines: [LineTable]
  let language: KeywordLanguage
  private let usesColor: Bool

  /// - Parameters:
  ///   - files: the files of the compilation, in the order of their `FileID`s
  ///   - language: of titles, labels and notes
  public init(files: [SourceFile], language: KeywordLanguage, color: Bool = false) {
    paths = files.map(\.path)
    lines = files.map(LineTable.init)
    self.language = language
    usesColor = color
  }

  /// The path, line and column at which a span begins.
  public func place(of span: SourceSpan) -> (path: String, position: SourcePosition) {
    guard paths.indices.contains(span.file.index) else { return ("?", .init(line: 1, column: 1)) }
    return (paths[span.file.index], lines[span.file.index].position(of: span.start))
  }

  /// One line: `path:line:column: error[name]: title`. The word for the severity is English in
  /// every language: editors and scripts look for it.
  public func short(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity == .error ? "error" : "warning"
    let title = diagnostic.title.text(in: language)
    return "\(location(of: diagnostic.span)): \(severity)[\(diagnostic.name.rawValue)]: \(title)"
  }

  /// Several lines, each ended by a line break.
  public func pretty(_ diagnostic: Diagnostic) -> String {
    let color = diagnostic.severity == .error ? Style.error : Style.warning
    var output = [
      styled("\(severity(diagnostic))[\(diagnostic.name.rawValue)]", color)
        + styled(": \(diagnostic.title.text(in: language))", .bold)
    ]
    let excerpts = Excerpt.of(diagnostic, in: self)
    let margin = (excerpts.flatMap { $0.rows.compactMap(\.line) }.max() ?? 1).description.count
    let blank = String(repeating: " ", count: margin)
    for (index, excerpt) in excerpts.enumerated() {
      let arrow = styled(index == 0 ? "-->" : ":::", .frame)
      output.append("\(blank)\(arrow) \(location(of: excerpt.span))")
      output.append("\(blank) \(styled("|", .frame))")
      for row in excerpt.rows {
        let number = row.line.map { "\($0)" } ?? ""
        let padding = String(repeating: " ", count: margin - number.count)
        let text = row.isPrimary.map { styled(row.text, $0 ? color : .frame) } ?? row.text
        let bar = styled(row.isBreak ? ":" : "|", .frame)
        let line = "\(padding)\(styled(number, .frame)) \(bar)"
        output.append(row.text.isEmpty ? line : "\(line) \(text)")
      }
    }
    for note in diagnostic.notes {
      let word = language == .french ? "note :" : "note:"
      output.append("\(blank) = \(word) \(note.text(in: language))")
    }
    output += fixLines(diagnostic, margin: blank)
    return output.joined(separator: "\n") + "\n"
  }

  // MARK: Parts

  private func severity(_ diagnostic: Diagnostic) -> String {
    switch (diagnostic.severity, language) {
    case (.error, .english): "error"
    case (.error, .french): "erreur"
    case (.warning, .english): "warning"
    case (.warning, .french): "avertissement"
    }
  }

  private func location(of span: SourceSpan) -> String {
    let place = place(of: span)
    return "\(place.path):\(place.position.line):\(place.position.column)"
  }

  /// The fix in words, and the first line that it changes as it would be.
  private func fixLines(_ diagnostic: Diagnostic, margin: String) -> [String] {
    guard let fix = diagnostic.fix else { return [] }
    let word = language == .french ? "correction :" : "fix:"
    var output = ["\(margin) = \(word) \(fix.title.text(in: language))"]
    if let suggestion = suggestion(fix) {
      let number = styled("\(suggestion.line)", .frame)
      let padding = String(
        repeating: " ", count: max(0, margin.count - "\(suggestion.line)".count))
      output.append("\(padding)\(number) \(styled("+", .fix)) \(styled(suggestion.text, .fix))")
    }
    return output
  }

  /// The line of the first edit with all edits of that line made; nil where an edit spans lines.
  private func suggestion(_ fix: Diagnostic.Fix) -> (line: Int, text: String)? {
    guard let first = fix.edits.first, lines.indices.contains(first.span.file.index) else {
      return nil
    }
    let table = lines[first.span.file.index]
    let line = table.line(of: first.span.start)
    let range = table.range(ofLine: line)
    // Nobody reads a very long line again.
    guard range.count <= Excerpt.longestLine else { return nil }
    var text = ""
    var offset = range.lowerBound
    let edits = fix.edits.filter { $0.span.file == first.span.file }
    for edit in edits.sorted(by: { $0.span.start < $1.span.start }) {
      guard edit.span.start >= offset, edit.span.start <= range.upperBound else { continue }
      guard edit.span.end <= range.upperBound, edit.span.start <= edit.span.end else { return nil }
      text += table.text(offset..<edit.span.start) + edit.replacement
      offset = edit.span.end
    }
    return (line, DisplayedLine(text + table.text(offset..<range.upperBound)).text)
  }

  // MARK: Color

  private enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case frame = "1;34"
    case fix = "32"
    case bold = "1"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
