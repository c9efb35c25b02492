internal import Charter
internal import CharterSyntax

/// What came of judging comments by two charters, in any number of parts that add up to the same whole in
/// any order.
package struct DiffTally: Sendable {
  /// What a rule, or an entry, has to do with changes.
  package struct Part: Sendable, Equatable {
    /// Comments in which it now fires, no longer does, or does with other points.
    package fileprivate(set) var fires = 0
    package fileprivate(set) var silent = 0
    package fileprivate(set) var points = 0
    /// Of those, the ones whose verdict changes.
    package fileprivate(set) var changes = 0
    /// Of those, the ones in which nothing else changes.
    package fileprivate(set) var alone = 0
    package fileprivate(set) var better = 0
    package fileprivate(set) var worse = 0

    package init() {}

    mutating func add(_ other: Part) {
      fires += other.fires
      silent += other.silent
      points += other.points
      changes += other.changes
      alone += other.alone
      better += other.better
      worse += other.worse
    }

    fileprivate mutating func count(_ kind: RuleDifference.Kind) {
      switch kind {
      case .fires: fires += 1
      case .silent: silent += 1
      case .points: points += 1
      }
    }

    fileprivate mutating func count(_ comment: ChangedComment, isAlone: Bool) {
      changes += 1
      if isAlone { alone += 1 }
      if comment.outcome == .better { better += 1 }
      if comment.outcome == .worse { worse += 1 }
    }
  }

  /// Old verdict × new verdict, of all comments.
  private(set) var transitions = Array(repeating: 0, count: 9)
  /// Of labelled comments alone.
  private(set) var old = VerdictMatrix()
  private(set) var new = VerdictMatrix()
  /// By the place of the rule among ``DiffPlan/rules``.
  private(set) var rules: [Part]
  private(set) var entries: [EntryKey: Part] = [:]
  /// The lists that an entry stands in.
  private(set) var listsOfEntry: [EntryKey: Set<String>] = [:]
  /// By the raw value.
  private(set) var causes = Array(repeating: 0, count: ChangedComment.Cause.allCases.count)
  /// Comments whose verdict is the same for other reasons.
  private(set) var otherReasons = 0
  /// How many verdicts change, by kind, and the first of them.
  private(set) var changes: [ChangedComment.Kind: Int] = [:]
  private(set) var shown: [ChangedComment.Kind: [ChangedComment]] = [:]
  /// At most so many comments of each kind are kept. Places come in ascending order, so that the first of
  /// each part hold the first of all.
  private let limit: Int

  package init(_ plan: DiffPlan, limit: Int) {
    rules = Array(repeating: Part(), count: plan.rules.count)
    self.limit = limit
  }

  mutating func count(_ expected: VerdictLevel?, old: VerdictLevel, new: VerdictLevel) {
    transitions[old.rawValue * 3 + new.rawValue] += 1
    guard let expected else { return }
    self.old[expected: expected, given: old] += 1
    self.new[expected: expected, given: new] += 1
  }

  /// A comment whose verdict is the same for other reasons.
  mutating func countReasons(_ differences: [RuleDifference]) {
    otherReasons += 1
    for difference in differences { rules[difference.rule].count(difference.kind) }
    _ = countEntries(differences)
  }

  /// Each entry counts once a comment.
  private mutating func countEntries(_ differences: [RuleDifference]) -> Set<EntryKey> {
    var keys: Set<EntryKey> = []
    for hit in differences.lazy.flatMap(\.hits) {
      guard let key = EntryKey(hit) else { continue }
      keys.insert(key)
      if key.isEntry { listsOfEntry[key, default: []].insert(hit.evidence.source) }
    }
    for key in keys { entries[key, default: Part()].count(key.isNew ? .fires : .silent) }
    return keys
  }

  mutating func count(_ comment: ChangedComment) {
    let differences = comment.differences
    let isAlone = differences.count + comment.causes.count == 1
    for difference in differences {
      rules[difference.rule].count(difference.kind)
      rules[difference.rule].count(comment, isAlone: isAlone)
    }
    let keys = countEntries(differences)
    for key in keys { entries[key, default: Part()].count(comment, isAlone: keys.count == 1) }
    for cause in comment.causes { causes[cause.rawValue] += 1 }
    let kind = comment.kind
    changes[kind, default: 0] += 1
    if shown[kind, default: []].count < limit { shown[kind, default: []].append(comment) }
  }

  package mutating func add(_ other: DiffTally) {
    for index in transitions.indices { transitions[index] += other.transitions[index] }
    old.add(other.old)
    new.add(other.new)
    for index in rules.indices { rules[index].add(other.rules[index]) }
    for (key, part) in other.entries { entries[key, default: Part()].add(part) }
    listsOfEntry.merge(other.listsOfEntry) { $0.union($1) }
    for index in causes.indices { causes[index] += other.causes[index] }
    otherReasons += other.otherReasons
    changes.merge(other.changes, uniquingKeysWith: +)
    shown.merge(other.shown, uniquingKeysWith: +)
  }

  /// Puts the comments into the order of the corpora, whoever judged them. To be called last.
  package mutating func sort() {
    for kind in Array(shown.keys) {
      let sorted = shown[kind, default: []].sorted { $0.label.place < $1.label.place }
      shown[kind] = Array(sorted.prefix(limit))
    }
  }
}
