internal import Lexicon

/// How often a phrase stands in comments in general, before any comment of the corpus is looked at.
///
/// By Zipf's law the word of rank r makes up about 0.1 / r of a text (G. K. Zipf, Human Behavior and the Principle
/// of Least Effort, 1949); of a phrase, the rarest word counts, and each other word makes it ten times rarer. What
/// the corpus shows is added to that as to so many comments seen before: an informative prior, as B. L. Monroe, M. P.
/// Colaresi and K. M. Quinn use it (Fightin' Words, Political Analysis 16, 2008), so that an everyday word which by
/// luck no innocent comment holds is not taken for a sign of guilt.
struct PhrasePrior {
  /// Words of an ordinary comment.
  let wordsPerComment: Double
  /// The comments that the prior counts as.
  static let weight = 100.0

  /// The share of comments in which the phrase is expected.
  func rate(of words: [Substring]) -> Double {
    let rates = words.map { word in
      let rank = [CommonWords.french, .english].map { words in
        words.rank(of: String(word)) ?? words.count + 1
      }.min()
      return min(1, wordsPerComment * 0.1 / Double(rank ?? .max))
    }
    return (rates.min() ?? 1) * (1..<max(1, words.count)).reduce(1) { rate, _ in rate * 0.1 }
  }

  /// The share of innocent comments in which the phrase is expected, now that some were looked at.
  func expected(_ rate: Double, seen hits: Int, of comments: Int) -> Double {
    (Double(hits) + Self.weight * rate) / (Double(comments) + Self.weight)
  }
}
