/// Splits one CSV record (RFC 4180) into its fields. The storage is reused from record to record.
package struct CSVRecordScanner: ~Copyable {
  private struct Field {
    /// Without the quotation marks.
    var range: Range<Int>
    var hasQuotes: Bool
    var isEmpty: Bool
  }

  private var fields: [Field] = []
  private var unquoted: [UInt8] = []

  package init() {}

  /// How many fields the record has; an empty record has one, empty field.
  package var count: Int { fields.count }

  /// Reads one record, without its terminator.
  package mutating func scan(_ record: Span<UInt8>) {
    fields.removeAll(keepingCapacity: true)
    var start = 0
    while true {
      var at = start
      let isQuoted = at < record.count && record[at] == Byte.quote
      if isQuoted { at = endOfQuoted(record, from: at &+ 1) }
      let end = record.firstOffset(of: Byte.comma, in: at..<record.count) ?? record.count
      let content = start &+ (isQuoted ? 1 : 0)
      let isEmpty = content == end || isQuoted && end &- start == 2 && record[content] == Byte.quote
      fields.append(Field(range: start..<end, hasQuotes: isQuoted, isEmpty: isEmpty))
      guard end < record.count else { return }
      start = end &+ 1
    }
  }

  /// Whether the field is not there or its text is empty.
  package func isEmpty(_ index: Int) -> Bool {
    !fields.indices.contains(index) || fields[index].isEmpty
  }

  /// Appends the text of a field as well-formed UTF-8; nothing if the record is too short.
  ///
  /// - Returns: whether anything had to be repaired.
  @discardableResult
  package mutating func appendField(
    _ index: Int, of record: Span<UInt8>, to text: inout [UInt8]
  ) -> Bool {
    guard fields.indices.contains(index) else { return false }
    let field = fields[index]
    guard field.hasQuotes else {
      return UTF8Repair.append(record.extracting(field.range), to: &text)
    }
    unquote(record, field.range)
    return UTF8Repair.append(unquoted.span, to: &text)
  }

  /// The offset after the mark that closes a quoted part, or the record's end.
  private func endOfQuoted(_ record: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while let quote = record.firstOffset(of: Byte.quote, in: at..<record.count) {
      at = quote &+ 1
      guard at < record.count, record[at] == Byte.quote else { return at }
      at &+= 1
    }
    return record.count
  }

  /// Drops the opening mark and the closing one, and halves the doubled ones.
  private mutating func unquote(_ record: Span<UInt8>, _ range: Range<Int>) {
    unquoted.removeAll(keepingCapacity: true)
    var copied = range.lowerBound &+ 1
    while let quote = record.firstOffset(of: Byte.quote, in: copied..<range.upperBound) {
      unquoted.append(copying: record, in: copied..<quote)
      copied = quote &+ 1
      guard copied < range.upperBound, record[copied] == Byte.quote else { break }
      unquoted.append(Byte.quote)
      copied &+= 1
    }
    unquoted.append(copying: record, in: copied..<range.upperBound)
  }
}
