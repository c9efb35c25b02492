internal import CharterSyntax

/// Points that can be computed, and that cannot grow without end.
extension Checker {
  mutating func checkedPoints(_ decl: PointsDecl) -> Rule.Effect? {
    let value = tenths(decl.value)
    guard let per = decl.per else {
      if value == 0 { report(.idlePoints(decl.span)) }
      return value.map { .points($0) }
    }
    let operand = countable(per.operand)
    guard let limit = per.max else {
      report(.pointsWithoutMax(decl.span))
      return nil
    }
    guard let value, let max = tenths(limit) else { return nil }
    guard value > 0, max > 0 else {
      report(.pointsNegativePer(value > 0 ? limit.span : decl.value.span, isNegative: value < 0))
      return nil
    }
    return operand.map { .pointsPer(value: value, $0, max: max) }
  }

  /// What points can be given for each of.
  private mutating func countable(_ decl: OperandDecl) -> Operand? {
    guard let value = operandValue(decl) else { return nil }
    if case .number(let operand) = value {
      switch operand {
      case .hits: return operand
      case .measure(let measure): if measure != .capitals { return operand }
      case .fact(let index):
        if case .number(let number) = symbols.facts[index].value, number >= 0 { return operand }
      case .signal: break
      }
    }
    report(.notCountable(decl))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func idlePoints(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .idlePoints, Message("0 points change nothing", fr: "0 point ne change rien"), at: span)
  }

  fileprivate static func pointsWithoutMax(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .pointsWithoutMax,
      Message(
        "points with `per` need a `max`", fr: "des points avec `par` demandent un `max`"
      ),
      at: span,
      notes: [
        Message(
          "add `max` and a number, so that a long text does not score without end",
          fr:
            "ajouter `max` et un nombre, pour qu'un long texte ne fasse pas monter le score sans fin"
        )
      ])
  }

  fileprivate static func pointsNegativePer(_ span: SourceSpan, isNegative: Bool) -> Diagnostic {
    Diagnostic(
      .pointsNegativePer,
      Message(
        "points with `per` must be over 0, and so must their `max`",
        fr: "avec `par`, les points doivent dépasser 0, et leur `max` aussi"),
      at: span,
      notes: !isNegative
        ? []
        : [
          Message(
            "to take points away, write a rule with `points -1`",
            fr: "pour retirer des points, écrire une règle avec `points -1`")
        ])
  }

  fileprivate static func notCountable(_ decl: OperandDecl) -> Diagnostic {
    let name = decl.name.value
    return Diagnostic(
      .wrongType,
      Message("`\(name)` cannot be counted", fr: "`\(name)` ne se compte pas"),
      at: decl.span,
      notes: [
        Message(
          "points go by the hits of a list or detector, or by a number that is never below 0",
          fr:
            "les points vont avec les occurrences d'une liste ou d'un détecteur, ou avec un nombre jamais négatif"
        )
      ])
  }
}
