package import Charter
internal import CharterSyntax

/// Judges labelled comments one after another, on one thread, each once.
package struct CaseJudge: ~Copyable {
  private let plan: TestPlan
  private var scanner: Scanner
  package private(set) var tally: TestTally
  private var seenEntries: [Int] = []

  package init(_ plan: TestPlan) {
    self.plan = plan
    scanner = plan.charter.makeScanner(keepingHits: true)
    tally = TestTally(plan)
  }

  /// Judges a comment and counts it, unless only those are to be judged that failed in the baseline and
  /// it did not.
  ///
  /// - Returns: the case if it did not come out as expected.
  package mutating func judge(
    _ item: borrowing Item, _ label: CaseLabel
  ) throws(ItemError) -> ShownCase? {
    let key = CaseKey(item, expected: label.expected, rules: label.rules)
    let former = plan.baseline?.cases[key]
    if plan.judgesFailedOnly, former?.holds != false { return nil }
    let hasMuch = try scanner.hasAnythingToSay(of: item)
    countEntries()
    guard hasMuch || label.expected > .allow || label.rules?.isEmpty == false || former != nil
    else {
      let outcome = CaseOutcome(
        place: label.place, key: key, given: .allow, score: 0, holds: true,
        isCase: plan.isStrict || label.isCase)
      tally.count(outcome, least: .allow, slices: label.slices)
      return nil
    }
    return count(item, label, key, former)
  }

  /// Counts a verdict with all that made it.
  private mutating func count(
    _ item: borrowing Item, _ label: CaseLabel, _ key: CaseKey, _ former: Baseline.Case?
  ) -> ShownCase? {
    let verdict = scanner.lastVerdict
    let effects = verdict.effects
    let fired = effects.filter { !$0.isTrial }
    let names = Set(fired.map { plan.rules[$0.rule].name })
    let outcome = CaseOutcome(
      place: label.place, key: key, given: verdict.level, score: verdict.scoreInTenths,
      holds: verdict.level == label.expected && (label.rules.map { Set($0) == names } ?? true),
      isCase: plan.isStrict || label.isCase)
    tally.count(outcome, least: verdict.leastLevel, slices: label.slices)
    var harmfulTrials: [Int] = []
    for effect in effects
    where tally.count(effect, plan.rules[effect.rule].kind, outcome) {
      harmfulTrials.append(effect.rule)
    }
    let isChanged = former.map { $0.given != outcome.given || $0.holds != outcome.holds } ?? false
    guard !outcome.holds || isChanged || !harmfulTrials.isEmpty else { return nil }
    let rules = fired.map {
      ShownCase.FiredRule(name: plan.rules[$0.rule].name, points: Points(tenths: $0.points))
    }
    let shown = ShownCase(
      outcome: outcome, label: label, excerpt: item.excerpt(), fired: rules)
    for rule in harmfulTrials { tally.show(shown, harmedByTrial: rule) }
    if !outcome.holds || isChanged { tally.show(shown) }
    return outcome.holds ? nil : shown
  }

  /// An entry counts once a comment.
  private mutating func countEntries() {
    seenEntries.removeAll(keepingCapacity: true)
    scanner.forEachHitEntry { number in
      if let index = plan.entryOfNumber[number] { seenEntries.append(index) }
    }
    guard !seenEntries.isEmpty else { return }
    for index in Set(seenEntries) { tally.countEntry(index) }
  }
}
