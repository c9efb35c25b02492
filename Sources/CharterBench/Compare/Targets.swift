import CharterCorpus

/// The limits that the project has set itself, and what was measured.
///
/// Where both sides have one thread, user and system time is compared, which depends least on what else
/// the machine does; where threads and pipes matter, time on the clock.
struct Targets {
  struct Row {
    let letter: String
    let text: String
    let limit: String
    let measured: String
    /// Nil where nothing could be measured.
    let isMet: Bool?
  }

  private(set) var rows: [Row] = []

  init(_ rounds: Rounds, _ startUps: StartUps) {
    addNeighbors(rounds)
    addSelf(rounds)
    addStartUps(startUps)
    addMemory(rounds)
    addShipped(rounds)
    addGrowth(rounds)
  }

  private mutating func addNeighbors(_ rounds: Rounds) {
    for (rules, limit) in [(1000, 0.75), (10_000, 0.5)] {
      add(
        "a", "time at \(rules) rules against ripgrep's", atMost: limit,
        Self.ratio(rounds.filter(rules)?.cpu, rounds[.ripgrep(rules)]?.cpu))
    }
  }

  private mutating func addSelf(_ rounds: Rounds) {
    add(
      "b", "time at 10000 rules against 10", atMost: 5,
      Self.ratio(rounds.filter(10_000)?.cpu, rounds.filter(10)?.cpu))
    for rules in CharterSource.sizes {
      add(
        "c", "speed of 2 threads against 1, \(rules) rules", atLeast: 1.4,
        Self.ratio(rounds.filter(rules)?.wall, rounds.filter(rules, threads: 2)?.wall))
    }
    add(
      "d", "speed of cat | charter | cat against file to /dev/null", atLeast: 0.75,
      Self.ratio(rounds.filter(100)?.wall, rounds[.filterInPipe]?.wall))
    add(
      "e", "speed at 100 rules against copying", atLeast: 0.3,
      Self.ratio(rounds[.copy]?.cpu, rounds.filter(100)?.cpu))
  }

  private mutating func addStartUps(_ startUps: StartUps) {
    for (path, seconds) in startUps.shipped {
      add("f", "start-up, \(path)", atMost: 20, seconds * 1000, unit: " ms")
    }
    let largest = startUps.generated.first { $0.rules == 10_000 }?.seconds
    add("f", "start-up, 10000 rules", atMost: 100, largest.map { $0 * 1000 }, unit: " ms")
  }

  private mutating func addMemory(_ rounds: Rounds) {
    let whole = rounds.filter(10_000, threads: 2)?.peak
    let tenth = rounds[.filterTenth]?.peak
    add(
      "g", "memory at 10000 rules, 2 threads", atMost: 80, whole.map { Double($0) / 1e6 },
      unit: " MB")
    add(
      "g", "the same on a tenth of the stream", atMost: 80, tenth.map { Double($0) / 1e6 },
      unit: " MB")
  }

  private mutating func addShipped(_ rounds: Rounds) {
    for result in rounds.results {
      guard case .shipped(let path) = result.contestant.role else { continue }
      add(
        "h", "speed of \(path) against 100 rules", atLeast: 0.5,
        Self.ratio(rounds.filter(100)?.cpu, result.cpu))
    }
  }

  /// The streams hold the same words. A stream that is repeated costs nothing to start and to compile
  /// patterns for when it comes again, so that the difference is what judging its texts takes.
  private mutating func addGrowth(_ rounds: Rounds) {
    func time(_ kilobytes: Int) -> Double? {
      guard let once = rounds[.ruleWords(kilobytes, isRepeated: false)],
        let fourTimes = rounds[.ruleWords(kilobytes, isRepeated: true)]
      else { return nil }
      return fourTimes.cpu - once.cpu
    }
    for kilobytes in [4, 16] {
      add(
        "i", "time a byte in texts of \(kilobytes) kB of rule words against 1 kB", atMost: 1.5,
        Self.ratio(time(kilobytes), time(1)))
    }
  }

  private mutating func add(
    _ letter: String, _ text: String, atMost limit: Double, _ value: Double?, unit: String = ""
  ) {
    add(letter, text, "≤", limit, value, unit) { $0 <= limit }
  }

  private mutating func add(
    _ letter: String, _ text: String, atLeast limit: Double, _ value: Double?
  ) {
    add(letter, text, "≥", limit, value, "") { $0 >= limit }
  }

  private mutating func add(
    _ letter: String, _ text: String, _ sign: String, _ limit: Double, _ value: Double?,
    _ unit: String, _ holds: (Double) -> Bool
  ) {
    let decimals = unit.isEmpty ? 2 : 0
    rows.append(
      Row(
        letter: letter, text: text, limit: "\(sign) \(limit.text(decimals))\(unit)",
        measured: value.map { $0.text(unit.isEmpty ? 2 : 1) + unit } ?? "–",
        isMet: value.map(holds)))
  }

  private static func ratio(_ above: Double?, _ below: Double?) -> Double? {
    guard let above, let below, below > 0 else { return nil }
    return above / below
  }
}
