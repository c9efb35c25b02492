package import Charter

/// A number of a charter that may be tuned.
package enum TuneNumber: Sendable, Hashable {
  /// By the place of the rule in charter order.
  case points(Int)
  case flagAt, hideAt
}

/// Which numbers of a charter are free, and what values they may take.
package struct TuneFreedom: Sendable {
  package let numbers: [TuneNumber]
  /// Rules with points that stay as they are since they fired too seldom, in charter order.
  package let locked: [Int]
  /// In tenths: half a point, as people write points, unless the charter counts in smaller or far larger
  /// ones.
  private let step: Int
  private let greatest: Int
  private let present: Scoring

  private static let mostValues = 40

  package init(_ data: TuneData, _ present: Scoring) {
    self.present = present
    let rules = present.rules.indices.filter { present.rules[$0] != nil }
    locked = rules.filter { data.hits[$0] < TuneData.leastHits }
    let points = rules.filter { data.hits[$0] >= TuneData.leastHits }.map(TuneNumber.points)
    numbers = points + [.flagAt] + (data.tellsHidden ? [.hideAt] : [])
    let halves = (present.hideAt + 5 * Self.mostValues - 1) / (5 * Self.mostValues)
    step = present.hideAt < 20 ? 1 : 5 * max(1, halves)
    greatest = present.hideAt
  }

  /// Values that a number may take, ascending: its present one, and those of the grid. Points keep their
  /// sign, and with `per` they stay within their `max`; `flag at` stays below `hide at`.
  func candidates(for number: TuneNumber, in current: Scoring) -> [Int] {
    let values: [Int]
    switch number {
    case .points(let index):
      guard let rule = present.rules[index] else { return [] }
      let most = min(greatest, rule.cap ?? greatest)
      let sizes = stride(from: step, through: max(step, most), by: step).filter { $0 <= most }
      values = (sizes.map { rule.value < 0 ? -$0 : $0 } + [rule.value])
    case .flagAt:
      values = stride(from: step, to: current.hideAt, by: step) + [present.flagAt]
    case .hideAt:
      values = stride(from: step, through: 2 * greatest, by: step) + [present.hideAt]
    }
    return Set(values).filter { number.allows($0, in: current) }.sorted()
  }
}

extension TuneNumber {
  fileprivate func allows(_ value: Int, in current: Scoring) -> Bool {
    switch self {
    case .points: value != current[self]
    case .flagAt: value != current.flagAt && value < current.hideAt
    case .hideAt: value != current.hideAt && value > current.flagAt
    }
  }
}

extension Scoring {
  /// In tenths.
  package subscript(number: TuneNumber) -> Int {
    get {
      switch number {
      case .points(let rule): rules[rule]?.value ?? 0
      case .flagAt: flagAt
      case .hideAt: hideAt
      }
    }
    set {
      switch number {
      case .points(let rule): rules[rule]?.value = newValue
      case .flagAt: flagAt = newValue
      case .hideAt: hideAt = newValue
      }
    }
  }

  /// By how many tenths of a point all numbers differ together. A threshold counts as often as there are
  /// rules with points, since moving it is moving all of them, those of which little is known as well.
  func distance(to other: Scoring) -> Int {
    let thresholds = abs(flagAt - other.flagAt) + abs(hideAt - other.hideAt)
    return zip(rules, other.rules).reduce(thresholds * rules.count { $0 != nil }) {
      $0 + abs(($1.0?.value ?? 0) - ($1.1?.value ?? 0))
    }
  }
}
