internal import CharterSyntax
internal import Detection

/// A measure against a limit.
struct MeasureTest: Sendable {
  let measure: Measure
  let comparison: Comparison
  /// In thousandths; of ``Measure/capitals`` in thousandths of a percent.
  let limit: Int

  /// - Parameter words: the number of words, if that is the measure.
  func holds(_ measures: Measures, words: Int) -> Bool {
    switch measure {
    case .words: return comparison.holds(words * 1000, limit)
    case .characters: return comparison.holds(measures.characters * 1000, limit)
    case .repeats: return comparison.holds(measures.repeats * 1000, limit)
    case .capitals:
      // A share against a percentage, exactly: both sides times the denominator.
      let share = measures.capitals
      return comparison.holds(share.numerator * 100_000, limit * share.denominator)
    }
  }
}
