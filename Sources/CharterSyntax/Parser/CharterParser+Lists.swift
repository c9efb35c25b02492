extension CharterParser {
  /// `list NAME {modifier} { body }`. Nil without a name; the body is read all the same.
  mutating func parseList() throws(Abandoned) -> ListDecl? {
    let start = take(.list)
    var name: Spanned<String>?
    do {
      name = try expectName(Message("the name of the list", fr: "le nom de la liste"))
    } catch {
      try skipToBody()
    }
    let modifiers = parseModifiers()
    if token.kind != .leftBrace {
      _ = unexpected(Message("`{` to open the list", fr: "`{` pour ouvrir la liste"))
      try skipToBody()
    }
    let brace = token.span
    suspect = nil
    do {
      let body = try parseBody(openedBy: brace)
      loneKeyword = loneKeyword(before: body.span.end, in: brace)
      token.span = body.span
      advance()
      guard let name else { return nil }
      return ListDecl(name: name, modifiers: modifiers, body: body, span: span(from: start))
    } catch {
      // The items that follow were read as entries: go back to where they begin.
      if let suspect { lexer.position = suspect.start }
      advance()
      throw Abandoned()
    }
  }

  private mutating func parseModifiers() -> [Spanned<ListModifier>] {
    var modifiers: [Spanned<ListModifier>] = []
    while let word, !begins(.items) {
      let span = token.span
      if let keyword = keywordsHere.intersection(.modifiers).first {
        take(keyword)
        modifiers.append(Spanned(CharterParser.modifier(keyword), at: span))
      } else if let code = CharterParser.languageCode(word) {
        advance()
        modifiers.append(Spanned(.language(code), at: span))
      } else {
        let spellings = KeywordSet.modifiers.members.map { $0.spelling(in: language) }
        let list = spellings.map { "`\($0)`" }.joined(separator: ", ")
        _ = unexpected(
          Message("\(list), a language or `{`", fr: "\(list), une langue ou `{`"), among: spellings,
          betweenParts: true)
        advance()
      }
    }
    return modifiers
  }

  private static func modifier(_ keyword: Keyword) -> ListModifier {
    switch keyword {
    case .inside: .inside
    case .disguised: .disguised
    case .sites: .sites
    default: .exact
    }
  }

  // MARK: Bodies

  /// Reads to the `}` that closes the body; the lexer stands right after it.
  /// - Parameter brace: the `{`, right after which the lexer is to read on.
  mutating func parseBody(openedBy brace: SourceSpan) throws(Abandoned) -> ListBody {
    depth += 1
    defer { depth -= 1 }
    lexer.position = brace.end
    guard depth <= CharterParser.maximumDepth else {
      report(.bodyTooDeep(at: brace))
      throw Abandoned()
    }
    var parts: [ListPart] = []
    parts.reserveCapacity(4)
    var startsLine = false
    while true {
      if startsLine { noteSuspect() }
      let end = max(lexer.contentEnd, brace.end)
      if parsePlainPhrase(into: &parts) {
        startsLine = false
        continue
      }
      let next = lexer.nextListToken(atStart: true)
      startsLine = next.kind == .newline
      switch next.kind {
      case .newline, .comma: break
      case .rightBrace:
        noteEnd(of: brace, at: next.span, after: end)
        return ListBody(parts: parts, span: brace.joined(with: next.span))
      case .end:
        reportUnclosed(brace, after: end)
        throw Abandoned()
      case .leftBrace: try skipBraces(openedBy: next.span, in: brace)
      default: try parsePart(next, in: brace, into: &parts)
      }
    }
  }

  mutating func parseListFile() -> ListBody {
    var parts: [ListPart] = []
    let whole = lexer.span(0, lexer.bytes.count)
    while true {
      if parsePlainPhrase(into: &parts) { continue }
      let next = lexer.nextListToken(atStart: true)
      switch next.kind {
      case .newline, .comma: break
      case .end: return ListBody(parts: parts, span: whole)
      case .leftBrace, .rightBrace, .plus:
        report(.entriesOnly(at: next.span))
        skipRestOfPart()
      default:
        do { try parsePart(next, in: nil, into: &parts) } catch { skipRestOfPart() }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func bodyTooDeep(at span: SourceSpan) -> Diagnostic {
    let limit = CharterParser.maximumDepth
    return Diagnostic(
      .nestedTooDeeply,
      Message(
        "more than \(limit) braces stand inside one another",
        fr: "plus de \(limit) accolades sont emboîtées"),
      at: span)
  }

  static func entriesOnly(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedEntry,
      Message(
        "a list file holds entries only, one a line",
        fr: "un fichier de liste ne contient que des entrées, une par ligne"),
      at: span)
  }
}
