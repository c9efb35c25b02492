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
