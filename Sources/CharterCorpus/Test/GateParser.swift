internal import Charter
internal import CharterSyntax

/// Why a gate cannot be read, in one line.
package struct GateError: Error, Equatable {
  package let message: String

  package init(message: String) { self.message = message }
}

extension Gate {
  /// Reads `METRIC OP NUMBER`. A metric is `accuracy` or `precision`, `recall`, `f1` or `wrong` of `flag`
  /// or `hide`; `low(…)` and `high(…)` around it are the ends of its interval. OP is `>=`, `>`, `<=` or
  /// `<`; the number lies between 0 and 1, or is a percentage.
  package init(_ text: String) throws(GateError) {
    var parser = GateParser(text)
    self = try parser.gate()
  }
}

/// Reads one gate from left to right.
private struct GateParser {
  private let text: String
  private var rest: Substring

  init(_ text: String) {
    self.text = text
    rest = text[...]
  }

  mutating func gate() throws(GateError) -> Gate {
    var name = try word("a metric")
    var bound = Gate.Bound.value
    if let end = Gate.Bound(rawValue: name), end != .value {
      bound = end
      try take("(", after: name)
      name = try word("a metric")
    }
    let (metric, level) = try metric(name)
    if bound != .value { try take(")", after: "the metric") }
    let comparison = try comparison()
    let limit = try number()
    skipBlanks()
    guard rest.isEmpty else { throw fault("`\(rest)` stands behind it") }
    return Gate(
      text: text, metric: metric, level: level, bound: bound, comparison: comparison, limit: limit)
  }

  private mutating func metric(
    _ name: String
  ) throws(GateError) -> (Gate.Metric, VerdictLevel?) {
    guard let metric = Gate.Metric(rawValue: name) else {
      let names = Gate.Metric.allCases.map(\.rawValue)
      let advice =
        nearestName(to: name, among: names).map { "did you mean `\($0)`?" }
        ?? "there are \(names.joined(separator: ", "))"
      throw fault("no metric is called `\(name)`; \(advice)")
    }
    if metric == .accuracy { return (metric, nil) }
    try take("(", after: name)
    let verdict = try word("flag or hide")
    guard let level = VerdictLevel(english: verdict), level > .allow else {
      throw fault("`\(name)` is of flag or hide, not of `\(verdict)`")
    }
    try take(")", after: verdict)
    return (metric, level)
  }

  private mutating func comparison() throws(GateError) -> Gate.Comparison {
    skipBlanks()
    for (sign, comparison) in [("≥", Gate.Comparison.atLeast), ("≤", .atMost)]
    where rest.hasPrefix(sign) {
      rest = rest.dropFirst()
      return comparison
    }
    // The signs of two letters come first.
    for comparison in Gate.Comparison.allCases where rest.hasPrefix(comparison.rawValue) {
      rest = rest.dropFirst(comparison.rawValue.count)
      return comparison
    }
    throw fault("a metric is compared by >=, >, <= or <")
  }

  private mutating func number() throws(GateError) -> Double {
    skipBlanks()
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    rest = rest.dropFirst(digits.count)
    skipBlanks()
    let isPercentage = rest.first == "%"
    if isPercentage { rest = rest.dropFirst() }
    guard digits.first != ".", digits.last != ".", let number = Double(digits) else {
      throw fault("a number such as 0.95 or 95 % stands behind the comparison")
    }
    let limit = isPercentage ? number / 100 : number
    guard limit <= 1 else { throw fault("`\(digits)` is over 1; percentages end in %") }
    return limit
  }

  private mutating func word(_ expected: String) throws(GateError) -> String {
    skipBlanks()
    let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard !word.isEmpty else { throw fault("\(expected) is missing") }
    rest = rest.dropFirst(word.count)
    return String(word)
  }

  private mutating func take(_ bracket: Character, after part: String) throws(GateError) {
    skipBlanks()
    guard rest.first == bracket else { throw fault("`\(bracket)` is missing behind \(part)") }
    rest = rest.dropFirst()
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
  }

  private func fault(_ reason: String) -> GateError {
    GateError(message: "gate `\(text)`: \(reason)")
  }
}
