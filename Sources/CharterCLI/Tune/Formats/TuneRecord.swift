import Charter
import CharterCorpus

/// A proposal for machines: `tune --format json`.
struct TuneRecord: Encodable {
  struct Change: Encodable {
    /// `points`, `flagAt` or `hideAt`.
    var number: String
    /// The rule whose points they are; absent for thresholds.
    var rule: String?
    var old, new: Double
    /// What it was fitted to be without each of the folds.
    var inFolds: [Double]
  }

  struct Locked: Encodable {
    var rule: String
    var hits: Int
  }

  /// `proposed`, `nothingBetter` or `notConfirmed`.
  var outcome: String
  var charter, digest: String
  var corpora: [String]
  /// By what is expected.
  var comments, differentComments: [String: Int]
  var folds: Int
  var seed: UInt64
  /// By the present numbers; on held-back comments by fitted ones; on all by those proposed.
  var before, heldBack, fitted: TestRecord.Figures
  /// Held-back comments that come nearer to their label, or go further from it.
  var better, worse: Int
  /// How likely that is by chance alone, 0…1.
  var chance: Double
  var moreWronglyHidden, moreHidden: Int
  var changes: [Change]
  var locked: [Locked]
  var isHideAtLocked: Bool
  /// As `git apply` and `patch` read it; empty if nothing is proposed.
  var patch: String

  init(_ result: TuneResult) {
    let (report, data) = (result.report, result.data)
    outcome = "\(report.outcome)"
    (charter, digest) = (result.settings.charterPath, result.charter.digest)
    corpora = result.settings.corpora
    comments = Self.byLevel(data.comments)
    differentComments = Self.byLevel(data.different)
    (folds, seed) = (result.settings.folds, result.settings.seed)
    before = TestRecord.Figures(report.before)
    heldBack = TestRecord.Figures(report.heldBack)
    fitted = TestRecord.Figures(report.fitted)
    (better, worse) = (report.better, report.worse)
    chance = report.chance
    moreWronglyHidden = max(0, report.moreWronglyHidden)
    moreHidden = max(0, report.moreHidden)
    changes = report.changes.map { change in
      let (number, rule) = Self.names(of: change.number, result)
      return Change(
        number: number, rule: rule, old: change.old.number, new: change.new.number,
        inFolds: change.inFolds.map(\.number))
    }
    locked = result.locked.map { Locked(rule: $0.name, hits: $0.hits) }
    isHideAtLocked = !data.tellsHidden
    patch = result.patch
  }

  private static func byLevel(_ counts: [Int]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: VerdictLevel.allCases.map { ($0.name, counts[$0.rawValue]) })
  }

  private static func names(
    of number: TuneNumber, _ result: TuneResult
  ) -> (number: String, rule: String?) {
    switch number {
    case .points: ("points", result.name(number))
    case .flagAt: ("flagAt", nil)
    case .hideAt: ("hideAt", nil)
    }
  }
}
