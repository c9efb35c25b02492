/// What several runs of one command came to.
struct Result {
  let contestant: Contestant
  private(set) var runs: [ChildProcess.Usage] = []

  init(_ contestant: Contestant, runs: [ChildProcess.Usage] = []) {
    self.contestant = contestant
    self.runs = runs
  }

  mutating func append(_ usage: ChildProcess.Usage) { runs.append(usage) }

  /// Seconds, the median of the runs.
  var wall: Double { Self.median(runs.map(\.wall)) }
  var fastest: Double { runs.map(\.wall).min() ?? .nan }
  var slowest: Double { runs.map(\.wall).max() ?? .nan }
  /// Seconds of user and system time, the median of the runs.
  var cpu: Double { Self.median(runs.map(\.cpu)) }
  /// Bytes, the largest of the runs.
  var peak: Int { runs.map(\.peak).max() ?? 0 }
  var commentsPerSecond: Double { Double(contestant.stream.comments) / wall }
  /// Of what the command reads, in millions of bytes a second.
  var megabytesPerSecond: Double { Double(contestant.stream.bytes) / wall / 1e6 }

  private static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

/// Rounds in which everybody runs once, so that what else the machine does falls on all alike.
struct Rounds {
  /// In the order of the contestants.
  let results: [Result]
  private let places: [Contestant.Role: Int]

  /// - Parameter progress: is told of each round before it begins.
  init(_ contestants: Contestants, count: Int, progress: (Int) -> Void) throws {
    var results = contestants.all.map { Result($0) }
    for round in 1...count {
      progress(round)
      for index in results.indices {
        let child = results[index].contestant.child
        let usage = try child.run()
        // Matchers that find nothing say so with 1.
        guard usage.status == 0 || usage.status == 1 && child.arguments[0].hasSuffix("grep") else {
          throw ChildProcess.Failure(
            description: "ended with \(usage.status): \(child.arguments.joined(separator: " "))")
        }
        results[index].append(usage)
      }
    }
    self.init(results)
  }

  init(_ results: [Result]) {
    self.results = results
    places = Dictionary(uniqueKeysWithValues: results.enumerated().map { ($1.contestant.role, $0) })
  }

  subscript(role: Contestant.Role) -> Result? { places[role].map { results[$0] } }

  func filter(_ rules: Int, threads: Int = 1) -> Result? {
    self[.filter(rules: rules, threads: threads, emission: "verdicts")]
  }
}
