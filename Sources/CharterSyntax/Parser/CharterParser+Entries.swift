extension CharterParser {
  /// One entry, include, `except` or `without`.
  /// - Parameter brace: what opened the body, nil for a list file.
  mutating func parsePart(
    _ first: ListToken, in brace: SourceSpan?, into parts: inout [ListPart]
  ) throws(Abandoned) {
    var span = first.span
    switch first.kind {
    case .plus: span = span.joined(with: try parseInclude(into: &parts))
    case .string(let text):
      parts.append(.entry(entry(.quoted(text), first.span)))
    case .regex(let text):
      parts.append(.entry(entry(.regex(text), first.span)))
    default:
      try parsePhrase(first, in: brace, into: &parts)
      return
    }
    // Only a separator, or `except` and `without`, may follow on the line.
    let start = lexer.position
    let next = lexer.nextListToken(atStart: false)
    if !CharterParser.separates(next.kind), exclusion(next, in: brace) == nil {
      report(.missingComma(at: next.span, after: span))
      skipRestOfPart()
    } else {
      lexer.position = start
    }
  }

  /// `+ NAME` or `+ "path"`: the lexer has seen that one of the two follows.
  private mutating func parseInclude(
    into parts: inout [ListPart]
  ) throws(Abandoned) -> SourceSpan {
    let next = lexer.nextToken()
    switch next.kind {
    case .word: parts.append(.includeList(Spanned(lexer.name(of: next), at: next.span)))
    case .string(let path): parts.append(.includeFile(Spanned(path, at: next.span)))
    default: throw Abandoned()
    }
    return next.span
  }

  /// Takes an entry of plain words, as most are; false if the next one is none.
  mutating func parsePlainPhrase(into parts: inout [ListPart]) -> Bool {
    guard let (elements, span) = lexer.plainPhrase() else { return false }
    let source = lexer.string(from: span.start, to: span.end)
    parts.append(.entry(EntryDecl(content: .phrase(elements), source: source, span: span)))
    return true
  }

  private mutating func parsePhrase(
    _ first: ListToken, in brace: SourceSpan?, into parts: inout [ListPart]
  ) throws(Abandoned) {
    var elements: [PhraseElement] = []
    elements.reserveCapacity(2)
    var span = first.span
    var next = first
    if case .gap = first.kind { report(.leadingGap(at: first.span)) }
    while true {
      if let keyword = exclusion(next, in: brace) {
        appendPhrase(elements, span, to: &parts)
        try parseExclusion(keyword, at: next.span, into: &parts)
        return
      }
      switch next.kind {
      case .word(let word):
        if word.startsOpen || word.endsOpen || !word.letters.isEmpty {
          elements.append(.word(word))
        }
      case .gap: elements.append(.gap)
      default:
        appendPhrase(elements, span, to: &parts)
        try endPhrase(at: next, in: brace)
        return
      }
      span = span.joined(with: next.span)
      next = lexer.nextListToken(atStart: false)
    }
  }

  /// What ends a phrase: a separator stays to be read, all else is a fault.
  private mutating func endPhrase(
    at next: ListToken, in brace: SourceSpan?
  ) throws(Abandoned) {
    switch next.kind {
    case .string where suspect == nil || brace == nil:
      report(.quotedInsidePhrase(at: next.span))
      skipRestOfPart()
    case .string, .leftBrace:
      if let brace {
        try skipBraces(openedBy: next.span, in: brace)
      } else {
        report(.entriesOnly(at: next.span))
        skipRestOfPart()
      }
    default: lexer.position = next.span.start
    }
  }

  private func appendPhrase(
    _ elements: [PhraseElement], _ span: SourceSpan, to parts: inout [ListPart]
  ) {
    guard elements.contains(where: { $0 != .gap }) else { return }
    parts.append(.entry(entry(.phrase(elements), span)))
  }

  private func entry(_ content: EntryDecl.Content, _ span: SourceSpan) -> EntryDecl {
    EntryDecl(content: content, source: source(of: content, span), span: span)
  }

  private func source(of content: EntryDecl.Content, _ span: SourceSpan) -> String {
    let text = lexer.string(from: span.start, to: span.end)
    guard case .phrase = content, !lexer.isEvenlySpaced(from: span.start, to: span.end) else {
      return text
    }
    var source = String.UnicodeScalarView()
    var afterBlank = false
    for scalar in text.unicodeScalars {
      let isBlank = Lexer.isBlank(scalar)
      if !isBlank {
        source.append(scalar)
      } else if !afterBlank {
        source.append(" ")
      }
      afterBlank = isBlank
    }
    return String(source)
  }

  // MARK: except and without

  /// `except` or `without`, where it stands right before a `{`; anywhere else it is text.
  private func exclusion(_ token: ListToken, in brace: SourceSpan?) -> Keyword? {
    guard brace != nil, lexer.braceFollows(), case .word(let word) = token.kind, !word.startsOpen,
      !word.endsOpen, !word.letters.isEmpty, word.letters.optionalCount == 0
    else { return nil }
    let (english, french) = Keyword.spelled(FoldedWord(word.letters.all))
    for keywords in language == .french ? [french, english] : [english, french] {
      if keywords.contains(.except) { return .except }
      if keywords.contains(.without) { return .without }
    }
    return nil
  }

  private mutating func parseExclusion(
    _ keyword: Keyword, at span: SourceSpan, into parts: inout [ListPart]
  ) throws(Abandoned) {
    let word = lexer.string(from: span.start, to: span.end)
    if !Keyword.spelled(word, in: language).contains(keyword) {
      report(.wrongLanguage(word, use: keyword.spelling(in: language), in: language, at: span))
    }
    let brace = lexer.nextListToken(atStart: false)
    let body = try parseBody(openedBy: brace.span)
    parts.append(keyword == .except ? .except(body) : .without(body))
  }
}

extension Diagnostic {
  fileprivate static func missingComma(at span: SourceSpan, after first: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedEntry,
      Message(
        "a comma or a new line stands between two entries",
        fr: "une virgule ou un retour à la ligne sépare deux entrées"),
      at: span,
      also: [.init(first, Message("after this one", fr: "après celle-ci"))],
      fix: .init(
        Message("add a comma", fr: "ajouter une virgule"),
        [.init(SourceSpan(file: first.file, start: first.end, end: first.end), ",")]))
  }

  fileprivate static func quotedInsidePhrase(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedEntry,
      Message(
        "an entry is either bare words or a text in quotes, not both",
        fr: "une entrée est faite de mots nus ou d'un texte entre guillemets, pas des deux"),
      at: span)
  }

  fileprivate static func leadingGap(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedEntry,
      Message("an entry does not begin with `...`", fr: "une entrée ne commence pas par `...`"),
      at: span,
      notes: [
        Message(
          "`...` stands for up to three words between two others",
          fr: "`...` tient la place de trois mots au plus entre deux autres")
      ])
  }
}
