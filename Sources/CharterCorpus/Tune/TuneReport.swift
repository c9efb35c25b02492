package import Charter

/// What tuning proposes, and how that fares on comments that it was not fitted to.
package struct TuneReport: Sendable {
  /// A number that is to be another.
  package struct Change: Sendable {
    package let number: TuneNumber
    package let old: Points
    package let new: Points
    /// What it was fitted to be without each of the folds.
    package let inFolds: [Points]
  }

  package enum Outcome: Sendable, Equatable {
    case proposed
    /// No other numbers are worth their way.
    case nothingBetter
    /// What is better on the comments that it was fitted to is not surely so on others.
    case notConfirmed
  }

  package let outcome: Outcome
  /// What the numbers would be; the present ones unless something is proposed.
  package let proposed: Scoring
  package let changes: [Change]
  /// Verdicts by the present numbers.
  package let before: VerdictMatrix
  /// Verdicts on each fold by what was fitted to the others, added up: F1 and the like are computed of
  /// these sums, not averaged over folds (Forman, Scholz: Apples-to-apples in cross-validation studies,
  /// SIGKDD Explorations 12, 2010).
  package let heldBack: VerdictMatrix
  /// Of held-back comments, those that come nearer to their label, and those that go further from it.
  package let better: Int
  package let worse: Int
  /// See ``SignTest``.
  package let chance: Double
  /// Verdicts on all comments by what is proposed, which was fitted to them.
  package let fitted: VerdictMatrix

  /// Above it, what held-back comments say is taken for chance.
  private static let greatestChance = 0.05

  /// Fits the charter's numbers to all comments, and to all but each of the folds.
  package init(_ data: TuneData, _ present: Scoring, _ free: TuneFreedom) {
    let goal = TuneGoal(tellsHidden: data.tellsHidden)
    var search = TuneSearch(data, present, free, goal, without: nil)
    let found = search.run()
    let inFolds = (0..<data.folds).map { fold in
      var search = TuneSearch(data, present, free, goal, without: fold)
      return search.run()
    }
    let before = data.matrix { _, pattern in pattern.verdict(present) }
    let heldBack = data.matrix { fold, pattern in pattern.verdict(inFolds[fold]) }
    let moved = data.moved(from: present, to: inFolds)
    let chance = SignTest(better: moved.better, worse: moved.worse).chance
    let outcome: Outcome =
      found == present
      ? .nothingBetter
      : goal.quality(heldBack) > goal.quality(before) && chance <= Self.greatestChance
        ? .proposed : .notConfirmed
    self.outcome = outcome
    let proposed = outcome == .proposed ? found : present
    self.proposed = proposed
    changes = free.numbers.filter { proposed[$0] != present[$0] }.map { number in
      Change(
        number: number, old: Points(tenths: present[number]), new: Points(tenths: found[number]),
        inFolds: inFolds.map { Points(tenths: $0[number]) })
    }
    self.before = before
    self.heldBack = heldBack
    (better, worse) = moved
    self.chance = chance
    fitted = data.matrix { _, pattern in pattern.verdict(proposed) }
  }

  /// Innocent comments that would be hidden and are not now: by the proposal on all comments, or on
  /// held-back ones, whichever is more. Below 0 it is fewer.
  package var moreWronglyHidden: Int {
    func hidden(_ matrix: VerdictMatrix) -> Int { matrix[expected: .allow, given: .hide] }
    return max(hidden(fitted), hidden(heldBack)) - hidden(before)
  }

  /// Comments of any label that would be hidden and are not now.
  package var moreHidden: Int { fitted.given(.hide) - before.given(.hide) }
}

extension TuneData {
  /// - Parameter verdict: of a pattern, in a fold.
  fileprivate func matrix(_ verdict: (Int, TunePattern) -> VerdictLevel) -> VerdictMatrix {
    var matrix = VerdictMatrix()
    for (pattern, counts) in zip(patterns, counts) {
      for (fold, count) in counts.enumerated() where count > 0 {
        matrix[expected: pattern.expected, given: verdict(fold, pattern)] += count
      }
    }
    return matrix
  }

  fileprivate func moved(
    from present: Scoring, to inFolds: [Scoring]
  ) -> (better: Int, worse: Int) {
    var (better, worse) = (0, 0)
    for (pattern, counts) in zip(patterns, counts) {
      let before = abs(pattern.verdict(present).rawValue - pattern.expected.rawValue)
      for (fold, count) in counts.enumerated() where count > 0 {
        let after = abs(pattern.verdict(inFolds[fold]).rawValue - pattern.expected.rawValue)
        if after < before { better += count }
        if after > before { worse += count }
      }
    }
    return (better, worse)
  }
}
