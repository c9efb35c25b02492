/// A condition as written. `and` and `or` never mix without parentheses: the parser sees to it.
package indirect enum ConditionDecl: Sendable {
  case and([ConditionDecl], SourceSpan)
  case or([ConditionDecl], SourceSpan)
  case not(ConditionDecl, SourceSpan)
  /// `3 of insults`: that many different entries.
  case distinct(Spanned<Int>, OperandDecl, SourceSpan)
  /// `2 of (a, b, c)`: that many of the conditions.
  case atLeast(Spanned<Int>, [ConditionDecl], SourceSpan)
  /// A bare operand: true when its value is over zero.
  case operand(OperandDecl)
  case comparison(OperandDecl, Spanned<Comparison>, ComparisonValue)

  package var span: SourceSpan {
    switch self {
    case .and(_, let span), .or(_, let span), .not(_, let span): span
    case .distinct(_, _, let span), .atLeast(_, _, let span): span
    case .operand(let operand): operand.span
    case .comparison(let operand, _, let value): operand.span.joined(with: value.span)
    }
  }
}

package enum Comparison: String, Sendable {
  case atLeast = ">="
  case atMost = "<="
  case over = ">"
  case under = "<"
  case equal = "="

  package func holds(_ value: Int, _ limit: Int) -> Bool {
    switch self {
    case .atLeast: value >= limit
    case .atMost: value <= limit
    case .over: value > limit
    case .under: value < limit
    case .equal: value == limit
    }
  }
}

package enum ComparisonValue: Sendable {
  case number(NumberLiteral)
  case word(Spanned<String>)
  case truth(Spanned<Bool>)

  package var span: SourceSpan {
    switch self {
    case .number(let number): number.span
    case .word(let word): word.span
    case .truth(let truth): truth.span
    }
  }
}

/// `NAME [in FIELD] [near NAME] [(to | outside) NAME]`.
package struct OperandDecl: Sendable {
  package enum Restriction: Sendable {
    case to(Spanned<String>)
    case outside(Spanned<String>)
  }

  package var name: Spanned<String>
  package var field: Spanned<Field>?
  package var near: Spanned<String>?
  package var restriction: Restriction?
  package var span: SourceSpan
}
