/// A charter file as it is written: what the parser makes and the printer reads.
/// Nothing is resolved here; every part knows its place.
package struct CharterDecl: Sendable {
  package var keywords: KeywordLanguage
  /// The first word of the file.
  package var keywordSpan: SourceSpan
  package var title: Spanned<String>
  package var items: [ItemDecl]
}

package enum ItemDecl: Sendable {
  case version(Spanned<Int>)
  case language([Spanned<String>])
  case threshold(ThresholdDecl)
  /// Display names of allow, flag, hide, in this order: always three.
  case verdicts([Spanned<String>], keyword: SourceSpan)
  case exempt(ConditionDecl, keyword: SourceSpan)
  case use(Spanned<String>)
  case drop(Spanned<String>)
  case given(GivenDecl)
  case list(ListDecl)
  case signal(SignalDecl)
  case article(ArticleDecl)
  case example(ExampleDecl)
}

package struct ThresholdDecl: Sendable {
  /// `.flag` or `.hide`.
  package var level: VerdictLevel
  package var value: NumberLiteral
  /// From the keyword to the number.
  package var span: SourceSpan
}

package struct GivenDecl: Sendable {
  package var name: Spanned<String>
  package var value: Spanned<ValueLiteral>
  /// From the keyword to the value.
  package var span: SourceSpan
}

package struct SignalDecl: Sendable {
  package var name: Spanned<String>
  package var condition: ConditionDecl
  /// From the keyword to the end of the condition.
  package var span: SourceSpan
}

package struct ArticleDecl: Sendable {
  package var number: Spanned<Int>
  package var title: Spanned<String>
  package var max: NumberLiteral?
  package var rules: [RuleDecl]
  /// From the keyword to the closing brace.
  package var span: SourceSpan
}

package struct RuleDecl: Sendable {
  package var name: Spanned<String>
  package var isTrial: Bool
  /// In the order in which they are written; a clause may wrongly occur twice.
  package var clauses: [ClauseDecl]
  /// From the keyword to the closing brace.
  package var span: SourceSpan
}

package enum ClauseDecl: Sendable {
  case why(Spanned<String>)
  case when(ConditionDecl, keyword: SourceSpan)
  case exceptWhen(ConditionDecl, keyword: SourceSpan)
  /// Apart, since it is several times as large as the others.
  indirect case points(PointsDecl)
  /// `flag` or `hide`.
  case action(VerdictLevel, SourceSpan)
  case tag(Spanned<String>)
  case catches(SampleDecl)
  case spares(SampleDecl)
}

package struct PointsDecl: Sendable {
  package var value: NumberLiteral
  /// `per operand max m`. `max` is nil when the author forgot it: the checker refuses that.
  package var per: (operand: OperandDecl, max: NumberLiteral?)?
  package var span: SourceSpan
}

package struct ExampleDecl: Sendable {
  package var expected: Spanned<VerdictLevel>
  package var sample: SampleDecl
  /// From the keyword to the end of the sample.
  package var span: SourceSpan
}

package struct SampleDecl: Sendable {
  package var text: Spanned<String>
  package var bindings: [BindingDecl]
  /// From the opening quote to the end of the last binding.
  package var span: SourceSpan
}

package enum BindingDecl: Sendable {
  /// `NAME [= value]`; without a value it is `yes`.
  case fact(name: Spanned<String>, value: Spanned<ValueLiteral>?)
  case field(Field, Spanned<String>)
  case language(Spanned<String>)
}

/// `yes`, `no`, a number, a word, or `none` (an empty set of words).
package enum ValueLiteral: Sendable, Equatable {
  case truth(Bool)
  case number(thousandths: Int)
  case word(String)
  case none
}

/// A number as written, at most three decimals. `isPercent` when a `%` follows.
package struct NumberLiteral: Sendable, Equatable {
  package var thousandths: Int
  package var isPercent: Bool
  package var span: SourceSpan

  package init(thousandths: Int, isPercent: Bool = false, span: SourceSpan) {
    self.thousandths = thousandths
    self.isPercent = isPercent
    self.span = span
  }
}
