import Charter
import RecordIO

/// CSV records.
extension LineReader {
  mutating func readColumns(_ record: Span<UInt8>, _ layout: ColumnLayout) -> LineFault? {
    columns.scan(record)
    if columns.count == 1, columns.isEmpty(0), layout.count > 1 {
      return LineFault(.blank, "the record is blank")
    }
    if let column = layout.id, !columns.isEmpty(column) {
      let cell = readCell(column, record)
      JSONWriter.append(cell.span, to: &id)
    }
    guard readFields(record, layout) else {
      return LineFault(.noText, layout.faultWithoutText)
    }
    if let column = layout.language, !columns.isEmpty(column) {
      item.language = LanguageCode(readCell(column, record).span)
    }
    return readFacts(record, layout)
  }

  /// An empty text is a text; an empty title or author is none.
  private mutating func readFields(_ record: Span<UInt8>, _ layout: ColumnLayout) -> Bool {
    var hasText = false
    for field in Field.allCases {
      guard let column = layout.fields[field.rawValue], column < columns.count,
        field == .text || !columns.isEmpty(column)
      else { continue }
      readField(field, column, record)
      hasText = hasText || field != .author
    }
    return hasText
  }

  private mutating func readField(_ field: Field, _ column: Int, _ record: Span<UInt8>) {
    scratch.removeAll(keepingCapacity: true)
    let isRepaired = columns.appendField(column, of: record, to: &scratch)
    let text = scratch
    item.fill(field) {
      $0.append(copying: text.span)
      return isRepaired
    }
  }

  private mutating func readFacts(_ record: Span<UInt8>, _ layout: ColumnLayout) -> LineFault? {
    for (index, fact) in layout.facts.enumerated() where !columns.isEmpty(fact.column) {
      let cell = readCell(fact.column, record)
      if !memos[index].isSpelled(cell.span) {
        memos[index].keep(FactValue(cell: cell, like: fact.defaultValue), cell.span)
      }
      guard let known = memos[index].value else {
        return LineFault(.type, "fact `\(fact.name)` has a value of the wrong type")
      }
      item.facts[fact.name] = known
    }
    return nil
  }

  /// The text of a cell. It shares the scratch storage, so it is let go before the next one is read.
  private mutating func readCell(_ column: Int, _ record: Span<UInt8>) -> [UInt8] {
    scratch.removeAll(keepingCapacity: true)
    columns.appendField(column, of: record, to: &scratch)
    return scratch
  }
}
