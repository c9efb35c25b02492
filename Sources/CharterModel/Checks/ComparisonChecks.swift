internal import CharterSyntax

/// Comparisons: operand, operator and value fit each other, and the answer is not known beforehand.
extension Checker {
  mutating func compared(
    _ decl: OperandDecl, _ comparison: Spanned<Comparison>, _ value: ComparisonValue
  ) -> Condition? {
    guard let operand = operandValue(decl) else { return nil }
    switch (operand, value) {
    case (.word(let operand), .word(let word)):
      guard comparison.value == .equal else {
        report(.wrongOperator(comparison))
        return nil
      }
      return .word(operand, word.value)
    case (.number(let operand), .number(let number)) where !isTruth(operand):
      return comparedNumber(operand, decl, comparison, number)
    case (.number(let operand), .truth(let truth)) where isTruth(operand):
      guard comparison.value == .equal else {
        report(.wrongOperator(comparison))
        return nil
      }
      return truth.value ? .holds(operand) : .not(.holds(operand))
    case (.word, _), (.number, _):
      report(.wrongComparison(decl, takes(operand), at: value.span))
      return nil
    }
  }

  private mutating func comparedNumber(
    _ operand: Operand, _ decl: OperandDecl, _ comparison: Spanned<Comparison>,
    _ number: NumberLiteral
  ) -> Condition? {
    let isShare = operand == .measure(.capitals)
    if number.isPercent != isShare {
      report(isShare ? .shareWithoutPercent(decl, number) : .percentOfNoShare(decl, number))
      return nil
    }
    if let answer = constantAnswer(operand, comparison.value, number.thousandths) {
      report(
        .constantComparison(
          answer, isShare: isShare, at: decl.span.joined(with: number.span)))
      return nil
    }
    return .number(operand, comparison.value, thousandths: number.thousandths)
  }

  /// The answer where it is the same for every text: counts are whole and not negative, shares are at
  /// most 100 %. Nil where it depends.
  private func constantAnswer(
    _ operand: Operand, _ comparison: Comparison, _ limit: Int
  ) -> Bool? {
    if case .fact = operand { return nil }
    let top = operand == .measure(.capitals) ? 100_000 : Int.max
    switch comparison {
    case .atLeast: return limit <= 0 ? true : limit > top ? false : nil
    case .over: return limit < 0 ? true : limit >= top ? false : nil
    case .atMost: return limit < 0 ? false : limit >= top ? true : nil
    case .under: return limit <= 0 ? false : limit > top ? true : nil
    case .equal:
      return limit < 0 || limit > top || (top == Int.max && limit % 1000 != 0) ? false : nil
    }
  }

  private func isTruth(_ operand: Operand) -> Bool {
    switch operand {
    case .signal: true
    case .fact(let index): if case .truth = symbols.facts[index].value { true } else { false }
    case .hits, .measure: false
    }
  }

  /// What an operand is, and what it can be compared with.
  private func takes(_ operand: OperandValue) -> Message {
    switch operand {
    case .word:
      Message(
        "holds words: compare it with a text in quotes",
        fr: "contient des mots : à comparer à un texte entre guillemets")
    case .number(.hits):
      Message(
        "is a number of hits: write it alone, or compare it with a number",
        fr: "est un nombre d'occurrences : à écrire seul, ou à comparer à un nombre")
    case .number(let operand):
      isTruth(operand)
        ? Message(
          "is yes or no: write it alone, or compare it with `yes` or `no`",
          fr: "vaut oui ou non : à écrire seul, ou à comparer à `oui` ou `non`")
        : Message(
          "is a number: compare it with a number", fr: "est un nombre : à comparer à un nombre")
    }
  }
}

extension Diagnostic {
  fileprivate static func wrongOperator(_ comparison: Spanned<Comparison>) -> Diagnostic {
    Diagnostic(
      .wrongOperator,
      Message(
        "there is no more or less here: only `=` compares words, and yes and no",
        fr: "il n'y a ici ni plus ni moins : seul `=` compare des mots, ou oui et non"),
      at: comparison.span,
      fix: .init(Message("write `=`", fr: "écrire `=`"), [.init(comparison.span, "=")]))
  }

  fileprivate static func wrongComparison(
    _ decl: OperandDecl, _ takes: Message, at span: SourceSpan
  ) -> Diagnostic {
    let name = decl.name.value
    return Diagnostic(
      .wrongType,
      Message("`\(name)` \(takes.english)", fr: "`\(name)` \(takes.french)"), at: span)
  }

  fileprivate static func shareWithoutPercent(
    _ decl: OperandDecl, _ number: NumberLiteral
  ) -> Diagnostic {
    let end = SourceSpan(file: number.span.file, start: number.span.end, end: number.span.end)
    return Diagnostic(
      .wrongType,
      Message(
        "`\(decl.name.value)` is a share: compare it with a percentage",
        fr: "`\(decl.name.value)` est une part : à comparer à un pourcentage"),
      at: number.span,
      fix: .init(
        Message("add the percent sign", fr: "ajouter le signe pour cent"), [.init(end, " %")]))
  }

  fileprivate static func percentOfNoShare(
    _ decl: OperandDecl, _ number: NumberLiteral
  ) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "`\(decl.name.value)` is a number, not a share: leave the percent sign out",
        fr: "`\(decl.name.value)` est un nombre, pas une part : à écrire sans signe pour cent"),
      at: number.span)
  }

  fileprivate static func constantComparison(
    _ answer: Bool, isShare: Bool, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .constantCondition,
      answer
        ? Message("this holds for every text", fr: "ceci est vrai de tous les textes")
        : Message("this holds for no text", fr: "ceci n'est vrai d'aucun texte"),
      at: span,
      notes: [
        isShare
          ? Message("a share lies between 0 % and 100 %", fr: "une part va de 0 % à 100 %")
          : Message(
            "a count is a whole number, 0 or more", fr: "un compte est un nombre entier, 0 ou plus")
      ])
  }
}
