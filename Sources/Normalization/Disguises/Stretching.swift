/// Letters that are written more often than they are spoken: `connnard`, `ssshhhiitt`.
struct Stretching: Sendable {
  /// How many runs of a token are tried both ways.
  private static let choices = 3

  /// A run of one character in a token.
  private struct Run: Sendable {
    var scalar: UInt32
    var count: Int
    /// Digits and signs are left alone.
    var isLetter: Bool { Leet.letters(scalar) == nil }
    /// Whether it stands for one or two.
    var isStretched = false
    /// Its bit in the number of a reading; -1 if it always stands for one.
    var bit = -1
  }

  /// The runs of the token that is being read.
  private var runs: [Run] = []

  /// How many ways there are to read a token's runs of letters, 0 if nothing is stretched: a run of
  /// three or more stands for one or two. If at least half of the letters stand in runs, one of them
  /// of three or three of them in a row, every run does. At most eight ways: beyond three runs, the
  /// longer ones count.
  mutating func readings(of token: [UInt32]) -> Int {
    findRuns(in: token)
    let isLong = runs.contains { $0.count >= 3 && $0.isLetter }
    let isWhole = (isLong || hasDoubles) && isMostlyRuns
    // The start of a host name is no word.
    let isHost = runs.count == 1 && token.count == 3 && token[0] == UInt32(UInt8(ascii: "w"))
    guard isLong || isWhole, !isHost else { return 0 }
    for index in runs.indices {
      runs[index].isStretched = runs[index].isLetter && runs[index].count >= (isWhole ? 2 : 3)
    }
    return 1 << chooseBits()
  }

  /// Gives one of the ways to read the last token.
  func read(_ number: Int, into word: inout [UInt32]) {
    word.removeAll(keepingCapacity: true)
    for run in runs {
      let isDouble = run.bit >= 0 && number >> run.bit & 1 == 1
      let count = run.isStretched ? (isDouble ? 2 : 1) : run.count
      for _ in 0..<count { word.append(run.scalar) }
    }
  }

  private var hasDoubles: Bool {
    var row = 0
    for run in runs {
      row = run.count >= 2 && run.isLetter ? row + 1 : 0
      if row == 3 { return true }
    }
    return false
  }

  private var isMostlyRuns: Bool {
    var letters = 0
    var inRuns = 0
    for run in runs where run.isLetter {
      letters += run.count
      if run.count >= 2 { inRuns += run.count }
    }
    return 2 * inRuns >= letters
  }

  private mutating func findRuns(in token: [UInt32]) {
    runs.removeAll(keepingCapacity: true)
    for scalar in token {
      if runs.last?.scalar == scalar {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(scalar: scalar, count: 1))
      }
    }
  }

  private mutating func chooseBits() -> Int {
    var bits = 0
    for shortest in [3, 2] {
      for index in runs.indices
      where runs[index].isStretched && runs[index].bit < 0 && runs[index].count >= shortest {
        guard bits < Self.choices else { return bits }
        runs[index].bit = bits
        bits += 1
      }
    }
    return bits
  }
}
