internal import PCRE2
internal import RecordIO

/// The outer shape of a record, and how much of it may still be written.
struct RecordWriter {
  let format: RecordFormat
  private let start: Int
  private var isCut = false
  /// What closes a record stays under this.
  private static let tail = 512
  static let longestID = 4 << 10
  static var idMember: StaticString { "{\"id\":" }
  static var lineMember: StaticString { ",\"n\":" }

  init(_ start: Int, _ format: RecordFormat) {
    self.start = start
    self.format = format
  }

  func open(id: Span<UInt8>?, line: Int?, to output: inout [UInt8]) {
    output.append(ascii: Self.idMember)
    if let id, id.count <= Self.longestID, id.count > 0 {
      output.append(copying: id)
    } else {
      output.append(ascii: "null")
    }
    if let line {
      output.append(ascii: Self.lineMember)
      output.append(decimal: line)
    }
  }

  func member(_ name: StaticString, _ value: String, to output: inout [UInt8]) {
    begin(name, to: &output, "\"")
    output.append(utf8: value)
    output.append(UInt8(ascii: "\""))
  }

  /// A value that is JSON already.
  func number(_ name: StaticString, _ json: String, to output: inout [UInt8]) {
    begin(name, to: &output, "")
    output.append(utf8: json)
  }

  /// The name of a member and what opens its value: `[` for an array.
  func begin(_ name: StaticString, to output: inout [UInt8], _ opening: StaticString = "[") {
    output.append(ascii: ",\"")
    output.append(ascii: name)
    output.append(ascii: "\":")
    output.append(ascii: opening)
  }

  mutating func strings(_ name: StaticString, _ values: [String], to output: inout [UInt8]) {
    array(name, values.count, to: &output) { index, output in
      JSONWriter.append(values[index], to: &output)
    }
  }

  mutating func array(
    _ name: StaticString, _ count: Int, to output: inout [UInt8],
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
    output.append(contentsOf: plan.recordTail)
  }

  /// What follows the line number in a record of which nothing is to be said.
  static func calm(tail: [UInt8]) -> [UInt8] {
    Array(
      #","verdict":"allow","score":0,"tags":[],"reasons":[],"trial":[],"incomplete":[]"#.utf8)
      + tail
  }

  /// What closes every record of a charter: its digest, the versions of engine and PCRE2, the brace. Of
  /// these a verdict is a function.
  static func tail(digest: String) -> [UInt8] {
    let engine = "charter \(engineVersion), pcre2 \(libraryVersion)"
    return Array(",\"charter\":\"\(digest)\",\"engine\":\"\(engine)\"}".utf8)
  }
}

extension [UInt8] {
  mutating func append(utf8 text: String) { append(copying: text.utf8.span) }

  /// Appends points with a decimal where there is one: `2`, `-0.5`.
  mutating func append(_ points: Points) {
    if points.tenths < 0 { append(UInt8(ascii: "-")) }
    let (whole, tenth) = points.tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    append(decimal: Int(whole))
    if tenth == 0 { return }
    append(UInt8(ascii: "."))
    append(decimal: Int(tenth))
  }
}
