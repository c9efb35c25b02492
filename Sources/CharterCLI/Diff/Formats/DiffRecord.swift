import Charter
import CharterCorpus
import CharterSyntax

/// A comparison for machines: `diff --format json`.
struct DiffRecord: Encodable {
  struct Side: Encodable {
    var name, title, digest: String
    var flagAt, hideAt: Double
    /// Samples that do not hold.
    var brokenSamples: Int
    /// Of the labelled comments; absent if there are none.
    var figures: TestRecord.Figures?
  }

  struct Part: Encodable {
    var fires, silent, otherPoints, changes, alone, better, worse: Int

    init(_ part: DiffTally.Part) {
      (fires, silent, otherPoints) = (part.fires, part.silent, part.points)
      (changes, alone) = (part.changes, part.alone)
      (better, worse) = (part.better, part.worse)
    }
  }

  struct Rule: Encodable {
    var rule: String
    /// Where it is declared; absent where it is not.
    var old, new: String?
    var comments: Part
  }

  struct Entry: Encodable {
    /// The entry, or the name of a detector, which stands in no list.
    var name: String
    var lists: [String]
    /// Whether it hits in the new charter only, or in the old one only.
    var isNew: Bool
    var comments: Part
  }

  struct Hit: Encodable {
    var list: String
    var entry: String?
    var field: String
    /// Half-open UTF-8 byte offsets in the field's decoded text.
    var start, end: Int
    var `as`: String?
    var tricks: [String]
    /// The charter in which it hits: `new`, `old` or `both`.
    var side: String
  }

  struct Difference: Encodable {
    var rule: String
    /// `fires`, `silent` or `points`.
    var kind: String
    var oldPoints, newPoints: Double?
    /// What a rule with `flag` or `hide` says.
    var oldAction, newAction: String?
    var hits: [Hit]
  }

  struct Comment: Encodable {
    var place: String
    var id, expected: String?
    var text, old, new, outcome: String
    var oldScore, newScore: Double
    var rules: [Difference]
    /// `exemption`, `thresholds`, `caps`.
    var causes: [String]
    /// The rules that fire in the new charter, trial rules apart.
    var fired: [String]
  }

  struct Fault: Encodable { var place, message: String }

  struct Totals: Encodable {
    var comments, labelled, changed, stricter, looser, newlyHidden, otherReasons: Int
    var better, worse: Int
  }

  struct GateRecord: Encodable {
    var gate: String
    var excess: Int
    var isMet: Bool
  }

  var isPassed: Bool
  var problems: [String]
  var old, new: Side
  var corpora: [String: Int]
  var faults: [Fault]
  var totals: Totals
  /// By the old verdict, then by the new one.
  var transitions: [String: [String: Int]]
  var gates: [GateRecord]
  var rules: [Rule]
  var entries: [Entry]
  var causes: [String: Int]
  var comments: [Comment]
}

extension DiffRecord {
  init(_ result: DiffResult) {
    let report = result.report
    isPassed = result.problems.isEmpty
    problems = result.problems.map(DiffWords(.english).problem)
    let hasLabels = report.labelled > 0
    old = Side(result.old, hasLabels ? report.old : nil)
    new = Side(result.new, hasLabels ? report.new : nil)
    corpora = Dictionary(zip(result.settings.corpora, result.records)) { max($0, $1) }
    faults = result.faults.map { Fault(place: result.place($0.place), message: $0.message) }
    totals = Totals(
      comments: report.total, labelled: report.labelled, changed: report.changed,
      stricter: report.stricter, looser: report.looser, newlyHidden: report.newlyHidden,
      otherReasons: report.otherReasons, better: report.better, worse: report.worse)
    let levels = VerdictLevel.allCases
    transitions = Dictionary(
      uniqueKeysWithValues: levels.map { old in
        let row = levels.map { ($0.name, report.count(from: old, to: $0)) }
        return (old.name, Dictionary(uniqueKeysWithValues: row))
      })
    gates = result.settings.gates.map { gate in
      let excess = gate.excess(in: report)
      return GateRecord(gate: gate.rawValue, excess: excess, isMet: excess == 0)
    }
    let oldPlaces = PlaceFinder(result.old.compilation)
    let newPlaces = PlaceFinder(result.new.compilation)
    rules = report.rules.map { row in
      Rule(
        rule: row.rule.name, old: row.rule.old.map { oldPlaces.line(of: $0.span) },
        new: row.rule.new.map { newPlaces.line(of: $0.span) }, comments: Part(row.part))
    }
    entries = report.entries.map {
      Entry(name: $0.name, lists: $0.lists, isNew: $0.isNew, comments: Part($0.part))
    }
    causes = Dictionary(uniqueKeysWithValues: report.causes.map { ("\($0.cause)", $0.count) })
    comments = report.changes.flatMap(\.comments).map { Comment($0, result) }
  }
}

extension DiffRecord.Side {
  init(_ side: ComparedCharter, _ matrix: VerdictMatrix?) {
    let (flag, hide) = side.charter.thresholds
    self.init(
      name: side.name, title: side.charter.title, digest: side.charter.digest,
      flagAt: flag.number, hideAt: hide.number, brokenSamples: side.brokenSamples,
      figures: matrix.map(TestRecord.Figures.init))
  }
}

extension DiffRecord.Comment {
  init(_ comment: ChangedComment, _ result: DiffResult) {
    self.init(
      place: result.place(comment.label.place), id: comment.label.id,
      expected: comment.label.expected?.name, text: comment.excerpt, old: comment.old.name,
      new: comment.new.name, outcome: "\(comment.outcome)", oldScore: comment.oldScore.number,
      newScore: comment.newScore.number,
      rules: comment.differences.map { difference in
        DiffRecord.Difference(
          rule: result.report.rulePairs[difference.rule].name, kind: "\(difference.kind)",
          oldPoints: difference.old?.points.number, newPoints: difference.new?.points.number,
          oldAction: Self.action(difference.old), newAction: Self.action(difference.new),
          hits: difference.hits.map(DiffRecord.Hit.init))
      }, causes: comment.causes.map { "\($0)" }, fired: comment.fired.map(\.name))
  }
}

extension DiffRecord.Comment {
  private static func action(_ effect: RuleDifference.Effect?) -> String? {
    effect.flatMap { $0.floor > .allow ? $0.floor.name : nil }
  }
}

extension DiffRecord.Hit {
  init(_ hit: RuleDifference.Hit) {
    let evidence = hit.evidence
    let isDisguised = !evidence.tricks.isEmpty
    self.init(
      list: evidence.source, entry: evidence.entry, field: evidence.field.name,
      start: evidence.range.lowerBound, end: evidence.range.upperBound,
      as: isDisguised ? evidence.reading : nil, tricks: evidence.tricks, side: hit.side.rawValue)
  }
}

extension PlaceFinder {
  /// `file:line`
  func line(of span: SourceSpan) -> String {
    let place = place(span, text: nil)
    return "\(place.file):\(place.line)"
  }
}
