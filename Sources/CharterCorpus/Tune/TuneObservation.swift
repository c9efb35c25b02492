package import Charter

/// What tuning knows of a labelled comment: all that other points and thresholds could change.
package struct TuneObservation: Sendable {
  package let place: CasePlace
  /// Of its content alone, by which comments are told apart.
  package let content: UInt64
  package let pattern: TunePattern

  package init(place: CasePlace, content: UInt64, pattern: TunePattern) {
    self.place = place
    self.content = content
    self.pattern = pattern
  }
}

/// What comments have in common that every choice of points judges alike.
package struct TunePattern: Sendable, Hashable {
  package let expected: VerdictLevel
  /// The verdict whatever the score is.
  package let least: VerdictLevel
  /// In charter order.
  package let rules: [ScoredRule]
  /// The verdict must stay what it is: an example of the charter, or a case of a corpus that holds.
  package let isBinding: Bool

  package init(
    expected: VerdictLevel, least: VerdictLevel, rules: [ScoredRule], isBinding: Bool
  ) {
    self.expected = expected
    self.least = least
    self.rules = rules
    self.isBinding = isBinding
  }

  /// What the engine would score (LANGUAGE §6). `rules` come by article, since charter order does.
  package func score(_ scoring: borrowing Scoring) -> Int {
    var (score, sum, article) = (0, 0, -1)
    for fired in rules {
      guard let rule = scoring.rules[fired.rule] else { continue }
      if rule.article != article {
        score += Self.clamped(sum, article < 0 ? nil : scoring.articleCaps[article])
        (sum, article) = (0, rule.article)
      }
      sum += rule.points(units: fired.units)
    }
    return score + Self.clamped(sum, article < 0 ? nil : scoring.articleCaps[article])
  }

  package func verdict(_ scoring: borrowing Scoring) -> VerdictLevel {
    max(scoring.level(forScore: score(scoring)), least)
  }

  private static func clamped(_ sum: Int, _ cap: Int?) -> Int { max(0, min(sum, cap ?? sum)) }
}

/// Scans labelled comments one after another, on one thread, each once.
package struct TuneScanner: ~Copyable {
  private var scanner: Scanner
  package private(set) var observations: [TuneObservation] = []

  package init(_ charter: CompiledCharter) { scanner = charter.makeScanner() }

  package mutating func scan(_ item: borrowing Item, _ label: CaseLabel) throws(ItemError) {
    let isCalm = try !scanner.hasAnythingToSay(of: item)
    let pattern: TunePattern
    if isCalm {
      pattern = TunePattern(
        expected: label.expected, least: .allow, rules: [],
        isBinding: label.isCase && label.expected == .allow)
    } else {
      let verdict = scanner.lastVerdict
      pattern = TunePattern(
        expected: label.expected, least: verdict.leastLevel, rules: verdict.scoredRules,
        isBinding: label.isCase && verdict.level == label.expected)
    }
    let key = CaseKey(item, expected: label.expected)
    observations.append(
      TuneObservation(place: label.place, content: key.content, pattern: pattern))
  }
}
