package import Charter
internal import CharterSyntax

/// Judges comments by two charters, one after another, on one thread.
package struct ChangeJudge: ~Copyable {
  private let plan: DiffPlan
  private var old: Scanner
  private var new: Scanner
  package private(set) var tally: DiffTally

  /// - Parameter limit: see ``DiffTally``.
  package init(_ plan: DiffPlan, limit: Int) {
    self.plan = plan
    old = plan.old.makeScanner()
    new = plan.new.makeScanner()
    tally = DiffTally(plan, limit: limit)
  }

  /// Judges a comment, which is an item for each charter, and counts it.
  package mutating func judge(
    _ oldItem: borrowing Item, _ newItem: borrowing Item, _ label: ComparedLabel
  ) throws(ItemError) {
    let hadMuch = try old.hasAnythingToSay(of: oldItem)
    let hasMuch = try new.hasAnythingToSay(of: newItem)
    guard hadMuch || hasMuch else {
      return tally.count(label.expected, old: .allow, new: .allow)
    }
    let (before, after) = (old.lastVerdict, new.lastVerdict)
    tally.count(label.expected, old: before.level, new: after.level)
    let differences = differences(before, after)
    guard before.level != after.level else {
      if !differences.isEmpty { tally.countReasons(differences) }
      return
    }
    tally.count(
      ChangedComment(
        label: label, excerpt: newItem.excerpt(around: differences.firstHit), old: before.level,
        new: after.level, oldScore: before.score, newScore: after.score,
        differences: differences, causes: causes(before, after, differences),
        fired: after.reasons.map { .init(name: $0.rule, points: $0.points) }))
  }

  private func differences(_ before: Verdict, _ after: Verdict) -> [RuleDifference] {
    var olds: [Int: Reason] = [:]
    for reason in before.reasons { olds[plan.pairOfOld[reason.index]] = reason }
    var news: [Int: Reason] = [:]
    for reason in after.reasons { news[reason.index] = reason }
    return Set(olds.keys).union(news.keys).sorted().compactMap {
      RuleDifference(rule: $0, old: olds[$0], new: news[$0])
    }
  }

  private func causes(
    _ before: Verdict, _ after: Verdict, _ differences: [RuleDifference]
  ) -> [ChangedComment.Cause] {
    if (before.cause == .exempt) != (after.cause == .exempt) { return [.exemption] }
    var causes: [ChangedComment.Cause] = []
    let score = after.scoreInTenths
    if plan.old.scoring.level(forScore: score) != plan.new.scoring.level(forScore: score) {
      causes.append(.thresholds)
    }
    if differences.isEmpty, before.score != after.score { causes.append(.caps) }
    return causes
  }
}

extension [RuleDifference] {
  /// Where the first hit in the text begins that has to do with them.
  fileprivate var firstHit: Int? {
    lazy.flatMap(\.hits).map(\.evidence).filter { $0.field == .text }
      .map(\.range.lowerBound).min()
  }
}
