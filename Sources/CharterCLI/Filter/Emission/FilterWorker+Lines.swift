import RecordIO

/// `pass` and `rejects`.
extension FilterWorker {
  /// The line as it came. Of one that was too long nothing is left: its record goes to the rejects,
  /// unless lines are plain text, where a record would be taken for a comment.
  mutating func passOn(_ line: Span<UInt8>, _ answer: Answer, _ output: inout [UInt8]) {
    if answer.isTooLong {
      if settings.emission == .rejects, settings.source == .members {
        appendRecordLine(line, answer, &output)
      }
      return
    }
    passOn(line, &output)
  }

  func passOn(_ line: Span<UInt8>, _ output: inout [UInt8]) {
    output.append(copying: line)
    output.append(UInt8(ascii: "\n"))
  }
}
