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
  private let needsNoCalmTexts: Bool
  var scratch: [UInt8] = []

  init(_ run: FilterRun) {
    self.run = run
    settings = run.settings
    needsNoCalmTexts = settings.needsNoCalmTexts
    plan = run.shelf.plan(for: 0)
    let scanner = plan.charter.makeScanner()
    let leavesText = needsNoCalmTexts && scanner.takesGlances
    self.scanner = scanner
    reader = LineReader(plan, leavesText: leavesText)
    trial = plan.trial.map(TrialJudge.init)
  }

  mutating func process(
    _ line: Span<UInt8>, number: Int, isTooLong: Bool, into output: inout OutputBuffer
  ) {
    let fault = reader.read(line, isTooLong: isTooLong)
    let isWaiting = fault == nil && !reader.waitingText.isEmpty
    if isWaiting {
      if isCalmAtAGlance(line) { return answerCalm(line, number, &output.bytes) }
      reader.fillText(of: line)
    }
    let outcome = fault.map { .faulty($0) } ?? judge(atAGlance: !isWaiting)
    if case .calm = outcome, needsNoCalmTexts { return answerCalm(line, number, &output.bytes) }
    answer(line, number, isTooLong, outcome, &output.bytes)
  }

  /// Whether a glance at the text of the line tells that nothing is to be said of it.
  private mutating func isCalmAtAGlance(_ line: Span<UInt8>) -> Bool {
    let isCalm = try? scanner.isCalmAtAGlance(reader.item, text: reader.waitingText, of: line)
    return isCalm ?? false
  }

  /// Answers a line of which nothing is to be said, as most are, if ``FilterSettings/needsNoCalmTexts``.
  private mutating func answerCalm(
    _ line: Span<UInt8>, _ number: Int, _ output: inout [UInt8]
  ) {
    tally.countCalm(bytes: line.count)
    if let selection = settings.selection, !selection.keepsCalm { return }
    switch settings.emission {
    case .annotate where reader.isObject: annotateCalm(line, number, &output)
    case .annotate, .verdicts: appendCalmRecordLine(line, number, &output)
    case .pass: passOn(line, &output)
    case .rejects, .censor, .tsv: break
    }
  }

  private mutating func answer(
    _ line: Span<UInt8>, _ number: Int, _ isTooLong: Bool, _ outcome: Outcome,
    _ output: inout [UInt8]
  ) {
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
    case .annotate: annotate(line, answer, &output)
    case .verdicts: appendRecordLine(line, answer, &output)
    case .pass: if level == .allow { passOn(line, answer, &output) }
    case .rejects: if level > .allow { passOn(line, answer, &output) }
    case .censor: censor(line, answer, &output)
    case .tsv: appendColumns(answer, &output)
    }
  }

  mutating func reload(generation: Int) {
    plan = run.shelf.plan(for: generation)
    let scanner = plan.charter.makeScanner()
    let leavesText = needsNoCalmTexts && scanner.takesGlances
    self.scanner = scanner
    reader = LineReader(plan, leavesText: leavesText)
    trial = plan.trial.map(TrialJudge.init)
  }

  mutating func finish() { run.add(tally) }

  private mutating func judge(atAGlance glances: Bool) -> Outcome {
    do {
      let isCalm = try !scanner.hasAnythingToSay(of: reader.item, atAGlance: glances)
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
