/// What scanning does and where its time goes, for those who measure. A scanner without one pays one
/// branch a stage.
///
/// Step counts depend on the charter and the texts alone. Times are those between marks, which are set at
/// every change of stage and around every entry; what setting them takes is taken off again.
package final class ScanProfile {
  /// Stages do not overlap: time within a search counts there and not where the search was asked for.
  package enum Stage: Int, CaseIterable, Sendable {
    /// Facts and exemption.
    case facts
    /// Folding texts, and leading hits back to their places.
    case views
    case literals
    /// PCRE2, with exceptions of lists.
    case confirmation
    /// Looking for disguises and undoing them.
    case disguises
    /// Detectors, measures, words; hits are chosen.
    case detectors
    case rules
    /// What follows a judgment, until the next begins.
    case record
  }

  /// Repeatable: the same for the same charter and texts.
  package struct Steps: Sendable, Equatable {
    /// Entries that the literal search gave to PCRE2, once a text.
    package var candidates = 0
    /// Places that the literal search was certain of.
    package var certain = 0
    package var calls = 0
    /// Those between the place where a search of PCRE2 starts and the end of the text, added up.
    package var callBytes = 0
    package var matches = 0
    /// Texts besides the views that disguises were undone in.
    package var readings = 0
    package var rules = 0
    /// Those that were chosen: of lists and of detectors.
    package var hits = 0

    package init() {}
  }

  /// What one entry, or exception, took.
  package struct Entry: Sendable {
    package var candidates = 0
    package var calls = 0
    package var callBytes = 0
    package var hits = 0
    package var time = Duration.zero
    fileprivate var marks = 0
  }

  package private(set) var steps = Steps()
  private var entries: [Entry]
  private var times = Array(repeating: Duration.zero, count: Stage.allCases.count)
  /// How often the clock was read within each stage.
  private var marks = Array(repeating: 0, count: Stage.allCases.count)
  private var stage = Stage.record
  private var entry = 0
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant

  package convenience init(_ charter: CompiledCharter) {
    self.init(entryCount: charter.plan.patterns.count)
  }

  private init(entryCount: Int) {
    entries = Array(repeating: Entry(), count: entryCount)
    last = clock.now
  }

  /// The time of a stage, without what the marks took.
  ///
  /// - Parameter markCost: of one mark, as ``markCost()`` tells.
  package func time(of stage: Stage, markCost: Duration) -> Duration {
    max(.zero, times[stage.rawValue] - markCost * marks[stage.rawValue])
  }

  /// What an entry took, by its number, which is that of ``CompiledCharter/entryPlace(_:)``.
  package func entries(markCost: Duration) -> [Entry] {
    entries.map { entry in
      var entry = entry
      entry.time = max(.zero, entry.time - markCost * entry.marks)
      return entry
    }
  }

  /// What a mark takes, on average: reading the clock, and adding up.
  package static func markCost() -> Duration {
    let profile = ScanProfile(entryCount: 0)
    let count = 20_000
    let start = profile.clock.now
    for _ in 0..<count { profile.enter(.facts) }
    return start.duration(to: profile.clock.now) / count
  }

  /// - Returns: the stage until now, for those who go back to it.
  @discardableResult package func enter(_ next: Stage) -> Stage {
    mark()
    defer { stage = next }
    return stage
  }

  func beginSearch(as subject: Search.Subject) -> Stage {
    if case .view = subject {} else { steps.readings += 1 }
    return enter(.literals)
  }

  func beginConfirming(_ patterns: [Int32], certain: Int) {
    enter(.confirmation)
    steps.candidates += patterns.count
    steps.certain += certain
    for pattern in patterns { entries[Int(pattern)].candidates += 1 }
  }

  func beginEntry(_ pattern: Int) {
    mark()
    entry = pattern
  }

  func countCall(bytes: Int) {
    steps.calls += 1
    steps.callBytes += bytes
    entries[entry].calls += 1
    entries[entry].callBytes += bytes
  }

  func countMatch() { steps.matches += 1 }

  func endEntry() {
    entries[entry].time += mark()
    entries[entry].marks += 1
  }

  func countHits(_ hits: [Hit]) {
    steps.hits += hits.count
    for hit in hits where hit.pattern >= 0 { entries[Int(hit.pattern)].hits += 1 }
  }

  func countRules(_ count: Int) { steps.rules += count }

  /// Gives the time since the last mark to the stage at hand, and answers it.
  @discardableResult private func mark() -> Duration {
    let now = clock.now
    let time = last.duration(to: now)
    times[stage.rawValue] += time
    marks[stage.rawValue] += 1
    last = now
    return time
  }
}
