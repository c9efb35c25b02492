internal import CharterModel
internal import CharterSyntax
internal import Detection

/// What is known of the conditions of one item. Each row and operand is looked at once at most.
struct Evaluation: Sendable {
  /// The charter's facts, as the item gives them or by default.
  private(set) var facts: [FactValue]
  private var areFactsDefaults = true
  var measures = Measures()
  /// Words of title and text; nil as long as nobody has asked for any.
  var wordCount: Int?
  /// Hits that operands chose: indices into the hit table.
  var chosen: [Int32] = []
  /// The host of the link looked at last.
  var host: [UInt8] = []
  /// What `N of` has told apart so far.
  var distinct: Set<HitIdentity> = []
  /// Rows whose hits the rule at hand has shown already.
  var visited: Set<Int32> = []
  private var awakeRules: [Int32] = []
  /// Twice the generation, and one more where the row holds.
  private var rowStates: [UInt64]
  private var operandStates: [UInt64]
  private var operandHits: [Range<Int>]
  private var ruleStamps: [UInt64]
  private var generation: UInt64 = 0
  private let plan: Plan

  init(_ plan: Plan) {
    self.plan = plan
    facts = plan.charter.facts.map(\.value)
    rowStates = Array(repeating: 0, count: plan.conditions.rows.count)
    operandStates = Array(repeating: 0, count: plan.conditions.operands.count)
    operandHits = Array(repeating: 0..<0, count: plan.conditions.operands.count)
    ruleStamps = Array(repeating: 0, count: plan.rules.count)
  }

  /// Forgets the item before and takes the facts of this one.
  mutating func begin(_ item: borrowing Item) throws(ItemError) {
    generation += 1
    if !chosen.isEmpty { chosen.removeAll(keepingCapacity: true) }
    measures = Measures()
    wordCount = nil
    if areFactsDefaults, item.facts.isEmpty { return }
    areFactsDefaults = item.facts.isEmpty
    for (index, fact) in plan.charter.facts.enumerated() {
      guard let given = item.facts[fact.name] else {
        facts[index] = fact.value
        continue
      }
      guard let value = given.converted(to: fact.value), value.isInRange else {
        throw .factType(name: fact.name)
      }
      facts[index] = value
    }
  }

  func knownState(of row: Int32) -> Bool? {
    let state = rowStates[Int(row)]
    return state >> 1 == generation ? state & 1 == 1 : nil
  }

  mutating func remember(_ holds: Bool, of row: Int32) {
    rowStates[Int(row)] = generation << 1 | (holds ? 1 : 0)
  }

  func knownHits(of operand: Int32) -> Range<Int>? {
    operandStates[Int(operand)] == generation ? operandHits[Int(operand)] : nil
  }

  mutating func remember(hits: Range<Int>, of operand: Int32) {
    operandStates[Int(operand)] = generation
    operandHits[Int(operand)] = hits
  }

  /// An empty array with the memory of the last ``keep(awakeRules:)``.
  mutating func takeAwakeRules() -> [Int32] {
    var rules: [Int32] = []
    swap(&rules, &awakeRules)
    if !rules.isEmpty { rules.removeAll(keepingCapacity: true) }
    return rules
  }

  mutating func keep(awakeRules: [Int32]) { self.awakeRules = awakeRules }

  /// True the first time in an item that the rule is marked.
  mutating func mark(rule: Int32) -> Bool {
    guard ruleStamps[Int(rule)] != generation else { return false }
    ruleStamps[Int(rule)] = generation
    return true
  }
}

/// What makes two hits different for `N of`.
enum HitIdentity: Hashable, Sendable {
  case entry(Int32)
  case text([UInt8])
}

extension FactValue {
  fileprivate var isInRange: Bool {
    guard case .number(let thousandths) = self else { return true }
    return (-1_000_000_000_000...1_000_000_000_000).contains(thousandths)
  }
}
