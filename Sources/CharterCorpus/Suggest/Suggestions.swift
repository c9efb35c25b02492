package import Charter
internal import CharterSyntax

/// A labelled comment, and what the charter makes of it.
package struct LabelledComment: Sendable {
  package let item: Item
  package let label: CaseLabel
  package let given: VerdictLevel

  package init(item: Item, label: CaseLabel, given: VerdictLevel) {
    self.item = item
    self.label = label
    self.given = given
  }

  /// It should be found, and is allowed.
  var isMissed: Bool { label.expected > .allow && given == .allow }
  var isInnocent: Bool { label.expected == .allow }
}

/// What an entry must bring to be proposed.
package struct SuggestionSettings: Sendable {
  /// Of missed comments that no other entry finds.
  package var leastHits = 5
  /// The lower end of the 95 % interval of the precision.
  package var leastPrecision = 0.7
  /// Of the innocent comments, the share that all entries together may hit.
  package var mostWrong = 0.005
  package var mostEntries = 50

  package init() {}
}

/// An entry for a list.
package struct Suggestion: Sendable {
  /// As a charter writes it.
  package let entry: String
  /// Missed comments that it hits, and how many of them no entry before it does.
  package let hits: Int
  package let newHits: Int
  /// Places of the innocent comments that it hits, in the order of the corpora.
  package let innocent: [LabelledComment]
  /// Of all that it hits, the share that was missed.
  package var precision: Figure { Figure(hits, of: hits + innocent.count) }
}

/// Words and phrases that separate missed comments from innocent ones.
///
/// Candidates are phrases of one to three words. One is considered if it stands in enough missed comments and the
/// lower end of the interval of its precision (E. B. Wilson, Journal of the American Statistical Association 22,
/// 1927; see ``Figure``) is high enough: a phrase seen five times and never in an innocent comment is worth less
/// than one seen fifty times. Of those the entries are chosen one by one, each time the one that adds the most
/// (greedy set cover; V. Chvátal, Mathematics of Operations Research 4, 1979): missed comments that no chosen
/// entry hits, times that lower end.
package struct Suggestions: Sendable {
  /// The best first.
  package let entries: [Suggestion]
  /// Missed comments that are hit by an entry, of all that are missed.
  package let recall: Figure
  /// Innocent comments that are hit by an entry, of all.
  package let wrong: Figure
  /// The same, of comments that had no part in choosing: entries are chosen on one half and counted on the other,
  /// and the other way round. Nil where there are too few.
  package let unseen: (recall: Figure, wrong: Figure)?

  /// Candidates that are tried; phrases beyond are the least promising.
  private static let mostCandidates = 4_000
  /// Missed comments of which a half can tell something.
  private static let fewestForHalves = 40

  package init(_ comments: [LabelledComment], _ settings: SuggestionSettings) {
    let missed = comments.filter(\.isMissed)
    let innocent = comments.filter(\.isInnocent)
    let pool = CandidatePool(
      missed: missed, innocent: innocent, settings, limit: Self.mostCandidates)
    let chosen = pool.choose(missed: missed.indices, innocent: innocent.indices, settings)
    entries = chosen.map { choice in
      Suggestion(
        entry: pool.entries[choice.candidate], hits: pool.missed[choice.candidate].count,
        newHits: choice.newHits,
        innocent: pool.innocent[choice.candidate].map { innocent[$0] })
    }
    let candidates = chosen.map(\.candidate)
    recall = Figure(pool.union(of: candidates, pool.missed).count, of: missed.count)
    wrong = Figure(pool.union(of: candidates, pool.innocent).count, of: innocent.count)
    unseen =
      missed.count >= Self.fewestForHalves && innocent.count >= Self.fewestForHalves
      ? pool.crossValidated(missed: missed.count, innocent: innocent.count, settings) : nil
  }
}
