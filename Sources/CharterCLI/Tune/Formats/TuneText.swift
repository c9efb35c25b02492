import Charter
import CharterCorpus

/// A proposal for people, and the patch behind it. No line before the patch begins as one of a patch does.
struct TuneText {
  private let result: TuneResult
  private let words: TuneWords
  private let isColored: Bool

  init(_ result: TuneResult, isColored: Bool) {
    self.result = result
    words = result.words
    self.isColored = isColored
  }

  var text: String {
    let parts = [heading, figures, changes, remarks, patch]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var heading: String {
    let outcome = result.report.outcome
    let name = TestTables.line(result.settings.charterPath, 300)
    let title = colored(words.outcome(outcome), outcome == .proposed ? "1;32" : "1;33")
    var text = "\(title)  \(name)\n"
    if let reason = words.reason(outcome) { text += "  \(reason)\n" }
    let (data, settings) = (result.data, result.settings)
    text += "  \(words.evidence(data, folds: settings.folds, seed: settings.seed))\n"
    if outcome == .proposed, result.report.moreWronglyHidden > 0 {
      text += "  \(colored(words.wronglyHidden(result.report.moreWronglyHidden), "1;31"))\n"
    }
    return text
  }

  private var figures: String {
    let (before, after) = (result.report.before, result.report.heldBack)
    let common = words.common
    func row(_ name: String, _ figure: (VerdictMatrix) -> Figure) -> [String] {
      [name, common.percent(figure(before)), common.percent(figure(after))]
    }
    var rows: [[String]] = []
    let levels: [VerdictLevel] = before.expected(.hide) > 0 ? [.flag, .hide] : [.flag]
    for level in levels {
      let verdict = result.charter.name(of: level)
      let name = common.detection(of: verdict, isHighest: level == .hide) + words.colon
      rows.append(row("\(name) \(common.precision)") { $0.detection(of: level).precision })
      rows.append(row("\(name) \(common.recall)") { $0.detection(of: level).recall })
      rows.append(row("\(name) F1") { $0.detection(of: level).f1 })
    }
    rows.append(row(common.wronglyHidden) { $0.wrong(.hide) })
    rows.append(row(common.accuracy) { $0.accuracy })
    return table([[common.quality, words.before, words.heldBack]] + rows)
      + "  \(words.moved(result.report))\n"
  }

  private var changes: String {
    guard !result.report.changes.isEmpty else { return "" }
    let rows = result.report.changes.map { change in
      let least = change.inFolds.min() ?? change.new
      let most = change.inFolds.max() ?? change.new
      return [
        TestTables.line(result.name(change.number), 60),
        result.hits(change.number).map(words.common.number) ?? "–", "\(change.old)",
        "\(change.new)", least == most ? "\(least)" : "\(least) … \(most)",
      ]
    }
    return table(
      [[words.rule, words.hits, words.present, words.proposed, words.inFolds]] + rows)
  }

  private var remarks: String {
    var lines: [String] = []
    if result.report.moreHidden > 0 { lines.append(words.moreHidden(result.report.moreHidden)) }
    if !result.locked.isEmpty { lines.append(words.locked(result.locked)) }
    if !result.data.tellsHidden {
      lines.append(words.hideAtLocked(result.charter.name(of: .hide)))
    }
    if !result.otherFiles.isEmpty { lines.append(words.otherFiles(result.otherFiles)) }
    return lines.map { "  \($0)\n" }.joined()
  }

  private var patch: String {
    guard isColored else { return result.patch }
    return result.patch.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      switch line.first {
      case "+": colored(String(line), "32")
      case "-": colored(String(line), "31")
      default: String(line)
      }
    }.joined(separator: "\n")
  }

  private func table(_ rows: [[String]]) -> String {
    AlignedTable(rows).lines.map { "  \($0)\n" }.joined()
  }

  private func colored(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
