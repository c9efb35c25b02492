internal import CharterModel
internal import CharterSyntax

/// Conditions as rows that name each other by index. Equal conditions and operands share a row. Rows hold
/// numbers alone, so that reading one counts no references.
struct ConditionTable: Sendable {
  enum Row: Sendable, Hashable {
    /// Ranges of ``children``.
    case all(Range<Int>)
    case any(Range<Int>)
    case atLeast(Int, Range<Int>)
    case not(Int32)
    /// Operand over zero.
    case holds(Int32)
    case distinct(Int, Int32)
    case number(Int32, Comparison, thousandths: Int)
    /// Index into ``words``.
    case word(WordOperand, Int)
  }

  enum OperandRow: Sendable, Hashable {
    case hits(HitsRow)
    case measure(Measure)
    case fact(Int32)
    /// A row of the table.
    case signal(Int32)
  }

  /// Sources by number: see ``Plan/source(_:)``.
  struct HitsRow: Sendable, Hashable {
    var source: Int32
    var field: Field?
    var near: Int32?
    var restriction: Restriction?

    enum Restriction: Sendable, Hashable {
      case outside(Int32)
      case toSites(Int32)
      case outsideSites(Int32)
    }

    /// True when the hits are those of the source in title and text.
    var isWhole: Bool { field == nil && near == nil && restriction == nil }
  }

  private(set) var rows: [Row] = []
  private(set) var children: [Int32] = []
  private(set) var operands: [OperandRow] = []
  private(set) var words: [String] = []
  private var rowNumbers: [Condition: Int32] = [:]
  private var operandNumbers: [Operand: Int32] = [:]
  // What most rules ask is a list, and whether it has hits: those are known without a dictionary.
  /// The operands that are all hits of a source, by source; -1 where there is none.
  private var wholeOperands: [Int32]
  /// The rows that tell whether an operand is over zero, by operand; -1 where there is none.
  private var holdsRows: [Int32] = []

  private let charter: CheckedCharter

  init(_ charter: CheckedCharter) {
    self.charter = charter
    wholeOperands = Array(repeating: -1, count: charter.lists.count + Detector.allCases.count)
  }

  /// The row of a condition, made if it is not there yet.
  mutating func row(of condition: Condition) -> Int32 {
    if let known = number(of: condition) { return known }
    let row: Row =
      switch condition {
      case .all(let parts): .all(rows(of: parts))
      case .any(let parts): .any(rows(of: parts))
      case .atLeast(let count, let parts): .atLeast(count, rows(of: parts))
      case .not(let part): .not(self.row(of: part))
      case .holds(let operand): .holds(self.operand(operand))
      case .distinct(let count, let operand): .distinct(count, self.operand(operand))
      case .number(let operand, let comparison, let limit):
        .number(self.operand(operand), comparison, thousandths: limit)
      case .word(let operand, let word): .word(operand, number(ofWord: word))
      }
    let number = Int32(rows.count)
    rows.append(row)
    if case .holds(let operand) = row {
      holdsRows[Int(operand)] = number
    } else {
      rowNumbers[condition] = number
    }
    return number
  }

  /// The row of an operand, made if it is not there yet.
  mutating func operand(_ operand: Operand) -> Int32 {
    if let known = number(of: operand) { return known }
    let row: OperandRow =
      switch operand {
      case .hits(let hits): .hits(hitsRow(hits))
      case .measure(let measure): .measure(measure)
      case .fact(let index): .fact(Int32(index))
      case .signal(let index): .signal(self.row(of: charter.signals[index].condition))
      }
    let number = Int32(operands.count)
    operands.append(row)
    holdsRows.append(-1)
    if let source = wholeSource(operand) {
      wholeOperands[source] = number
    } else {
      operandNumbers[operand] = number
    }
    return number
  }

  /// The row of a condition of the charter.
  func number(of condition: Condition) -> Int32? {
    guard case .holds(let operand) = condition else { return rowNumbers[condition] }
    return number(of: operand).flatMap { Self.known(holdsRows[Int($0)]) }
  }

  /// The row of an operand of the charter.
  func number(of operand: Operand) -> Int32? {
    guard let source = wholeSource(operand) else { return operandNumbers[operand] }
    return Self.known(wholeOperands[source])
  }

  private static func known(_ number: Int32) -> Int32? { number < 0 ? nil : number }

  /// The source of which the operand is all hits.
  private func wholeSource(_ operand: Operand) -> Int? {
    guard case .hits(let hits) = operand, hits.field == nil, hits.near == nil,
      hits.restriction == nil
    else { return nil }
    return Int(source(hits.source))
  }

  /// The rows of several conditions, as a range of ``children``.
  mutating func rows(of parts: [Condition]) -> Range<Int> {
    let numbers = parts.map { row(of: $0) }
    let start = children.count
    children += numbers
    return start..<children.count
  }

  private mutating func number(ofWord word: String) -> Int {
    words.append(word)
    return words.count - 1
  }

  private func hitsRow(_ hits: HitSet) -> HitsRow {
    var row = HitsRow(source: source(hits.source), field: hits.field)
    row.near = hits.near.map(source)
    switch hits.restriction {
    case .outside(let other): row.restriction = .outside(source(other))
    case .toSites(let list): row.restriction = .toSites(Int32(list))
    case .outsideSites(let list): row.restriction = .outsideSites(Int32(list))
    case nil: break
    }
    return row
  }

  /// The number of a source: see ``Plan/source(_:)``.
  func source(_ source: HitSource) -> Int32 {
    switch source {
    case .list(let index): Int32(index)
    case .detector(let detector): Int32(charter.lists.count + detector.rawValue)
    }
  }
}
