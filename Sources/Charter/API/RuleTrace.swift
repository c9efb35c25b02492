/// How a rule's condition came out on one item: what held, what did not, and how much was missing.
public struct RuleTrace: Sendable {
  /// A part of the condition, in the charter's keyword language.
  public struct Step: Sendable {
    /// How deep it is nested.
    public let depth: Int
    public let condition: String
    public let holds: Bool
    /// What was counted or measured; nil for what has no number.
    public let value: String?
  }

  public let rule: String
  public let article: Int
  public let why: String
  public let fired: Bool
  /// The condition from the outside in, then each `except when`.
  public let steps: [Step]
  /// The parts that would have to come out otherwise for the rule to fire: 0 if it fired.
  public let missing: Int
  /// Whether some part of its condition that asks hits has any; exceptions aside.
  public let hasHits: Bool

  /// One part was missing, and others held.
  public var isNear: Bool { missing == 1 && hasHits }
}

extension CompiledCharter {
  /// The trace of every rule, in charter order, as if nobody were exempt.
  public func traces(of item: Item) throws(ItemError) -> [RuleTrace] {
    var scan = Scan(plan)
    var verdict = Verdict(plan)
    try scan.judge(item, into: &verdict, ignoringExemption: true)
    let seen = item.isHTML ? scan.markup.item : item
    return plan.charter.rules.indices.map { scan.trace(ofRule: $0, seen) }
  }
}
