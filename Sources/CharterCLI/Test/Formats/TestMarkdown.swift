import Charter
import CharterCorpus

/// A report for a pull request or a page.
struct TestMarkdown {
  private let result: TestResult
  private let words: TestWords
  private let tables: TestTables
  private let shownCases: Int

  init(_ result: TestResult) {
    self.result = result
    words = result.words
    tables = TestTables(result, limit: result.settings.isVerbose ? .max : 10)
    shownCases = result.settings.isVerbose ? .max : 20
  }

  var text: String {
    let report = result.report
    var parts = [heading]
    if !result.faults.isEmpty {
      parts.append(
        titled(
          words.faultsTitle,
          list(result.faults.map { "\(result.place($0.place)): \($0.message)".markdownCode })))
    }
    if !result.sampleFailures.isEmpty {
      let lines = CharterFiles.rendered(result.compilation, colored: false, short: true)
        .split(separator: "\n").map { String($0).markdownCode }
      parts.append(titled(words.samplesTitle, list(lines)))
    }
    if !report.gates.isEmpty { parts.append(table(tables.gates)) }
    if report.hasMeasured { parts += [table(tables.quality), table(tables.matrix)] }
    parts += cases(words.failedCasesTitle, report.failedCases)
    parts += cases(words.misjudgedTitle, report.misjudged)
    if let comparison = report.comparison {
      parts += ["**\(words.comparison(comparison))**\n"]
      parts += cases(words.worse, comparison.worse) + cases(words.better, comparison.better)
    }
    if report.hasMeasured { parts += measured }
    return parts.joined(separator: "\n")
  }

  private var heading: String {
    let isPassed = result.problems.isEmpty
    let outcome = isPassed ? "✅ \(words.passed)" : "❌ \(words.failed)"
    let held = result.sampleCount - result.sampleFailures.count
    let size = words.size(
      comments: result.report.outcomes.count, corpora: result.settings.corpora.count)
    var line = "### \(outcome) \(result.settings.charterPath.escapedForMarkdown)\n\n"
    line += result.problems.map { "\(words.problem($0).escapedForMarkdown)\n\n" }.joined()
    let matrix = result.report.matrix
    line += "\(size), \(words.samples(held, of: result.sampleCount))\n"
    guard result.report.hasMeasured else { return line }
    line += "\n\(words.wronglyHidden)\(words.colon) \(words.counted(matrix.wrong(.hide))) · "
    return line + "\(words.accuracy)\(words.colon) \(words.counted(matrix.accuracy))\n"
  }

  private var measured: [String] {
    var parts = [titled(words.rulesTitle, table(tables.rules.rows))]
    if !result.report.trials.isEmpty {
      parts.append(titled(words.trialsTitle, table(tables.trials)))
    }
    parts += result.settings.slices.map {
      titled(words.sliceTitle($0.escapedForMarkdown), table(tables.slices($0).rows))
    }
    let sweep = tables.sweep.rows
    if sweep.count > 1 { parts.append(titled(words.sweepTitle, table(sweep))) }
    return parts
  }

  private func cases(_ title: String, _ cases: [ShownCase]) -> [String] {
    guard !cases.isEmpty else { return [] }
    let lines = cases.prefix(shownCases).map { shown in
      "\(result.heading(of: shown).markdownCode)\(words.colon) "
        + "\(result.sentence(of: shown).escapedForMarkdown)\n  \(shown.excerpt.markdownCode)"
    }
    let rest = cases.count - lines.count
    return [
      titled("\(title) (\(cases.count))", list(lines + (rest > 0 ? [words.more(rest)] : [])))
    ]
  }

  private func titled(_ title: String, _ body: String) -> String { "**\(title)**\n\n\(body)" }

  private func list(_ items: [String]) -> String { items.map { "- \($0)\n" }.joined() }

  private func table(_ rows: [[String]]) -> String {
    let heading = rows.first ?? []
    let rule = ["---"] + Array(repeating: "---:", count: max(0, heading.count - 1))
    let body = ([heading] + rows.dropFirst()).map { $0.map(\.escapedForMarkdown) }
    return ([body[0], rule] + body.dropFirst())
      .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
