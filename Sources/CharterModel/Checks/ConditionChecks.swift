internal import CharterSyntax

/// Conditions: names resolved, counts in range.
///
/// Each function answers nil after it has reported why.
extension Checker {
  mutating func condition(_ decl: ConditionDecl) -> Condition? {
    switch decl {
    case .and(let parts, _): conditions(parts).map(Condition.all)
    case .or(let parts, _): conditions(parts).map(Condition.any)
    case .not(let part, _): condition(part).map(Condition.not)
    case .distinct(let count, let operand, _): distinct(count, operand)
    case .atLeast(let count, let parts, _): atLeast(count, parts)
    case .operand(let operand): bare(operand)
    case .comparison(let operand, let comparison, let value):
      compared(operand, comparison, value)
    }
  }

  /// All of them, or nil; every one is looked at, so that each fault is reported.
  private mutating func conditions(_ decls: [ConditionDecl]) -> [Condition]? {
    var resolved: [Condition] = []
    for decl in decls {
      if let condition = condition(decl) { resolved.append(condition) }
    }
    return resolved.count == decls.count ? resolved : nil
  }

  private mutating func atLeast(_ count: Spanned<Int>, _ decls: [ConditionDecl]) -> Condition? {
    let parts = conditions(decls)
    if count.value < 1 || count.value > decls.count {
      report(
        .countOutOfRange(
          count, of: decls.count, Message("conditions", fr: "conditions"),
          one: Message("condition", fr: "condition")))
      return nil
    }
    return parts.map { .atLeast(count.value, $0) }
  }

  private mutating func distinct(_ count: Spanned<Int>, _ decl: OperandDecl) -> Condition? {
    guard let value = operandValue(decl) else { return nil }
    guard case .number(.hits(let hits)) = value else {
      report(.noEntriesToCount(decl))
      return nil
    }
    var limit = Int.max
    if case .list(let list) = hits.source {
      let size = listSizes[list]
      if size.isWhole, size.entries > 0 { limit = size.entries }
    }
    if count.value < 1 || count.value > limit {
      report(
        .countOutOfRange(
          count, of: limit, Message("entries", fr: "entrées"), one: Message("entry", fr: "entrée")))
      return nil
    }
    return .distinct(count.value, .hits(hits))
  }

  private mutating func bare(_ decl: OperandDecl) -> Condition? {
    switch operandValue(decl) {
    case .number(let operand): return .holds(operand)
    case .word:
      report(.wordAlone(decl))
      return nil
    case nil: return nil
    }
  }

  // MARK: exempt

  /// `exempt` asks only what the host knows: an author must not be able to type an exemption.
  mutating func exemptCondition(_ decl: ConditionDecl) -> Condition? {
    guard let condition = condition(decl) else { return nil }
    let others = decl.names.filter { name in
      if case .fact? = symbols[name.value] { false } else { true }
    }
    for name in others { report(.exemptNotFact(name)) }
    return others.isEmpty ? condition : nil
  }
}

extension ConditionDecl {
  /// The names of the operands, as written.
  var names: [Spanned<String>] {
    switch self {
    case .and(let parts, _), .or(let parts, _), .atLeast(_, let parts, _): parts.flatMap(\.names)
    case .not(let part, _): part.names
    case .distinct(_, let operand, _), .operand(let operand), .comparison(let operand, _, _):
      [operand.name]
    }
  }
}

extension Diagnostic {
  fileprivate static func countOutOfRange(
    _ count: Spanned<Int>, of limit: Int, _ many: Message, one: Message
  ) -> Diagnostic {
    let noun = limit == 1 ? one : many
    return Diagnostic(
      .countOutOfRange,
      count.value < 1
        ? Message("0 of anything always holds", fr: "0 parmi quoi que ce soit est toujours vrai")
        : Message(
          "\(count.value) of \(limit) \(noun.english) can never hold",
          fr: "\(count.value) parmi \(limit) \(noun.french), ce n'est jamais vrai"),
      at: count.span,
      label: count.value < 1
        ? Message("write 1 or more", fr: "écrire 1 ou plus")
        : Message("write \(limit) or less", fr: "écrire \(limit) ou moins"))
  }

  fileprivate static func noEntriesToCount(_ decl: OperandDecl) -> Diagnostic {
    let name = decl.name.value
    return Diagnostic(
      .wrongType,
      Message("`\(name)` has no entries to count", fr: "`\(name)` n'a pas d'entrées à compter"),
      at: decl.span,
      notes: [
        Message(
          "`2 of` counts different entries of a list, or conditions in parentheses",
          fr:
            "`2 parmi` compte les entrées différentes d'une liste, ou des conditions entre parenthèses"
        )
      ])
  }

  fileprivate static func wordAlone(_ decl: OperandDecl) -> Diagnostic {
    let name = decl.name.value
    return Diagnostic(
      .wrongType,
      Message(
        "`\(name)` holds words, and is not true or false by itself",
        fr: "`\(name)` contient des mots, et n'est ni vrai ni faux à lui seul"),
      at: decl.span,
      label: Message(
        "compare it: `\(name) = \"…\"`", fr: "à comparer : `\(name) = \"…\"`"))
  }

  fileprivate static func exemptNotFact(_ name: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .exemptNotFact,
      Message(
        "only facts may exempt an author", fr: "seules des données peuvent dispenser un auteur"),
      at: name.span,
      label: Message("this is no fact", fr: "ceci n'est pas une donnée"),
      notes: [
        Message(
          "an author must not be able to write an exemption: declare what the host knows with `given`",
          fr:
            "un auteur ne doit pas pouvoir écrire sa dispense : déclarer ce que sait le site avec `donnée`"
        )
      ])
  }
}
