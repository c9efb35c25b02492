import ArgumentParser
import Charter
import CharterCorpus
import CharterSyntax

/// What a comparison has found, with the files that it was about.
struct DiffResult {
  let settings: DiffSettings
  let old: ComparedCharter
  let new: ComparedCharter
  let report: DiffReport
  /// Records of each corpus.
  let records: [Int]
  let faults: [CorpusFault]

  var words: DiffWords { DiffWords(settings.language ?? new.compilation.keywords) }

  /// Why the run ends with anything but 0, in the order of weight.
  enum Problem: Equatable {
    case faults(Int)
    case nothingMeasured
    /// A corpus holds no comment.
    case empty(String)
    case gate(DiffGate, Int)
  }

  var problems: [Problem] {
    var problems: [Problem] = []
    if !faults.isEmpty { problems.append(.faults(faults.count)) }
    for (path, count) in zip(settings.corpora, records)
    where count == 0 && !faults.contains(where: { settings.corpora[$0.place.corpus] == path }) {
      problems.append(.empty(path))
    }
    if !report.hasMeasured && problems.isEmpty { problems.append(.nothingMeasured) }
    for gate in settings.gates {
      let excess = gate.excess(in: report)
      if excess > 0 { problems.append(.gate(gate, excess)) }
    }
    return problems
  }

  var problemLine: String {
    "\(new.name)\(words.colon) " + problems.map(words.problem).joined(separator: ", ")
  }

  /// A comparison on half a corpus means little: that comes first.
  var exitCode: ExitCode {
    if !faults.isEmpty { return Exit.unreadableLines }
    return problems.isEmpty ? .success : Exit.findings
  }

  /// What both charters call a verdict, or the new one's name.
  func name(_ level: VerdictLevel) -> String { new.charter.name(of: level) }

  // MARK: Places

  /// `file:line`, or `file, record N` for CSV.
  func place(_ place: CasePlace) -> String { words.common.place(place, in: settings.corpora) }

  /// Where the comment stands, and its id.
  func heading(of comment: ChangedComment) -> String {
    let place = place(comment.label.place)
    return comment.label.id.map { "\(place) \(TestTables.line($0, 60))" } ?? place
  }

  /// `allow → hide (score 0 → 6)`, and what is expected.
  func sentence(of comment: ChangedComment) -> String {
    words.change(
      from: name(comment.old), comment.oldScore, to: name(comment.new), comment.newScore,
      expected: comment.label.expected.map(name))
  }

  /// What made a verdict another, a line each. Where no rule did, those that fire.
  func reasons(of comment: ChangedComment) -> [String] {
    var lines = differences(of: comment) + comment.causes.map(words.cause)
    if comment.differences.isEmpty, !comment.fired.isEmpty {
      let rules = comment.fired.map { "\($0.name) \($0.points)" }
      lines.append(words.common.rules(rules, expected: nil))
    }
    return lines
  }

  private func differences(of comment: ChangedComment) -> [String] {
    comment.differences.map { difference in
      let hits = difference.hits.prefix(Self.shownHits).map { hit in
        let evidence = hit.evidence
        let field = evidence.field.spelling(in: words.language)
        let place = "\(field):\(evidence.range.lowerBound)-\(evidence.range.upperBound)"
        let reading =
          evidence.tricks.isEmpty
          ? "" : " = \(evidence.reading ?? "") (\(evidence.tricks.joined(separator: ", ")))"
        let entry = evidence.entry.map { "\(evidence.source) « \($0) »" } ?? evidence.source
        let sign = difference.kind == .points ? words.sign(hit.side) : ""
        return "\(sign)\(entry) \(place)\(reading)"
      }
      let isCut = difference.hits.count > Self.shownHits
      let rule = report.rulePairs[difference.rule].name
      return words.difference(difference, rule: rule)
        + (hits.isEmpty ? "" : "\(words.colon) " + hits.joined(separator: ", "))
        + (isCut ? " …" : "")
    }
  }

  private static let shownHits = 6
}
