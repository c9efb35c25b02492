internal import CharterModel
internal import CharterSyntax

/// Checked conditions and rules → rows, and which rules which hits can wake.
struct RuleLowering {
  private(set) var conditions: ConditionTable
  private(set) var rules: [RulePlan] = []
  private(set) var restlessRules: [Int32] = []
  /// Tests of which one holds wherever the exemption or a restless rule does, given that nothing has hits and all
  /// facts have their defaults; nil if measures do not tell.
  private(set) var testsOfCalm: [MeasureTest]?
  private(set) var rulesOfSource: [[Int32]]
  /// Of each source, whether its hits change what rules do.
  private(set) var isWaking: [Bool]
  private(set) var needs = Needs()
  private(set) var exemption: Int32?
  let charter: CheckedCharter
  private var signalsThatCanHold: Set<Int> = []
  private var signalsThatCanFail: Set<Int> = []
  private var sourcesOfSignal: [[Int]]
  private(set) var wakersOfSignal: [[Int]]
  /// What is known of the tests of signals.
  var testsOfSignals: [Int: [MeasureTest]?] = [:]
  /// What is known of how often lists have hits.
  var frequencies: [Int: Int] = [:]
  let memo: RarityMemo

  init(_ charter: CheckedCharter, _ memo: RarityMemo) {
    self.charter = charter
    self.memo = memo
    conditions = ConditionTable(charter)
    rulesOfSource = Array(
      repeating: [], count: charter.lists.count + Detector.allCases.count)
    isWaking = Array(repeating: false, count: rulesOfSource.count)
    sourcesOfSignal = Array(repeating: [], count: charter.signals.count)
    wakersOfSignal = sourcesOfSignal
    isListUsed = Array(repeating: false, count: charter.lists.count)
    rules.reserveCapacity(charter.rules.count)
    for index in charter.signalsInOrder { note(signal: index) }
    for (number, rule) in charter.rules.enumerated() { lower(rule, Int32(number)) }
    exemption = charter.exemption.map { conditions.row(of: $0) }
    testsOfCalm = findTestsOfCalm()
    noteNeeds()
  }

  /// Signals come after those that they ask, so that each is looked at once.
  private mutating func note(signal index: Int) {
    let condition = charter.signals[index].condition
    if canHold(condition) { signalsThatCanHold.insert(index) }
    if canFail(condition) { signalsThatCanFail.insert(index) }
    sourcesOfSignal[index] = sources(of: condition)
    wakersOfSignal[index] = canHold(condition) ? [] : wakers(of: condition)
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
        exceptions: conditions.rows(of: rule.exceptions), effect: effect,
        isTrial: rule.isTrial, article: Int32(rule.article)))
    if canHold(rule.condition) {
      restlessRules.append(number)
      for source in sources(of: rule.condition) { isWaking[source] = true }
      // Hits may end an exception that holds without them: then the rule fires.
      for exception in rule.exceptions where canHold(exception) {
        for source in sources(of: exception) { isWaking[source] = true }
      }
    } else {
      for source in wakers(of: rule.condition) {
        rulesOfSource[source].append(number)
        isWaking[source] = true
      }
    }
  }

  /// Whether the condition could hold when no list or detector has a hit; `canFail`: whether it could not
  /// hold. Measures and facts could be anything.
  func canHold(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy(canHold)
    case .any(let parts): parts.contains(where: canHold)
    case .not(let part): canFail(part)
    case .holds(.signal(let index)): signalsThatCanHold.contains(index)
    case .holds(let operand), .distinct(_, let operand): !isHits(operand)
    case .atLeast(let count, let parts): parts.count(where: canHold) >= count
    case .number(let operand, let comparison, let limit):
      !isHits(operand) || comparison.holds(0, limit)
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
      !isHits(operand) || !comparison.holds(0, limit)
    }
  }

  private func isHits(_ operand: Operand) -> Bool {
    if case .hits = operand { true } else { false }
  }

  /// Every list and detector that the condition asks, also through signals, each once. What `near` and
  /// `outside` name only chooses among their hits.
  func sources(of condition: Condition) -> [Int] {
    var sources: [Int] = []
    collectSources(condition, into: &sources)
    return sources.count > 1 ? Set(sources).sorted() : sources
  }

  private func collectSources(_ condition: Condition, into sources: inout [Int]) {
    switch condition {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      for part in parts { collectSources(part, into: &sources) }
    case .not(let part): collectSources(part, into: &sources)
    case .holds(let operand), .distinct(_, let operand), .number(let operand, _, _):
      switch operand {
      case .hits(let hits): sources.append(Int(conditions.source(hits.source)))
      case .signal(let index): sources += sourcesOfSignal[index]
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
        if let near = hits.near { note(source: near) }
        if case .outside(let other)? = hits.restriction { note(source: other) }
      case .fact, .signal: break
      }
    }
  }

  private mutating func note(source: Int32) {
    guard source >= charter.lists.count else {
      // Of a list only these are copied: all of it would be counted references.
      let lists = charter.lists
      let number = Int(source)
      isListUsed[number] = true
      if lists[number].isExact {
        needs.isExactViewNeeded = true
      } else {
        needs.isPlainViewNeeded = true
      }
      if lists[number].isDisguised { needs.areDisguisesNeeded = true }
      return
    }
    needs.detectors |= 1 << UInt32(Int(source) - charter.lists.count)
  }

  /// Of each list whether a condition asks it: only those are searched for.
  private(set) var isListUsed: [Bool]
}
