/// A share of a count, with the interval that the true share lies in with 95 % confidence.
package struct Figure: Sendable, Equatable {
  /// How many of how many.
  package let part: Int
  package let whole: Int
  /// 0…1; all three are nil if there was nothing to count.
  package let value: Double?
  package let low: Double?
  package let high: Double?

  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
    let interval = Self.wilson(part, of: whole)
    value = whole > 0 ? Double(part) / Double(whole) : nil
    low = interval?.low
    high = interval?.high
  }

  /// The F1 score: 2·TP / (2·TP + FP + FN).
  ///
  /// F1 is no share of a count, but F* = TP / (TP + FP + FN) is, and F1 = 2·F* / (1 + F*) grows with it
  /// (Hand, Christen, Kirielle: F*: an interpretable transformation of the F-measure, Machine Learning
  /// 110, 2021). So the ends of the interval are those of F*, transformed.
  package init(f1Of hits: Int, misses: Int) {
    part = 2 * hits
    whole = 2 * hits + misses
    let star = Figure(hits, of: hits + misses)
    value = whole > 0 ? Double(part) / Double(whole) : nil
    low = star.low.map { 2 * $0 / (1 + $0) }
    high = star.high.map { 2 * $0 / (1 + $0) }
  }

  /// The score interval of Wilson (Journal of the American Statistical Association 22, 1927), without
  /// correction for continuity, as Brown, Cai and DasGupta advise (Statistical Science 16, 2001):
  ///
  ///     (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)
  private static func wilson(_ part: Int, of whole: Int) -> (low: Double, high: Double)? {
    guard whole > 0 else { return nil }
    let (share, count) = (Double(part) / Double(whole), Double(whole))
    let square = normalQuantile * normalQuantile
    let middle = share + square / (2 * count)
    let spread =
      normalQuantile
      * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
    let scale = 1 + square / count
    // None and all are where they are, whatever the rounding of the square root.
    let low = part == 0 ? 0 : max(0, (middle - spread) / scale)
    let high = part == whole ? 1 : min(1, (middle + spread) / scale)
    return (low, high)
  }

  /// The 97.5 % quantile of the normal distribution.
  private static let normalQuantile = 1.959963984540054
}
