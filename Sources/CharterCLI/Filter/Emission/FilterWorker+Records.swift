import Charter
import RecordIO

/// `verdicts` and `annotate`. Mutating throughout, since a borrowed worker would be copied.
extension FilterWorker {
  /// The record, without a line feed.
  mutating func appendRecord(_ line: Span<UInt8>, _ answer: Answer, _ output: inout [UInt8]) {
    let start = output.count
    appendBareRecord(line, answer, &output)
    if let trial = answer.trial { appendTrial(trial, to: &output, from: start) }
  }

  private mutating func appendBareRecord(
    _ line: Span<UInt8>, _ answer: Answer, _ output: inout [UInt8]
  ) {
    if case .calm = answer.outcome { return appendCalmRecord(line, answer.number, &output) }
    if reader.verbatimID.isEmpty {
      let id = reader.id
      appendRecord(id: id.isEmpty ? nil : id.span, answer, &output)
    } else {
      appendRecord(id: line.extracting(reader.verbatimID), answer, &output)
    }
  }

  private mutating func appendCalmRecord(
    _ line: Span<UInt8>, _ number: Int, _ output: inout [UInt8]
  ) {
    if reader.verbatimID.isEmpty {
      let id = reader.id
      plan.charter.appendCalmRecord(id: id.isEmpty ? nil : id.span, line: number, to: &output)
    } else {
      plan.charter.appendCalmRecord(
        id: line.extracting(reader.verbatimID), line: number, to: &output)
    }
  }

  mutating func appendCalmRecordLine(_ line: Span<UInt8>, _ number: Int, _ output: inout [UInt8]) {
    appendCalmRecord(line, number, &output)
    output.append(UInt8(ascii: "\n"))
  }

  /// The same for a line that is an object.
  mutating func annotateCalm(_ line: Span<UInt8>, _ number: Int, _ output: inout [UInt8]) {
    reader.members.beginSplice(line, name: "charter", into: &output)
    appendCalmRecord(line, number, &output)
    reader.members.endSplice(line, into: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func appendRecord(id: Span<UInt8>?, _ answer: Answer, _ output: inout [UInt8]) {
    switch answer.outcome {
    case .calm: break
    case .judged(let verdict):
      verdict.appendRecord(
        of: reader.item, id: id, line: answer.number, format: settings.format, to: &output)
    case .faulty(let fault):
      plan.charter.appendRecord(
        of: fault, verdict: answer.level, id: id, line: answer.number, format: settings.format,
        to: &output)
    }
  }

  mutating func appendRecordLine(_ line: Span<UInt8>, _ answer: Answer, _ output: inout [UInt8]) {
    appendRecord(line, answer, &output)
    output.append(UInt8(ascii: "\n"))
  }

  /// The line with the record as its member `charter`; the record alone if the line is no object.
  mutating func annotate(_ line: Span<UInt8>, _ answer: Answer, _ output: inout [UInt8]) {
    guard reader.isObject else { return appendRecordLine(line, answer, &output) }
    reader.members.beginSplice(line, name: "charter", into: &output)
    appendRecord(line, answer, &output)
    reader.members.endSplice(line, into: &output)
    output.append(UInt8(ascii: "\n"))
  }
}
