import Charter
import RecordIO

/// Turns lines into items, one after another, on one thread. Its storage is reused.
struct LineReader: ~Copyable {
  /// What the last line held, if it had no fault.
  var item = Item()
  /// The id of the last line as JSON; empty when it has none, or when it stands in the line so.
  var id: [UInt8] = []
  /// Where the id stands in the last line as it is to be written; empty if it does not.
  var verbatimID = 0..<0
  /// Where the text stands in the last line as it is, if it has not been copied into the item yet; else empty.
  private(set) var waitingText = 0..<0
  /// The last line is a JSON object, if only one that cannot be judged.
  var isObject = false

  private let leavesText: Bool
  let layout: FilterPlan.Layout
  private let isHTML: Bool
  /// Whether the charter asks for the author's name.
  let readsAuthor: Bool
  var members: JSONLineScanner
  var columns = CSVRecordScanner()
  var scratch: [UInt8] = []
  /// Of each fact, the value that was read last.
  var memos: [FactMemo]

  /// - Parameter leavesText: whether texts may stay in ``waitingText``.
  init(_ plan: FilterPlan, leavesText: Bool = false) {
    self.leavesText = leavesText
    layout = plan.layout
    isHTML = plan.isHTML
    readsAuthor = plan.charter.readsAuthor
    members = JSONLineScanner(plan.paths)
    let facts =
      switch plan.layout {
      case .members(let layout): layout.facts.count
      case .columns(let layout): layout.facts.count
      case .raw: 0
      }
    memos = Array(repeating: FactMemo(), count: facts)
  }

  /// Reads a line, without its terminator.
  ///
  /// - Returns: nil if there is an item to judge.
  mutating func read(_ line: Span<UInt8>, isTooLong: Bool) -> LineFault? {
    item.removeAll()
    item.isHTML = isHTML
    if !id.isEmpty { id.removeAll(keepingCapacity: true) }
    verbatimID = 0..<0
    waitingText = 0..<0
    isObject = false
    if isTooLong { return LineFault(.tooLong, "the line is longer than --max-line") }
    switch layout {
    case .members(let layout): return readMembers(line, layout)
    case .columns(let layout): return readColumns(line, layout)
    case .raw:
      leave(text: 0..<line.count, of: line)
      return nil
    }
  }

  /// Leaves a text where it stands, if that is wanted and it is not empty, or copies it.
  mutating func leave(text: Range<Int>, of line: Span<UInt8>) {
    waitingText = text
    if text.isEmpty || !leavesText { fillText(of: line) }
  }

  /// Copies a text that was left in the line.
  mutating func fillText(of line: Span<UInt8>) {
    let text = waitingText
    waitingText = 0..<0
    item.fill(.text) { UTF8Repair.append(line.extracting(text), to: &$0) }
  }
}
