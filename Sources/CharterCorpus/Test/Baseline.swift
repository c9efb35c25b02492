package import Charter

/// How the cases of a former run came out.
package struct Baseline: Sendable {
  package struct Case: Sendable, Equatable {
    package let given: VerdictLevel
    package let holds: Bool

    package init(given: VerdictLevel, holds: Bool) {
      self.given = given
      self.holds = holds
    }
  }

  package let cases: [CaseKey: Case]

  /// Of cases with the same content, one that did not hold counts, else the last.
  package init(_ cases: [(CaseKey, Case)]) {
    self.cases = Dictionary(cases) { $0.holds ? $1 : $0 }
  }

  /// Reads what ``CaseOutcome/line`` has written; nil if it is something else.
  package init?(lines: [String]) {
    var cases: [(CaseKey, Case)] = []
    for line in lines {
      guard let parsed = Self.parse(line) else { return nil }
      cases.append(parsed)
    }
    self.init(cases)
  }

  package var failed: Int { cases.values.count { !$0.holds } }

  private static func parse(_ line: String) -> (CaseKey, Case)? {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3 || words.count == 4 && words[3] == "failed", words[0].utf8.count == 16,
      let content = UInt64(words[0], radix: 16), let expected = VerdictLevel(english: words[1]),
      let given = VerdictLevel(english: words[2])
    else { return nil }
    let key = CaseKey(content: content, expected: expected)
    return (key, Case(given: given, holds: words.count == 3))
  }
}

extension CaseOutcome {
  /// `CONTENT EXPECTED GIVEN`, and `failed` behind it if the case does not hold.
  package var line: String {
    let words = [
      key.contentText, expected.spelling(in: .english), given.spelling(in: .english),
    ]
    return (words + (holds ? [] : ["failed"])).joined(separator: " ")
  }
}

/// What changed since a former run.
package struct BaselineComparison: Sendable {
  /// Cases that hold now and did not, or whose verdict is nearer to the expected one.
  package private(set) var better: [ShownCase] = []
  package private(set) var worse: [ShownCase] = []
  /// Cases that the former run did not know.
  package private(set) var new = 0
  /// Cases that only the former run knew.
  package private(set) var gone = 0

  /// - Parameter shown: at least the cases that came out otherwise.
  package init(_ baseline: Baseline, _ outcomes: [CaseOutcome], shown: [ShownCase]) {
    for shownCase in shown {
      guard let former = baseline.cases[shownCase.outcome.key] else { continue }
      let change = shownCase.outcome.change(since: former)
      if change > 0 { better.append(shownCase) }
      if change < 0 { worse.append(shownCase) }
    }
    let keys = Set(outcomes.map(\.key))
    new = outcomes.count { baseline.cases[$0.key] == nil }
    gone = baseline.cases.keys.count { !keys.contains($0) }
  }
}

extension CaseOutcome {
  /// Positive if the case came out better than before.
  fileprivate func change(since former: Baseline.Case) -> Int {
    let before = abs(former.given.rawValue - expected.rawValue)
    if before != distance { return before - distance }
    if holds == former.holds { return 0 }
    return holds ? 1 : -1
  }
}
