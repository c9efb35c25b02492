package import Charter

/// What a record of a corpus says of its comment.
package struct CaseLabel: Sendable {
  package var place: CasePlace
  /// As it is written, without quotation marks; nil if the record has none.
  package var id: String?
  package var expected: VerdictLevel
  /// The rules that must fire, no more and no less, trial rules apart; nil: not asked.
  package var rules: [String]?
  /// What the case shows.
  package var why: String?
  /// Of each member that the report is sliced by, its value; nil if the record lacks it.
  package var slices: [String?] = []

  package init(_ place: CasePlace, expected: VerdictLevel) {
    self.place = place
    self.expected = expected
  }

  /// Whether the record is a case, which must hold, and not one observation among many.
  package var isCase: Bool { rules != nil || why != nil }
}

/// Where a record stands.
package struct CasePlace: Sendable, Hashable, Comparable {
  /// In the order in which the corpora are named.
  package let corpus: Int
  /// From 1: the line, or the record of a CSV file without its header.
  package let number: Int

  package init(corpus: Int, number: Int) {
    self.corpus = corpus
    self.number = number
  }

  package static func < (a: CasePlace, b: CasePlace) -> Bool {
    (a.corpus, a.number) < (b.corpus, b.number)
  }
}
