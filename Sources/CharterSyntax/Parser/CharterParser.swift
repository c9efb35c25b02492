/// A recursive-descent parser over the grammar of the language, one file per construct.
///
/// A fault is reported once, where it is; then the parser gives up the construct (`Abandoned`) and
/// skips, in silence, to the next word that begins an item or a clause, or to a `}`.
struct CharterParser {
  /// Thrown once a fault has been reported: the caller looks for a place to go on.
  struct Abandoned: Error {}

  var lexer: Lexer
  /// The token that is looked at.
  var token: Token
  /// Where the token before ended.
  var previousEnd = 0
  var language: KeywordLanguage
  /// How many conditions or list bodies are open around the token.
  var depth = 0
  /// The first line, inside the list that is being read, that looks like an item.
  var suspect: Suspect?
  /// The item's keyword that stands right before the end of the list that was read last.
  var loneKeyword: LoneKeyword?
  /// Nothing in the file looks like a charter: to read on would only find a fault in every line.
  var isNoCharter = false
  /// The keywords that the file declares as names all the same, once they have been looked for.
  var declaredKeywords: Set<FoldedWord>?
  /// The blocks that seem to end too late, first to last, within those that are open.
  var lateEnds: [LateEnd] = []
  let source: SourceFile

  static let maximumDepth = 64

  init(_ file: SourceFile, id: FileID) {
    source = file
    lexer = Lexer(file, id: id)
    language = file.path.hasSuffix(".charte") ? .french : .english
    token = Token(kind: .end, span: SourceSpan(file: id, start: 0, end: 0), startsLine: true)
  }

  mutating func parseFile() -> ParsedCharter {
    advance()
    let header = parseHeader()
    let items = isNoCharter ? [] : parseItems()
    let decl = header.map {
      CharterDecl(keywords: language, keywordSpan: $0.keyword, title: $0.title, items: items)
    }
    let accepted = parseAcceptances()
    return ParsedCharter(
      decl: decl, comments: lexer.comments, accepted: accepted,
      diagnostics: lexer.log.diagnostics)
  }

  /// `charter "…"`: the first word decides the language of the keywords.
  private mutating func parseHeader() -> (keyword: SourceSpan, title: Spanned<String>)? {
    let keyword = token.span
    if token.english.contains(.charter) {
      language = .english
    } else if token.french.contains(.charter) {
      language = .french
    } else {
      report(.notACharter(found: found, at: token.span))
      isNoCharter = !titleFollows()
      skip(to: .items)
      return nil
    }
    advance()
    do {
      return (
        keyword, try expectString(Message("the charter's title", fr: "le titre de la charte"))
      )
    } catch {
      skip(to: .items)
      return nil
    }
  }

  /// Whether only the first word is missing or misspelled: a title stands here or next, and behind it an item.
  private func titleFollows() -> Bool {
    var probe = lexer.lookAhead()
    var title = token
    if case .word = token.kind { title = probe.nextToken() }
    guard case .string = title.kind else { return false }
    let next = probe.nextToken()
    return next.english.intersects(.items) || next.french.intersects(.items)
  }

  // MARK: Moving on

  mutating func advance() {
    previousEnd = token.span.end
    token = lexer.nextToken()
  }

  /// The token after this one; nothing is reported for it.
  func tokenAfter() -> Token {
    var probe = lexer.lookAhead()
    return probe.nextToken()
  }

  mutating func report(_ diagnostic: Diagnostic) { lexer.log.report(diagnostic) }

  func span(from start: SourceSpan) -> SourceSpan {
    lexer.span(start.start, max(previousEnd, start.end))
  }

  // MARK: Keywords

  /// The word that stands here, if it is one.
  var word: String? { token.kind == .word ? lexer.name(of: token) : nil }

  /// Whether the token spells the keyword, in either language: a keyword of the other one is
  /// understood, and reported when it is consumed.
  func at(_ keyword: Keyword) -> Bool {
    token.keywords(in: language).contains(keyword)
      || token.keywords(in: language).isEmpty
        && token.keywords(in: language.other).contains(keyword)
  }

  /// The keywords that the token may stand for.
  var keywordsHere: KeywordSet {
    let own = token.keywords(in: language)
    return own.isEmpty ? token.keywords(in: language.other) : own
  }

  /// Consumes the keyword that is known to stand here.
  @discardableResult
  mutating func take(_ keyword: Keyword) -> SourceSpan {
    let span = token.span
    if !token.keywords(in: language).contains(keyword), let word {
      report(.wrongLanguage(word, use: keyword.spelling(in: language), in: language, at: span))
    }
    advance()
    return span
  }

  /// Consumes the keyword if it stands here.
  mutating func accept(_ keyword: Keyword) -> SourceSpan? { at(keyword) ? take(keyword) : nil }

  @discardableResult
  mutating func expect(_ keyword: Keyword) throws(Abandoned) -> SourceSpan {
    if let span = accept(keyword) { return span }
    let spelling = keyword.spelling(in: language)
    throw unexpected(Message(stringLiteral: "`\(spelling)`"), among: [spelling])
  }

  mutating func accept(_ kind: Token.Kind) -> SourceSpan? {
    guard token.kind == kind else { return nil }
    defer { advance() }
    return token.span
  }

  @discardableResult
  mutating func expect(_ kind: Token.Kind, _ sign: Message) throws(Abandoned) -> SourceSpan {
    if let span = accept(kind) { return span }
    throw unexpected(sign)
  }

  // MARK: Faults

  /// The token in the author's words, for "expected …, found …".
  var found: Message {
    switch token.kind {
    case .end: return Message("the end of the file", fr: "la fin du fichier")
    case .string: return Message("a text in quotes", fr: "un texte entre guillemets")
    default:
      let text = lexer.string(from: token.span.start, to: token.span.end)
      return Message(stringLiteral: "`\(text)`")
    }
  }

  /// Reports that something else stands here. A word that is almost one of `candidates` gets a fix.
  /// - Parameter betweenParts: nothing has begun that lacks its end; the token itself is the fault.
  mutating func unexpected(
    _ expected: Message, among candidates: [String] = [], betweenParts: Bool = false
  ) -> Abandoned {
    if token.kind == .stray { return Abandoned() }
    if isDecimalComma {
      report(.decimalComma(at: token.span))
      return Abandoned()
    }
    var fix: Diagnostic.Fix?
    if let word, let nearest = nearestName(to: word, among: candidates) {
      fix = .init(
        Message("write `\(nearest)`", fr: "écrire `\(nearest)`"), [.init(token.span, nearest)],
        isSafe: false)
    }
    // What is missing at the end of a line is missing there, not at the start of another.
    let isMissing = fix == nil && !betweenParts && token.startsLine && previousEnd > 0
    let place = isMissing ? lexer.span(previousEnd, previousEnd) : token.span
    report(.unexpected(found: found, expected: expected, at: place, fix: fix))
    return Abandoned()
  }

  /// `1,5`: the comma of French decimals, between two digits.
  private var isDecimalComma: Bool {
    token.kind == .comma && token.span.start == previousEnd && token.span.start > 0
      && lexer.isDigit(at: token.span.start - 1) && lexer.isDigit(at: token.span.end)
  }

  // MARK: Recovery

  /// After a fault in what began at `start`: moves on, by one token at least, to a place from where
  /// to go on.
  mutating func recover(from start: Int, to stops: KeywordSet, atBrace: Bool = false) {
    if token.span.start == start {
      lexer.log.isQuiet = true
      advance()
      lexer.log.isQuiet = false
    }
    skip(to: stops, atBrace: atBrace)
  }

  /// Skips, in silence, to a keyword of `stops`, or to the end. Inside braces that open on the way
  /// only a keyword at the beginning of a line counts.
  /// - Parameter atBrace: stop also before a `}` that was not opened on the way.
  mutating func skip(to stops: KeywordSet, atBrace: Bool = false) {
    let wasQuiet = lexer.log.isQuiet
    lexer.log.isQuiet = true
    defer { lexer.log.isQuiet = wasQuiet }
    var opened = 0
    while token.kind != .end {
      switch token.kind {
      case .leftBrace: opened += 1
      case .rightBrace:
        if opened == 0, atBrace { return }
        opened = max(0, opened - 1)
      case .word where opened == 0 || token.startsLine:
        if begins(stops) || token.startsLine && keywordsHere.intersects(stops) { return }
      default: break
      }
      advance()
    }
  }

  /// Whether the token is one of the keywords. `flag` and `hide` begin an item only before `at`,
  /// and a clause only otherwise.
  func begins(_ stops: KeywordSet) -> Bool {
    let here = keywordsHere.intersection(stops)
    if here.isEmpty { return false }
    if here.contains(.flag) || here.contains(.hide) {
      let isItem = tokenAfter().keywords(in: language).contains(.at)
      return isItem ? stops.contains(.version) : stops.contains(.why)
    }
    return true
  }
}

extension Diagnostic {
  fileprivate static func notACharter(
    found: Message, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .notACharter,
      Message(
        "a charter begins with `charter` or `charte` and its title",
        fr: "une charte commence par `charte` ou `charter` et son titre"),
      at: span,
      label: Message("found \(found.english)", fr: "on trouve \(found.french)"),
      notes: [
        Message(
          "the first word fixes the language of the keywords",
          fr: "le premier mot fixe la langue des mots-clés")
      ])
  }

  static func wrongLanguage(
    _ word: String, use spelling: String, in language: KeywordLanguage, at span: SourceSpan
  ) -> Diagnostic {
    let isFrench = language == .french
    return Diagnostic(
      .wrongLanguageKeyword,
      Message(
        isFrench
          ? "`\(word)` is an English keyword, and those of this file are French"
          : "`\(word)` is a French keyword, and those of this file are English",
        fr: isFrench
          ? "`\(word)` est un mot-clé anglais, et ceux de ce fichier sont français"
          : "`\(word)` est un mot-clé français, et ceux de ce fichier sont anglais"),
      at: span,
      label: Message("here it is `\(spelling)`", fr: "ici, c'est `\(spelling)`"),
      fix: .init(
        Message("write `\(spelling)`", fr: "écrire `\(spelling)`"), [.init(span, spelling)]))
  }

  static func unexpected(
    found: Message, expected: Message, at span: SourceSpan, fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      .unexpectedToken,
      Message(
        "expected \(expected.english), found \(found.english)",
        fr: "on attend ici \(expected.french), et non \(found.french)"),
      at: span, fix: fix)
  }

  fileprivate static func decimalComma(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badNumber,
      Message(
        "decimals follow a point, since commas separate",
        fr: "les décimales suivent un point, car la virgule sépare"),
      at: span,
      fix: .init(
        Message("write a point", fr: "écrire un point"), [.init(span, ".")]))
  }
}
