package import Charter

/// How many comments that should have one verdict were given another.
package struct VerdictMatrix: Sendable, Equatable {
  private var counts = Array(repeating: 0, count: 9)

  package init() {}

  package subscript(expected expected: VerdictLevel, given given: VerdictLevel) -> Int {
    get { counts[expected.rawValue * 3 + given.rawValue] }
    set { counts[expected.rawValue * 3 + given.rawValue] = newValue }
  }

  package mutating func add(_ other: VerdictMatrix) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  package var total: Int { counts.reduce(0, +) }

  package func expected(_ level: VerdictLevel) -> Int {
    VerdictLevel.allCases.reduce(0) { $0 + self[expected: level, given: $1] }
  }

  package func given(_ level: VerdictLevel) -> Int {
    VerdictLevel.allCases.reduce(0) { $0 + self[expected: $1, given: level] }
  }

  /// How well the comments that should be at least of a level are told from the others.
  package func detection(of level: VerdictLevel) -> DetectionQuality {
    var quality = DetectionQuality()
    for expected in VerdictLevel.allCases {
      for given in VerdictLevel.allCases {
        let count = self[expected: expected, given: given]
        quality.count(isExpected: expected >= level, isGiven: given >= level, count)
      }
    }
    return quality
  }

  /// Verdicts that are just what they should be.
  package var accuracy: Figure {
    Figure(VerdictLevel.allCases.reduce(0) { $0 + self[expected: $1, given: $1] }, of: total)
  }

  /// Of the comments that should be allowed, those that are at least of a level.
  package func wrong(_ level: VerdictLevel) -> Figure {
    let given = VerdictLevel.allCases.filter { $0 >= level }
    return Figure(
      given.reduce(0) { $0 + self[expected: .allow, given: $1] }, of: expected(.allow))
  }
}

/// Precision and recall of a yes or no.
package struct DetectionQuality: Sendable, Equatable {
  package private(set) var truePositives = 0
  package private(set) var falsePositives = 0
  package private(set) var falseNegatives = 0

  package init() {}

  package mutating func count(isExpected: Bool, isGiven: Bool, _ count: Int = 1) {
    switch (isExpected, isGiven) {
    case (true, true): truePositives += count
    case (false, true): falsePositives += count
    case (true, false): falseNegatives += count
    case (false, false): break
    }
  }

  /// Of those that were found, the right ones.
  package var precision: Figure { Figure(truePositives, of: truePositives + falsePositives) }
  /// Of those that should be found, the ones that were.
  package var recall: Figure { Figure(truePositives, of: truePositives + falseNegatives) }
  package var f1: Figure { Figure(f1Of: truePositives, misses: falsePositives + falseNegatives) }
}
