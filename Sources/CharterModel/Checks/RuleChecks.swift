internal import CharterSyntax

/// Rules: complete, and with one effect.
extension Checker {
  /// Articles by number, their rules as written; rules that are incomplete are left out.
  mutating func checkedArticles() -> ([Article], [Rule]) {
    var articles: [Article] = []
    var rules: [Rule] = []
    rules.reserveCapacity(symbols.articles.reduce(0) { $0 + $1.rules.count })
    for symbol in symbols.articles.sorted(by: { $0.number < $1.number }) {
      let start = rules.count
      for rule in symbol.rules {
        if let checked = checkedRule(rule, article: articles.count) { rules.append(checked) }
      }
      let max = symbol.max.flatMap { articleMax($0) }
      articles.append(
        Article(
          number: symbol.number, title: symbol.title.value, max: max, rules: start..<rules.count))
    }
    return (articles, rules)
  }

  private mutating func articleMax(_ number: NumberLiteral) -> Int? {
    guard let max = tenths(number) else { return nil }
    if max > 0 { return max }
    report(.articleNeverCounts(number.span))
    return nil
  }

  private mutating func checkedRule(_ decl: RuleDecl, article: Int) -> Rule? {
    let parts = RuleParts(decl)
    for repeated in parts.repeated {
      report(
        .saidTwice(.duplicateClause, repeated.what, at: repeated.again, first: repeated.first))
    }
    let effect = checkedEffect(parts, of: decl)
    let condition = parts.condition.flatMap { decl in
      self.condition(decl).map { (meaning: $0, span: decl.span) }
    }
    let exceptions = parts.exceptions.compactMap { decl in
      self.condition(decl).map { (meaning: $0, span: decl.span) }
    }
    let catches = parts.catches.map { checkedSample($0) }
    let spares = parts.spares.map { checkedSample($0) }
    reportMissing(parts, of: decl)
    guard let effect, let condition, let why = parts.why else { return nil }
    return Rule(
      name: decl.name.value, span: decl.name.span, article: article, isTrial: decl.isTrial,
      why: why.value, condition: condition.meaning, conditionSpan: condition.span,
      exceptions: exceptions.map(\.meaning), exceptionSpans: exceptions.map(\.span), effect: effect,
      tags: parts.tags, catches: catches, spares: spares)
  }

  private mutating func reportMissing(_ parts: RuleParts, of decl: RuleDecl) {
    if parts.why == nil { report(.ruleWithoutWhy(decl.name)) }
    guard parts.condition != nil else {
      report(.ruleWithoutWhen(decl.name))
      return
    }
    guard findsWarnings else { return }
    let missing = [(parts.catches, Keyword.catches), (parts.spares, .spares)].filter(\.0.isEmpty)
    if !missing.isEmpty { report(.missingRuleSample(decl.name, missing.map(\.1))) }
  }

  private mutating func checkedEffect(_ parts: RuleParts, of decl: RuleDecl) -> Rule.Effect? {
    switch (parts.points, parts.actions.first) {
    case (nil, nil):
      if !parts.tags.isEmpty { return .label }
      report(.ruleWithoutAction(decl.name, after: placeOfEffect(parts, of: decl)))
      return nil
    case (let points?, nil): return checkedPoints(points)
    case (nil, let action?):
      guard let other = parts.actions.dropFirst().first else { return .floor(action.value) }
      report(.severalActions(decl.name, other.span, action.span))
      return nil
    case (let points?, let action?):
      report(.severalActions(decl.name, action.span, points.span))
      return nil
    }
  }
}

extension Checker {
  /// Where a rule would say what it does: below its conditions, or right behind them when the rule ends on
  /// their line. Nil if it has none.
  private func placeOfEffect(_ parts: RuleParts, of decl: RuleDecl) -> SourceSpan? {
    let conditions = [parts.condition].compactMap { $0 } + parts.exceptions
    guard let last = conditions.map(\.span).max(by: { $0.end < $1.end }) else { return nil }
    let below = loader.files[last.file.index].nextLine(after: last.end, in: last.file)
    return below.start < decl.span.end
      ? below : SourceSpan(file: last.file, start: last.end, end: last.end)
  }
}

extension Diagnostic {
  fileprivate static func articleNeverCounts(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .constantCondition,
      Message(
        "an article with this cap never counts",
        fr: "un article avec ce plafond ne compte jamais"),
      at: span, label: Message("write more than 0", fr: "écrire plus que 0"))
  }

  fileprivate static func ruleWithoutWhy(_ name: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .ruleWithoutWhy,
      Message(
        "rule `\(name.value)` has no `why`", fr: "la règle `\(name.value)` n'a pas de `motif`"),
      at: name.span,
      notes: [
        Message(
          "authors read it: write `why \"…\"`", fr: "les auteurs le lisent : écrire `motif « … »`")
      ])
  }

  fileprivate static func ruleWithoutWhen(_ name: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .ruleWithoutWhen,
      Message("rule `\(name.value)` has no `when`", fr: "la règle `\(name.value)` n'a pas de `si`"),
      at: name.span,
      notes: [
        Message(
          "write `when` and a list, a signal or another condition",
          fr: "écrire `si` et une liste, un signal ou une autre condition")
      ])
  }

  /// - Parameter place: behind the rule's condition, where what it does would be said.
  fileprivate static func ruleWithoutAction(
    _ name: Spanned<String>, after place: SourceSpan?
  ) -> Diagnostic {
    let missing = Message("say here what it does", fr: "dire ici ce qu'elle fait")
    return Diagnostic(
      .ruleWithoutAction,
      Message("rule `\(name.value)` does nothing", fr: "la règle `\(name.value)` ne fait rien"),
      at: place ?? name.span, label: place == nil ? "" : missing,
      also: place == nil ? [] : [.init(name.span, Message("this rule", fr: "cette règle"))],
      notes: [
        Message(
          "give it one of `points`, `flag` and `hide`, or a `tag`",
          fr: "lui donner `points`, `signaler` ou `masquer`, ou bien une `étiquette`")
      ])
  }

  fileprivate static func severalActions(
    _ name: Spanned<String>, _ span: SourceSpan, _ other: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .ruleWithSeveralActions,
      Message(
        "rule `\(name.value)` does two things", fr: "la règle `\(name.value)` fait deux choses"),
      at: span, also: [.init(other, Message("and this", fr: "et ceci"))],
      notes: [
        Message(
          "a rule has one of `points`, `flag` and `hide`; make two rules of it",
          fr: "une règle a soit `points`, soit `signaler`, soit `masquer` ; en faire deux règles")
      ])
  }

  fileprivate static func missingRuleSample(
    _ name: Spanned<String>, _ keywords: [Keyword]
  ) -> Diagnostic {
    let english = keywords.map { "`\($0.spelling(in: .english))`" }
    let french = keywords.map { "`\($0.spelling(in: .french))`" }
    let isOne = keywords.count == 1
    return Diagnostic(
      .missingRuleSample,
      Message(
        "rule `\(name.value)` has \(isOne ? "no" : "neither") \(english.joined(separator: " nor "))",
        fr: isOne
          ? "la règle `\(name.value)` n'a pas de ligne \(french.joined())"
          : "la règle `\(name.value)` n'a ni ligne \(french.joined(separator: " ni ligne "))"),
      at: name.span,
      notes: [
        Message(
          "a comment that it catches and one that it spares show what the rule is for, and prove it",
          fr:
            "un commentaire attrapé et un commentaire épargné montrent à quoi sert la règle, et le prouvent"
        )
      ])
  }
}
