internal import CharterSyntax

/// Which rules a single hit makes fire, in an item that has nothing else in it.
///
/// Facts have their defaults, other lists and all detectors find nothing; what hangs on the length or
/// the look of the text stays open. Cost: linear in the conditions, signals read once.
struct LoneHits {
  /// For each list that can do so, the first rule that counts against the author.
  private var rules: [Int: Int] = [:]

  init(_ charter: CheckedCharter) {
    var reader = LoneHitReader(charter)
    for (index, rule) in charter.rules.enumerated() where rule.countsAgainst {
      let condition = Condition.all([rule.condition] + rule.exceptions.map(Condition.not))
      for (list, truth) in reader.outcome(of: condition).byList
      where truth == .yes && rules[list] == nil {
        rules[list] = index
      }
    }
  }

  /// A rule that one hit of that list makes fire.
  func rule(firedByList list: Int) -> Int? { rules[list] }
}

extension Rule {
  /// Whether it can make a verdict worse; rules on trial are meant to, later.
  fileprivate var countsAgainst: Bool {
    switch effect {
    case .points(let points): points > 0
    case .pointsPer, .floor: true
    case .label: false
    }
  }
}
