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
