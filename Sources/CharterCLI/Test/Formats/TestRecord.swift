import Charter
import CharterCorpus
import CharterSyntax

/// A report for machines, and the baseline of later runs: `test --format json`.
struct TestRecord: Encodable {
  struct CharterRecord: Encodable {
    var path, title, digest, engine: String
    var flagAt, hideAt: Double
  }

  struct Share: Encodable {
    var part, whole: Int
    /// 0…1; absent if there was nothing to count. The ends are those of the 95 % interval.
    var value, low, high: Double?

    init(_ figure: Figure) {
      (part, whole) = (figure.part, figure.whole)
      (value, low, high) = (figure.value, figure.low, figure.high)
    }
  }

  struct Quality: Encodable {
    var precision, recall, f1: Share

    init(_ quality: DetectionQuality) {
      precision = Share(quality.precision)
      recall = Share(quality.recall)
      f1 = Share(quality.f1)
    }
  }

  struct Figures: Encodable {
    /// By the expected verdict, then by the given one.
    var matrix: [String: [String: Int]]
    var flag, hide: Quality
    var wrong: [String: Share]
    var accuracy: Share

    init(_ matrix: VerdictMatrix) {
      let levels = VerdictLevel.allCases
      self.matrix = Dictionary(
        uniqueKeysWithValues: levels.map { expected in
          let row = levels.map { ($0.name, matrix[expected: expected, given: $0]) }
          return (expected.name, Dictionary(uniqueKeysWithValues: row))
        })
      flag = Quality(matrix.detection(of: .flag))
      hide = Quality(matrix.detection(of: .hide))
      wrong = ["flag": Share(matrix.wrong(.flag)), "hide": Share(matrix.wrong(.hide))]
      accuracy = Share(matrix.accuracy)
    }
  }

  struct Rule: Encodable {
    var rule: String
    var article, hits, good, wrong, changes, better, worse, harm: Int
    /// Before the caps of articles.
    var points: Double

    init(_ row: TestReport.RuleRow) {
      rule = row.rule.name
      article = row.rule.article
      let tally = row.tally
      (hits, good, wrong) = (tally.hits, tally.good, row.wrongHits)
      (changes, better) = (tally.changes, tally.better)
      (worse, harm) = (tally.worse, tally.harm)
      points = Double(tally.points) / 10
    }
  }

  struct Entry: Encodable { var entry, list, place: String }

  struct Slice: Encodable {
    var member: String
    var value: String?
    var figures: Figures
  }

  struct Threshold: Encodable {
    var score: Double
    var flag, hide: Quality
    var wronglyHidden: Share
  }

  struct Score: Encodable {
    var score: Double
    var expected: [String: Int]
  }

  struct GateRecord: Encodable {
    var gate: String
    var value: Double?
    var isMet: Bool
  }

  struct Case: Encodable {
    var place, content, expected, given, text: String
    var id, why: String?
    var score: Double
    var rules: [String]
    var expectedRules: [String]?
    var isCase: Bool
  }

  struct Fault: Encodable { var place, message: String }

  struct Comparison: Encodable {
    var better, worse: [Case]
    var new, gone: Int
  }

  struct Samples: Encodable {
    var count: Int
    var failures: [DiagnosticRecord]
  }

  var isPassed: Bool
  var problems: [String]
  var charter: CharterRecord
  var corpora: [String: Int]
  var samples: Samples
  var faults: [Fault]
  var figures: Figures
  var gates: [GateRecord]
  var rules, trials: [Rule]
  var idleEntries: [Entry]
  var slices: [Slice]
  var thresholds: [Threshold]
  var scores: [Score]
  var failed: [Case]
  var baseline: Comparison?
  /// `CONTENT EXPECTED GIVEN`, and `failed`, of every comment: what a later run is compared with.
  var outcomes: [String]
}

extension TestRecord {
  init(_ result: TestResult) throws {
    let report = result.report
    isPassed = result.problems.isEmpty
    problems = result.problems.map(TestWords(.english).problem)
    charter = Self.charter(result)
    corpora = Dictionary(zip(result.settings.corpora, result.records)) { max($0, $1) }
    let places = PlaceFinder(result.compilation)
    samples = Samples(
      count: result.sampleCount,
      failures: result.sampleFailures.map { DiagnosticRecord($0, places) })
    faults = result.faults.map { Fault(place: result.place($0.place), message: $0.message) }
    figures = Figures(report.matrix)
    gates = report.gates.map {
      GateRecord(gate: $0.gate.text, value: $0.value, isMet: $0.isMet)
    }
    rules = report.rules.map(Rule.init)
    trials = report.trials.map(Rule.init)
    idleEntries = zip(report.idleEntries, result.places(of: report.idleEntries)).map {
      Entry(entry: $0.entry, list: $0.list, place: $1)
    }
    slices = report.slices.map {
      Slice(member: $0.member, value: $0.value, figures: Figures($0.matrix))
    }
    thresholds = report.scores.sweep.map {
      Threshold(
        score: $0.score.number, flag: Quality($0.flagging), hide: Quality($0.hiding),
        wronglyHidden: Share($0.wronglyHidden))
    }
    scores = report.scores.histogram.map { score, counts in
      let names = VerdictLevel.allCases.map { ($0.name, counts[$0.rawValue]) }
      return Score(score: score.number, expected: Dictionary(uniqueKeysWithValues: names))
    }
    failed = (report.failedCases + report.misjudged).map { Case($0, result) }
    baseline = report.comparison.map { comparison in
      Comparison(
        better: comparison.better.map { Case($0, result) },
        worse: comparison.worse.map { Case($0, result) }, new: comparison.new,
        gone: comparison.gone)
    }
    outcomes = report.outcomes.map(\.line)
  }

  private static func charter(_ result: TestResult) -> CharterRecord {
    let (flag, hide) = result.charter.thresholds
    return CharterRecord(
      path: result.settings.charterPath, title: result.charter.title,
      digest: result.charter.digest, engine: engineVersion, flagAt: flag.number,
      hideAt: hide.number)
  }
}

extension TestRecord.Case {
  init(_ shown: ShownCase, _ result: TestResult) {
    let outcome = shown.outcome
    place = result.place(outcome.place)
    content = outcome.key.contentText
    (expected, given) = (outcome.expected.name, outcome.given.name)
    text = shown.excerpt
    (id, why) = (shown.label.id, shown.label.why)
    score = Points(tenths: outcome.score).number
    rules = shown.fired.map(\.name)
    expectedRules = shown.label.rules
    isCase = outcome.isCase
  }
}

extension Points {
  var number: Double { Double(tenths) / 10 }
}
