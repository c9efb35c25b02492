internal import CharterSyntax

/// Works out conditions for ``LoneHits``.
struct LoneHitReader {
  private typealias Truth = LoneHitOutcome.Truth

  private let charter: CheckedCharter
  private var signals: [Int: LoneHitOutcome] = [:]

  init(_ charter: CheckedCharter) {
    self.charter = charter
    for index in charter.signalsInOrder {
      signals[index] = outcome(of: charter.signals[index].condition)
    }
  }

  mutating func outcome(of condition: Condition) -> LoneHitOutcome {
    switch condition {
    case .all(let parts): combined(parts) { $0.no > 0 ? .no : $0.isWhole ? .yes : .open }
    case .any(let parts): combined(parts) { $0.yes > 0 ? .yes : $0.isWhole ? .no : .open }
    case .not(let part): combined([part]) { $0.no > 0 ? .yes : $0.yes > 0 ? .no : .open }
    case .atLeast(let count, let parts):
      combined(parts) { $0.yes >= count ? .yes : $0.count - $0.no < count ? .no : .open }
    case .distinct(let count, let operand): value(operand) { $0 >= count * 1_000 }
    case .holds(let operand): value(operand) { $0 > 0 }
    case .number(let operand, let comparison, let limit):
      value(operand) { comparison.holds($0, limit) }
    case .word(let operand, let word): LoneHitOutcome(otherwise: truth(of: operand, word))
    }
  }

  // MARK: Parts

  /// How many parts hold, and how many do not.
  private struct Tally {
    var count = 0
    var yes = 0
    var no = 0

    var isWhole: Bool { yes + no == count }

    mutating func add(_ truth: Truth, _ weight: Int = 1) {
      switch truth {
      case .yes: yes += weight
      case .no: no += weight
      case .open: break
      }
    }
  }

  private mutating func combined(
    _ parts: [Condition], by truth: (Tally) -> Truth
  ) -> LoneHitOutcome {
    let outcomes = parts.map { outcome(of: $0) }
    var base = Tally(count: parts.count)
    for outcome in outcomes { base.add(outcome.otherwise) }
    var tallies: [Int: Tally] = [:]
    for outcome in outcomes {
      for (list, part) in outcome.byList {
        tallies[list, default: base].add(outcome.otherwise, -1)
        tallies[list, default: base].add(part)
      }
    }
    return LoneHitOutcome(otherwise: truth(base), byList: tallies.mapValues(truth))
  }

  // MARK: Tests

  /// `test` of the operand's value in thousandths.
  private func value(_ operand: Operand, test: (Int) -> Bool) -> LoneHitOutcome {
    func tested(_ value: Int) -> Truth { test(value) ? .yes : .no }
    switch operand {
    case .measure: return LoneHitOutcome(otherwise: .open)
    case .fact(let index):
      return LoneHitOutcome(otherwise: charter.facts[index].value.thousandths.map(tested) ?? .open)
    case .hits(let set):
      var outcome = LoneHitOutcome(otherwise: tested(0))
      if case .list(let list) = set.source, set.near == nil { outcome.byList[list] = tested(1_000) }
      return outcome
    case .signal(let index):
      func tested(_ truth: Truth) -> Truth {
        switch truth {
        case .yes: test(1_000) ? .yes : .no
        case .no: test(0) ? .yes : .no
        case .open: .open
        }
      }
      guard let signal = signals[index] else { return LoneHitOutcome(otherwise: .open) }
      return LoneHitOutcome(
        otherwise: tested(signal.otherwise), byList: signal.byList.mapValues(tested))
    }
  }

  private func truth(of operand: WordOperand, _ word: String) -> Truth {
    guard case .fact(let index) = operand else { return .open }
    switch charter.facts[index].value {
    case .word(let value): return value == word ? .yes : .no
    case .words(let values): return values.contains(word) ? .yes : .no
    case .truth, .number: return .open
    }
  }
}

extension FactValue {
  /// Its value as a number, if it has one.
  fileprivate var thousandths: Int? {
    switch self {
    case .truth(let isTrue): isTrue ? 1_000 : 0
    case .number(let thousandths): thousandths
    case .word, .words: nil
    }
  }
}
