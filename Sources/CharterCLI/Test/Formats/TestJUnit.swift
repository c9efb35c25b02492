import Charter
import CharterCorpus
import CharterSyntax

/// A report as JUnit XML: a test case for the examples, for each corpus and for each gate, and one for
/// each that failed.
struct TestJUnit {
  private struct Case {
    var name: String
    /// Nil: it holds.
    var failure: (message: String, details: String)?
  }

  let text: String

  init(_ result: TestResult) {
    let suites = [
      ("examples", Self.samples(result)), ("corpora", Self.corpora(result)),
      ("gates", Self.gates(result)),
    ]
    let all = suites.flatMap { $0.1 }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text +=
      "<testsuites name=\"\(result.settings.charterPath.escapedForXML)\" \(Self.counts(all))>\n"
    for (name, cases) in suites {
      text += "  <testsuite name=\"\(name)\" \(Self.counts(cases))>\n"
      text += cases.map { Self.element($0, suite: name) }.joined()
      text += "  </testsuite>\n"
    }
    self.text = text + "</testsuites>\n"
  }

  private static func counts(_ cases: [Case]) -> String {
    "tests=\"\(cases.count)\" failures=\"\(cases.count { $0.failure != nil })\" errors=\"0\""
  }

  private static func element(_ element: Case, suite: String) -> String {
    let head = "    <testcase classname=\"charter.\(suite)\" name=\"\(element.name.escapedForXML)\""
    guard let failure = element.failure else { return head + "/>\n" }
    return head + ">\n      <failure message=\"\(failure.message.escapedForXML)\">"
      + failure.details.escapedForXML + "</failure>\n    </testcase>\n"
  }

  private static func samples(_ result: TestResult) -> [Case] {
    let held = result.sampleCount - result.sampleFailures.count
    let places = PlaceFinder(result.compilation)
    let renderer = DiagnosticRenderer(
      files: result.compilation.files, language: result.compilation.keywords, color: false)
    let failed = result.sampleFailures.map { diagnostic in
      let place = DiagnosticRecord(diagnostic, places).labels[0]
      return Case(
        name: "\(place.file):\(place.line)",
        failure: (
          diagnostic.title.text(in: result.compilation.keywords), renderer.pretty(diagnostic)
        ))
    }
    let all = Case(name: result.words.samples(held, of: result.sampleCount), failure: nil)
    return (held > 0 ? [all] : []) + failed
  }

  private static func corpora(_ result: TestResult) -> [Case] {
    let failed = Dictionary(grouping: result.report.failedCases, by: \.outcome.place.corpus)
    let faults = Dictionary(grouping: result.faults, by: \.place.corpus)
    var cases = result.settings.corpora.enumerated().flatMap { number, path in
      let count = result.words.commentCount(result.records[number])
      let problem = TestResult.Problem.empty(path)
      let isEmpty = result.problems.contains(problem)
      let group = Case(
        name: "\(path): \(count)",
        failure: isEmpty ? (result.words.problem(problem), "") : nil)
      let shown = failed[number, default: []].map { shown in
        Case(
          name: result.heading(of: shown),
          failure: (
            result.sentence(of: shown),
            [shown.excerpt, result.rules(of: shown), shown.label.why ?? ""]
              .filter { !$0.isEmpty }.joined(separator: "\n")
          ))
      }
      let unread = faults[number, default: []].map { fault in
        Case(name: result.place(fault.place), failure: (fault.message, ""))
      }
      return [group] + unread + shown
    }
    if result.problems.contains(.nothingMeasured) {
      let message = result.words.problem(.nothingMeasured)
      cases.append(Case(name: result.settings.charterPath, failure: (message, "")))
    }
    return cases
  }

  private static func gates(_ result: TestResult) -> [Case] {
    result.report.gates.map { gate in
      let value = gate.value.map { result.words.percent($0) } ?? result.words.notMeasured
      return Case(name: gate.gate.text, failure: gate.isMet ? nil : (value, ""))
    }
  }
}
