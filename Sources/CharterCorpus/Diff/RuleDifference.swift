package import Charter

/// What one rule does to a comment in the new charter that it did not do in the old one, or no longer
/// does. Rules on trial do nothing.
package struct RuleDifference: Sendable {
  package enum Kind: Sendable, Equatable, CaseIterable {
    case fires
    case silent
    /// It fires in both, with other points or another action.
    case points
  }

  /// Its place among ``DiffPlan/rules``.
  package let rule: Int
  package let kind: Kind
  /// Before the article's cap; nil where the rule does not fire.
  package let oldPoints: Points?
  package let newPoints: Points?
  /// The hits because of which it fires, or did; of a rule that does in both, those that are new and
  /// those that are gone. The first of them.
  package let hits: [Hit]

  package struct Hit: Sendable {
    package let evidence: Evidence
    package let isNew: Bool
  }

  private static let mostHits = 8

  /// - Parameters: the rule's reason in either verdict, nil where it did not fire.
  /// - Returns: nil if there is no difference.
  init?(rule: Int, old: Reason?, new: Reason?) {
    switch (old, new) {
    case (nil, nil): return nil
    case (nil, .some): kind = .fires
    case (.some, nil): kind = .silent
    case (let old?, let new?):
      if old.points == new.points, old.floor == new.floor { return nil }
      kind = .points
    }
    self.rule = rule
    oldPoints = old?.points
    newPoints = new?.points
    let olds = old?.hits ?? []
    let news = new?.hits ?? []
    let added = news.filter { hit in !olds.contains { $0.isSame(as: hit) } }
    let removed = olds.filter { hit in !news.contains { $0.isSame(as: hit) } }
    hits = Array(
      (added.prefix(Self.mostHits).map { Hit(evidence: $0, isNew: true) }
        + removed.prefix(Self.mostHits).map { Hit(evidence: $0, isNew: false) })
        .prefix(Self.mostHits))
  }

}

/// An entry, or a detector, that hits comments in one of two charters only. An entry that lists share by
/// inclusion is one.
struct EntryKey: Hashable {
  let name: String
  let isEntry: Bool
  let isNew: Bool

  init(_ hit: RuleDifference.Hit) {
    name = hit.evidence.entry ?? hit.evidence.source
    isEntry = hit.evidence.entry != nil
    isNew = hit.isNew
  }
}

extension Evidence {
  fileprivate func isSame(as other: Evidence) -> Bool {
    source == other.source && entry == other.entry && field == other.field && range == other.range
  }
}
