internal import CharterSyntax

/// A comment for which a rule fires, as far as its condition tells.
struct DraftSample {
  private(set) var fields: [Field: [String]] = [:]
  private(set) var facts: [(name: String, value: String)] = []
  /// Whether every part of the condition is met, as far as can be told.
  private(set) var isComplete = true
  private let rule: DraftRule
  private let language: KeywordLanguage

  /// - Parameter attempt: of several texts that could do, which.
  init(of rule: DraftRule, attempt: Int, in language: KeywordLanguage) {
    self.rule = rule
    self.language = language
    meet(rule.condition, attempt)
  }

  func text(of field: Field) -> String { fields[field, default: []].joined(separator: " ") }

  private mutating func meet(_ condition: DraftCondition, _ attempt: Int) {
    switch condition {
    case .list(let number, let field, _):
      let samples = rule.lists[number].entries.compactMap(\.sample)
      guard !samples.isEmpty else {
        isComplete = false
        return
      }
      fields[field ?? .text, default: []].append(samples[attempt % samples.count])
    case .links(let number, let isOutside):
      let sites = rule.lists[number].entries.map(\.written)
      let host = isOutside ? "elsewhere.example" : sites.isEmpty ? "" : sites[attempt % sites.count]
      fields[.text, default: []].append("https://\(host)/")
    case .truth(let name): bind(name, Keyword.yes.spelling(in: language))
    case .word(let name, let value): bind(name, value.writtenAsString)
    case .number(let name, let comparison):
      bind(name, DraftComparison.text(comparison.witness))
    case .measure(_, let comparison):
      if comparison.sign != .less { fill(comparison.witness / 1000) }
    case .detector(_, let comparison):
      let count = min(max(0, comparison.witness / 1000), 60)
      fields[.text, default: []] += (0..<count).map { "@member\($0)" }
    case .all(let conditions): for condition in conditions { meet(condition, attempt) }
    case .any(let conditions):
      if !conditions.isEmpty { meet(conditions[attempt % conditions.count], attempt) }
    case .not(let condition): avoid(condition)
    }
  }

  /// Words are not there unless somebody writes them; facts have to be told.
  private mutating func avoid(_ condition: DraftCondition) {
    switch condition {
    case .truth(let name): bind(name, Keyword.no.spelling(in: language))
    case .word(let name, _): bind(name, "\"-\"")
    case .not(let inner): meet(inner, 0)
    default: break
    }
  }

  private mutating func bind(_ name: String, _ value: String) {
    if !facts.contains(where: { $0.name == name }) { facts.append((name, value)) }
  }

  /// Makes the text at least so many characters long.
  private mutating func fill(_ count: Int) {
    let missing = count - fields[.text, default: []].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    guard missing > 0 else { return }
    guard missing <= 4_000 else {
      isComplete = false
      return
    }
    fields[.text, default: []].append(String(repeating: "x", count: missing + 1))
  }
}
