internal import CharterModel
package import CharterSyntax

/// What a rule that fired did to one verdict.
package struct RuleEffect: Sendable, Equatable {
  /// The place of the rule in charter order.
  package let rule: Int
  package let isTrial: Bool
  /// In tenths, before the article's cap.
  package let points: Int
  /// The verdict if the rule were not there; for a trial rule, if it were no longer on trial.
  package let otherwise: VerdictLevel
}

extension Verdict {
  /// One for each rule that fired, in charter order. Cost: for each, concluding anew from all that fired.
  package var effects: [RuleEffect] {
    firings.indices.map { index in
      let firing = firings[index]
      let otherwise = level {
        if firing.isTrial { $0[index].isTrial = false } else { $0.remove(at: index) }
      }
      return RuleEffect(
        rule: Int(firing.rule), isTrial: firing.isTrial, points: firing.points,
        otherwise: otherwise)
    }
  }

  /// The verdict that the item would have whatever the thresholds are: what a rule's `flag` or `hide`
  /// says, and at least flag if the scan was incomplete.
  package var leastLevel: VerdictLevel {
    let floor = firings.lazy.filter { !$0.isTrial }.map(\.floor).max() ?? .allow
    return incomplete.isEmpty ? floor : max(floor, .flag)
  }
}

/// A rule as its charter declares it.
package struct RuleFacts: Sendable {
  /// What the rule does when it fires.
  package enum Kind: Sendable, Equatable {
    /// Adds points, or makes the verdict at least flag or hide.
    case severe
    /// Takes points away.
    case lenient
    /// Only labels.
    case label
  }

  package let name: String
  package let article: Int
  package let isTrial: Bool
  package let kind: Kind
  package let span: SourceSpan
}

extension CompiledCharter {
  /// In charter order.
  package var ruleFacts: [RuleFacts] {
    plan.charter.rules.map { rule in
      let kind: RuleFacts.Kind =
        switch rule.effect {
        case .points(let points): points < 0 ? .lenient : .severe
        case .pointsPer, .floor: .severe
        case .label: .label
        }
      return RuleFacts(
        name: rule.name, article: plan.charter.articles[rule.article].number,
        isTrial: rule.isTrial, kind: kind, span: rule.span)
    }
  }

  /// The scores from which comments are flagged and hidden.
  package var thresholds: (flag: Points, hide: Points) {
    (Points(tenths: plan.charter.flagAt), Points(tenths: plan.charter.hideAt))
  }
}
