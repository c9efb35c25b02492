internal import Charter
internal import CharterSyntax

/// What came of judging labelled comments, in any number of parts that add up to the same whole in any
/// order.
package struct TestTally: Sendable {
  package private(set) var matrix = VerdictMatrix()
  /// In charter order.
  package private(set) var rules: [RuleTally]
  package private(set) var scores = ScoreTable()
  /// By the place of the member among ``TestPlan/slices``, then by its value; nil for records without it.
  package private(set) var slices: [[String?: VerdictMatrix]]
  /// By the number of the entry among those of the plan.
  package private(set) var entryHits: [Int]
  /// All that was judged.
  package private(set) var outcomes: [CaseOutcome] = []
  /// Those that did not come out as expected, or not as in the baseline.
  package private(set) var shown: [ShownCase] = []
  /// By the rule: comments whose verdict a trial rule would make worse.
  package private(set) var trialHarm: [Int: [ShownCase]] = [:]

  private static let mostTrialHarm = 3

  package init(_ plan: TestPlan) {
    rules = Array(repeating: RuleTally(), count: plan.rules.count)
    slices = Array(repeating: [:], count: plan.slices.count)
    entryHits = Array(repeating: 0, count: plan.entries.count)
  }

  mutating func count(_ outcome: CaseOutcome, least: VerdictLevel, slices values: [String?]) {
    matrix[expected: outcome.expected, given: outcome.given] += 1
    scores.count(score: outcome.score, expected: outcome.expected, least: least)
    for (index, value) in values.enumerated() {
      slices[index][value, default: VerdictMatrix()][
        expected: outcome.expected, given: outcome.given] += 1
    }
    outcomes.append(outcome)
  }

  /// - Returns: whether a trial rule would make the verdict worse.
  mutating func count(_ effect: RuleEffect, _ kind: RuleFacts.Kind, _ outcome: CaseOutcome) -> Bool
  {
    let before = rules[effect.rule].worse
    rules[effect.rule].count(effect, kind, outcome)
    return effect.isTrial && rules[effect.rule].worse > before
  }

  mutating func countEntry(_ index: Int) { entryHits[index] += 1 }

  mutating func show(_ shownCase: ShownCase) { shown.append(shownCase) }

  mutating func show(_ shownCase: ShownCase, harmedByTrial rule: Int) {
    trialHarm[rule, default: []].append(shownCase)
    if trialHarm[rule, default: []].count > 64 { trimTrialHarm(rule) }
  }

  package mutating func add(_ other: TestTally) {
    matrix.add(other.matrix)
    for index in rules.indices { rules[index].add(other.rules[index]) }
    scores.add(other.scores)
    for index in slices.indices {
      for (value, matrix) in other.slices[index] {
        slices[index][value, default: VerdictMatrix()].add(matrix)
      }
    }
    for index in entryHits.indices { entryHits[index] += other.entryHits[index] }
    outcomes += other.outcomes
    shown += other.shown
    trialHarm.merge(other.trialHarm, uniquingKeysWith: +)
  }

  /// Puts what was judged into the order of the corpora, whoever judged it. To be called last.
  package mutating func sort() {
    outcomes.sort { $0.place < $1.place }
    shown.sort { $0.outcome.place < $1.outcome.place }
    for rule in Array(trialHarm.keys) { trimTrialHarm(rule) }
  }

  /// Keeps the first.
  private mutating func trimTrialHarm(_ rule: Int) {
    let sorted = trialHarm[rule, default: []].sorted { $0.outcome.place < $1.outcome.place }
    trialHarm[rule] = Array(sorted.prefix(Self.mostTrialHarm))
  }
}
