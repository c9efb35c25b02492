import Charter
import CharterCorpus
import RecordIO

/// A record of a table or of plain text as members of an object: what `--failures` writes of it.
enum FailedRecord {
  /// All that a record without members said, as members, and the name of the one that follows.
  static func appendMembers(
    _ item: borrowing Item, _ failed: ShownCase, to output: inout [UInt8]
  ) {
    func appendMember(_ name: String, _ text: Span<UInt8>) {
      JSONWriter.append(name, to: &output)
      output += Array(":".utf8)
      JSONWriter.append(text, to: &output)
      output += Array(",".utf8)
    }
    output += Array("{".utf8)
    if let id = failed.label.id { appendMember("id", id.utf8.span) }
    for field in Field.allCases where field == .text || !item.bytes(of: field).isEmpty {
      appendMember(field.name, item.bytes(of: field).span)
    }
    if let language = item.language { appendMember("lang", language.letters.utf8.span) }
    appendMember("verdict", failed.outcome.expected.name.utf8.span)
    if let rules = failed.label.rules {
      output += Array("\"rules\":".utf8)
      append(rules, to: &output)
      output += Array(",".utf8)
    }
    if let why = failed.label.why { appendMember("why", why.utf8.span) }
    if !item.facts.isEmpty {
      output += Array("\"given\":{".utf8)
      for (index, fact) in item.facts.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { output += Array(",".utf8) }
        JSONWriter.append(fact.key, to: &output)
        output += Array(":".utf8)
        append(fact.value, to: &output)
      }
      output += Array("},".utf8)
    }
    output += Array("\"test\":".utf8)
  }

  private static func append(_ value: FactValue, to output: inout [UInt8]) {
    switch value {
    case .truth(let truth): output += Array((truth ? "true" : "false").utf8)
    case .number(let thousandths):
      let size = thousandths.magnitude
      let rest = String(size % 1000 + 1000).dropFirst()
      output += Array("\(thousandths < 0 ? "-" : "")\(size / 1000).\(rest)".utf8)
    case .word(let word): JSONWriter.append(word, to: &output)
    case .words(let words): append(words.sorted(), to: &output)
    }
  }

  private static func append(_ names: [String], to output: inout [UInt8]) {
    output += Array("[".utf8)
    for (index, name) in names.enumerated() {
      if index > 0 { output += Array(",".utf8) }
      JSONWriter.append(name, to: &output)
    }
    output += Array("]".utf8)
  }
}
