import Charter
import CharterCorpus

/// The tables of a report, for terminals, Markdown and pages alike. The first row is the heading.
struct TestTables {
  private let result: TestResult
  private let words: TestWords
  /// At most so many rows; the rest is counted.
  private let limit: Int

  init(_ result: TestResult, limit: Int) {
    self.result = result
    words = result.words
    self.limit = limit
  }

  func name(_ level: VerdictLevel) -> String { result.charter.name(of: level) }

  /// Precision, recall and F1, for flag and for hide.
  var quality: [[String]] {
    let rows = [VerdictLevel.flag, .hide].map { level in
      let quality = result.report.matrix.detection(of: level)
      return [
        words.detection(of: name(level), isHighest: level == .hide),
        words.percent(quality.precision), words.percent(quality.recall), words.percent(quality.f1),
      ]
    }
    return [[words.quality, words.precision, words.recall, "F1"]] + rows
  }

  var matrix: [[String]] {
    let matrix = result.report.matrix
    let rows = VerdictLevel.allCases.map { expected in
      [name(expected)]
        + VerdictLevel.allCases.map { words.number(matrix[expected: expected, given: $0]) }
    }
    return [[words.matrix] + VerdictLevel.allCases.map(name)] + rows
  }

  var rules: (rows: [[String]], rest: Int) {
    let fired = result.report.rules.filter { $0.tally.hits > 0 }
    let rows = fired.prefix(limit).map { row in
      let isLabel = row.rule.kind == .label
      return [
        row.rule.name, words.number(row.tally.hits), isLabel ? "–" : words.number(row.tally.good),
        isLabel ? "–" : words.number(row.tally.wrong), words.number(row.tally.changes),
        words.number(row.tally.harm), Points(tenths: row.tally.points).description,
      ]
    }
    let heading = [
      words.rule, words.hits, words.good, words.wrong, words.sole, words.harm, words.points,
    ]
    return ([heading] + rows, max(0, fired.count - limit))
  }

  /// Names of the rules that never fired.
  var neverFired: [String] {
    result.report.rules.filter { $0.tally.hits == 0 }.map(\.rule.name)
  }

  var trials: [[String]] {
    let rows = result.report.trials.map { row in
      [
        row.rule.name, words.number(row.tally.hits), words.number(row.tally.good),
        words.number(row.tally.wrong), words.number(row.tally.changes),
        words.number(row.tally.better), words.number(row.tally.worse),
        words.percent(Figure(row.tally.better, of: row.tally.changes)),
      ]
    }
    let heading = [
      words.rule, words.hits, words.good, words.wrong, words.changes, words.better, words.worse,
      words.rightly,
    ]
    return [heading] + rows
  }

  var idleEntries: (rows: [[String]], rest: Int) {
    let entries = result.report.idleEntries
    let shown = Array(entries.prefix(limit))
    let rows = zip(shown, result.places(of: shown)).map { entry, place in
      [Self.line(entry.entry, 40), entry.list, place]
    }
    return ([[words.entry, words.list, words.place]] + rows, entries.count - rows.count)
  }

  func slices(_ member: String) -> (rows: [[String]], rest: Int) {
    let slices = result.report.slices.filter { $0.member == member }
    let rows = slices.prefix(limit).map { slice in
      let quality = slice.matrix.detection(of: .flag)
      return [
        slice.value.map { Self.line($0, 40) } ?? words.missing, words.number(slice.matrix.total),
        words.percent(slice.matrix.accuracy), words.percent(quality.precision),
        words.percent(quality.recall), words.percent(slice.matrix.wrong(.hide)),
      ]
    }
    let heading = [
      Self.line(member, 40), words.comments, words.accuracy, words.precision, words.recall,
      words.wronglyHidden,
    ]
    return ([heading] + rows, slices.count - rows.count)
  }

  /// What each score would do as a threshold; the ones in force are marked.
  var sweep: (rows: [[String]], rest: Int) {
    let all = result.report.scores.sweep
    let (flag, hide) = result.charter.thresholds
    let rows = all.prefix(limit).map { threshold in
      let mark =
        threshold.score == flag
        ? " ← \(name(.flag))" : threshold.score == hide ? " ← \(name(.hide))" : ""
      return [
        "\(threshold.score)\(mark)", words.percent(threshold.flagging.precision.value),
        words.percent(threshold.flagging.recall.value),
        words.percent(threshold.hiding.precision.value),
        words.percent(threshold.hiding.recall.value),
        words.percent(threshold.wronglyHidden.value),
      ]
    }
    let heading = [
      words.score, "\(name(.flag)) \(words.precision)", words.recall,
      "\(name(.hide)) \(words.precision)", words.recall, words.wronglyHidden,
    ]
    return ([heading] + rows, all.count - rows.count)
  }

  var gates: [[String]] {
    [[words.gates, "", ""]]
      + result.report.gates.map { gate in
        [
          gate.gate.text, gate.value.map { words.percent($0) } ?? words.notMeasured,
          gate.isMet ? "✓" : "✗",
        ]
      }
  }

  /// On one line, of so many characters at most, with nothing that a terminal would obey.
  static func line(_ text: String, _ length: Int) -> String {
    let line = String(text.compactMap { $0.isNewline ? "↵" : $0.displayed })
    return line.count <= length ? line : line.prefix(length - 1) + "…"
  }
}

extension TestResult {
  /// What happened to a case, in one line.
  func sentence(of shown: ShownCase) -> String {
    let outcome = shown.outcome
    return words.differs(
      charter.name(of: outcome.expected), charter.name(of: outcome.given),
      score: Points(tenths: outcome.score))
  }

  /// The rules that fired, and those that should have.
  func rules(of shown: ShownCase) -> String {
    words.rules(shown.fired.map { "\($0.name) \($0.points)" }, expected: shown.label.rules)
  }

  /// Where the case stands, and its id.
  func heading(of shown: ShownCase) -> String {
    let place = place(shown.outcome.place)
    return shown.label.id.map { "\(place) \(TestTables.line($0, 60))" } ?? place
  }
}
