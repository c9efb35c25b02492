extension Lexer {
  /// The next token inside a list body. Line breaks are tokens; almost every sign is text.
  /// - Parameter atStart: at the start of a part, where `+` and `/` are more than text.
  mutating func nextListToken(atStart: Bool) -> ListToken {
    skipSpace(stopsAtLineBreak: true)
    let start = position
    guard let scalar = peek() else { return ListToken(kind: .end, span: span(from: start)) }
    let kind: ListToken.Kind
    switch scalar {
    case "\n", "\r": kind = sign(.newline)
    case ",": kind = sign(.comma)
    case "{": kind = sign(.leftBrace)
    case "}": kind = sign(.rightBrace)
    case "+" where atStart && includeFollows(): kind = sign(.plus)
    case "/" where atStart: kind = .regex(lexRegex())
    default:
      if let quote = Quote(opening: scalar) {
        kind = .string(lexString(quote))
      } else if let end = endOfGap() {
        position = end
        kind = .gap
      } else {
        kind = .word(lexPhraseWord())
      }
    }
    switch kind {
    case .newline, .comma: break
    default: contentEnd = position
    }
    return ListToken(kind: kind, span: span(from: start))
  }

  private mutating func sign(_ kind: ListToken.Kind) -> ListToken.Kind {
    position += 1
    return kind
  }

  /// Whether a `{` follows on the same line: then `except` and `without` are keywords.
  func braceFollows() -> Bool {
    var next = position
    while byte(at: next) == 0x20 { next += 1 }
    // All other white space before a brace is rare.
    if let byte = byte(at: next), byte > 0x20, byte < 0x80 { return byte == UInt8(ascii: "{") }
    var probe = lookAhead()
    probe.skipBlanks()
    return probe.byte(at: probe.position) == UInt8(ascii: "{")
  }

  /// Whether the line at the position could begin an item. Says no only where its first word is none of
  /// the keywords that do.
  func mayStartItem() -> Bool {
    var start = position
    while byte(at: start) == 0x20 { start += 1 }
    var end = start
    while let byte = byte(at: end), Lexer.isASCIILetter(byte) || Lexer.isLatin1(byte) { end += 1 }
    // What holds other characters is looked at more closely.
    if let next = byte(at: end), next >= 0x80 || next <= 0x20 && end == start { return true }
    guard end > start else { return false }
    let (english, french) = Keyword.spelled(FoldedWord(bytes.span.extracting(start..<end)))
    return english.union(french).intersects(.items)
  }

  /// Whether the `+` at the position is followed by a name or a string.
  private func includeFollows() -> Bool {
    var probe = lookAhead()
    probe.position += 1
    probe.skipBlanks()
    guard let next = probe.peek() else { return false }
    return Lexer.startsName(next) || Quote(opening: next) != nil
  }

  private func endOfGap() -> Int? {
    var end = position
    switch byte(at: position) {
    case 0xE2 where peek() == "\u{2026}": end += 3
    case 0x2E where byte(at: position + 1) == 0x2E && byte(at: position + 2) == 0x2E: end += 3
    default: return nil
    }
    return endsWord(at: end) ? end : nil
  }

  private func endsWord(at offset: Int) -> Bool {
    guard let scalar = scalar(at: offset) else { return true }
    switch scalar {
    case "\n", "\r", ",", "{", "}", "#": return true
    default: return Lexer.isBlank(scalar) || Quote.isMark(scalar)
    }
  }

  // MARK: Words

  private mutating func lexPhraseWord() -> PhraseWord {
    let start = position
    let startsOpen = byte(at: position) == UInt8(ascii: "*")
    if startsOpen { position += 1 }
    var letters = WordLetters()
    var endsOpen = false
    var textStart = position
    func flush(_ lexer: Lexer) {
      guard lexer.position > textStart else { return }
      letters.append(lexer.string(from: textStart, to: lexer.position))
    }
    while true {
      position = endOfPhraseText()
      guard !endsWord(at: position), let scalar = peek() else { break }
      switch scalar {
      case "*":
        flush(self)
        position += 1
        if endsWord(at: position) {
          endsOpen = true
        } else {
          log.report(.starInsideWord(at: span(position - 1, position)))
        }
        textStart = position
      case "(", ")":
        flush(self)
        if let optional = lexOptional(scalar) { letters.append(optional: optional) }
        textStart = position
      default:
        advance(over: scalar)
      }
    }
    flush(self)
    // A mark that closes nothing would otherwise be a word of no length, for ever.
    if position == start, let scalar = peek() {
      advance(over: scalar)
      log.report(.strayMark(at: span(from: start)))
    }
    return PhraseWord(
      startsOpen: startsOpen, letters: letters, endsOpen: endsOpen, span: span(from: start))
  }

  /// The end of the bytes from the position on that are nothing but text in every word of an entry.
  private func endOfPhraseText() -> Int {
    let bytes = bytes.span
    var end = position
    while end < bytes.count, Lexer.isPlainText(bytes[end]) || Lexer.isLatin1(bytes[end]) {
      end &+= 1
    }
    return end
  }

  /// `(x)`: letters that may be there. Moves over the parentheses, or over the one that is amiss.
  private mutating func lexOptional(_ parenthesis: Unicode.Scalar) -> String? {
    let start = position
    position += 1
    let lettersStart = position
    guard parenthesis == "(" else {
      log.report(.badOptional(at: span(from: start)))
      return nil
    }
    while let scalar = peek(), scalar != ")", scalar != "(", !endsWord(at: position) {
      advance(over: scalar)
    }
    let letters = string(from: lettersStart, to: position)
    let isClosed = peek() == ")"
    if isClosed { position += 1 }
    let isLetters =
      !letters.isEmpty
      && letters.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.canonicalCombiningClass != .notReordered
      }
    if isClosed && isLetters { return letters }
    log.report(.badOptional(at: span(from: start)))
    return nil
  }

  // MARK: Regexes

  /// `/…/` on one line; `\/` is a slash.
  private mutating func lexRegex() -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let byte = byte(at: position), !Lexer.isLineBreak(byte) {
      position += 1
      if byte == UInt8(ascii: "/") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let next = self.byte(at: position), !Lexer.isLineBreak(next) {
        if next != UInt8(ascii: "/") { text.append(byte) }
        text.append(next)
        position += 1
      } else {
        text.append(byte)
      }
    }
    log.report(.unclosedRegex(at: span(start, start + 1)))
    return String(decoding: text, as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func starInsideWord(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedEntry,
      Message(
        "a star stands only at the beginning or at the end of a word",
        fr: "une étoile ne se met qu'au début ou à la fin d'un mot"),
      at: span,
      notes: [
        Message(
          "a `disguised` list finds masked letters by itself: write the word in full",
          fr: "une liste `déguisé` trouve seule les lettres masquées : écrire le mot en entier")
      ])
  }

  fileprivate static func badOptional(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedEntry,
      Message(
        "parentheses hold letters that may be missing, and nothing else: `(e)`",
        fr: "les parenthèses tiennent des lettres facultatives, et rien d'autre : `(e)`"),
      at: span,
      notes: [
        Message(
          "put the entry in quotes if it has parentheses of its own",
          fr: "mettre l'entrée entre guillemets si elle a elle-même des parenthèses")
      ])
  }

  fileprivate static func strayMark(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unexpectedCharacter,
      Message(
        "this quotation mark closes nothing", fr: "ce guillemet ne ferme rien"),
      at: span)
  }

  fileprivate static func unclosedRegex(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unclosedRegex,
      Message(
        "a regex ends with `/` on the line on which it begins",
        fr: "une expression régulière finit par `/` sur la ligne où elle commence"),
      at: span, label: Message("opened here", fr: "ouverte ici"),
      notes: [
        Message(
          "put the entry in quotes if it begins with a slash of its own",
          fr: "mettre l'entrée entre guillemets si elle commence elle-même par une barre")
      ])
  }
}
