import Charter
import CharterCorpus

/// A comparison for the comments of a pull request, which services cut, or refuse, beyond 65,536
/// characters: what does not fit is counted.
struct DiffMarkdown {
  private let result: DiffResult
  private let words: DiffWords
  private let tables: DiffTables

  /// In bytes, of which there are never fewer than characters.
  static let longest = 60_000
  /// What is left for the lines that count what did not fit.
  private static let reserve = 4_000

  init(_ result: DiffResult) {
    self.result = result
    words = result.words
    tables = DiffTables(result, limit: result.settings.isVerbose ? 100 : 10)
  }

  var text: String {
    var text = heading
    if result.report.hasMeasured {
      for part in [summary, rules, entries]
      where text.utf8.count + part.utf8.count < Self.longest - Self.reserve {
        text += part
      }
      appendComments(to: &text)
    }
    return text
  }

  private var heading: String {
    let problems = result.problems
    let sign = !problems.isEmpty ? "❌" : result.report.changed > 0 ? "🔶" : "✅"
    let verdicts = words.verdicts(result.report.changed, of: result.report.total)
    let name = TestTables.line(result.new.name, 200).escapedForMarkdown
    var text = "### \(sign) \(name)\(words.colon) \(verdicts)\n\n"
    text += problems.prefix(10).map {
      "**\(TestTables.line(words.problem($0), 300).escapedForMarkdown)**\n\n"
    }.joined()
    text += result.faults.prefix(10).map {
      let message = TestTables.line($0.message, 200)
      return "- \("\(result.place($0.place)): \(message)".markdownCode)\n"
    }.joined()
    for side in [result.old, result.new] where side.brokenSamples > 0 {
      let line = words.brokenSamples(side.brokenSamples, of: TestTables.line(side.name, 200))
      text += "\(line.escapedForMarkdown)\n\n"
    }
    return text
  }

  private var summary: String {
    let report = result.report
    var lines: [String] = []
    if result.old.charter.digest == result.new.charter.digest { lines.append(words.sameDigest) }
    if report.changed > 0 { lines.append(words.directions(report)) }
    if report.changed > 0, report.labelled > 0 { lines.append(words.labelled(report)) }
    if report.otherReasons > 0 { lines.append(words.otherReasons(report.otherReasons)) }
    lines += report.causes.map { cause, count in
      "\(words.cause(cause))\(words.colon) \(words.common.commentCount(count))"
    }
    let sides = [result.old, result.new].map {
      "\(TestTables.line($0.name, 200).markdownCode) (\($0.charter.digest))"
    }
    return sides.joined(separator: " → ") + "\n\n" + list(lines) + "\n" + table(tables.transitions)
      + (report.labelled > 0 ? "\n" + table(tables.quality) : "")
  }

  private var rules: String {
    let found = tables.rules
    guard found.rows.count > 1 else { return "" }
    return titled(words.rulesTitle, table(found.rows), rest: found.rest)
  }

  private var entries: String {
    let found = tables.entries
    guard found.rows.count > 1 else { return "" }
    return titled(words.entriesTitle, table(found.rows), rest: found.rest)
  }

  /// One list for each outcome, as far as there is room.
  private func appendComments(to text: inout String) {
    for outcome in ChangedComment.Outcome.allCases {
      let changes = result.report.changes.filter { $0.kind.outcome == outcome }
      guard !changes.isEmpty else { continue }
      let count = changes.reduce(0) { $0 + $1.count }
      let title = words.outcome(outcome, isLabelled: result.report.labelled > 0)
      // What is worse must be seen; the rest may be unfolded.
      let isOpen = outcome == .worse
      text += "\n<details\(isOpen ? " open" : "")><summary>\(title) (\(count))</summary>\n\n"
      for kind in changes {
        var shown = 0
        for item in kind.comments.lazy.map(item) {
          guard text.utf8.count + item.utf8.count < Self.longest - Self.reserve else { break }
          text += item
          shown += 1
        }
        let isCut = shown < kind.comments.count
        if shown < kind.count {
          let rest = kind.count - shown
          text += "- \(isCut ? words.cut(rest) : words.more(rest))\n"
        }
      }
      text += "\n</details>\n"
    }
  }

  private func item(_ comment: ChangedComment) -> String {
    let heading = TestTables.line(result.heading(of: comment), 300).markdownCode
    let sentence = result.sentence(of: comment).escapedForMarkdown
    var text = "- \(heading)\(words.colon) \(sentence)\n"
    text += "  \(TestTables.line(comment.excerpt, 200).markdownCode)\n"
    for reason in result.reasons(of: comment).prefix(8) {
      text += "  - \(TestTables.line(reason, 200).markdownCode)\n"
    }
    return text
  }

  private func titled(_ title: String, _ body: String, rest: Int) -> String {
    "\n**\(title)**\n\n\(body)" + (rest > 0 ? "\n\(words.more(rest))\n" : "")
  }

  private func list(_ items: [String]) -> String { items.map { "- \($0)\n" }.joined() }

  private func table(_ rows: [[String]]) -> String {
    let heading = rows.first ?? []
    let rule = ["---"] + Array(repeating: "---:", count: max(0, heading.count - 1))
    let body = rows.map { $0.map { TestTables.line($0, 200).escapedForMarkdown } }
    return (body.prefix(1) + [rule] + body.dropFirst())
      .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
