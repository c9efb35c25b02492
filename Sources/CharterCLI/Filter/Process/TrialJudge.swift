import Charter
import RecordIO

/// Judges lines by the charter on trial, on one thread.
struct TrialJudge: ~Copyable {
  private var scanner: Scanner
  /// Nil if the real charter's items serve this one as well.
  private var reader: LineReader?

  init(_ plan: TrialPlan) {
    scanner = plan.charter.makeScanner()
    reader = plan.items.map { LineReader($0) }
  }

  /// - Parameters:
  ///   - item: the real charter's item.
  ///   - real: what came of the line by the real charter.
  mutating func judge(
    _ line: Span<UInt8>, isTooLong: Bool, _ item: borrowing Item, beside real: Outcome
  ) -> Outcome {
    if reader == nil {
      if case .faulty = real { return real }
      return judge(item)
    }
    if let fault = reader?.read(line, isTooLong: isTooLong) { return .faulty(fault) }
    return judge(reader?.item ?? Item())
  }

  private mutating func judge(_ item: borrowing Item) -> Outcome {
    do {
      return try scanner.hasAnythingToSay(of: item) ? .judged(scanner.lastVerdict) : .calm
    } catch {
      return .faulty(LineFault(.type, error.sentence))
    }
  }
}

/// What the charter on trial says of a line.
struct TrialAnswer {
  let outcome: Outcome
  let level: VerdictLevel
}
