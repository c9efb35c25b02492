extension CharterParser {
  /// `and` and `or` do not mix: where they do, that is reported, and `and` binds closer.
  mutating func parseCondition() throws(Abandoned) -> ConditionDecl {
    depth += 1
    defer { depth -= 1 }
    guard depth <= CharterParser.maximumDepth else {
      report(.conditionTooDeep(at: token.span))
      throw Abandoned()
    }
    let first = try parseUnary()
    guard at(.and) || at(.or) else {
      try refuseMissingOperator()
      return first.condition
    }
    var chain = ConditionChain(first: first)
    while true {
      if at(.and) {
        let keyword = take(.and)
        chain.append(.and, keyword, try parseUnary())
      } else if at(.or) {
        let keyword = take(.or)
        chain.append(.or, keyword, try parseUnary())
      } else {
        break
      }
    }
    try refuseMissingOperator()
    if let diagnostic = chain.mixed(in: language) { report(diagnostic) }
    return chain.condition
  }

  /// `insultes liens`: a test that follows another one on the same line, without `and` or `or`.
  private mutating func refuseMissingOperator() throws(Abandoned) {
    guard !token.startsLine else { return }
    switch token.kind {
    case .word where keywordsHere.isEmpty: break
    case .leftParenthesis: break
    default: return
    }
    let and = Keyword.and.spelling(in: language)
    let or = Keyword.or.spelling(in: language)
    throw unexpected(
      Message("`\(and)` or `\(or)`", fr: "`\(and)` ou `\(or)`"), among: [and, or])
  }

  private mutating func parseUnary() throws(Abandoned) -> ConditionChain.Link {
    let start = token.span
    if accept(.not) != nil {
      let condition = try parsePrimary()
      let whole = span(from: start)
      return .init(.not(condition, whole), whole)
    }
    let condition = try parsePrimary()
    return .init(condition, span(from: start))
  }

  private mutating func parsePrimary() throws(Abandoned) -> ConditionDecl {
    if accept(.leftParenthesis) != nil {
      let condition = try parseCondition()
      try expect(.rightParenthesis, "`)`")
      return condition
    }
    if case .number = token.kind { return try parseCount() }
    let operand = try parseOperand()
    guard case .comparison(let comparison) = token.kind else { return .operand(operand) }
    let sign = Spanned(comparison, at: token.span)
    advance()
    return .comparison(operand, sign, try parseComparisonValue())
  }

  /// `N of OPERAND` or `N of (CONDITION, …)`.
  private mutating func parseCount() throws(Abandoned) -> ConditionDecl {
    let count = try expectInteger(Message("a count", fr: "un compte"))
    try expect(.of)
    guard accept(.leftParenthesis) != nil else {
      let operand = try parseOperand()
      return .distinct(count, operand, span(from: count.span))
    }
    var conditions = [try parseCondition()]
    while accept(.comma) != nil { conditions.append(try parseCondition()) }
    try expect(.rightParenthesis, Message("`,` or `)`", fr: "`,` ou `)`"))
    return .atLeast(count, conditions, span(from: count.span))
  }

  private mutating func parseComparisonValue() throws(Abandoned) -> ComparisonValue {
    let span = token.span
    switch token.kind {
    case .number(let thousandths, _):
      advance()
      let isPercent = accept(.percent) != nil
      return .number(
        NumberLiteral(thousandths: thousandths, isPercent: isPercent, span: self.span(from: span)))
    case .string(let text):
      advance()
      return .word(Spanned(text, at: span))
    default: break
    }
    if at(.yes) {
      take(.yes)
      return .truth(Spanned(true, at: span))
    }
    if at(.no) {
      take(.no)
      return .truth(Spanned(false, at: span))
    }
    if let word, keywordsHere.isEmpty {
      report(.unquotedWord(word, at: span))
      throw Abandoned()
    }
    throw unexpected(
      Message("a number or a text in quotes", fr: "un nombre ou un texte entre guillemets"))
  }

  // MARK: Operands

  /// `NAME [in FIELD] [near NAME] [(to | outside) NAME]`
  mutating func parseOperand() throws(Abandoned) -> OperandDecl {
    let start = token.span
    let name = try expectOperandName(
      Message(
        "the name of a list, a signal, a fact or a detector",
        fr: "le nom d'une liste, d'un signal, d'une donnée ou d'un détecteur"))
    var operand = OperandDecl(
      name: name, field: nil, near: nil, restriction: nil, span: span(from: start))
    guard keywordsHere.intersects(Self.operandWords) else { return operand }
    if accept(.in) != nil {
      guard let field = takeField() else {
        let spellings = Field.allCases.map { $0.spelling(in: language) }
        let list = spellings.map { "`\($0)`" }.joined(separator: ", ")
        throw unexpected(
          Message("a field: \(list)", fr: "un champ : \(list)"), among: spellings)
      }
      operand.field = field
    }
    let other = Message(
      "the name of a list or a detector", fr: "le nom d'une liste ou d'un détecteur")
    if accept(.near) != nil { operand.near = try expectOperandName(other) }
    if accept(.to) != nil {
      operand.restriction = .to(try expectOperandName(other))
    } else if accept(.outside) != nil {
      operand.restriction = .outside(try expectOperandName(other))
    }
    operand.span = span(from: start)
    if at(.in) || at(.near) || at(.to) || at(.outside) {
      report(.operandOrder(found, in: language, at: token.span))
      throw Abandoned()
    }
    return operand
  }

  /// What may follow the name.
  private static let operandWords = KeywordSet(.in, .near, .to, .outside)

  /// A name that is no keyword of this file. A detector or measure of the other language is reported, and read
  /// as the one that is meant.
  private mutating func expectOperandName(_ what: Message) throws(Abandoned) -> Spanned<String> {
    guard let word,
      token.keywords(in: language).isEmpty || isDeclared(word)
    else { throw unexpected(what) }
    let span = token.span
    defer { advance() }
    if let builtin = BuiltinName(spelled: word, in: language.other),
      BuiltinName(spelled: word, in: language) == nil, !isDeclared(word)
    {
      let spelling = builtin.spelling(in: language)
      report(.wrongLanguage(word, use: spelling, in: language, at: span))
      return Spanned(spelling, at: span)
    }
    return Spanned(word, at: span)
  }
}

extension Diagnostic {
  fileprivate static func conditionTooDeep(at span: SourceSpan) -> Diagnostic {
    let limit = CharterParser.maximumDepth
    return Diagnostic(
      .nestedTooDeeply,
      Message(
        "more than \(limit) conditions stand inside one another",
        fr: "plus de \(limit) conditions sont emboîtées"),
      at: span,
      notes: [
        Message("name a part of it as a `signal`", fr: "en nommer une partie par un `signal`")
      ])
  }

  fileprivate static func unquotedWord(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unexpectedToken,
      Message(
        "a value is a number or a text in quotes, not the name `\(word)`",
        fr: "une valeur est un nombre ou un texte entre guillemets, pas le nom `\(word)`"),
      at: span,
      fix: .init(
        Message("put it in quotes", fr: "la mettre entre guillemets"),
        [.init(span, "\"\(word)\"")]))
  }

  fileprivate static func operandOrder(
    _ found: Message, in language: KeywordLanguage, at span: SourceSpan
  ) -> Diagnostic {
    let words = [Keyword.in, .near, .to, .outside].map { "`\($0.spelling(in: language))`" }
    return Diagnostic(
      .unexpectedToken,
      Message(
        "\(found.english) comes too late or twice: \(words[0]), then \(words[1]), then \(words[2]) or \(words[3])",
        fr:
          "\(found.french) vient trop tard ou deux fois : \(words[0]), puis \(words[1]), puis \(words[2]) ou \(words[3])"
      ),
      at: span)
  }
}
