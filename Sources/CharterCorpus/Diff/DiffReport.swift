package import Charter

/// All that the comparison of two charters has found.
package struct DiffReport: Sendable {
  package struct RuleRow: Sendable {
    package let rule: DiffPlan.RulePair
    package let part: DiffTally.Part
  }

  package struct EntryRow: Sendable {
    /// The entry, or the name of a detector.
    package let name: String
    /// The lists that the entry stands in; none: it is a detector.
    package let lists: [String]
    /// Whether it hits in the new charter, not in the old one, or the other way round.
    package let isNew: Bool
    package let part: DiffTally.Part
  }

  /// Comments of one kind: how many, and the first of them.
  package struct Changes: Sendable {
    package let kind: ChangedComment.Kind
    package let count: Int
    package let comments: [ChangedComment]
  }

  private let transitions: [Int]
  /// Of the labelled comments.
  package let old: VerdictMatrix
  package let new: VerdictMatrix
  package let rulePairs: [DiffPlan.RulePair]
  /// Rules that do anything else than before, those that change most verdicts first.
  package let rules: [RuleRow]
  /// The same of entries.
  package let entries: [EntryRow]
  /// Other reasons of changes, with how many comments each has to do with.
  package let causes: [(cause: ChangedComment.Cause, count: Int)]
  /// What the labels call worse comes first, then what costs authors most.
  package let changes: [Changes]
  /// Comments whose verdict is the same for other reasons.
  package let otherReasons: Int

  /// - Parameter tally: sorted.
  package init(_ tally: DiffTally, _ plan: DiffPlan) {
    transitions = tally.transitions
    old = tally.old
    new = tally.new
    rulePairs = plan.rules
    rules = zip(plan.rules, tally.rules).enumerated()
      .filter { $1.1 != DiffTally.Part() }
      .sorted { Self.weighsMore($0.element.1, $1.element.1) ?? ($0.offset < $1.offset) }
      .map { RuleRow(rule: $0.element.0, part: $0.element.1) }
    entries = tally.entries
      .sorted { a, b in
        Self.weighsMore(a.value, b.value)
          ?? ((a.key.name, a.key.isEntry ? 0 : 1, a.key.isNew ? 0 : 1)
            < (b.key.name, b.key.isEntry ? 0 : 1, b.key.isNew ? 0 : 1))
      }
      .map { key, part in
        let lists = tally.listsOfEntry[key, default: []].sorted()
        return EntryRow(name: key.name, lists: lists, isNew: key.isNew, part: part)
      }
    causes = ChangedComment.Cause.allCases
      .map { ($0, tally.causes[$0.rawValue]) }.filter { $0.1 > 0 }
    changes = tally.changes.sorted { $0.key < $1.key }
      .map { Changes(kind: $0.key, count: $0.value, comments: tally.shown[$0.key] ?? []) }
    otherReasons = tally.otherReasons
  }

  /// By changed verdicts, by those made worse, and by comments; nil: alike.
  private static func weighsMore(_ a: DiffTally.Part, _ b: DiffTally.Part) -> Bool? {
    let left = [a.changes, a.worse, a.fires + a.silent + a.points]
    let right = [b.changes, b.worse, b.fires + b.silent + b.points]
    return left == right ? nil : right.lexicographicallyPrecedes(left)
  }

  /// Comments with one verdict in the old charter and another, or the same, in the new one.
  package func count(from old: VerdictLevel, to new: VerdictLevel) -> Int {
    transitions[old.rawValue * 3 + new.rawValue]
  }

  package var total: Int { transitions.reduce(0, +) }
  package var labelled: Int { new.total }
  package var hasMeasured: Bool { total > 0 }

  /// Comments whose verdict changes.
  package var changed: Int { changes.reduce(0) { $0 + $1.count } }
  package var stricter: Int { count { $0.new > $0.old } }
  package var looser: Int { count { $0.new < $0.old } }
  /// Comments that are hidden and were not.
  package var newlyHidden: Int { count { $0.new == .hide } }
  package var better: Int { count { $0.outcome == .better } }
  package var worse: Int { count { $0.outcome == .worse } }
  private func count(_ isCounted: (ChangedComment.Kind) -> Bool) -> Int {
    changes.reduce(0) { $0 + (isCounted($1.kind) ? $1.count : 0) }
  }
}
