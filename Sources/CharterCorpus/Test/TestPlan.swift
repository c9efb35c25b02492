package import Charter
internal import CharterSyntax

/// What a test measures: shared between threads.
package struct TestPlan: Sendable {
  package let charter: CompiledCharter
  package let rules: [RuleFacts]
  /// The members that the report is sliced by.
  package let slices: [String]
  /// Every record is a case.
  package let isStrict: Bool
  package let baseline: Baseline?
  /// Only what failed in the baseline is judged.
  package let judgesFailedOnly: Bool

  /// The entries that lists share by inclusion are one.
  let entries: [EntryPlace]
  /// Of each numbered entry its index in `entries`; nil for exceptions.
  let entryOfNumber: [Int?]

  package init(
    _ charter: CompiledCharter, slices: [String] = [], isStrict: Bool = false,
    baseline: Baseline? = nil, judgesFailedOnly: Bool = false
  ) {
    self.charter = charter
    self.slices = slices
    self.isStrict = isStrict
    self.baseline = baseline
    self.judgesFailedOnly = judgesFailedOnly
    rules = charter.ruleFacts
    var entries: [EntryPlace] = []
    var known: [SourceSpan: Int] = [:]
    entryOfNumber = (0..<charter.entryCount).map { number in
      let place = charter.entryPlace(number)
      if place.isException { return nil }
      if let index = known[place.span] { return index }
      known[place.span] = entries.count
      entries.append(place)
      return entries.count - 1
    }
    self.entries = entries
  }
}
