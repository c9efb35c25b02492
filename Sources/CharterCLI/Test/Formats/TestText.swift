import Charter
import CharterCorpus
import CharterSyntax

/// A report for terminals: the outcome first, then what needs a look, then the figures.
struct TestText {
  private let result: TestResult
  private let words: TestWords
  private let isColored: Bool
  private let tables: TestTables

  init(_ result: TestResult, isColored: Bool) {
    self.result = result
    words = result.words
    self.isColored = isColored
    tables = TestTables(result, limit: result.settings.isVerbose ? .max : 10)
  }

  var text: String {
    var parts = [heading, samples, faults]
    let report = result.report
    if report.hasMeasured { parts.append(figures) }
    if !report.gates.isEmpty { parts.append(table(tables.gates)) }
    parts += [
      cases(words.failedCasesTitle, report.failedCases),
      cases(words.misjudgedTitle, report.misjudged), comparison,
    ]
    if report.hasMeasured { parts += measured }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var measured: [String] {
    let fired = tables.rules
    let slices = result.settings.slices.map { member in
      let found = tables.slices(member)
      return titled(words.sliceTitle(TestTables.line(member, 40)), found.rows, rest: found.rest)
    }
    let sweep = tables.sweep
    return [
      fired.rows.count > 1 ? titled(words.rulesTitle, fired.rows, rest: fired.rest) : "",
      trials,
    ] + slices + [
      sweep.rows.count > 1 ? titled(words.sweepTitle, sweep.rows, rest: sweep.rest) : "", idle,
    ]
  }

  // MARK: Parts

  private var heading: String {
    let problems = result.problems
    let outcome =
      problems.isEmpty
      ? colored(words.passed, "1;32") + "  \(result.settings.charterPath)"
      : colored(words.failed, "1;31") + "  \(result.problemLine)"
    let report = result.report
    let held = result.sampleCount - result.sampleFailures.count
    var parts: [String] = []
    if !result.settings.corpora.isEmpty {
      parts.append(
        words.size(comments: report.outcomes.count, corpora: result.settings.corpora.count))
    }
    parts.append(words.samples(held, of: result.sampleCount))
    return outcome + "\n" + parts.joined(separator: ", ") + "\n"
  }

  private var samples: String {
    guard !result.sampleFailures.isEmpty else { return "" }
    return bold(words.samplesTitle) + "\n"
      + CharterFiles.rendered(result.compilation, colored: isColored)
  }

  private var faults: String {
    guard !result.faults.isEmpty else { return "" }
    let shown = result.faults.prefix(result.settings.isVerbose ? .max : 10)
    return bold(words.faultsTitle) + "\n"
      + shown.map {
        "  \(result.place($0.place))\(words.colon) \(TestTables.line($0.message, 200))\n"
      }
      .joined() + rest(result.faults.count - shown.count)
  }

  private var figures: String {
    let matrix = result.report.matrix
    var text = table(tables.quality)
    text += "  \(words.wronglyHidden)\(words.colon) \(words.counted(matrix.wrong(.hide)))\n"
    text += "  \(words.accuracy)\(words.colon) \(words.counted(matrix.accuracy))\n"
    if matrix.expected(.hide) == 0 { text += "  \(words.noHideLabel)\n" }
    return text + "\n" + table(tables.matrix)
  }

  private func cases(_ title: String, _ cases: [ShownCase]) -> String {
    guard !cases.isEmpty else { return "" }
    let shown = cases.prefix(result.settings.isVerbose ? .max : 8)
    return bold(title) + "\n" + shown.map(lines).joined() + rest(cases.count - shown.count)
  }

  private func lines(_ shown: ShownCase) -> String {
    var text =
      "  \(result.heading(of: shown))\(words.colon) \(colored(result.sentence(of: shown), "31"))\n"
    text += "      « \(TestTables.line(shown.excerpt, 160)) »\n"
    text += "      \(result.rules(of: shown))\n"
    if let why = shown.label.why { text += "      \(TestTables.line(why, 160))\n" }
    return text
  }

  private var comparison: String {
    guard let comparison = result.report.comparison else { return "" }
    var text = bold(words.comparison(comparison)) + "\n"
    for (sign, cases) in [("−", comparison.worse), ("+", comparison.better)] {
      let shown = cases.prefix(result.settings.isVerbose ? .max : 8)
      text +=
        shown.map {
          "  \(sign) \(result.heading(of: $0))\(words.colon) \(result.sentence(of: $0))\n"
            + "      « \(TestTables.line($0.excerpt, 160)) »\n"
        }.joined() + rest(cases.count - shown.count)
    }
    return text
  }

  private var trials: String {
    guard !result.report.trials.isEmpty else { return "" }
    let harmed = result.report.trials.flatMap { row in
      row.harmed.map {
        "  \(row.rule.name)\(words.colon) \(result.heading(of: $0)) « \(TestTables.line($0.excerpt, 120)) »\n"
      }
    }
    return titled(words.trialsTitle, tables.trials, rest: 0) + harmed.joined()
  }

  /// Rules and entries that the corpus says nothing of.
  private var idle: String {
    var text = ""
    let silent = tables.neverFired
    if !silent.isEmpty {
      let names = silent.prefix(result.settings.isVerbose ? .max : 12)
      text += bold(words.neverFired(silent.count)) + "\n  "
      text += names.joined(separator: ", ") + (names.count < silent.count ? " …" : "") + "\n"
    }
    let entries = tables.idleEntries
    guard !result.report.idleEntries.isEmpty else { return text }
    let title = words.idleEntries(result.report.idleEntries.count, of: result.report.entryCount)
    guard result.settings.isVerbose else { return text + title + " (--verbose)\n" }
    return text + titled(title, entries.rows, rest: entries.rest)
  }

  // MARK: Layout

  private func titled(_ title: String, _ rows: [[String]], rest count: Int) -> String {
    bold(title) + "\n" + table(rows) + rest(count)
  }

  private func table(_ rows: [[String]]) -> String {
    AlignedTable(rows).lines.map { "  \($0)\n" }.joined()
  }

  private func rest(_ count: Int) -> String { count > 0 ? "  \(words.more(count))\n" : "" }

  private func bold(_ text: String) -> String { colored(text, "1") }

  private func colored(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
