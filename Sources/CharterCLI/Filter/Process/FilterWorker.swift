import Charter
import RecordIO

/// Answers lines on one thread: line → item → verdict → bytes.
///
/// After warm-up, a line without hits allocates nothing for reading and judging it.
struct FilterWorker: ~Copyable, LineWorker {
  let run: FilterRun
  let settings: FilterSettings
  var plan: FilterPlan
  var reader: LineReader
  private var scanner: Scanner
  /// Nil without a charter on trial.
  private var trial: TrialJudge?
  private var tally = Tally()
  var scratch: [UInt8] = []

  init(_ run: FilterRun) {
    self.run = run
    settings = run.settings
    plan = run.shelf.plan(for: 0)
    reader = LineReader(plan)
    scanner = plan.charter.makeScanner()
    trial = plan.trial.map(TrialJudge.init)
  }

  mutating func process(
    _ line: Span<UInt8>, number: Int, isTooLong: Bool, into output: inout OutputBuffer
  ) {
    let outcome = judge(line, isTooLong: isTooLong)
    if run.log != nil || settings.emission == .tsv { reader.keepID(of: line) }
    let level = level(of: outcome)
    let trial = plan.trial == nil ? nil : judgeOnTrial(line, isTooLong: isTooLong, beside: outcome)
    tally.count(outcome, level, bytes: line.count)
    if let trial { tally.count(trial, beside: outcome, level) }
    if let log = run.log { report(outcome, level, number, trial, to: log) }
    if let selection = settings.selection,
      !selection.keeps(outcome, level: level, trial: trial?.level)
    {
      return
    }
    let answer = Answer(
      outcome: outcome, level: level, number: number, isTooLong: isTooLong, trial: trial)
    switch settings.emission {
    case .annotate: annotate(line, answer, &output.bytes)
    case .verdicts: appendRecordLine(line, answer, &output.bytes)
    case .pass: if level == .allow { passOn(line, answer, &output.bytes) }
    case .rejects: if level > .allow { passOn(line, answer, &output.bytes) }
    case .censor: censor(line, answer, &output.bytes)
    case .tsv: appendColumns(answer, &output.bytes)
    }
  }

  mutating func reload(generation: Int) {
    plan = run.shelf.plan(for: generation)
    reader = LineReader(plan)
    scanner = plan.charter.makeScanner()
    trial = plan.trial.map(TrialJudge.init)
  }

  mutating func finish() { run.add(tally) }

  private mutating func judge(_ line: Span<UInt8>, isTooLong: Bool) -> Outcome {
    if let fault = reader.read(line, isTooLong: isTooLong) { return .faulty(fault) }
    do {
      let isCalm = try !scanner.hasAnythingToSay(of: reader.item)
      return isCalm && !settings.format.isExplained ? .calm : .judged(scanner.lastVerdict)
    } catch {
      return .faulty(LineFault(.type, error.sentence))
    }
  }

  /// Apart from `process`, which need not move a scanner about that is not there.
  @inline(never)
  private mutating func judgeOnTrial(
    _ line: Span<UInt8>, isTooLong: Bool, beside outcome: Outcome
  ) -> TrialAnswer? {
    let trial = trial?.judge(line, isTooLong: isTooLong, reader.item, beside: outcome)
    return trial.map { TrialAnswer(outcome: $0, level: level(of: $0)) }
  }

  private func level(of outcome: Outcome) -> VerdictLevel {
    switch outcome {
    case .calm: .allow
    case .judged(let verdict): verdict.level
    case .faulty: settings.faultLevel
    }
  }
}

/// What is known of a line when it is written.
struct Answer {
  let outcome: Outcome
  let level: VerdictLevel
  /// From 1, in the order of the input.
  let number: Int
  /// The line's bytes are gone.
  let isTooLong: Bool
  /// What the charter on trial says, if there is one.
  let trial: TrialAnswer?
}
