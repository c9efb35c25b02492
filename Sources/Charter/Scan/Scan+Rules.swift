internal import CharterModel
internal import CharterSyntax

/// Rules → firings with their evidence → points (LANGUAGE §6).
extension Scan {
  /// Evaluates the rules that can fire: those that need no hits, and those that ask a source with hits.
  mutating func evaluateRules(_ item: borrowing Item, into verdict: inout Verdict) {
    if hits.sources.isEmpty {
      profile?.countRules(plan.restlessRules.count)
      for rule in plan.restlessRules { evaluate(rule, item, into: &verdict) }
      return
    }
    var awake = evaluation.takeAwakeRules()
    for rule in plan.restlessRules where evaluation.mark(rule: rule) { awake.append(rule) }
    for source in hits.sources {
      for rule in plan.rulesOfSource[Int(source)] where evaluation.mark(rule: rule) {
        awake.append(rule)
      }
    }
    if awake.count > plan.restlessRules.count { awake.sort() }
    profile?.countRules(awake.count)
    for rule in awake { evaluate(rule, item, into: &verdict) }
    evaluation.keep(awakeRules: awake)
  }

  private mutating func evaluate(
    _ number: Int32, _ item: borrowing Item, into verdict: inout Verdict
  ) {
    let rule = plan.rules[Int(number)]
    guard holds(rule.condition, item) else { return }
    for exception in rule.exceptions where holds(plan.conditions.children[exception], item) {
      return
    }
    let start = verdict.evidence.count
    evaluation.visited.removeAll(keepingCapacity: true)
    collectEvidence(rule.condition, item, into: &verdict)
    let units = units(of: rule, item)
    verdict.append(
      Firing(
        rule: number, article: rule.article, points: rule.effect.points(units: units),
        units: units, floor: floor(of: rule), isTrial: rule.isTrial,
        evidence: verdict.orderEvidence(from: start)))
  }

  /// What the points of a rule are multiplied by, in thousandths; 0 if they are not.
  private mutating func units(of rule: RulePlan, _ item: borrowing Item) -> Int {
    guard case .pointsPer(_, let operand, _) = rule.effect else { return 0 }
    return max(0, value(of: operand, item))
  }

  private func floor(of rule: RulePlan) -> VerdictLevel {
    if case .floor(let level) = rule.effect { level } else { .allow }
  }

  /// The hits because of which a row holds: those of every operand on a branch that holds.
  private mutating func collectEvidence(
    _ row: Int32, _ item: borrowing Item, into verdict: inout Verdict
  ) {
    guard !evaluation.visited.contains(row) else { return }
    evaluation.visited.insert(row)
    switch plan.conditions.rows[Int(row)] {
    case .all(let children), .any(let children), .atLeast(_, let children):
      for child in children where holds(plan.conditions.children[child], item) {
        collectEvidence(plan.conditions.children[child], item, into: &verdict)
      }
    case .holds(let operand), .distinct(_, let operand), .number(let operand, _, _):
      if case .signal(let row) = plan.conditions.operands[Int(operand)] {
        if holds(row, item) { collectEvidence(row, item, into: &verdict) }
      } else {
        for position in chosenHits(of: operand, item) {
          verdict.addEvidence(hits.hits[Int(evaluation.chosen[position])], from: hits)
        }
      }
    case .not, .word: break
    }
  }
}
