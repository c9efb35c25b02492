package import Charter

/// What a corpus says of a comment that two charters judge.
package struct ComparedLabel: Sendable {
  package let place: CasePlace
  /// As it is written, without quotation marks; nil if the record has none.
  package let id: String?
  /// Nil: the comment is not labelled.
  package let expected: VerdictLevel?

  package init(place: CasePlace, id: String?, expected: VerdictLevel?) {
    self.place = place
    self.id = id
    self.expected = expected
  }
}

/// A comment that the new charter judges otherwise than the old one.
package struct ChangedComment: Sendable {
  /// What the labels say of a change.
  package enum Outcome: Int, Sendable, CaseIterable {
    case worse
    /// As far from the label as before, on its other side.
    case neither
    case unlabelled
    case better
  }

  /// Why a verdict changed besides rules that did.
  package enum Cause: Int, Sendable, CaseIterable {
    /// The author is exempt in one charter only.
    case exemption
    /// The same score means another verdict.
    case thresholds
    /// The `max` of an article.
    case caps
  }

  package let label: ComparedLabel
  /// The head of the text, and of the title before it.
  package let excerpt: String
  package let old: VerdictLevel
  package let new: VerdictLevel
  package let oldScore: Points
  package let newScore: Points
  /// In the order of ``DiffPlan/rules``.
  package let differences: [RuleDifference]
  package let causes: [Cause]
  /// The rules that fire in the new charter, trial rules apart.
  package let fired: [ShownCase.FiredRule]

  package var isStricter: Bool { new > old }

  package var outcome: Outcome {
    guard let expected = label.expected else { return .unlabelled }
    let before = abs(old.rawValue - expected.rawValue)
    let after = abs(new.rawValue - expected.rawValue)
    return after < before ? .better : after > before ? .worse : .neither
  }

  /// Which changes are told of first: those that cost an author most.
  package var kind: Kind { Kind(outcome: outcome, old: old, new: new) }

  package struct Kind: Sendable, Hashable, Comparable {
    package let outcome: Outcome
    package let old: VerdictLevel
    package let new: VerdictLevel

    package static func < (a: Kind, b: Kind) -> Bool { a.order < b.order }

    private var order: (Int, Int, Int) {
      // allow → hide, flag → hide, allow → flag, then what becomes milder.
      (outcome.rawValue, -new.rawValue, new > old ? old.rawValue : 2 + old.rawValue)
    }
  }
}
