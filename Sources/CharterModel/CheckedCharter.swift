package import CharterSyntax

/// A charter whose every name is resolved and every value in range: what the compiler lowers.
///
/// Names have become indices into the arrays of this value. Points and scores are integers in tenths of
/// a point; other numbers are integers in thousandths.
package struct CheckedCharter: Sendable {
  package var title: String
  package var titleSpan: SourceSpan
  package var version: Int?
  /// Two-letter codes; never empty.
  package var languages: [String]
  package var keywords: KeywordLanguage
  /// In tenths of a point: 0 < flagAt < hideAt.
  package var flagAt: Int
  package var hideAt: Int
  /// Display names of allow, flag, hide, if the charter gives them.
  package var verdictNames: [String]?
  /// Names only facts.
  package var exemption: Condition?
  package var facts: [Fact]
  package var lists: [CheckedList]
  package var signals: [Signal]
  /// Indices of signals, each after those that it asks.
  package var signalsInOrder: [Int]
  package var articles: [Article]
  /// In charter order: by article, then as written.
  package var rules: [Rule]
  package var examples: [Example]
}

package struct Fact: Sendable {
  package var name: String
  /// Its default, which also gives its type.
  package var value: FactValue
}

/// The value of a fact.
public enum FactValue: Sendable, Hashable {
  case truth(Bool)
  /// In thousandths, within ±10¹² (a value of ±10⁹).
  case number(thousandths: Int)
  /// NFC; case counts.
  case word(String)
  /// Such as the roles of an author.
  case words(Set<String>)
}

package struct Signal: Sendable {
  package var name: String
  package var condition: Condition
}

package struct Article: Sendable {
  package var number: Int
  package var title: String
  /// Cap on the article, in tenths.
  package var max: Int?
  /// The rules of the article, as a range of ``CheckedCharter/rules``.
  package var rules: Range<Int>
}

package struct Rule: Sendable {
  package enum Effect: Sendable {
    /// In tenths; may be negative.
    case points(Int)
    /// `value` for each unit of the operand, up to `max`; both in tenths and positive.
    case pointsPer(value: Int, Operand, max: Int)
    /// `.flag` or `.hide`: a floor under the verdict.
    case floor(VerdictLevel)
    /// Only tags: the rule labels and never judges.
    case label
  }

  package var name: String
  package var span: SourceSpan
  package var article: Int
  package var isTrial: Bool
  package var why: String
  package var condition: Condition
  package var conditionSpan: SourceSpan
  package var exceptions: [Condition]
  /// Of each exception.
  package var exceptionSpans: [SourceSpan]
  package var effect: Effect
  package var tags: [String]
  package var catches: [Sample]
  package var spares: [Sample]
}

/// A text with its circumstances, as `catches`, `spares` and `example` give it.
package struct Sample: Sendable {
  package var text: String
  package var span: SourceSpan
  package var title: String?
  package var author: String?
  package var language: String?
  package var facts: [Int: FactValue]
}

package struct Example: Sendable {
  package var expected: VerdictLevel
  package var expectedSpan: SourceSpan
  package var sample: Sample
}

extension Article {
  /// Points of the article, in tenths: at least 0, and at most its cap.
  package func clamp(_ sum: Int) -> Int {
    Swift.max(0, Swift.min(sum, max ?? sum))
  }
}
