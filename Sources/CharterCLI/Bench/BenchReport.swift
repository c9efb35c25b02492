import Charter
import CharterCorpus
import CharterSyntax

/// What was measured, with the names that people know it by.
struct BenchReport {
  let charter, corpus: String
  let run: BenchRun
  /// Lines and items of the corpus that could not be judged.
  let faults: Int
  let compiling: Duration
  /// `file:line` of each of the dearest entries.
  let places: [String]

  init(
    charter: String, corpus: String, run: BenchRun, faults: Int, compiling: Duration,
    files: [SourceFile]
  ) {
    self.charter = charter
    self.corpus = corpus
    self.run = run
    self.faults = faults + run.refused
    self.compiling = compiling
    let tables = files.map(LineTable.init)
    places = run.entries.map { entry in
      let span = entry.place.span
      let line = tables[span.file.index].position(of: span.start).line
      return "\(files[span.file.index].path):\(line)"
    }
  }

  func nanosecondsPerComment(_ time: Duration) -> Double {
    time / .nanoseconds(1) / Double(run.steps.comments)
  }

  /// Of a stage's time among all stages, 0...1.
  func share(_ time: Duration) -> Double {
    let all = run.stages.reduce(Duration.zero) { $0 + $1.time }
    return all == .zero ? 0 : time / all
  }

  /// The repeatable counts, by name.
  var steps: [(name: String, count: Int)] {
    let (steps, scan) = (run.steps, run.steps.scan)
    return [
      ("comments", steps.comments), ("textBytes", steps.textBytes),
      ("candidates", scan.candidates), ("certainMatches", scan.certain),
      ("pcre2Calls", scan.calls), ("pcre2Bytes", scan.callBytes), ("pcre2Matches", scan.matches),
      ("readings", scan.readings), ("rules", scan.rules), ("hits", scan.hits),
    ] + VerdictLevel.allCases.map { ($0.spelling(in: .english), steps.levels[$0.rawValue]) }
  }
}

extension ScanProfile.Stage {
  /// As the reports name it.
  var title: String {
    switch self {
    case .facts: "facts and exemption"
    case .views: "views"
    case .literals: "literal search"
    case .confirmation: "PCRE2 confirmation"
    case .disguises: "disguises"
    case .detectors: "detectors and measures"
    case .rules: "conditions and rules"
    case .record: "record"
    }
  }
}
