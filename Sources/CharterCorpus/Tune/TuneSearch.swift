internal import Charter
internal import CharterSyntax

/// Looks for better points and thresholds by steepest coordinate ascent: of all changes of one number to
/// another value of a small grid it takes the one that gains most, until none gains anything. First of
/// points alone, then of thresholds as well: a threshold means something to people, and moves every rule.
///
/// Signs stay, thresholds stay in order, and what must hold goes on holding. Cost: a round tries for each
/// number some forty values, each on the patterns that the number has to do with.
struct TuneSearch {
  private let goal: TuneGoal
  private let present: Scoring
  private let free: TuneFreedom
  private let patterns: [TunePattern]
  /// How many comments have each pattern; 0 for examples.
  private let weights: [Int]
  /// Of each rule, the patterns in which it fires.
  private let patternsOfRule: [[Int]]
  /// Of binding patterns the verdict that must stay; nil for others.
  private let bound: [VerdictLevel?]

  private var current: Scoring
  private var verdicts: [VerdictLevel] = []
  private var matrix = VerdictMatrix()

  private static let mostRounds = 100
  /// Gains below this are noise of the arithmetic.
  private static let leastGain = 1e-9

  /// - Parameter fold: the fold that is held back; nil: none is.
  init(
    _ data: TuneData, _ present: Scoring, _ free: TuneFreedom, _ goal: TuneGoal, without fold: Int?
  ) {
    self.goal = goal
    self.present = present
    self.free = free
    patterns = data.patterns
    weights = data.counts.map { counts in
      counts.enumerated().reduce(0) { $0 + ($1.offset == fold ? 0 : $1.element) }
    }
    var patternsOfRule = Array(repeating: [Int](), count: present.rules.count)
    for (index, pattern) in data.patterns.enumerated() {
      for rule in Set(pattern.rules.map(\.rule)).sorted() { patternsOfRule[rule].append(index) }
    }
    self.patternsOfRule = patternsOfRule
    let weights = weights
    bound = data.patterns.enumerated().map { index, pattern in
      // Cases that are held back say nothing; examples are part of the charter.
      pattern.isBinding && (data.isExample[index] || weights[index] > 0)
        ? pattern.verdict(present) : nil
    }
    current = present
    verdicts = patterns.map { $0.verdict(present) }
    for (index, pattern) in patterns.enumerated() {
      matrix[expected: pattern.expected, given: verdicts[index]] += weights[index]
    }
  }

  /// The best that was found, which is the present if nothing is better.
  mutating func run() -> Scoring {
    for numbers in [free.numbers.filter { $0 != .flagAt && $0 != .hideAt }, free.numbers] {
      for _ in 0..<Self.mostRounds {
        guard let step = bestStep(among: numbers) else { break }
        take(step)
      }
    }
    return current
  }

  private struct Step {
    let number: TuneNumber
    let value: Int
    let gain: Double
    /// How far all numbers are from the present ones then.
    let distance: Int

    /// By the gain; of equal ones the one that stays nearer to the present.
    func isBetter(than other: Step) -> Bool {
      gain == other.gain ? distance < other.distance : gain > other.gain
    }
  }

  private func bestStep(among numbers: [TuneNumber]) -> Step? {
    let value = goal.value(matrix, distance: present.distance(to: current))
    var best: Step?
    for number in numbers {
      for candidate in free.candidates(for: number, in: current) {
        var other = current
        other[number] = candidate
        guard let matrix = matrix(after: number, other) else { continue }
        let distance = present.distance(to: other)
        let gain = goal.value(matrix, distance: distance) - value
        guard gain > Self.leastGain else { continue }
        let step = Step(number: number, value: candidate, gain: gain, distance: distance)
        if best.map({ step.isBetter(than: $0) }) ?? true { best = step }
      }
    }
    return best
  }

  /// The patterns whose score a number can change.
  private func patterns(of number: TuneNumber) -> [Int] {
    if case .points(let rule) = number { patternsOfRule[rule] } else { Array(patterns.indices) }
  }

  /// The matrix with other numbers; nil if something that must hold would not.
  private func matrix(after number: TuneNumber, _ scoring: Scoring) -> VerdictMatrix? {
    var matrix = matrix
    for index in patterns(of: number) {
      let pattern = patterns[index]
      let verdict = pattern.verdict(scoring)
      if let bound = bound[index], bound != verdict { return nil }
      guard verdict != verdicts[index] else { continue }
      matrix[expected: pattern.expected, given: verdicts[index]] -= weights[index]
      matrix[expected: pattern.expected, given: verdict] += weights[index]
    }
    return matrix
  }

  private mutating func take(_ step: Step) {
    current[step.number] = step.value
    for index in patterns(of: step.number) {
      let pattern = patterns[index]
      matrix[expected: pattern.expected, given: verdicts[index]] -= weights[index]
      verdicts[index] = pattern.verdict(current)
      matrix[expected: pattern.expected, given: verdicts[index]] += weights[index]
    }
  }
}
