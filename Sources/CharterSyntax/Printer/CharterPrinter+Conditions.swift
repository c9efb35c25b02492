extension CharterPrinter {
  /// - Parameter span: of the item or clause.
  mutating func printCondition(of span: SourceSpan) {
    isUnbroken = isAccepted(from: span.start, to: span.end)
    printCondition()
  }

  /// Prints the condition that begins at the next token, with the author's parentheses, also those
  /// that group nothing. Lines break after `and`, `or` and commas.
  mutating func printCondition() {
    printUnary()
    while let joint = [Keyword.and, .or].first(where: {
      nextToken.keywords(in: source).contains($0)
    }) {
      take(joint)
      allowBreak()
      printUnary()
    }
  }

  private mutating func allowBreak() {
    output.separate(" ", mayBreak: !isUnbroken)
  }

  /// The token that comes next; comments before it are not taken note of.
  private var nextToken: Token {
    var probe = lexer.lookAhead()
    return probe.nextToken()
  }

  private mutating func printUnary() {
    if nextToken.keywords(in: source).contains(.not) { take(.not) }
    let next = nextToken
    switch next.kind {
    case .leftParenthesis:
      take(sign: "(")
      printCondition()
      take(sign: ")")
    case .number(let thousandths, _): printCount(thousandths)
    default:
      printOperand()
      printComparison()
    }
  }

  /// `N of OPERAND` or `N of (CONDITION, …)`.
  private mutating func printCount(_ thousandths: Int) {
    take(Spelling(decimal(thousandths)))
    take(.of)
    guard nextToken.kind == .leftParenthesis else {
      printOperand()
      return
    }
    take(sign: "(")
    printCondition()
    while nextToken.kind == .comma {
      take(sign: ",")
      allowBreak()
      printCondition()
    }
    take(sign: ")")
  }

  private mutating func printComparison() {
    guard case .comparison(let comparison) = nextToken.kind else { return }
    take(sign: comparison.rawValue)
    let value = nextToken
    switch value.kind {
    case .number(let thousandths, _):
      take(Spelling(decimal(thousandths)))
      if nextToken.kind == .percent { take(sign: "%") }
    case .string(let text): take(string: Spanned(text, at: value.span))
    default: take(value.keywords(in: source).contains(.yes) ? Keyword.yes : .no)
    }
  }

  /// `NAME [in FIELD] [near NAME] [(to | outside) NAME]`
  mutating func printOperand() {
    takeOperandName()
    if nextToken.keywords(in: source).contains(.in) {
      take(.in)
      takeField()
    }
    for keyword in [Keyword.near, .to, .outside]
    where nextToken.keywords(in: source).contains(keyword) {
      take(keyword)
      takeOperandName()
    }
  }

  private mutating func takeOperandName() {
    let token = nextToken
    guard token.kind == .word else { return }
    let name = lexer.name(of: token)
    guard let builtin = BuiltinName(spelled: name, in: source) else {
      take(Spelling(name))
      return
    }
    take(Spelling(in: target) { builtin.spelling(in: $0) })
  }

  private mutating func takeField() {
    let token = nextToken
    guard token.kind == .word, let field = Field(spelled: lexer.name(of: token), in: source) else {
      return
    }
    take(Spelling(in: target) { field.spelling(in: $0) })
  }
}
