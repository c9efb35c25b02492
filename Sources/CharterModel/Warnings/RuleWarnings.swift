internal import CharterSyntax

/// Rules that cannot fire, that say the same, or that an author can talk their way out of.
extension Warnings {
  mutating func checkRules() {
    var known: [[Condition]: Rule] = [:]
    var textSignals: Set<Int> = []
    for index in charter.signalsInOrder
    where charter.signals[index].condition.asksText(signals: textSignals) {
      textSignals.insert(index)
    }
    for rule in charter.rules {
      if rule.condition.isContradiction {
        report(neverFires(rule, because: rule.conditionSpan))
      } else if let index = rule.exceptions.firstIndex(of: rule.condition) {
        report(neverFires(rule, because: rule.exceptionSpans[index]))
      }
      if case .floor(.hide) = rule.effect,
        rule.exceptions.contains(where: { $0.asksText(signals: textSignals) })
      {
        report(typedException(rule))
      }
      let conditions = [rule.condition] + rule.exceptions
      if let other = known[conditions] {
        report(same(rule, other))
      } else {
        known[conditions] = rule
      }
    }
  }

  /// - Parameter span: the condition that contradicts itself, or the exception that says the same.
  private func neverFires(_ rule: Rule, because span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .ruleNeverFires,
      Message(
        "rule `\(rule.name)` can never fire",
        fr: "la règle `\(rule.name)` ne peut jamais se déclencher"),
      at: rule.span, also: [.init(span, Message("because of this", fr: "à cause de ceci"))],
      notes: [
        Message(
          "what its condition asks for excludes itself",
          fr: "ce que demande sa condition s'exclut soi-même")
      ])
  }

  private func typedException(_ rule: Rule) -> Diagnostic {
    Diagnostic(
      .typedException,
      Message(
        "an author can type the exception of `\(rule.name)`",
        fr: "un auteur peut taper lui-même l'exception de `\(rule.name)`"),
      at: rule.span,
      label: Message("this rule hides", fr: "cette règle masque"),
      notes: [
        Message(
          "let exceptions of hiding rules ask facts of the host, or put the innocent phrases into the list's `except { … }`",
          fr:
            "faire dépendre l'exception d'une donnée du site, ou mettre les expressions innocentes dans le `sauf { … }` de la liste"
        )
      ])
  }

  private func same(_ rule: Rule, _ other: Rule) -> Diagnostic {
    Diagnostic(
      .sameCondition,
      Message(
        "`\(rule.name)` fires exactly when `\(other.name)` does",
        fr: "`\(rule.name)` se déclenche exactement quand `\(other.name)` le fait"),
      at: rule.span, also: [.init(other.span, Message("the other rule", fr: "l'autre règle"))])
  }
}

extension Condition {
  /// Whether no item can satisfy it, as far as that shows from the parts of one `and`.
  fileprivate var isContradiction: Bool {
    switch self {
    case .all(let parts):
      return parts.contains(where: \.isContradiction)
        || parts.contains { part in parts.contains(.not(part)) } || Self.areApart(parts)
    case .any(let parts): return !parts.isEmpty && parts.allSatisfy(\.isContradiction)
    case .atLeast(let count, let parts):
      return parts.count(where: { !$0.isContradiction }) < count
    case .not, .holds, .distinct, .number, .word: return false
    }
  }

  /// Whether comparisons of one operand leave no value.
  private static func areApart(_ parts: [Condition]) -> Bool {
    var ranges: [Operand: ClosedRange<Int>] = [:]
    for part in parts {
      let (operand, range): (Operand, ClosedRange<Int>?) =
        switch part {
        case .number(let operand, let comparison, let limit): (operand, comparison.values(limit))
        case .holds(let operand): (operand, Comparison.over.values(0))
        case .not(.holds(let operand)): (operand, Comparison.atMost.values(0))
        default: (.signal(-1), nil)
        }
      guard let range else { continue }
      guard let known = ranges[operand] else {
        ranges[operand] = range
        continue
      }
      guard known.overlaps(range) else { return true }
      ranges[operand] = known.clamped(to: range)
    }
    return false
  }

  /// Whether it depends on what the author writes; `signals`: those that are known to.
  fileprivate func asksText(signals: Set<Int>) -> Bool {
    switch self {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      return parts.contains { $0.asksText(signals: signals) }
    case .not(let part): return part.asksText(signals: signals)
    case .distinct: return true
    case .word: return false
    case .holds(let operand), .number(let operand, _, _):
      switch operand {
      case .fact: return false
      case .hits, .measure: return true
      case .signal(let index): return signals.contains(index)
      }
    }
  }
}

extension Comparison {
  /// The values, in thousandths, that satisfy the comparison.
  fileprivate func values(_ limit: Int) -> ClosedRange<Int>? {
    let (least, most) = (-1_000_000_000_000_000, 1_000_000_000_000_000)
    switch self {
    case .atLeast: return limit...max(limit, most)
    case .atMost: return min(limit, least)...limit
    case .over: return limit + 1...max(limit + 1, most)
    case .under: return min(limit - 1, least)...(limit - 1)
    case .equal: return limit...limit
    }
  }
}
