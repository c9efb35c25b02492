package import CharterSyntax

/// Resolved conditions in words again, in either keyword language.
package struct ConditionText: Sendable {
  private let charter: CheckedCharter
  private let language: KeywordLanguage

  package init(_ charter: CheckedCharter, in language: KeywordLanguage) {
    self.charter = charter
    self.language = language
  }

  package func text(of condition: Condition) -> String {
    switch condition {
    case .all(let parts): joined(parts, .and)
    case .any(let parts): joined(parts, .or)
    case .not(let part): "\(word(.not)) \(grouped(part))"
    case .atLeast(let count, let parts):
      "\(count) \(word(.of)) (\(parts.map(text).joined(separator: ", ")))"
    case .holds(let operand): text(of: operand)
    case .distinct(let count, let operand): "\(count) \(word(.of)) \(text(of: operand))"
    case .number(let operand, let comparison, let limit):
      "\(text(of: operand)) \(comparison.rawValue) \(number(limit, of: operand))"
    case .word(let operand, let value): "\(text(of: operand)) = \(quoted(value))"
    }
  }

  package func text(of operand: Operand) -> String {
    switch operand {
    case .measure(let measure): return measure.spelling(in: language)
    case .fact(let fact): return charter.facts[fact].name
    case .signal(let signal): return charter.signals[signal].name
    case .hits(let hits):
      var text = name(of: hits.source)
      if let field = hits.field { text += " \(word(.in)) \(field.spelling(in: language))" }
      if let near = hits.near { text += " \(word(.near)) \(name(of: near))" }
      switch hits.restriction {
      case .outside(let other): text += " \(word(.outside)) \(name(of: other))"
      case .toSites(let list): text += " \(word(.to)) \(charter.lists[list].name)"
      case .outsideSites(let list): text += " \(word(.outside)) \(charter.lists[list].name)"
      case nil: break
      }
      return text
    }
  }

  private func text(of operand: WordOperand) -> String {
    switch operand {
    case .fact(let fact): charter.facts[fact].name
    case .itemLanguage: BuiltinName.itemLanguage.spelling(in: language)
    }
  }

  private func name(of source: HitSource) -> String {
    switch source {
    case .list(let list): charter.lists[list].name
    case .detector(let detector): detector.spelling(in: language)
    }
  }

  private func word(_ keyword: Keyword) -> String { keyword.spelling(in: language) }

  private func joined(_ parts: [Condition], _ keyword: Keyword) -> String {
    parts.map(grouped).joined(separator: " \(word(keyword)) ")
  }

  private func grouped(_ part: Condition) -> String {
    switch part {
    case .all, .any: "(\(text(of: part)))"
    case .not, .atLeast, .holds, .distinct, .number, .word: text(of: part)
    }
  }

  private func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      quoted += scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : String(scalar)
    }
    return "\"\(quoted)\""
  }

  private func number(_ thousandths: Int, of operand: Operand) -> String {
    var text = String(thousandths / 1000)
    if thousandths < 0 && thousandths > -1000 { text = "-0" }
    var decimals = String(thousandths.magnitude % 1000 + 1000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    if !decimals.isEmpty { text += "." + decimals }
    return operand == .measure(.capitals) ? text + " %" : text
  }
}
