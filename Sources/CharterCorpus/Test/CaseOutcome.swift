package import Charter

/// How one case came out.
package struct CaseOutcome: Sendable, Equatable {
  package let place: CasePlace
  package let key: CaseKey
  package let given: VerdictLevel
  /// In tenths of a point.
  package let score: Int
  /// Whether the verdict is the expected one, and the rules are, if the case names them.
  package let holds: Bool
  /// Whether it had to hold.
  package let isCase: Bool

  package var expected: VerdictLevel { key.expected }

  /// By how many steps the verdict is beside the expected one.
  package var distance: Int { abs(given.rawValue - expected.rawValue) }
}

/// A case that somebody will want to read.
package struct ShownCase: Sendable {
  package let outcome: CaseOutcome
  package let label: CaseLabel
  /// The head of the text, and of the title before it.
  package let excerpt: String
  /// The rules that fired, trial rules apart, with their points before the article's cap.
  package let fired: [FiredRule]

  package struct FiredRule: Sendable, Equatable {
    package let name: String
    package let points: Points
  }
}
