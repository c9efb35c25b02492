internal import CharterModel
public import CharterSyntax
internal import Normalization

/// Points, in tenths, as people write them: `3`, `2.5`, `-1`.
public struct Points: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let tenths: Int

  public init(tenths: Int) { self.tenths = tenths }

  public static func < (a: Points, b: Points) -> Bool { a.tenths < b.tenths }

  public var description: String {
    var text: [UInt8] = []
    text.append(self)
    return String(decoding: text, as: UTF8.self)
  }
}

/// A rule that fired, with the places because of which it did.
public struct Reason: Sendable {
  /// The place of the rule in charter order.
  public let index: Int
  public let rule: String
  public let article: Int
  public let articleTitle: String
  /// Why the rule is there, in its author's words.
  public let why: String
  /// Before the article's cap. Zero for rules that flag, hide or only label.
  public let points: Points
  /// What the rule's `flag` or `hide` says; allow for others.
  public let floor: VerdictLevel
  public let tags: [String]
  public let hits: [Evidence]
}

/// One place that a rule goes by.
public struct Evidence: Sendable {
  /// The list's name, or the detector's in the charter's keyword language.
  public let source: String
  /// The entry as its author wrote it; nil for a detector.
  public let entry: String?
  public let field: Field
  /// UTF-8 offsets in the field's text, on grapheme borders.
  public let range: Range<Int>
  /// What the place was read as: its folded text, with the tricks undone. Nil for a detector.
  public let reading: String?
  /// The disguises that were undone there; empty for a plain hit.
  public let tricks: [String]
}

extension Verdict {
  public var score: Points { Points(tenths: scoreInTenths) }

  /// The rules that fired, in charter order, trial rules apart.
  public var reasons: [Reason] { reasons(trial: false) }

  /// The trial rules that fired: they changed nothing.
  public var trials: [Reason] { reasons(trial: true) }

  /// Tags of the rules that fired, each once, in charter order.
  public var tags: [String] {
    var tags: [String] = []
    for firing in firings where !firing.isTrial {
      for tag in plan.charter.rules[Int(firing.rule)].tags where !tags.contains(tag) {
        tags.append(tag)
      }
    }
    return tags
  }

  /// Nil: both kinds.
  func reasons(trial: Bool?) -> [Reason] {
    firings.filter { trial == nil || $0.isTrial == trial }.map(reason)
  }

  func reason(_ firing: Firing) -> Reason {
    let rule = plan.charter.rules[Int(firing.rule)]
    let article = plan.charter.articles[rule.article]
    return Reason(
      index: Int(firing.rule), rule: rule.name, article: article.number,
      articleTitle: article.title, why: rule.why, points: Points(tenths: firing.points),
      floor: firing.floor, tags: rule.tags, hits: evidence[firing.evidence].map(evidence))
  }

  private func evidence(_ hit: Hit) -> Evidence {
    let isList = hit.pattern >= 0
    return Evidence(
      source: plan.name(ofSource: hit.source),
      entry: isList ? plan.entry(ofPattern: Int(hit.pattern)).source : nil, field: hit.field,
      range: hit.start..<hit.end,
      reading: isList ? String(decoding: readings[hit.reading], as: UTF8.self) : nil,
      tricks: hit.tricks.names)
  }

  /// Whether removing that rule alone would change the verdict.
  public func isDecisive(_ reason: Reason) -> Bool {
    level { $0.removeAll { $0.rule == Int32(reason.index) } } != level
  }

  /// The verdict if other rules had fired.
  func level(changing change: (inout [Firing]) -> Void) -> VerdictLevel {
    var other = self
    change(&other.firings)
    other.articleScores.removeAll()
    other.scoreInTenths = 0
    other.level = .allow
    other.conclude(incomplete: incomplete)
    return other.level
  }

  /// Points that are missing to the threshold of a stricter verdict, and that verdict; nil when there is none, when
  /// the score has reached it already, and for an exempt author.
  public var distanceToNextThreshold: (points: Points, level: VerdictLevel)? {
    guard level != .hide, cause != .exempt else { return nil }
    let next = max(level, level(forScore: scoreInTenths)) == .allow ? VerdictLevel.flag : .hide
    let threshold = next == .flag ? plan.charter.flagAt : plan.charter.hideAt
    guard threshold > scoreInTenths else { return nil }
    return (Points(tenths: threshold - scoreInTenths), next)
  }
}

extension Plan {
  func name(ofSource source: Int32) -> String {
    guard Int(source) >= lists.count else { return charter.lists[Int(source)].name }
    let detector = Detector.allCases[Int(source) - lists.count]
    return detector.spelling(in: charter.keywords)
  }
}
