import Charter
import RecordIO

/// `censor`.
extension FilterWorker {
  /// The line with the hits in text and title blacked out, if it is not allowed. What an object
  /// could not be judged for is said in it, since nothing in it was looked at.
  mutating func censor(_ line: Span<UInt8>, _ answer: Answer, _ output: inout [UInt8]) {
    switch (answer.outcome, settings.source) {
    case (.judged(let verdict), .members) where verdict.level > .allow:
      censorMembers(line, verdict.reasons, &output)
    case (.judged(let verdict), _) where verdict.level > .allow:
      Blackout(verdict.reasons, in: .text).append(
        reader.item.bytes(of: .text), tags: reader.item.tags(in: .text), to: &output)
    case (.calm, _), (.judged, _): output.append(copying: line)
    case (.faulty, .members): return annotate(line, answer, &output)
    // Plain text has one fault: it was too long, and all of it is blacked out.
    case (.faulty, _): output.append(ascii: "█")
    }
    output.append(UInt8(ascii: "\n"))
  }

  /// Only the strings with hits are written anew.
  private mutating func censorMembers(
    _ line: Span<UInt8>, _ reasons: [Reason], _ output: inout [UInt8]
  ) {
    let places = [Field.title, .text]
      .map { (blackout: Blackout(reasons, in: $0), field: $0, value: reader.place(of: $0)) }
      .filter { !$0.blackout.isEmpty }
      .sorted { $0.value.start < $1.value.start }
    var copied = 0
    for place in places where place.value.start >= copied {
      output.append(copying: line, in: copied..<place.value.start)
      scratch.removeAll(keepingCapacity: true)
      place.blackout.append(
        reader.item.bytes(of: place.field), tags: reader.item.tags(in: place.field), to: &scratch)
      JSONWriter.append(scratch.span, to: &output)
      copied = place.value.end
    }
    output.append(copying: line, in: copied..<line.count)
  }
}
