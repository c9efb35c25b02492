import Charter
import CharterCorpus

/// A report as workflow commands, which GitHub shows at their lines in a pull request.
struct TestAnnotations {
  let text: String

  init(_ result: TestResult) {
    let words = result.words
    let places = PlaceFinder(result.compilation)
    var lines = result.sampleFailures.map { WorkflowCommand(DiagnosticRecord($0, places)).text }
    lines += result.faults.map { fault in
      Self.command(result, fault.place, title: "unreadable", fault.message)
    }
    lines += result.report.failedCases.map { shown in
      let why = shown.label.why.map { [$0] } ?? []
      let message =
        [result.sentence(of: shown), shown.excerpt, result.rules(of: shown)] + why
      return Self.command(
        result, shown.outcome.place, title: shown.label.id ?? "case",
        message.joined(separator: "\n"))
    }
    lines += result.missedGates.map { gate in
      let value = gate.value.map { words.percent($0) } ?? words.notMeasured
      return WorkflowCommand(
        file: result.settings.charterPath, line: 1, title: "gate",
        message: "\(gate.gate.text): \(value)"
      ).text
    }
    let others = result.problems.filter { problem in
      switch problem {
      case .nothingMeasured, .empty: true
      default: false
      }
    }
    lines += others.map { problem in
      WorkflowCommand(
        file: result.settings.charterPath, line: 1, title: "test", message: words.problem(problem)
      ).text
    }
    text = lines.joined()
  }

  private static func command(
    _ result: TestResult, _ place: CasePlace, title: String, _ message: String
  ) -> String {
    let path = result.settings.corpora[place.corpus]
    // The header of a table has no number. Cells of several lines move what follows further down.
    let line = CorpusFormat(path: path) == .columns ? place.number + 1 : place.number
    return WorkflowCommand(file: path, line: line, title: title, message: message).text
  }
}
