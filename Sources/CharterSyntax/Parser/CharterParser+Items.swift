extension CharterParser {
  mutating func parseItems() -> [ItemDecl] {
    var items: [ItemDecl] = []
    while token.kind != .end {
      let start = token.span.start
      do {
        if let item = try parseItem() { items.append(item) }
      } catch {
        recover(from: start, to: .items)
      }
    }
    return items
  }

  /// Nil where a fault was reported and the parser stands behind the item all the same.
  private mutating func parseItem() throws(Abandoned) -> ItemDecl? {
    let here = keywordsHere.intersection(.items)
    switch here.first {
    case .version:
      take(.version)
      return .version(try expectInteger(Message("the version", fr: "la version")))
    case .language:
      take(.language)
      return .language(try parseLanguages())
    case .flag: return .threshold(try parseThreshold(.flag))
    case .hide: return .threshold(try parseThreshold(.hide))
    case .verdicts: return try parseVerdicts()
    case .exempt:
      let keyword = take(.exempt)
      try expect(.when)
      return .exempt(try parseCondition(), keyword: keyword)
    case .use:
      take(.use)
      return .use(try expectString(Message("the path of a charter", fr: "le chemin d'une charte")))
    case .drop:
      take(.drop)
      return .drop(
        try expectName(
          Message(
            "the name of a rule or signal", fr: "le nom d'une règle ou d'un signal")))
    case .given: return .given(try parseGiven())
    case .list: return try parseList().map(ItemDecl.list)
    case .signal: return .signal(try parseSignal())
    case .article: return try parseArticle().map(ItemDecl.article)
    case .example: return .example(try parseExample())
    default: throw unexpectedAtItem()
    }
  }

  /// Something stands between two items that begins none.
  private mutating func unexpectedAtItem() -> Abandoned {
    let article = Keyword.article.spelling(in: language)
    let rule = Keyword.rule.spelling(in: language)
    if keywordsHere.contains(.rule) {
      report(misplaced(inside: Message("an `\(article)`", fr: "un `\(article)`")))
      return Abandoned()
    }
    if keywordsHere.intersects(.clauses) {
      report(misplaced(inside: Message("a `\(rule)`", fr: "une `\(rule)`")))
      return Abandoned()
    }
    if token.kind == .rightBrace {
      report(.strayBrace(at: token.span))
      return Abandoned()
    }
    if let loneKeyword, loneKeyword.end == previousEnd, !token.startsLine {
      reportUnclosed(loneKeyword.brace, at: loneKeyword.suspect)
      return Abandoned()
    }
    let spellings = KeywordSet.items.members.map { $0.spelling(in: language) }
    return unexpected(
      Message(
        "`\(article)`, `\(Keyword.list.spelling(in: language))`, `\(Keyword.signal.spelling(in: language))` or another item",
        fr:
          "`\(article)`, `\(Keyword.list.spelling(in: language))`, `\(Keyword.signal.spelling(in: language))` ou un autre élément"
      ),
      among: spellings, betweenParts: true)
  }

  private mutating func parseLanguages() throws(Abandoned) -> [Spanned<String>] {
    var codes = [try expectLanguageCode()]
    while accept(.comma) != nil { codes.append(try expectLanguageCode()) }
    return codes
  }

  private mutating func parseThreshold(_ level: VerdictLevel) throws(Abandoned) -> ThresholdDecl {
    let start = take(level.keyword)
    try expect(.at)
    let value = try expectNumber()
    return ThresholdDecl(level: level, value: value, span: span(from: start))
  }

  private mutating func parseVerdicts() throws(Abandoned) -> ItemDecl {
    let keyword = take(.verdicts)
    var names: [Spanned<String>] = []
    for level in VerdictLevel.allCases {
      if !names.isEmpty { try expect(.comma, "`,`") }
      let spelling = level.spelling(in: language)
      names.append(
        try expectString(Message("the name of `\(spelling)`", fr: "le nom de `\(spelling)`")))
    }
    return .verdicts(names, keyword: keyword)
  }

  private mutating func parseGiven() throws(Abandoned) -> GivenDecl {
    let start = take(.given)
    let name = try expectName(Message("the name of the fact", fr: "le nom de la donnée"))
    try expect(
      .comparison(.equal), Message("`=` and a default value", fr: "`=` et une valeur par défaut"))
    let value = try expectValue()
    return GivenDecl(name: name, value: value, span: span(from: start))
  }

  private mutating func parseSignal() throws(Abandoned) -> SignalDecl {
    let start = take(.signal)
    let name = try expectName(Message("the name of the signal", fr: "le nom du signal"))
    try expect(.comparison(.equal), "`=`")
    let condition = try parseCondition()
    return SignalDecl(name: name, condition: condition, span: span(from: start))
  }

  private mutating func parseExample() throws(Abandoned) -> ExampleDecl {
    let start = take(.example)
    let span = token.span
    for level in VerdictLevel.allCases where at(level.keyword) {
      take(level.keyword)
      let sample = try parseSample()
      return ExampleDecl(
        expected: Spanned(level, at: span), sample: sample, span: self.span(from: start))
    }
    let spellings = VerdictLevel.allCases.map { $0.spelling(in: language) }
    throw unexpected(
      Message(
        spellings.map { "`\($0)`" }.joined(separator: ", ") + " as the verdict",
        fr: "le verdict : " + spellings.map { "`\($0)`" }.joined(separator: ", ")),
      among: spellings)
  }

  // MARK: Articles

  private mutating func parseArticle() throws(Abandoned) -> ArticleDecl? {
    let start = take(.article)
    var header: (number: Spanned<Int>, title: Spanned<String>, max: NumberLiteral?)?
    do {
      let number = try expectInteger(Message("the article's number", fr: "le numéro de l'article"))
      let title = try expectString(Message("the article's title", fr: "le titre de l'article"))
      let max = accept(.max) == nil ? nil : try expectNumber()
      header = (number, title, max)
    } catch {
      try skipToBody()
    }
    let brace = try expectBody(of: Message("the article", fr: "l'article"))
    let rules = parseRules(openedBy: brace)
    guard let header else { return nil }
    return ArticleDecl(
      number: header.number, title: header.title, max: header.max, rules: rules,
      span: span(from: start))
  }

  /// After a fault in a header: the `{` that opens the body, if it comes before anything else begins.
  mutating func skipToBody() throws(Abandoned) {
    lexer.log.isQuiet = true
    defer { lexer.log.isQuiet = false }
    let stops = KeywordSet.items.union(.clauses).union(KeywordSet(.rule))
    while token.kind != .leftBrace {
      guard token.kind != .end, token.kind != .rightBrace, !begins(stops) else { throw Abandoned() }
      advance()
    }
  }

  /// The `{` that opens a body. What stands before it is reported and skipped.
  mutating func expectBody(of owner: Message) throws(Abandoned) -> SourceSpan {
    if token.kind != .leftBrace {
      _ = unexpected(Message("`{` to open \(owner.english)", fr: "`{` pour ouvrir \(owner.french)"))
      try skipToBody()
    }
    defer { advance() }
    return token.span
  }

  private mutating func parseRules(openedBy brace: SourceSpan) -> [RuleDecl] {
    var rules: [RuleDecl] = []
    while true {
      let start = token.span.start
      if token.kind == .rightBrace {
        close(brace)
        return rules
      }
      if token.kind == .end || begins(.items) {
        reportUnclosed(brace, before: found, after: previousEnd)
        return rules
      }
      do {
        if let rule = try parseRule() { rules.append(rule) }
      } catch {
        recover(from: start, to: KeywordSet.items.union(KeywordSet(.rule)), atBrace: true)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func strayBrace(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unexpectedToken,
      Message("this `}` closes nothing", fr: "cette `}` ne ferme rien"), at: span)
  }
}
