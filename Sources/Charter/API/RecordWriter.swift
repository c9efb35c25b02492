internal import PCRE2
internal import RecordIO

/// The outer shape of a record, and how much of it may still be written.
struct RecordWriter {
  let format: RecordFormat
  private let start: Int
  private var isCut = false
  /// What closes a record stays under this.
  private static let tail = 512
  private static let longestID = 4 << 10

  init(_ start: Int, _ format: RecordFormat) {
    self.start = start
    self.format = format
  }

  func open(id: Span<UInt8>?, line: Int?, to output: inout [UInt8]) {
    output.append(utf8: "{\"id\":")
    if let id, id.count <= Self.longestID, id.count > 0 {
      for index in 0..<id.count { output.append(id[index]) }
    } else {
      output.append(utf8: "null")
    }
    if let line { number("n", "\(line)", to: &output) }
  }

  func member(_ name: String, _ value: String, to output: inout [UInt8]) {
    output.append(utf8: ",\"\(name)\":\"\(value)\"")
  }

  /// A value that is JSON already.
  func number(_ name: String, _ json: String, to output: inout [UInt8]) {
    output.append(utf8: ",\"\(name)\":\(json)")
  }

  func begin(_ name: String, to output: inout [UInt8]) {
    output.append(utf8: ",\"\(name)\":[")
  }

  mutating func strings(_ name: String, _ values: [String], to output: inout [UInt8]) {
    array(name, values.count, to: &output) { index, output in
      JSONWriter.append(Array(values[index].utf8).span, to: &output)
    }
  }

  mutating func array(
    _ name: String, _ count: Int, to output: inout [UInt8],
    element: (Int, inout [UInt8]) -> Void
  ) {
    begin(name, to: &output)
    for index in 0..<count {
      let start = output.count
      if index > 0 { output.append(UInt8(ascii: ",")) }
      element(index, &output)
      if isOver(output) {
        cut(back: start, &output)
        break
      }
    }
    output.append(UInt8(ascii: "]"))
  }

  func isOver(_ output: [UInt8]) -> Bool {
    output.count - start > format.limit - Self.tail
  }

  mutating func cut(back end: Int, _ output: inout [UInt8]) {
    output.removeSubrange(end...)
    isCut = true
  }

  func close(_ plan: Plan, to output: inout [UInt8]) {
    if isCut { number("cut", "true", to: &output) }
    member("charter", plan.digest, to: &output)
    member("engine", engineName, to: &output)
    output.append(UInt8(ascii: "}"))
  }
}

/// Engine and PCRE2 version: with the charter's digest, what a verdict is a function of.
private let engineName = "charter \(engineVersion), pcre2 \(libraryVersion)"

extension [UInt8] {
  mutating func append(utf8 text: String) { append(contentsOf: text.utf8) }
}
