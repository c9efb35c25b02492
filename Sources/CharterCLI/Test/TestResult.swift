import ArgumentParser
import Charter
import CharterCorpus
import CharterSyntax

/// What a test has found, with the files that it was about.
struct TestResult {
  let settings: TestSettings
  let charter: CompiledCharter
  let compilation: Compilation
  let report: TestReport
  /// Labelled records of each corpus.
  let records: [Int]
  let faults: [CorpusFault]

  var words: TestWords { TestWords(settings.language ?? compilation.keywords) }

  /// The samples of the charter that do not hold.
  var sampleFailures: [Diagnostic] { compilation.diagnostics.filter { $0.severity == .error } }

  var sampleCount: Int { charter.size.samples }

  var missedGates: [GateResult] { report.gates.filter { !$0.isMet } }

  /// Why the test is not passed, in the order of weight.
  enum Problem: Equatable {
    case faults(Int)
    case nothingMeasured
    /// A corpus holds no labelled comment.
    case empty(String)
    case samples(Int)
    case cases(Int)
    case gates(Int)
  }

  var problems: [Problem] {
    var problems: [Problem] = []
    if !faults.isEmpty { problems.append(.faults(faults.count)) }
    for (path, count) in zip(settings.corpora, records)
    where count == 0 && !faults.contains(where: { settings.corpora[$0.place.corpus] == path }) {
      problems.append(.empty(path))
    }
    let isEmpty =
      settings.corpora.isEmpty ? sampleCount == 0 : !report.hasMeasured && problems.isEmpty
    if isEmpty { problems.append(.nothingMeasured) }
    if !sampleFailures.isEmpty { problems.append(.samples(sampleFailures.count)) }
    if !report.failedCases.isEmpty { problems.append(.cases(report.failedCases.count)) }
    if !missedGates.isEmpty { problems.append(.gates(missedGates.count)) }
    return problems
  }

  /// The problems in one line.
  var problemLine: String {
    "\(settings.charterPath)\(words.colon) " + problems.map(words.problem).joined(separator: ", ")
  }

  /// Figures of a corpus that could not be read in full mean little: that comes first.
  var exitCode: ExitCode {
    if !faults.isEmpty { return Exit.unreadableLines }
    return problems.isEmpty ? .success : Exit.findings
  }

  func text(_ format: TestFormat, isColored: Bool) throws -> String {
    switch format {
    case .pretty: TestText(self, isColored: isColored).text
    case .json: try TestRecord(self).jsonText()
    case .junit: TestJUnit(self).text
    case .github: TestAnnotations(self).text
    case .markdown: TestMarkdown(self).text
    case .html: TestPage(self).text
    }
  }

  // MARK: Places

  /// `file:line`, or `file, record N` for CSV.
  func place(_ place: CasePlace) -> String { words.place(place, in: settings.corpora) }

  /// `file:line` of an entry.
  func places(of entries: [EntryPlace]) -> [String] {
    let finder = PlaceFinder(compilation)
    return entries.map { entry in
      let place = finder.place(entry.span, text: nil)
      return "\(place.file):\(place.line)"
    }
  }
}
