internal import CharterModel
internal import CharterSyntax

/// Checked conditions and rules → rows, and which rules which hits can wake.
struct RuleLowering {
  private(set) var conditions: ConditionTable
  private(set) var rules: [RulePlan] = []
  private(set) var restlessRules: [Int32] = []
  private(set) var rulesOfList: [[Int32]]
  private(set) var needs = Needs()
  private(set) var exemption: Int32?
  private let charter: CheckedCharter
  private var signalsThatCanHold: Set<Int> = []
  private var signalsThatCanFail: Set<Int> = []
  private var listsOfSignal: [Set<Int>]

  init(_ charter: CheckedCharter) {
    self.charter = charter
    conditions = ConditionTable(charter)
    rulesOfList = Array(repeating: [], count: charter.lists.count)
    listsOfSignal = Array(repeating: [], count: charter.signals.count)
    for index in charter.signalsInOrder { note(signal: index) }
    for (number, rule) in charter.rules.enumerated() { lower(rule, Int32(number)) }
    exemption = charter.exemption.map { conditions.row(of: $0) }
    noteNeeds()
  }

  /// Signals come after those that they ask, so that each is looked at once.
  private mutating func note(signal index: Int) {
    let condition = charter.signals[index].condition
    if canHold(condition) { signalsThatCanHold.insert(index) }
    if canFail(condition) { signalsThatCanFail.insert(index) }
    var lists: Set<Int> = []
    collectLists(condition, into: &lists)
    listsOfSignal[index] = lists
  }

  private mutating func lower(_ rule: Rule, _ number: Int32) {
    let effect: RulePlan.Effect =
      switch rule.effect {
      case .points(let points): .points(points)
      case .pointsPer(let value, let operand, let max):
        .pointsPer(value: value, operand: conditions.operand(operand), max: max)
      case .floor(let level): .floor(level)
      case .label: .label
      }
    rules.append(
      RulePlan(
        condition: conditions.row(of: rule.condition),
        exceptions: rule.exceptions.map { conditions.row(of: $0) }, effect: effect,
        isTrial: rule.isTrial, article: Int32(rule.article)))
    if canHold(rule.condition) {
      restlessRules.append(number)
    } else {
      var lists: Set<Int> = []
      collectLists(rule.condition, into: &lists)
      for list in lists { rulesOfList[list].append(number) }
    }
  }

  /// Whether the condition could hold when no list has a hit; `canFail`: whether it could not hold.
  /// Detectors, measures and facts could be anything.
  private func canHold(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy(canHold)
    case .any(let parts): parts.contains(where: canHold)
    case .not(let part): canFail(part)
    case .holds(.signal(let index)): signalsThatCanHold.contains(index)
    case .holds(let operand): !isListOperand(operand)
    case .distinct(_, let operand): !isListOperand(operand)
    case .atLeast(let count, let parts): parts.count(where: canHold) >= count
    case .number(let operand, let comparison, let limit):
      !isListOperand(operand) || comparison.holds(0, limit)
    case .word: true
    }
  }

  private func canFail(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts): parts.contains(where: canFail)
    case .any(let parts): parts.allSatisfy(canFail)
    case .not(let part): canHold(part)
    case .holds(.signal(let index)): signalsThatCanFail.contains(index)
    case .holds, .distinct, .word: true
    case .atLeast(let count, let parts): parts.count(where: { !canFail($0) }) < count
    case .number(let operand, let comparison, let limit):
      !isListOperand(operand) || !comparison.holds(0, limit)
    }
  }

  private func isListOperand(_ operand: Operand) -> Bool {
    if case .hits(let hits) = operand, case .list = hits.source { return true }
    return false
  }

  /// Every list that the condition asks, also through signals.
  private func collectLists(_ condition: Condition, into lists: inout Set<Int>) {
    switch condition {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      for part in parts { collectLists(part, into: &lists) }
    case .not(let part): collectLists(part, into: &lists)
    case .holds(let operand), .distinct(_, let operand), .number(let operand, _, _):
      switch operand {
      case .hits(let hits): if case .list(let list) = hits.source { lists.insert(list) }
      case .signal(let index): lists.formUnion(listsOfSignal[index])
      case .measure, .fact: break
      }
    case .word: break
    }
  }

  private mutating func noteNeeds() {
    for operand in conditions.operands {
      switch operand {
      case .measure(let measure): needs.measures |= 1 << UInt32(measure.rawValue)
      case .hits(let hits):
        note(source: hits.source)
        if hits.field == .author { needs.isAuthorNeeded = true }
        if let near = hits.near {
          needs.isNearNeeded = true
          note(source: near)
        }
        if case .outside(let other)? = hits.restriction { note(source: other) }
      case .fact, .signal: break
      }
    }
  }

  private mutating func note(source: Int32) {
    guard source >= charter.lists.count else {
      let list = charter.lists[Int(source)]
      usedLists.insert(Int(source))
      if list.isExact { needs.isExactViewNeeded = true } else { needs.isPlainViewNeeded = true }
      if list.isDisguised { needs.areDisguisesNeeded = true }
      return
    }
    needs.detectors |= 1 << UInt32(Int(source) - charter.lists.count)
  }

  /// Lists that a condition asks: only those are searched for.
  private(set) var usedLists: Set<Int> = []
}
