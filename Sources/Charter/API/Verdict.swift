internal import CharterModel
public import CharterSyntax
internal import Normalization

/// What was decided about one item, and all that it takes to recompute it by hand.
public struct Verdict: Sendable {
  /// Why the verdict is not simply allow, or that the author is exempt.
  public enum Cause: String, Sendable {
    /// The host's facts exempt the author: nothing else was looked at.
    case exempt
    /// The score reached a threshold.
    case score
    /// A rule with `flag` or `hide` fired, and the score alone would not have done as much.
    case rule
    /// Only because the scan was incomplete: a person should look.
    case incomplete
  }

  /// Why not everything was seen.
  public struct Incomplete: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A field was over the text limit; its head was scanned.
    public static let tooLong = Incomplete(rawValue: 1)
    /// A field held invalid UTF-8 or half a surrogate pair, which was replaced.
    public static let repaired = Incomplete(rawValue: 2)
    /// A pattern reached a limit of PCRE2.
    public static let limit = Incomplete(rawValue: 4)

    /// As records name them.
    public var names: [String] {
      var names: [String] = []
      if contains(.tooLong) { names.append("too_long") }
      if contains(.repaired) { names.append("repaired") }
      if contains(.limit) { names.append("limit") }
      return names
    }
  }

  /// Points of an article that has firing rules.
  struct ArticleScore: Sendable {
    var article: Int32
    /// In tenths, before and after the clamp to 0 … max.
    var sum: Int
    var clamped: Int
  }

  public internal(set) var level = VerdictLevel.allow
  /// In tenths of a point.
  public internal(set) var scoreInTenths = 0
  public internal(set) var cause: Cause?
  public private(set) var incomplete: Incomplete = []

  /// In charter order, trial rules among them.
  var firings: [Firing] = []
  var articleScores: [ArticleScore] = []
  /// Hits of the firings, one after another.
  private(set) var evidence: [Hit] = []
  /// What the evidence was read as.
  private(set) var readings: [UInt8] = []
  let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  mutating func removeAll() {
    level = .allow
    scoreInTenths = 0
    cause = nil
    incomplete = []
    guard !firings.isEmpty else { return }
    firings.removeAll(keepingCapacity: true)
    articleScores.removeAll(keepingCapacity: true)
    evidence.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
  }

  mutating func append(_ firing: Firing) { firings.append(firing) }

  mutating func addEvidence(_ hit: Hit, from table: borrowing HitTable) {
    var hit = hit
    let start = readings.count
    readings.append(contentsOf: table.readings[hit.reading])
    hit.reading = start..<readings.count
    evidence.append(hit)
  }

  /// Gives every place another range in its field.
  mutating func moveEvidence(_ range: (Range<Int>, Field) -> Range<Int>) {
    for index in evidence.indices {
      let moved = range(evidence[index].start..<evidence[index].end, evidence[index].field)
      evidence[index].start = moved.lowerBound
      evidence[index].end = moved.upperBound
    }
  }

  /// Sorts what was added since `start` by place, drops what is there twice, and answers the range.
  mutating func orderEvidence(from start: Int) -> Range<Int> {
    if evidence.count - start > 1 {
      evidence[start...].sort { a, b in
        (a.field.rawValue, a.start, a.end, a.source, a.pattern)
          < (b.field.rawValue, b.start, b.end, b.source, b.pattern)
      }
      var kept = start
      for index in (start + 1)..<evidence.count where !evidence[index].isSame(as: evidence[kept]) {
        kept += 1
        evidence[kept] = evidence[index]
      }
      evidence.removeSubrange((kept + 1)...)
    }
    return start..<evidence.count
  }

  /// Adds up the points and decides.
  mutating func conclude(incomplete: Incomplete) {
    self.incomplete = incomplete
    if firings.isEmpty { return flagIfIncomplete() }
    for firing in firings where !firing.isTrial {
      if articleScores.last?.article != firing.article {
        articleScores.append(ArticleScore(article: firing.article, sum: 0, clamped: 0))
      }
      articleScores[articleScores.count - 1].sum += firing.points
    }
    for index in articleScores.indices {
      let article = plan.charter.articles[Int(articleScores[index].article)]
      articleScores[index].clamped = article.clamp(articleScores[index].sum)
      scoreInTenths += articleScores[index].clamped
    }
    let floor = firings.lazy.filter { !$0.isTrial }.map(\.floor).max() ?? .allow
    let scored = level(forScore: scoreInTenths)
    level = max(scored, floor)
    if level > .allow { cause = scored == level ? .score : .rule }
    flagIfIncomplete()
  }

  private mutating func flagIfIncomplete() {
    guard level == .allow, !incomplete.isEmpty else { return }
    level = .flag
    cause = .incomplete
  }

  /// Whether nothing is to be said of the item but that it is allowed.
  package var isCalm: Bool { firings.isEmpty && incomplete.isEmpty && cause == nil }

  func level(forScore score: Int) -> VerdictLevel {
    if score >= plan.charter.hideAt { return .hide }
    return score >= plan.charter.flagAt ? .flag : .allow
  }
}

/// A rule that fired.
struct Firing: Sendable {
  var rule: Int32
  var article: Int32
  /// In tenths, before the article's cap.
  var points: Int
  /// What `points … per` was multiplied by, in thousandths; 0 for other rules.
  var units: Int
  var floor: VerdictLevel
  var isTrial: Bool
  /// A range of ``Verdict/evidence``.
  var evidence: Range<Int>
}

extension Hit {
  func isSame(as other: Hit) -> Bool {
    field == other.field && start == other.start && end == other.end && source == other.source
      && pattern == other.pattern
  }
}
