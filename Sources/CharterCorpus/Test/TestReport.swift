package import Charter
internal import CharterSyntax

/// All that a test has found.
package struct TestReport: Sendable {
  /// A rule with what it did.
  package struct RuleRow: Sendable {
    package let rule: RuleFacts
    package let tally: RuleTally
    /// Comments whose verdict the rule would make worse; for trial rules only.
    package let harmed: [ShownCase]
  }

  /// The comments with one value of a member.
  package struct Slice: Sendable {
    package let member: String
    /// Nil: those without it.
    package let value: String?
    package let matrix: VerdictMatrix
  }

  package let matrix: VerdictMatrix
  /// The rules that count, those that do the most damage first.
  package let rules: [RuleRow]
  /// The rules on trial, in charter order.
  package let trials: [RuleRow]
  package let scores: ScoreTable
  /// Entries that no comment holds, in charter order.
  package let idleEntries: [EntryPlace]
  /// How many entries could be held.
  package let entryCount: Int
  /// By the member, as asked; within one, the worst first.
  package let slices: [Slice]
  package let gates: [GateResult]
  package let comparison: BaselineComparison?
  package let outcomes: [CaseOutcome]
  /// What had to hold and does not.
  package let failedCases: [ShownCase]
  /// What was judged otherwise than labelled and did not have to hold.
  package let misjudged: [ShownCase]

  /// - Parameter tally: sorted.
  package init(_ tally: TestTally, _ plan: TestPlan, gates: [Gate]) {
    matrix = tally.matrix
    let rows = zip(plan.rules, tally.rules).enumerated().map { index, row in
      RuleRow(rule: row.0, tally: row.1, harmed: tally.trialHarm[index] ?? [])
    }
    trials = rows.filter(\.rule.isTrial)
    rules = Self.byDamage(rows.filter { !$0.rule.isTrial })
    scores = tally.scores
    idleEntries = plan.entries.indices.filter { tally.entryHits[$0] == 0 }.map { plan.entries[$0] }
    entryCount = plan.entries.count
    slices = zip(plan.slices, tally.slices).flatMap(Self.worstFirst)
    self.gates = gates.map { $0.result(in: tally.matrix) }
    comparison = plan.baseline.map {
      BaselineComparison($0, tally.outcomes, shown: tally.shown)
    }
    outcomes = tally.outcomes
    let failed = tally.shown.filter { !$0.outcome.holds }
    failedCases = failed.filter(\.outcome.isCase)
    misjudged = failed.filter { !$0.outcome.isCase }
  }

  /// Whether anything was judged.
  package var hasMeasured: Bool { !outcomes.isEmpty }

  /// By comments put on the wrong side, by comments hit for no reason, by comments made worse, and then in
  /// charter order.
  private static func byDamage(_ rows: [RuleRow]) -> [RuleRow] {
    rows.enumerated().sorted { a, b in
      let (left, right) = (a.element, b.element)
      let lefts = [left.tally.harm, left.wrongHits, left.tally.worse]
      let rights = [right.tally.harm, right.wrongHits, right.tally.worse]
      return lefts == rights ? a.offset < b.offset : rights.lexicographicallyPrecedes(lefts)
    }.map(\.element)
  }

  /// By the upper end of the accuracy's interval: a slice of few comments leads only if it is surely bad.
  private static func worstFirst(
    _ member: String, _ values: [String?: VerdictMatrix]
  ) -> [Slice] {
    values.map { Slice(member: member, value: $0.key, matrix: $0.value) }.sorted { a, b in
      let (left, right) = (a.matrix.accuracy.high ?? 1, b.matrix.accuracy.high ?? 1)
      if left != right { return left < right }
      if a.matrix.total != b.matrix.total { return a.matrix.total > b.matrix.total }
      return (a.value ?? "") < (b.value ?? "")
    }
  }
}

extension TestReport.RuleRow {
  /// Rules that only label are never wrong.
  package var wrongHits: Int { rule.kind == .label ? 0 : tally.wrong }
}
