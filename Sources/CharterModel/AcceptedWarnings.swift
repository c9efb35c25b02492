package import CharterSyntax

/// `# accept: NAME — reason`: warnings that the author has read and keeps.
package struct AcceptedWarnings: Sendable {
  private struct Place: Hashable {
    var file: FileID
    var line: Int
    var name: String
  }

  private let acceptances: [Place: Acceptance]
  private let lines: [LineTable]

  init(_ acceptances: [Acceptance], files: [SourceFile]) {
    lines = acceptances.isEmpty ? [] : files.map(LineTable.init)
    var places: [Place: Acceptance] = [:]
    for acceptance in acceptances {
      let file = acceptance.name.span.file
      var line = acceptance.line
      // On a line of its own it is about the next line that is no comment.
      if acceptance.standsAlone {
        repeat { line += 1 } while lines[file.index].isComment(line: line)
      }
      places[Place(file: file, line: line, name: acceptance.name.value)] = acceptance
    }
    self.acceptances = places
  }

  /// The diagnostics by place, without the accepted warnings.
  ///
  /// - Parameter isComplete: these are all that there are, so that an acceptance that silences none of them
  ///   is itself worth a warning.
  package func settle(_ diagnostics: [Diagnostic], isComplete: Bool) -> [Diagnostic] {
    var used: Set<Place> = []
    var kept = diagnostics.filter { diagnostic in
      guard diagnostic.severity == .warning, let place = place(of: diagnostic),
        acceptances[place] != nil
      else { return true }
      used.insert(place)
      return false
    }
    if isComplete {
      kept += acceptances.filter { !used.contains($0.key) }.map { Self.unused($0.value) }
    }
    return Self.sorted(kept)
  }

  private func place(of diagnostic: Diagnostic) -> Place? {
    let span = diagnostic.span
    guard lines.indices.contains(span.file.index) else { return nil }
    let line = lines[span.file.index].position(of: span.start).line
    return Place(file: span.file, line: line, name: diagnostic.name.rawValue)
  }

  /// By place, so that they read like the file; the order of passes does not show.
  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { a, b in
      let (x, y) = (a.element.span, b.element.span)
      return (x.file.index, x.start, x.end, a.element.name.rawValue, a.offset)
        < (y.file.index, y.start, y.end, b.element.name.rawValue, b.offset)
    }.map(\.element)
  }

  private static func unused(_ acceptance: Acceptance) -> Diagnostic {
    Diagnostic(
      .unusedAccept,
      Message(
        "nothing here warns about `\(acceptance.name.value)`",
        fr: "rien ici n'avertit de `\(acceptance.name.value)`"),
      at: acceptance.name.span,
      label: Message("this comment can go", fr: "ce commentaire peut disparaître"))
  }
}
