internal import Charter

/// What one rule did to the comments of a corpus.
package struct RuleTally: Sendable, Equatable {
  /// Comments in which it fired.
  package var hits = 0
  /// Of those, the ones in which it had reason to: comments that should not be allowed; for a rule that
  /// takes points away, comments that should.
  package var good = 0
  /// Comments whose verdict would be another without it; for a trial rule, if it were no longer on trial.
  package var changes = 0
  /// Of those, the ones whose verdict it brings nearer to the expected one.
  package var better = 0
  /// And those whose verdict it takes further away.
  package var worse = 0
  /// Of those, the ones that are on the wrong side of allow: an innocent comment that is not let through,
  /// or a bad one that is.
  package var harm = 0
  /// In tenths, before the caps of articles.
  package var points = 0

  package init() {}

  /// Comments in which it had no reason to fire.
  package var wrong: Int { hits - good }

  mutating func count(_ effect: RuleEffect, _ kind: RuleFacts.Kind, _ outcome: CaseOutcome) {
    hits += 1
    points += effect.points
    if (outcome.expected == .allow) == (kind == .lenient) { good += 1 }
    guard effect.otherwise != outcome.given else { return }
    changes += 1
    let distance = abs(effect.otherwise.rawValue - outcome.expected.rawValue)
    let gain = effect.isTrial ? outcome.distance - distance : distance - outcome.distance
    if gain > 0 { better += 1 }
    guard gain < 0 else { return }
    worse += 1
    let verdict = effect.isTrial ? effect.otherwise : outcome.given
    if (verdict == .allow) != (outcome.expected == .allow) { harm += 1 }
  }

  mutating func add(_ other: RuleTally) {
    hits += other.hits
    good += other.good
    changes += other.changes
    better += other.better
    worse += other.worse
    harm += other.harm
    points += other.points
  }
}
