internal import Charter
internal import CharterSyntax

/// What tuning looks for: a number that is the better the higher it is.
///
/// Of flag or more it is F1, in which an innocent comment that is hidden counts as five that are flagged:
///
///     2·TP / (2·TP + FP + FN + 4·H)
///
/// with H the comments that should be allowed and are hidden. Where the corpus tells what should be
/// hidden, it is the mean of that and of the F1 of hide. From it a price is taken for every point by which
/// points and thresholds leave their present values (an L1 penalty, as in Tibshirani: Regression shrinkage
/// and selection via the lasso, Journal of the Royal Statistical Society B 58, 1996): a point must be worth
/// ``price`` comments that are judged rightly for it, and a point of a threshold as many for each rule.
package struct TuneGoal: Sendable {
  /// Whether the corpus tells what should be hidden.
  let tellsHidden: Bool

  package init(tellsHidden: Bool) { self.tellsHidden = tellsHidden }

  /// Comments a point.
  static let price = 2.0

  /// How good verdicts are, 0…1.
  package func quality(_ matrix: VerdictMatrix) -> Double {
    let flag = Self.f1(matrix.detection(of: .flag), hidden: matrix[expected: .allow, given: .hide])
    return tellsHidden ? (flag + Self.f1(matrix.detection(of: .hide), hidden: 0)) / 2 : flag
  }

  /// The quality, less the price of the way that points and thresholds have gone.
  ///
  /// - Parameter distance: in tenths of a point.
  func value(_ matrix: VerdictMatrix, distance: Int) -> Double {
    let found = matrix.expected(.flag) + matrix.expected(.hide)
    return quality(matrix) - Double(distance) / 10 * Self.price / Double(max(1, found))
  }

  private static func f1(_ quality: DetectionQuality, hidden: Int) -> Double {
    let hits = 2 * quality.truePositives
    let all = hits + quality.falsePositives + quality.falseNegatives + 4 * hidden
    return all > 0 ? Double(hits) / Double(all) : 0
  }
}
