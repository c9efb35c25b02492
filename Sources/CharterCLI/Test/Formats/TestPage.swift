import Charter
import CharterCorpus

/// A report as one page that needs nothing else: no script, no font, no image. All text of charter and
/// corpus is escaped.
struct TestPage {
  private let result: TestResult
  private let words: TestWords
  private let tables: TestTables

  init(_ result: TestResult) {
    self.result = result
    words = result.words
    tables = TestTables(result, limit: result.settings.isVerbose ? .max : 15)
  }

  var text: String {
    let title = "\(result.settings.charterPath) – charter test".escapedForXML
    let language = words.isFrench ? "fr" : "en"
    return """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(TestPageStyle.css)
      </style>
      </head>
      <body>
      <main>
      \(heading)
      \(body.filter { !$0.isEmpty }.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private var body: [String] {
    let report = result.report
    var parts: [String] = []
    if report.hasMeasured { parts.append(tiles) }
    if !report.gates.isEmpty { parts.append(section(words.gates, gates)) }
    parts += [samples, faults]
    parts.append(cases(words.failedCasesTitle, report.failedCases))
    if let comparison = report.comparison {
      parts.append(section(words.comparison(comparison), ""))
      parts.append(cases(words.worse, comparison.worse))
      parts.append(cases(words.better, comparison.better))
    }
    guard report.hasMeasured else { return parts }
    let charts = TestCharts(result)
    parts.append(
      "<div class=\"pair\">" + section(words.verdicts, charts.matrix)
        + section(words.histogramTitle, charts.histogram) + "</div>")
    parts.append(
      section(words.rulesTitle, charts.rules + table(tables.rules.rows, rest: tables.rules.rest)))
    if !report.trials.isEmpty { parts.append(section(words.trialsTitle, table(tables.trials))) }
    parts += result.settings.slices.map {
      section(
        words.sliceTitle($0),
        table(tables.slices($0).rows, rest: tables.slices($0).rest))
    }
    parts.append(section(words.sweepTitle, table(tables.sweep.rows, rest: tables.sweep.rest)))
    parts.append(cases(words.misjudgedTitle, report.misjudged))
    return parts + [idle]
  }

  // MARK: Parts

  private var heading: String {
    let isPassed = result.problems.isEmpty
    let held = result.sampleCount - result.sampleFailures.count
    let size = words.size(
      comments: result.report.outcomes.count, corpora: result.settings.corpora.count)
    let problems = result.problems.map { "<li>\(words.problem($0).escapedForXML)</li>" }.joined()
    return """
      <header class="\(isPassed ? "passed" : "failed")">
      <p class="outcome">\(isPassed ? "✓ \(words.passed)" : "✗ \(words.failed)")</p>
      <h1>\(result.charter.title.escapedForXML)</h1>
      <p>\(result.settings.charterPath.escapedForXML) · \(result.charter.digest)</p>
      <p>\(size.escapedForXML), \(words.samples(held, of: result.sampleCount).escapedForXML)</p>
      \(problems.isEmpty ? "" : "<ul>\(problems)</ul>")
      </header>
      """
  }

  /// The figures that are read first.
  private var tiles: String {
    let matrix = result.report.matrix
    let (flag, hide) = (matrix.detection(of: .flag), matrix.detection(of: .hide))
    let flagName = words.detection(of: tables.name(.flag), isHighest: false)
    let figures = [
      (words.wronglyHidden, matrix.wrong(.hide)), (words.accuracy, matrix.accuracy),
      ("\(flagName) – \(words.precision)", flag.precision),
      ("\(flagName) – \(words.recall)", flag.recall),
      ("\(tables.name(.hide)) – \(words.precision)", hide.precision),
      ("\(tables.name(.hide)) – \(words.recall)", hide.recall),
    ]
    let note =
      matrix.expected(.hide) == 0 ? "<p class=\"note\">\(words.noHideLabel.escapedForXML)</p>" : ""
    return "<div class=\"tiles\">" + figures.map(tile).joined() + "</div>" + note
  }

  private func tile(_ title: String, _ figure: Figure) -> String {
    """
    <div class="tile"><span>\(title.escapedForXML)</span>\
    <strong>\(words.percent(figure.value).escapedForXML)</strong>\
    <small>\(words.interval(figure).escapedForXML)</small></div>
    """
  }

  private var gates: String {
    "<ul class=\"gates\">"
      + result.report.gates.map { gate in
        let value = gate.value.map { words.percent($0) } ?? words.notMeasured
        return "<li class=\"\(gate.isMet ? "met" : "missed")\">"
          + "<b>\(gate.isMet ? "✓" : "✗")</b> <code>\(gate.gate.text.escapedForXML)</code> "
          + "\(value.escapedForXML)</li>"
      }.joined() + "</ul>"
  }

  private var samples: String {
    guard !result.sampleFailures.isEmpty else { return "" }
    let text = CharterFiles.rendered(result.compilation, colored: false)
    return section(words.samplesTitle, "<pre>\(text.escapedForPage)</pre>")
  }

  private var faults: String {
    guard !result.faults.isEmpty else { return "" }
    let lines = result.faults.prefix(100).map {
      "<li>\("\(result.place($0.place)): \($0.message)".escapedForXML)</li>"
    }
    return section(words.faultsTitle, "<ul>\(lines.joined())</ul>")
  }

  private func cases(_ title: String, _ cases: [ShownCase]) -> String {
    guard !cases.isEmpty else { return "" }
    let shown = cases.prefix(result.settings.isVerbose ? .max : 100)
    let items = shown.map { shown in
      let why = shown.label.why.map { "<p>\($0.escapedForXML)</p>" } ?? ""
      return """
        <li><p><b>\(result.sentence(of: shown).escapedForXML)</b> \
        <small>\(result.heading(of: shown).escapedForXML)</small></p>\
        <blockquote dir="auto">\(shown.excerpt.escapedForXML)</blockquote>\
        <p><small>\(result.rules(of: shown).escapedForXML)</small></p>\(why)</li>
        """
    }
    let rest = cases.count - shown.count
    return section(
      "\(title) (\(words.number(cases.count)))",
      "<ul class=\"cases\">\(items.joined())</ul>"
        + (rest > 0 ? "<p>\(words.more(rest).escapedForXML)</p>" : ""))
  }

  /// Rules and entries that the corpus says nothing of.
  private var idle: String {
    let silent = tables.neverFired
    let names = silent.isEmpty ? "" : "<p>\(silent.joined(separator: ", ").escapedForXML)</p>"
    let rules = silent.isEmpty ? "" : section(words.neverFired(silent.count), names)
    let count = result.report.idleEntries.count
    guard count > 0 else { return rules }
    let title = words.idleEntries(count, of: result.report.entryCount).escapedForXML
    return rules
      + "<section><details><summary>\(title)</summary>\(table(tables.idleEntries.rows, rest: tables.idleEntries.rest))</details></section>"
  }

  // MARK: Layout

  private func section(_ title: String, _ body: String) -> String {
    "<section><h2>\(title.escapedForXML)</h2>\(body)</section>"
  }

  private func table(_ rows: [[String]], rest: Int = 0) -> String {
    guard rows.count > 1 else { return "" }
    let head = rows[0].map { "<th>\($0.escapedForXML)</th>" }.joined()
    let body = rows.dropFirst().map { row in
      "<tr>" + row.map { "<td>\($0.escapedForXML)</td>" }.joined() + "</tr>"
    }
    return "<div class=\"wide\"><table><thead><tr>\(head)</tr></thead>"
      + "<tbody>\(body.joined(separator: "\n"))</tbody></table></div>"
      + (rest > 0 ? "<p class=\"note\">\(words.more(rest).escapedForXML)</p>" : "")
  }
}

extension String {
  /// Escaped, with its lines kept.
  fileprivate var escapedForPage: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).escapedForXML }.joined(separator: "\n")
  }
}
