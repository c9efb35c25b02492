internal import CharterSyntax

/// Conditions as charters write them.
struct ConditionText {
  let rule: DraftRule
  let language: KeywordLanguage

  func text(of condition: DraftCondition) -> String {
    switch condition {
    case .list(let number, let field, let outsideQuotes):
      var text = rule.lists[number].name
      if let field { text += " \(word(.in)) \(field.spelling(in: language))" }
      if outsideQuotes { text += " \(word(.outside)) \(Detector.quotes.spelling(in: language))" }
      return text
    case .links(let number, let isOutside):
      let links = Detector.links.spelling(in: language)
      return "\(links) \(word(isOutside ? .outside : .to)) \(rule.lists[number].name)"
    case .truth(let name): return name
    case .word(let name, let value): return "\(name) = \(value.writtenAsString)"
    case .number(let name, let comparison): return text(name, comparison)
    case .measure(let measure, let comparison):
      return text(measure.spelling(in: language), comparison)
    case .detector(let detector, let comparison):
      return text(detector.spelling(in: language), comparison)
    case .all(let conditions): return joined(conditions, .and)
    case .any(let conditions): return joined(conditions, .or)
    case .not(let condition): return "\(word(.not)) \(operand(condition))"
    }
  }

  private func text(_ name: String, _ comparison: DraftComparison) -> String {
    "\(name) \(comparison.sign.rawValue) \(DraftComparison.text(comparison.thousandths))"
  }

  private func joined(_ conditions: [DraftCondition], _ keyword: Keyword) -> String {
    if conditions.count == 1 { return text(of: conditions[0]) }
    return conditions.map(operand).joined(separator: " \(word(keyword)) ")
  }

  /// In parentheses if it is more than one operand.
  private func operand(_ condition: DraftCondition) -> String {
    switch condition {
    case .all(let parts), .any(let parts):
      parts.count == 1 ? operand(parts[0]) : "(\(text(of: condition)))"
    default: text(of: condition)
    }
  }

  private func word(_ keyword: Keyword) -> String { keyword.spelling(in: language) }
}
