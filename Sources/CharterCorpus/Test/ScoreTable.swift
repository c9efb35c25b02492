package import Charter

/// How many comments have which score, by what is expected of them and by the verdict that they have
/// whatever the thresholds are. All that other thresholds can change is in it.
package struct ScoreTable: Sendable, Equatable {
  /// By the score in tenths.
  private var rows: [Int: [Int]] = [:]

  package init() {}

  mutating func count(score: Int, expected: VerdictLevel, least: VerdictLevel) {
    rows[score, default: Array(repeating: 0, count: 9)][expected.rawValue * 3 + least.rawValue] += 1
  }

  mutating func add(_ other: ScoreTable) {
    for (score, counts) in other.rows {
      rows[score, default: Array(repeating: 0, count: 9)].addEach(counts)
    }
  }

  /// The comments of each score, by what is expected, ascending.
  package var histogram: [(score: Points, expected: [Int])] {
    rows.sorted { $0.key < $1.key }.map { score, counts in
      (Points(tenths: score), (0..<3).map { counts[$0 * 3..<$0 * 3 + 3].reduce(0, +) })
    }
  }

  /// What the scores that occur would do as thresholds, ascending. Cost: sorting the scores.
  package var sweep: [Threshold] {
    var above = Array(repeating: 0, count: 9)
    var all = Array(repeating: 0, count: 9)
    for counts in rows.values { all.addEach(counts) }
    var thresholds: [Threshold] = []
    for (score, counts) in rows.sorted(by: { $0.key > $1.key }) where score > 0 {
      above.addEach(counts)
      thresholds.append(Threshold(score: Points(tenths: score), above: above, all: all))
    }
    return thresholds.reversed()
  }

  /// What would be flagged, or hidden, from a score on.
  package struct Threshold: Sendable, Equatable {
    package let score: Points
    /// If comments were flagged from this score on.
    package let flagging: DetectionQuality
    /// If comments were hidden from this score on.
    package let hiding: DetectionQuality
    /// Of the comments that should be allowed, those that would be hidden.
    package let wronglyHidden: Figure

    /// - Parameters: counts by expected verdict and least verdict: from the score on, and of all.
    fileprivate init(score: Points, above: [Int], all: [Int]) {
      self.score = score
      var (flagging, hiding) = (DetectionQuality(), DetectionQuality())
      var (hidden, allowed) = (0, 0)
      for expected in VerdictLevel.allCases {
        for least in VerdictLevel.allCases {
          let index = expected.rawValue * 3 + least.rawValue
          let (over, under) = (above[index], all[index] - above[index])
          let isBad = expected >= .flag
          flagging.count(isExpected: isBad, isGiven: true, over)
          flagging.count(isExpected: isBad, isGiven: least >= .flag, under)
          hiding.count(isExpected: expected == .hide, isGiven: true, over)
          hiding.count(isExpected: expected == .hide, isGiven: least == .hide, under)
          guard expected == .allow else { continue }
          allowed += all[index]
          hidden += least == .hide ? all[index] : over
        }
      }
      self.flagging = flagging
      self.hiding = hiding
      wronglyHidden = Figure(hidden, of: allowed)
    }
  }
}

extension [Int] {
  fileprivate mutating func addEach(_ other: [Int]) {
    for index in indices { self[index] += other[index] }
  }
}
