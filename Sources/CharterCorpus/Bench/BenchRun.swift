package import Charter
internal import CharterSyntax
internal import Histogram

/// Judges items over and over on one thread, and tells what that costs.
///
/// To judge is here what `filter --emit verdicts` does with an item that it has read: decide, and write
/// the record. A first pass warms up; then come passes that are timed as a whole, passes in which each
/// comment is timed, and one with a profile.
package struct BenchRun {
  /// How long single comments took, in nanoseconds, a reading of the clock included.
  package struct Latency: Sendable {
    package let median, percentile99, greatest: UInt64
  }

  /// Counts that are the same on every run.
  package struct Steps: Sendable, Equatable {
    package var comments = 0
    /// Of all fields that items have.
    package var textBytes = 0
    package var scan = ScanProfile.Steps()
    /// Comments by ``VerdictLevel``.
    package var levels = Array(repeating: 0, count: VerdictLevel.allCases.count)
  }

  package struct Stage: Sendable {
    package let stage: ScanProfile.Stage
    /// Of all comments.
    package let time: Duration
  }

  package struct DearEntry: Sendable {
    package let place: EntryPlace
    package let cost: ScanProfile.Entry
  }

  package let passes: [Duration]
  package let latency: Latency
  package let stages: [Stage]
  /// The dearest first: those that took the most time of PCRE2.
  package let entries: [DearEntry]
  package let steps: Steps
  /// Items that the charter's facts do not allow.
  package let refused: Int

  package static let shownEntries = 10

  /// - Parameter passes: how often the items are judged for each of the two times. At least 1.
  /// - Returns: nil if there is nothing to judge.
  package init?(_ charter: CompiledCharter, _ items: [Item], passes: Int) {
    var judge = BenchJudge(charter)
    let (accepted, steps) = judge.warmUp(items)
    guard !accepted.isEmpty else { return nil }
    refused = items.count - accepted.count
    let clock = ContinuousClock()
    self.passes = (0..<max(1, passes)).map { _ in
      let start = clock.now
      for index in accepted.indices { judge.judge(accepted[index]) }
      return start.duration(to: clock.now)
    }
    latency = Self.latency(&judge, accepted, passes: max(1, passes))
    let profile = judge.profile(accepted)
    let markCost = ScanProfile.markCost()
    stages = ScanProfile.Stage.allCases.map {
      Stage(stage: $0, time: profile.time(of: $0, markCost: markCost))
    }
    entries = Self.dearest(profile.entries(markCost: markCost), of: charter)
    var all = steps
    all.scan = profile.steps
    self.steps = all
  }

  /// Seconds of the median pass.
  package var seconds: Double {
    let sorted = passes.map { $0 / .seconds(1) }.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  package var commentsPerSecond: Double { Double(steps.comments) / seconds }

  /// Millions of bytes of text a second.
  package var megabytesPerSecond: Double { Double(steps.textBytes) / seconds / 1e6 }

  private static func latency(
    _ judge: inout BenchJudge, _ items: [Item], passes: Int
  ) -> Latency {
    let longest: UInt64 = 60_000_000_000
    var histogram = Histogram<UInt64>(
      highestTrackableValue: longest, numberOfSignificantValueDigits: .three)
    var greatest: UInt64 = 0
    let clock = ContinuousClock()
    for _ in 0..<passes {
      var last = clock.now
      for index in items.indices {
        judge.judge(items[index])
        let now = clock.now
        let time = UInt64(max(0, last.duration(to: now) / .nanoseconds(1)))
        histogram.record(min(time, longest))
        greatest = max(greatest, time)
        last = now
      }
    }
    return Latency(
      median: histogram.valueAtPercentile(50), percentile99: histogram.valueAtPercentile(99),
      greatest: greatest)
  }

  /// By time; by what is repeatable among those that took none.
  private static func dearest(
    _ entries: [ScanProfile.Entry], of charter: CompiledCharter
  ) -> [DearEntry] {
    let asked = entries.indices.filter { entries[$0].calls > 0 }
    let dearest = asked.sorted {
      let (a, b) = (entries[$0], entries[$1])
      if a.time != b.time { return a.time > b.time }
      if a.callBytes != b.callBytes { return a.callBytes > b.callBytes }
      return $0 < $1
    }
    return dearest.prefix(shownEntries).map {
      DearEntry(place: charter.entryPlace($0), cost: entries[$0])
    }
  }
}
