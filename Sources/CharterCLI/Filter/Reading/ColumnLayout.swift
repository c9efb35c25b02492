import Charter
import RecordIO

/// Which columns of a CSV record hold the parts of an item.
///
/// A class, since every line asks it: threads share one reference count, not those of its arrays.
final class ColumnLayout: Sendable {
  struct Fact: Sendable {
    let name: String
    let defaultValue: FactValue
    let column: Int
  }

  /// By the raw value of the field.
  let fields: [Int?]
  let id: Int?
  let language: Int?
  /// Those that have a column.
  let facts: [Fact]
  /// How many columns the header names.
  let count: Int
  /// What is wrong with a record without a text.
  let faultWithoutText: String

  /// - Parameters:
  ///   - header: the first record, without its terminator.
  ///   - mappings: names and `/column`.
  init(
    _ charter: CompiledCharter, header: [UInt8], mappings: [String: String]
  ) throws(FilterFailure) {
    let names = Self.names(in: header)
    var columns: [String: Int] = [:]
    for (index, name) in names.enumerated() { columns[name] = columns[name] ?? index }
    for (name, pointer) in mappings.sorted(by: { $0.key < $1.key }) {
      guard pointer.hasPrefix("/"), let column = columns[String(pointer.dropFirst())] else {
        throw .usage("--map \(name)=\(pointer): the header names no such column")
      }
      columns[name] = column
    }
    fields = Field.allCases.map { columns[$0.name] }
    id = columns["id"]
    language = columns["lang"]
    facts = charter.facts.compactMap { name, value in
      columns[name].map { Fact(name: name, defaultValue: value, column: $0) }
    }
    count = names.count
    faultWithoutText =
      columns["text"] != nil || columns["title"] != nil
      ? "the record has neither text nor title"
      : "the header names no column `text` or `title`" + Self.hint(names)
  }

  /// Tables are often saved with semicolons, where a comma is what stands before decimals.
  private static func hint(_ names: [String]) -> String {
    guard names.count == 1, let separator = names[0].first(where: { ";\t".contains($0) }) else {
      return ""
    }
    let sign = separator == ";" ? "semicolons" : "tabs"
    return ": its columns are parted by \(sign); save the table with commas"
  }

  private static func names(in header: [UInt8]) -> [String] {
    var scanner = CSVRecordScanner()
    scanner.scan(header.span)
    return (0..<scanner.count).map { index in
      var name: [UInt8] = []
      scanner.appendField(index, of: header.span, to: &name)
      let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
      let start = name.firstIndex { !isSpace($0) } ?? name.endIndex
      let end = name.lastIndex { !isSpace($0) } ?? start
      return start == name.endIndex ? "" : String(decoding: name[start...end], as: UTF8.self)
    }
  }
}
