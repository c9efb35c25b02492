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
  /// What the rule gives in the old charter and in the new one; nil where it does not fire.
  package let old: Effect?
  package let new: Effect?
  /// The hits because of which it fires, or did: those that are new and those that are gone, and if there
  /// are none, those of both. The first of them.
  package let hits: [Hit]

  package struct Effect: Sendable, Equatable {
    /// Before the article's cap.
    package let points: Points
    /// What the rule's `flag` or `hide` says; allow for others.
    package let floor: VerdictLevel

    init(_ reason: Reason) {
      points = reason.points
      floor = reason.floor
    }
  }

  package struct Hit: Sendable {
    package enum Side: String, Sendable { case new, old, both }

    package let evidence: Evidence
    /// The charter in which it hits.
    package let side: Side
  }

  private static let mostHits = 64

  /// - Parameters: the rule's reason in either verdict, nil where it did not fire.
  /// - Returns: nil if there is no difference.
  init?(rule: Int, old: Reason?, new: Reason?) {
    switch (old, new) {
    case (nil, nil): return nil
    case (nil, .some): kind = .fires
    case (.some, nil): kind = .silent
    case (let old?, let new?):
      if Effect(old) == Effect(new) { return nil }
      kind = .points
    }
    self.rule = rule
    self.old = old.map(Effect.init)
    self.new = new.map(Effect.init)
    let olds = old?.hits ?? []
    let news = new?.hits ?? []
    let added = news.filter { hit in !olds.contains { $0.isSame(as: hit) } }
    let removed = olds.filter { hit in !news.contains { $0.isSame(as: hit) } }
    let changed =
      added.prefix(Self.mostHits).map { Hit(evidence: $0, side: .new) }
      + removed.prefix(Self.mostHits).map { Hit(evidence: $0, side: .old) }
    let kept = news.prefix(changed.isEmpty ? Self.mostHits : 0)
    hits = changed.prefix(Self.mostHits) + kept.map { Hit(evidence: $0, side: .both) }
  }

}

/// An entry, or a detector, that hits comments in one of two charters only. An entry that lists share by
/// inclusion is one.
struct EntryKey: Hashable {
  let name: String
  let isEntry: Bool
  let isNew: Bool

  /// Nil for a hit of both charters.
  init?(_ hit: RuleDifference.Hit) {
    if hit.side == .both { return nil }
    name = hit.evidence.entry ?? hit.evidence.source
    isEntry = hit.evidence.entry != nil
    isNew = hit.side == .new
  }
}

extension Evidence {
  fileprivate func isSame(as other: Evidence) -> Bool {
    source == other.source && entry == other.entry && field == other.field && range == other.range
  }
}
