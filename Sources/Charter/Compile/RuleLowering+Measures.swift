internal import CharterModel
internal import CharterSyntax

/// What measures tell of a comment without hits and facts: mostly that no rule can fire, and the exemption does
/// not hold, so that none has to be evaluated.
extension RuleLowering {
  /// See ``testsOfCalm``.
  mutating func findTestsOfCalm() -> [MeasureTest]? {
    var tests: [MeasureTest] = []
    if let exemption = charter.exemption {
      guard let found = self.tests(of: exemption) else { return nil }
      tests += found
    }
    for number in restlessRules {
      guard let found = self.tests(of: charter.rules[Int(number)].condition) else { return nil }
      tests += found
    }
    return tests
  }

  /// The same for one condition.
  private mutating func tests(of condition: Condition) -> [MeasureTest]? {
    guard canHold(condition) else { return [] }
    switch condition {
    case .all(let parts):
      var fewest: [MeasureTest]?
      for part in parts {
        guard let found = tests(of: part) else { continue }
        if fewest.map({ found.count < $0.count }) ?? true { fewest = found }
      }
      return fewest
    case .any(let parts):
      var tests: [MeasureTest] = []
      for part in parts {
        guard let found = self.tests(of: part) else { return nil }
        tests += found
      }
      return tests
    case .number(.measure(let measure), let comparison, let limit):
      return [MeasureTest(measure: measure, comparison: comparison, limit: limit)]
    case .holds(.signal(let index)): return tests(ofSignal: index)
    case .holds(.fact(let index)):
      switch charter.facts[index].value {
      case .truth(let truth): return truth ? nil : []
      case .number(let value): return value > 0 ? nil : []
      case .word, .words: return []
      }
    case .number(.fact(let index), let comparison, let limit):
      guard case .number(let value) = charter.facts[index].value else { return nil }
      return comparison.holds(value, limit) ? nil : []
    case .word(.fact(let index), let word):
      switch charter.facts[index].value {
      case .word(let value): return value == word ? nil : []
      case .words(let values): return values.contains(word) ? nil : []
      case .truth, .number: return []
      }
    case .not, .holds, .number, .distinct, .atLeast, .word: return nil
    }
  }

  private mutating func tests(ofSignal index: Int) -> [MeasureTest]? {
    if let known = testsOfSignals[index] { return known }
    let found = tests(of: charter.signals[index].condition)
    testsOfSignals[index] = .some(found)
    return found
  }
}
