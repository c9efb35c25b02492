extension CharterParser {
  static func separates(_ kind: ListToken.Kind) -> Bool {
    switch kind {
    case .newline, .comma, .rightBrace, .end: true
    default: false
    }
  }

  /// Skips, in silence, to the next separator.
  mutating func skipRestOfPart() {
    lexer.log.isQuiet = true
    defer { lexer.log.isQuiet = false }
    while true {
      let start = lexer.position
      if CharterParser.separates(lexer.nextListToken(atStart: false).kind) {
        lexer.position = start
        return
      }
    }
  }

  /// A `{` that nothing announces: either the list lacks its `}`, and then a line above looks like
  /// an item, or the braces and what they hold are skipped.
  mutating func skipBraces(
    openedBy inner: SourceSpan, in brace: SourceSpan
  ) throws(Abandoned) {
    guard suspect == nil else {
      reportUnclosed(brace, at: inner)
      throw Abandoned()
    }
    report(.unexpectedBrace(in: language, at: inner))
    lexer.log.isQuiet = true
    defer { lexer.log.isQuiet = false }
    lexer.position = inner.end
    var opened = 1
    while opened > 0 {
      switch lexer.nextListToken(atStart: false).kind {
      case .leftBrace: opened += 1
      case .rightBrace: opened -= 1
      case .end: throw Abandoned()
      default: break
      }
    }
  }

  mutating func reportUnclosed(_ brace: SourceSpan, at span: SourceSpan) {
    guard let suspect else {
      let end = Message("the end of the file", fr: "la fin du fichier")
      report(unclosedBrace(brace, before: end, after: span.start))
      return
    }
    var probe = lexer.lookAhead()
    probe.position = suspect
    let word = probe.nextToken().span
    let text = lexer.string(from: word.start, to: word.end)
    report(
      unclosedBrace(brace, before: Message(stringLiteral: "`\(text)`"), after: word.start))
  }

  /// Remembers the first line of a list that looks like an item of the charter. It may be an entry
  /// all the same: only a fault further on tells.
  mutating func noteSuspect() {
    guard suspect == nil else { return }
    var probe = lexer.lookAhead()
    probe.skipBlanks()
    guard let next = probe.peek(), next.properties.isAlphabetic else { return }
    let start = probe.position
    let first = probe.nextToken().keywords(in: language).intersection(.items)
    guard !first.isEmpty else { return }
    let second = probe.nextToken()
    if looksLikeItem(first, second, probe.nextToken()) { suspect = start }
  }

  private func looksLikeItem(_ first: KeywordSet, _ second: Token, _ third: Token) -> Bool {
    let words = second.keywords(in: language)
    switch (first.members.first, second.kind) {
    case (.flag, _), (.hide, _):
      guard case .number = third.kind else { return false }
      return words.contains(.at)
    case (.exempt, _): return words.contains(.when)
    case (.example, _): return words.intersects(KeywordSet(.allow, .flag, .hide))
    case (.use, .string), (.verdicts, .string): return true
    case (.given, .word), (.signal, .word): return third.kind == .comparison(.equal)
    case (.list, .word):
      return third.kind == .leftBrace || third.kind != .comma && !third.startsLine
    case (.article, .number):
      if case .string = third.kind { return true }
      return false
    default: return false
    }
  }
}

extension Diagnostic {
  fileprivate static func unexpectedBrace(
    in language: KeywordLanguage, at span: SourceSpan
  ) -> Diagnostic {
    let except = Keyword.except.spelling(in: language)
    let without = Keyword.without.spelling(in: language)
    return Diagnostic(
      .unexpectedToken,
      Message(
        "inside a list, `{` follows `\(except)` or `\(without)` only",
        fr: "dans une liste, `{` ne suit que `\(except)` ou `\(without)`"),
      at: span)
  }
}
