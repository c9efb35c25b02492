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
      reportUnclosed(brace, after: inner.start)
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

  /// The fault of a list without its `}`.
  /// - Parameter end: an offset behind the last thing that was read of it.
  mutating func reportUnclosed(_ brace: SourceSpan, after end: Int) {
    if let suspect {
      reportUnclosed(brace, at: suspect)
    } else {
      let found = Message("the end of the file", fr: "la fin du fichier")
      reportUnclosed(brace, before: found, after: end)
    }
  }

  mutating func reportUnclosed(_ brace: SourceSpan, at suspect: Suspect) {
    var probe = lexer.lookAhead()
    probe.position = suspect.start
    let word = probe.nextToken().span
    let text = lexer.string(from: word.start, to: word.end)
    reportUnclosed(
      brace, before: Message(stringLiteral: "`\(text)`"), after: max(suspect.end, brace.end))
  }

  /// A line of a list that begins as an item of the charter does.
  struct Suspect {
    let start: Int
    /// Where the entry above ended.
    let end: Int
  }

  /// An item's keyword right before the `}` of a list: what an item looks like when the `}` has slipped behind
  /// its first word.
  struct LoneKeyword {
    let brace: SourceSpan
    let suspect: Suspect
    /// The end of the list.
    let end: Int
  }

  /// Remembers the first line of a list that looks like an item of the charter. It may be an entry
  /// all the same: only a fault further on tells.
  mutating func noteSuspect() {
    guard suspect == nil, lexer.mayStartItem() else { return }
    var probe = lexer.lookAhead()
    probe.skipBlanks()
    guard let next = probe.peek(), Lexer.startsName(next) else { return }
    let line = Suspect(start: probe.position, end: lexer.contentEnd)
    let first = probe.nextToken().keywords(in: language).intersection(.items)
    guard !first.isEmpty else { return }
    let second = probe.nextToken()
    if looksLikeItem(first, second, probe.nextToken()) { suspect = line }
  }

  /// The last word of a list that has just ended, if an item begins with it.
  func loneKeyword(before end: Int, in brace: SourceSpan) -> LoneKeyword? {
    let body = lexer.bytes[brace.end..<max(brace.end, end - 1)]
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard let last = body.lastIndex(where: { !isSpace($0) }) else { return nil }
    let before = body[...last].lastIndex { isSpace($0) || $0 == UInt8(ascii: ",") }
    let start = before.map { $0 + 1 } ?? brace.end
    let spelled = Keyword.spelled(FoldedWord(lexer.bytes.span.extracting(start..<last + 1)))
    let keywords = language == .french ? spelled.french : spelled.english
    guard keywords.intersects(.items) else { return nil }
    let above = body[..<start].lastIndex { !isSpace($0) }
    let suspect = Suspect(start: start, end: above.map { $0 + 1 } ?? brace.end)
    return LoneKeyword(brace: brace, suspect: suspect, end: end)
  }

  private func looksLikeItem(_ first: KeywordSet, _ second: Token, _ third: Token) -> Bool {
    let words = second.keywords(in: language)
    switch (first.first, second.kind) {
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
