import Charter
import CharterCorpus

/// The tables of a comparison, for terminals and Markdown alike. The first row is the heading.
struct DiffTables {
  private let result: DiffResult
  private let words: DiffWords
  /// At most so many rows; the rest is counted.
  private let limit: Int

  init(_ result: DiffResult, limit: Int) {
    self.result = result
    words = result.words
    self.limit = limit
  }

  /// The charters.
  var sides: [[String]] {
    let sides = [(words.old, result.old), (words.new, result.new)]
    return sides.map { word, side in
      ["\(word)\(words.colon) \(TestTables.line(side.name, 200))", side.charter.digest]
    }
  }

  var transitions: [[String]] {
    let levels = VerdictLevel.allCases
    let rows = levels.map { old in
      [result.old.charter.name(of: old)]
        + levels.map { words.common.number(result.report.count(from: old, to: $0)) }
    }
    return [[words.transitions] + levels.map(result.name)] + rows
  }

  /// Before and after, of the comments that are labelled. Of hiding only where labels tell of it.
  var quality: [[String]] {
    let (old, new) = (result.report.old, result.report.new)
    let common = words.common
    func row(_ name: String, _ figure: (VerdictMatrix) -> Figure) -> [String] {
      [name, common.percent(figure(old)), common.percent(figure(new))]
    }
    let levels: [VerdictLevel] = new.expected(.hide) > 0 ? [.flag, .hide] : [.flag]
    var rows = levels.flatMap { level in
      let name = common.detection(of: result.name(level), isHighest: level == .hide)
      return [
        row("\(name)\(words.colon) \(common.precision)") { $0.detection(of: level).precision },
        row("\(name)\(words.colon) \(common.recall)") { $0.detection(of: level).recall },
        row("\(name)\(words.colon) F1") { $0.detection(of: level).f1 },
      ]
    }
    rows.append(row(common.wronglyHidden) { $0.wrong(.hide) })
    rows.append(row(common.accuracy) { $0.accuracy })
    return [[common.quality, words.before, words.after]] + rows
  }

  private var isLabelled: Bool { result.report.labelled > 0 }

  var rules: (rows: [[String]], rest: Int) {
    let all = result.report.rules
    let number = words.common.number
    let rows = all.prefix(limit).map { row in
      let part = row.part
      let mark =
        row.rule.new == nil ? " \(words.gone)" : row.rule.old == nil ? " \(words.added)" : ""
      let counts = [part.fires, part.silent, part.points, part.changes, part.alone]
      return ["\(row.rule.name)\(mark)"]
        + (counts + (isLabelled ? [part.better, part.worse] : [])).map(number)
    }
    let heading = [
      words.rule, words.fires, words.silent, words.otherPoints, words.changes, words.alone,
    ]
    return (
      [heading + (isLabelled ? [words.better, words.worse] : [])] + rows, all.count - rows.count
    )
  }

  var entries: (rows: [[String]], rest: Int) {
    let all = result.report.entries
    let number = words.common.number
    let rows = all.prefix(limit).map { row in
      let part = row.part
      let counts = [part.fires + part.silent, part.changes]
      return [
        TestTables.line(row.name, 40), TestTables.line(row.lists.joined(separator: ", "), 40),
        row.isNew ? words.newEntry : words.goneEntry,
      ] + (counts + (isLabelled ? [part.better, part.worse] : [])).map(number)
    }
    let heading = [words.entry, words.list, "", words.comments, words.changes]
    return (
      [heading + (isLabelled ? [words.better, words.worse] : [])] + rows, all.count - rows.count
    )
  }
}
