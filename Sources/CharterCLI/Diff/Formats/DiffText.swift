import Charter
import CharterCorpus

/// A comparison for terminals: what changes, for better or worse, by what, and the comments.
struct DiffText {
  private let result: DiffResult
  private let words: DiffWords
  private let isColored: Bool
  private let tables: DiffTables

  init(_ result: DiffResult, isColored: Bool) {
    self.result = result
    words = result.words
    self.isColored = isColored
    tables = DiffTables(result, limit: result.settings.isVerbose ? .max : 12)
  }

  var text: String {
    var parts = [heading, faults]
    if result.report.hasMeasured { parts += [summary, rules, entries] + comments }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  // MARK: Parts

  private var heading: String {
    let report = result.report
    let problems = result.problems
    let outcome =
      !problems.isEmpty
      ? colored(words.common.failed, "1;31") + "  \(result.problemLine)"
      : report.changed > 0
        ? colored(words.changed, "1;33") + "  \(result.new.name)"
        : colored(words.unchanged, "1;32") + "  \(result.new.name)"
    var text = outcome + "\n" + table(tables.sides)
    for side in [result.old, result.new] where side.brokenSamples > 0 {
      text += "  \(words.brokenSamples(side.brokenSamples, of: side.name))\n"
    }
    return text
  }

  private var faults: String {
    guard !result.faults.isEmpty else { return "" }
    let shown = result.faults.prefix(result.settings.isVerbose ? .max : 10)
    return bold(words.common.faultsTitle) + "\n"
      + shown.map {
        "  \(result.place($0.place))\(words.colon) \(TestTables.line($0.message, 200))\n"
      }.joined() + rest(result.faults.count - shown.count)
  }

  private var summary: String {
    let report = result.report
    var text = bold(words.verdicts(report.changed, of: report.total)) + "\n"
    if result.old.charter.digest == result.new.charter.digest { text += "  \(words.sameDigest)\n" }
    if report.changed > 0 { text += "  \(words.directions(report))\n" }
    if report.changed > 0, report.labelled > 0 { text += "  \(words.labelled(report))\n" }
    if report.otherReasons > 0 { text += "  \(words.otherReasons(report.otherReasons))\n" }
    for (cause, count) in report.causes {
      text += "  \(words.cause(cause))\(words.colon) \(words.common.commentCount(count))\n"
    }
    text += "\n" + table(tables.transitions)
    if report.labelled > 0 { text += "\n" + table(tables.quality) }
    return text
  }

  private var rules: String {
    let found = tables.rules
    guard found.rows.count > 1 else { return "" }
    return bold(words.rulesTitle) + "\n" + table(found.rows) + rest(found.rest)
  }

  private var entries: String {
    let found = tables.entries
    guard found.rows.count > 1 else { return "" }
    return bold(words.entriesTitle) + "\n" + table(found.rows) + rest(found.rest)
  }

  /// A section for each outcome, in which the changes that cost authors most come first.
  private var comments: [String] {
    ChangedComment.Outcome.allCases.compactMap { outcome in
      let changes = result.report.changes.filter { $0.kind.outcome == outcome }
      guard !changes.isEmpty else { return nil }
      let count = changes.reduce(0) { $0 + $1.count }
      let title = words.outcome(outcome, isLabelled: result.report.labelled > 0)
      return bold("\(title) (\(words.common.number(count)))") + "\n"
        + changes.map { kind in
          kind.comments.map(lines).joined() + rest(kind.count - kind.comments.count)
        }.joined()
    }
  }

  private func lines(_ comment: ChangedComment) -> String {
    let sentence = colored(result.sentence(of: comment), comment.isStricter ? "31" : "32")
    var text = "  \(result.heading(of: comment))\(words.colon) \(sentence)\n"
    text += "      « \(TestTables.line(comment.excerpt, 160)) »\n"
    return text
      + result.reasons(of: comment).map { "      \(TestTables.line($0, 200))\n" }.joined()
  }

  // MARK: Layout

  private func table(_ rows: [[String]]) -> String {
    AlignedTable(rows).lines.map { "  \($0)\n" }.joined()
  }

  private func rest(_ count: Int) -> String { count > 0 ? "  \(words.more(count))\n" : "" }

  private func bold(_ text: String) -> String { colored(text, "1") }

  private func colored(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
