import Charter
import CharterCorpus
import RecordIO

/// Reads the labels of records whose items a ``LineReader`` has read, on one thread.
struct LabelReader: ~Copyable {
  private let layout: LabelLayout
  private let format: CorpusFormat
  private var members: JSONLineScanner
  private var columns = CSVRecordScanner()

  init(_ layout: LabelLayout, _ format: CorpusFormat) {
    self.layout = layout
    self.format = format
    members = JSONLineScanner(layout.paths)
  }

  /// Reads the labels of a record, without its terminator. One without a verdict is faulty.
  mutating func read(
    _ record: Span<UInt8>, _ place: CasePlace
  ) throws(LabelFault) -> CaseLabel {
    try scan(record)
    guard let expected = try expected(record) else {
      throw LabelFault(message: "there is neither `verdict` nor `label`")
    }
    var label = CaseLabel(place, expected: expected)
    label.id = text(.id, record)
    label.why = text(.why, record)
    label.rules = try rules(record)
    label.slices = (0..<layout.sliceCount).map {
      text(inSlot: LabelLayout.Slot.allCases.count + $0, record).map { String($0.prefix(100)) }
    }
    return label
  }

  /// Reads the id of a record, and what it should be judged as if it says so.
  mutating func readVerdict(
    _ record: Span<UInt8>, ignoringLabels: Bool
  ) throws(LabelFault) -> (id: String?, expected: VerdictLevel?) {
    try scan(record)
    return (text(.id, record), ignoringLabels ? nil : try expected(record))
  }

  private mutating func scan(_ record: Span<UInt8>) throws(LabelFault) {
    switch format {
    case .members:
      if members.scan(record) != nil { throw LabelFault(message: "the line is not JSON") }
    case .columns: columns.scan(record)
    case .plain: break
    }
  }

  /// Whether the record that was read last says what it should be.
  mutating func hasLabel(_ record: Span<UInt8>) -> Bool {
    text(.verdict, record) != nil || text(.label, record) != nil
  }

  private mutating func expected(_ record: Span<UInt8>) throws(LabelFault) -> VerdictLevel? {
    if let name = text(.verdict, record) {
      guard let level = VerdictLevel(label: name) else {
        throw LabelFault(message: "`verdict` is `\(name)`, not allow, flag or hide")
      }
      return level
    }
    if let name = text(.label, record) {
      guard let level = Self.level(ofLabel: name) else {
        throw LabelFault(message: "`label` is `\(name)`, not good, bad, allow, flag or hide")
      }
      return level
    }
    return layout.usualLevel
  }

  private static func level(ofLabel name: String) -> VerdictLevel? {
    switch name {
    case "good": .allow
    case "bad": .flag
    default: VerdictLevel(label: name)
    }
  }

  private mutating func rules(_ record: Span<UInt8>) throws(LabelFault) -> [String]? {
    guard format == .members else {
      return text(.rules, record).map { text in
        text.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init)
      }
    }
    let value = members.value(LabelLayout.Slot.rules.rawValue)
    if value.kind == .missing || value.kind == .null { return nil }
    guard value.kind == .array else { throw LabelFault(message: "`rules` is no array of names") }
    var names: [String] = []
    var elements = JSONMemberCursor(value)
    while let element = elements.next(in: record)?.value {
      guard let name = Self.text(element, record), element.isString else {
        throw LabelFault(message: "`rules` is no array of names")
      }
      names.append(name)
    }
    return names
  }

  private mutating func text(_ slot: LabelLayout.Slot, _ record: Span<UInt8>) -> String? {
    text(inSlot: slot.rawValue, record)
  }

  /// A scalar as text; nil if there is none, or an empty cell.
  private mutating func text(inSlot slot: Int, _ record: Span<UInt8>) -> String? {
    switch format {
    case .plain: return nil
    case .members: return Self.text(members.value(slot), record)
    case .columns:
      guard let column = layout.columns?[slot], !columns.isEmpty(column) else { return nil }
      var bytes: [UInt8] = []
      columns.appendField(column, of: record, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func text(_ value: JSONValue, _ record: Span<UInt8>) -> String? {
    var bytes: [UInt8] = []
    switch value.kind {
    case .plainString, .escapedString: JSONString.append(value, of: record, to: &bytes)
    case .number, .true, .false: UTF8Repair.append(record.extracting(value.range), to: &bytes)
    default: return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension LabelReader {
  /// Writes the record that was read last as a line of JSON with a member `test`: a corpus again.
  func appendFailure(
    _ record: Span<UInt8>, _ item: borrowing Item, _ failed: ShownCase, value: Span<UInt8>,
    to output: inout [UInt8]
  ) {
    if format == .members {
      members.splice(record, name: "test", value: value, into: &output)
    } else {
      FailedRecord.appendMembers(item, failed, to: &output)
      for index in value.indices { output.append(value[index]) }
      output += Array("}".utf8)
    }
    output += Array("\n".utf8)
  }
}

extension VerdictLevel {
  /// As records name it.
  var name: String { spelling(in: .english) }
}
