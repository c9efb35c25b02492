import Charter
import CharterSyntax
import RecordIO

extension FilterWorker {
  /// Tells the log what is not allowed, what could not be judged, and what the charter on trial judges
  /// otherwise.
  mutating func report(
    _ outcome: Outcome, _ level: VerdictLevel, _ number: Int, _ trial: TrialAnswer?,
    to log: borrowing FilterLog
  ) {
    scratch.removeAll(keepingCapacity: true)
    let change = trial.flatMap { $0.level == level ? nil : $0 }
    switch outcome {
    case .calm where change != nil:
      open(level, number, score: "0")
      scratch.append(ascii: ",\"rules\":[]")
      close(change)
    case .judged(let verdict) where verdict.level > .allow || change != nil:
      open(level, number, score: verdict.score.description)
      scratch.append(ascii: ",\"rules\":[")
      for (index, reason) in verdict.reasons.enumerated() {
        if index > 0 { scratch.append(UInt8(ascii: ",")) }
        JSONWriter.append(reason.rule, to: &scratch)
      }
      scratch.append(ascii: "]")
      close(change)
    case .calm, .judged: break
    case .faulty(let fault):
      open(level, number, score: "0")
      scratch.append(ascii: ",\"rules\":[],\"error\":\"")
      scratch.append(contentsOf: fault.code.rawValue.utf8)
      scratch.append(ascii: "\"")
      close(change)
    }
    log.report(number, scratch)
  }

  private mutating func open(_ level: VerdictLevel, _ number: Int, score: String) {
    scratch.append(contentsOf: "{\"n\":\(number),\"id\":".utf8)
    if reader.id.isEmpty { scratch.append(ascii: "null") } else { scratch += reader.id }
    let verdict = level.spelling(in: .english)
    scratch.append(contentsOf: ",\"verdict\":\"\(verdict)\",\"score\":\(score)".utf8)
  }

  private mutating func close(_ change: TrialAnswer?) {
    if let change {
      scratch.append(ascii: ",\"trial_charter\":")
      change.append(to: &scratch, limit: scratch.count + settings.format.limit)
    }
    if settings.logsText {
      scratch.append(ascii: ",\"text\":")
      JSONWriter.append(reader.item.bytes(of: .text).span, to: &scratch)
    }
    scratch.append(ascii: "}\n")
  }
}
