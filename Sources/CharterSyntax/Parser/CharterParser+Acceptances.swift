extension CharterParser {
  /// Reads the `# accept: NAME — reason` comments. A name that is no warning, and a missing reason,
  /// are warned about: a silence that silences nothing would go unseen.
  mutating func parseAcceptances() -> [Acceptance] {
    let candidates = lexer.comments.compactMap { comment in
      CharterParser.acceptance(comment).map { (comment, name: $0.name, reason: $0.reason) }
    }
    guard !candidates.isEmpty else { return [] }
    let lines = LineTable(source)
    var accepted: [Acceptance] = []
    for (comment, name, reason) in candidates {
      let spelled = DiagnosticName(rawValue: name.value)
      if spelled?.severity != .warning {
        report(.unknownWarning(name))
      } else if reason.isEmpty {
        report(.missingReason(name))
      } else {
        accepted.append(
          Acceptance(
            name: name, reason: reason, line: lines.position(of: comment.span.start).line,
            standsAlone: comment.standsAlone))
      }
    }
    return accepted
  }

  /// The two parts of an `accept:` comment, nil for any other comment.
  private static func acceptance(
    _ comment: Comment
  ) -> (name: Spanned<String>, reason: String)? {
    let text = Array(comment.text.utf8)
    var offset = 1
    func skipBlanks() {
      while offset < text.count, text[offset] == 0x20 || text[offset] == 0x09 { offset += 1 }
    }
    skipBlanks()
    let keyword = Array("accept".utf8)
    guard text.dropFirst(offset).starts(with: keyword) else { return nil }
    offset += keyword.count
    skipBlanks()
    guard offset < text.count, text[offset] == UInt8(ascii: ":") else { return nil }
    offset += 1
    skipBlanks()
    let start = offset
    while offset < text.count, isNameByte(text[offset]) { offset += 1 }
    let span = SourceSpan(
      file: comment.span.file, start: comment.span.start + start, end: comment.span.start + offset)
    let name = Spanned(String(decoding: text[start..<offset], as: UTF8.self), at: span)
    let rest = String(decoding: text[offset...], as: UTF8.self).unicodeScalars
    let reason = rest.drop { Lexer.isBlank($0) || $0.properties.isDash || $0 == ":" }
    return (name, String(reason))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension Diagnostic {
  fileprivate static func unknownWarning(_ name: Spanned<String>) -> Diagnostic {
    let warnings = DiagnosticName.allCases.filter { $0.severity == .warning }.map(\.rawValue)
    let nearest = nearestName(to: name.value, among: warnings)
    return Diagnostic(
      .malformedAccept,
      Message(
        "`\(name.value)` is no warning that could be accepted",
        fr: "`\(name.value)` n'est pas un avertissement que l'on puisse accepter"),
      at: name.span,
      fix: nearest.map {
        .init(
          Message("write `\($0)`", fr: "écrire `\($0)`"), [.init(name.span, $0)], isSafe: false)
      })
  }

  fileprivate static func missingReason(_ name: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .malformedAccept,
      Message(
        "an accepted warning says why: `# accept: \(name.value) — reason`",
        fr: "un avertissement accepté dit pourquoi : `# accept: \(name.value) — raison`"),
      at: name.span)
  }
}
