internal import CharterModel
internal import CharterSyntax
internal import Detection

/// How conditions came out, in words. For people who ask about one item; nothing here is fast.
extension Scan {
  /// The trace of a rule on the item that was judged last.
  mutating func trace(ofRule number: Int, _ item: borrowing Item) -> RuleTrace {
    let charter = plan.charter
    let rule = charter.rules[number]
    var tracer = ConditionTracer(ConditionText(charter, in: charter.keywords))
    trace(rule.condition, depth: 0, item, &tracer)
    var missing = cost(of: rule.condition, wanted: true, item, &tracer)
    // What an exception finds brings no rule nearer.
    let hasHits = tracer.hasHits
    for exception in rule.exceptions {
      let keywords = charter.keywords
      let words = "\(Keyword.except.spelling(in: keywords)) \(Keyword.when.spelling(in: keywords))"
      tracer.steps.append(
        .init(depth: 0, condition: words, holds: holds(exception, item), value: nil))
      trace(exception, depth: 1, item, &tracer)
      missing += cost(of: exception, wanted: false, item, &tracer)
    }
    return RuleTrace(
      rule: rule.name, article: charter.articles[rule.article].number, why: rule.why,
      fired: missing == 0, steps: tracer.steps, missing: missing, hasHits: hasHits)
  }

  private mutating func holds(_ condition: Condition, _ item: borrowing Item) -> Bool {
    guard let row = plan.conditions.number(of: condition) else { return false }
    return holds(row, item)
  }

  private mutating func trace(
    _ condition: Condition, depth: Int, _ item: borrowing Item, _ tracer: inout ConditionTracer
  ) {
    let holds = holds(condition, item)
    var value: String?
    switch condition {
    case .holds(let operand), .distinct(_, let operand), .number(let operand, _, _):
      value = shownValue(of: operand, item)
      // Hits that `near` or `outside` left out are what almost fired.
      if !foundHits(of: operand).isEmpty { tracer.hasHits = true }
    case .all, .any, .not, .atLeast, .word: break
    }
    tracer.steps.append(
      .init(depth: depth, condition: tracer.text.text(of: condition), holds: holds, value: value))
    switch condition {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      for part in parts { trace(part, depth: depth + 1, item, &tracer) }
    case .not(let part): trace(part, depth: depth + 1, item, &tracer)
    case .holds(.signal(let signal)) where tracer.shownSignals.insert(signal).inserted:
      trace(plan.charter.signals[signal].condition, depth: depth + 1, item, &tracer)
    case .holds, .distinct, .number, .word: break
    }
  }

  private mutating func shownValue(of operand: Operand, _ item: borrowing Item) -> String? {
    switch operand {
    case .signal: return nil
    case .measure(.capitals):
      let share = evaluation.measures.capitals
      return "\(share.numerator * 100 / max(1, share.denominator)) %"
    case .hits, .measure, .fact:
      guard let number = plan.conditions.number(of: operand) else { return nil }
      let value = value(of: number, item) / 1000
      let found = foundHits(of: operand).count
      return found > value ? "\(value)/\(found)" : "\(value)"
    }
  }

  /// The hits of the operand's list or detector, wherever they stand.
  private func foundHits(of operand: Operand) -> Range<Int> {
    guard let number = plan.conditions.number(of: operand),
      case .hits(let row) = plan.conditions.operands[Int(number)]
    else { return 0..<0 }
    return hits.hits(of: row.source)
  }

  /// How many parts, at the fewest, would have to come out otherwise for the condition to come out as
  /// wanted.
  private mutating func cost(
    of condition: Condition, wanted: Bool, _ item: borrowing Item,
    _ tracer: inout ConditionTracer
  ) -> Int {
    if holds(condition, item) == wanted { return 0 }
    switch condition {
    case .not(let part): return cost(of: part, wanted: !wanted, item, &tracer)
    case .all(let parts):
      let costs = costs(of: parts, wanted: wanted, item, &tracer)
      return wanted ? costs.reduce(0, +) : costs.min() ?? 0
    case .any(let parts):
      let costs = costs(of: parts, wanted: wanted, item, &tracer)
      return wanted ? costs.min() ?? 0 : costs.reduce(0, +)
    case .atLeast(let count, let parts):
      let costs = costs(of: parts, wanted: wanted, item, &tracer).sorted()
      let needed = wanted ? count : parts.count - count + 1
      return costs.prefix(needed).reduce(0, +)
    case .holds(.signal(let signal)):
      let key = ConditionTracer.SignalCost(signal: signal, wanted: wanted)
      if let known = tracer.signalCosts[key] { return known }
      let condition = plan.charter.signals[signal].condition
      let cost = cost(of: condition, wanted: wanted, item, &tracer)
      tracer.signalCosts[key] = cost
      return cost
    case .holds, .distinct, .number, .word: return 1
    }
  }

  private mutating func costs(
    of parts: [Condition], wanted: Bool, _ item: borrowing Item, _ tracer: inout ConditionTracer
  ) -> [Int] {
    var costs: [Int] = []
    for part in parts { costs.append(cost(of: part, wanted: wanted, item, &tracer)) }
    return costs
  }
}

/// What a trace has gathered so far. Signals may share signals: each is looked into once.
private struct ConditionTracer {
  struct SignalCost: Hashable {
    var signal: Int
    var wanted: Bool
  }

  var shownSignals: Set<Int> = []
  var signalCosts: [SignalCost: Int] = [:]
  let text: ConditionText
  var steps: [RuleTrace.Step] = []
  var hasHits = false

  init(_ text: ConditionText) { self.text = text }
}
