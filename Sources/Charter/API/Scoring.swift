internal import CharterModel
package import CharterSyntax

/// How a charter turns the rules that fired into a score, and a score into a verdict: all that other
/// points and thresholds could change (LANGUAGE §6).
package struct Scoring: Sendable, Equatable {
  /// The points of one rule, in tenths.
  package struct RulePoints: Sendable, Equatable {
    /// May be negative, unless there is a `cap`.
    package var value: Int
    /// Of `points … per … max`: the most that the rule gives; nil for points that are given once.
    package let cap: Int?
    /// The number of the article, from 0.
    package let article: Int

    package init(value: Int, cap: Int?, article: Int) {
      self.value = value
      self.cap = cap
      self.article = article
    }

    /// What the rule gives, in tenths.
    ///
    /// - Parameter units: what `points … per` is multiplied by, in thousandths.
    package func points(units: Int) -> Int {
      cap.map { Scoring.points(value, units: units, max: $0) } ?? value
    }
  }

  /// By the place of the rule in charter order; nil for rules without points, and for those on trial.
  package var rules: [RulePoints?]
  /// Of each article its `max`, in tenths.
  package let articleCaps: [Int?]
  /// In tenths: 0 < flagAt < hideAt.
  package var flagAt: Int
  package var hideAt: Int

  package init(rules: [RulePoints?], articleCaps: [Int?], flagAt: Int, hideAt: Int) {
    self.rules = rules
    self.articleCaps = articleCaps
    self.flagAt = flagAt
    self.hideAt = hideAt
  }

  /// `points … per`: so much for each whole unit, in tenths.
  static func points(_ value: Int, units: Int, max: Int) -> Int {
    let (product, overflow) = value.multipliedReportingOverflow(by: units)
    return overflow ? max : min(product / 1000, max)
  }

  /// The verdict on a score, whatever rules with `flag` or `hide` say.
  package func level(forScore score: Int) -> VerdictLevel {
    score >= hideAt ? .hide : score >= flagAt ? .flag : .allow
  }
}

/// A rule with points that fired, not on trial.
package struct ScoredRule: Sendable, Hashable {
  /// The place of the rule in charter order.
  package let rule: Int
  /// See ``Scoring/RulePoints/points(units:)``.
  package let units: Int

  package init(rule: Int, units: Int) {
    self.rule = rule
    self.units = units
  }
}

extension CompiledCharter {
  package var scoring: Scoring {
    let charter = plan.charter
    let rules = charter.rules.map { rule -> Scoring.RulePoints? in
      if rule.isTrial { return nil }
      return switch rule.effect {
      case .points(let value): .init(value: value, cap: nil, article: rule.article)
      case .pointsPer(let value, _, let max):
        .init(value: value, cap: max, article: rule.article)
      case .floor, .label: nil
      }
    }
    return Scoring(
      rules: rules, articleCaps: charter.articles.map(\.max), flagAt: charter.flagAt,
      hideAt: charter.hideAt)
  }

  /// The charter's `example` lines, as items with the verdict that they must have.
  package var examples: [(expected: VerdictLevel, item: Item)] {
    plan.charter.examples.map { ($0.expected, plan.item(of: $0.sample)) }
  }
}

extension Verdict {
  /// The rules that gave points, or took some, in charter order.
  package var scoredRules: [ScoredRule] {
    firings.compactMap { firing in
      switch plan.rules[Int(firing.rule)].effect {
      case .points, .pointsPer:
        firing.isTrial ? nil : ScoredRule(rule: Int(firing.rule), units: firing.units)
      case .floor, .label: nil
      }
    }
  }
}
