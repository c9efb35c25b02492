import Charter
import CharterSyntax
import RecordIO

/// `tsv`: number, verdict, score, rules, places, id, text; with `--trial` the other verdict.
extension FilterWorker {
  mutating func appendColumns(_ answer: Answer, _ output: inout [UInt8]) {
    output.append(contentsOf: String(answer.number).utf8)
    output.append(UInt8(ascii: "\t"))
    output.append(contentsOf: answer.level.spelling(in: .english).utf8)
    output.append(UInt8(ascii: "\t"))
    switch answer.outcome {
    case .calm: output.append(ascii: "0\t\t")
    case .judged(let verdict): append(verdict, &output)
    case .faulty(let fault):
      output.append(ascii: "0\terror:")
      output.append(contentsOf: fault.code.rawValue.utf8)
      output.append(UInt8(ascii: "\t"))
    }
    output.append(UInt8(ascii: "\t"))
    TerminalText.append(plainID().span, to: &output)
    output.append(UInt8(ascii: "\t"))
    if case .faulty = answer.outcome {
    } else {
      TerminalText.append(reader.item.bytes(of: .text).span, to: &output)
    }
    if let trial = answer.trial {
      output.append(UInt8(ascii: "\t"))
      output.append(contentsOf: trial.level.name.utf8)
    }
    output.append(UInt8(ascii: "\n"))
  }

  /// Score, rules and places.
  private func append(_ verdict: Verdict, _ output: inout [UInt8]) {
    let reasons = verdict.reasons
    output.append(contentsOf: verdict.score.description.utf8)
    output.append(UInt8(ascii: "\t"))
    output.append(contentsOf: reasons.map(\.rule).joined(separator: ",").utf8)
    output.append(UInt8(ascii: "\t"))
    var places: [String] = []
    var seen: Set<String> = []
    for hit in reasons.lazy.flatMap(\.hits) {
      let text = reader.item.bytes(of: hit.field)
      let start = Verdict.offset(hit.range.lowerBound, in: text.span, settings.format.offsets)
      let end = Verdict.offset(hit.range.upperBound, in: text.span, settings.format.offsets)
      let place = "\(hit.field.name):\(start)-\(end)"
      if seen.insert(place).inserted { places.append(place) }
    }
    output.append(contentsOf: places.joined(separator: ",").utf8)
  }

  /// The id as it reads, not as JSON spells it.
  private mutating func plainID() -> [UInt8] {
    scratch.removeAll(keepingCapacity: true)
    let id = reader.id
    if id.first == UInt8(ascii: "\"") {
      let value = JSONValue(.escapedString, start: 0, end: id.count)
      JSONString.append(value, of: id.span, to: &scratch)
    } else {
      scratch.append(contentsOf: id)
    }
    return scratch
  }
}
