import Charter
import RecordIO

/// What the charter on trial says, in records.
extension FilterWorker {
  /// Adds the member `trial_charter` to a record, whose other bytes stay.
  ///
  /// - Parameter start: where the record begins.
  func appendTrial(_ trial: TrialAnswer, to output: inout [UInt8], from start: Int) {
    guard let digest = plan.trial?.charter.digest, output.last == UInt8(ascii: "}") else { return }
    output.removeLast()
    output.append(ascii: ",\"trial_charter\":")
    trial.append(to: &output, limit: start + settings.format.limit - Self.longestTail)
    output.removeLast()
    output.append(contentsOf: ",\"charter\":\"\(digest)\"}}".utf8)
  }

  /// What follows the rules stays under this.
  private static var longestTail: Int { 64 }
}

extension TrialAnswer {
  /// Appends verdict, score and rules as an object. Rules that would lead beyond the limit are left out,
  /// and `"cut":true` says so.
  func append(to output: inout [UInt8], limit: Int) {
    output.append(contentsOf: "{\"verdict\":\"\(level.name)\"".utf8)
    switch outcome {
    case .calm: output.append(ascii: ",\"score\":0,\"rules\":[]")
    case .judged(let verdict): Self.append(verdict, to: &output, limit: limit)
    case .faulty(let fault):
      output.append(ascii: ",\"score\":0,\"rules\":[],\"error\":{\"code\":\"")
      output.append(contentsOf: fault.code.rawValue.utf8)
      output.append(ascii: "\"}")
    }
    output.append(UInt8(ascii: "}"))
  }

  private static func append(_ verdict: Verdict, to output: inout [UInt8], limit: Int) {
    output.append(contentsOf: ",\"score\":\(verdict.score)".utf8)
    if let cause = verdict.cause {
      output.append(contentsOf: ",\"cause\":\"\(cause.rawValue)\"".utf8)
    }
    output.append(ascii: ",\"rules\":[")
    var isCut = false
    for (index, reason) in verdict.reasons.enumerated() {
      let start = output.count
      if index > 0 { output.append(UInt8(ascii: ",")) }
      JSONWriter.append(reason.rule, to: &output)
      if output.count > limit {
        output.removeSubrange(start...)
        isCut = true
        break
      }
    }
    output.append(UInt8(ascii: "]"))
    if isCut { output.append(ascii: ",\"cut\":true") }
  }
}
