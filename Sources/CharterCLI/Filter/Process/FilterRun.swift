import ArgumentParser
import RecordIO
import Synchronization

/// One stream from its start to its end: what all threads share.
final class FilterRun: Sendable {
  let settings: FilterSettings
  let shelf: CharterShelf
  /// What is reported line by line; nil without `--log`.
  let log: FilterLog?
  private let tally = Mutex(Tally())

  private init(_ settings: FilterSettings, _ shelf: CharterShelf, _ log: FilterLog?) {
    self.settings = settings
    self.shelf = shelf
    self.log = log
  }

  func add(_ other: Tally) { tally.withLock { $0.add(other) } }

  /// Judges the stream. Ends the process if a signal ended the stream.
  ///
  /// - Returns: the exit code.
  static func stream(
    _ charterPath: String, input: String?, _ settings: FilterSettings
  ) throws(FilterFailure) -> ExitCode {
    let clock = ContinuousClock()
    let start = clock.now
    let charter = try CharterShelf.compile(charterPath, settings.engine)
    let trial = try settings.trialPath.map { path throws(FilterFailure) in
      try CharterShelf.compile(path, settings.engine)
    }
    // Faults of the options are told before the first read; columns are known only after it.
    if settings.source != .columns { _ = try FilterPlan(charter, settings, trial: trial) }
    let log = try openLog(settings)
    let watch = SignalWatch()
    let pipeline = OrderedPipeline(try pipelineSettings(settings, input: input, watch))
    let header = settings.source == .columns ? pipeline.readHeader() ?? [] : []
    let plan = try FilterPlan(charter, settings, header: header, trial: trial)
    let shelf = CharterShelf(charterPath, plan, settings, header: header, log: log)
    let run = FilterRun(settings, shelf, settings.log == nil ? nil : log)
    let report = pipeline.run { FilterWorker(run) }
    if settings.writesSummary {
      let elapsed = start.duration(to: clock.now)
      log?.note(
        run.tally.withLock {
          $0.summary(
            lines: report.recordsRead, answered: report.recordsAnswered, elapsed: elapsed,
            charter: shelf.digests.charter, trial: shelf.digests.trial)
        })
    }
    // The process ends with the stream: a plan of 10,000 rules is not taken to pieces before.
    last.withLock { $0 = run }
    return try run.conclude(report)
  }

  private static let last = Mutex<FilterRun?>(nil)

  private func conclude(_ report: PipelineReport) throws(FilterFailure) -> ExitCode {
    switch report.ending {
    case .endOfInput: break
    case .stopped(let signal): SignalWatch.die(of: Int32(signal))
    case .readFailed(let code):
      throw FilterFailure(Exit.outputFailed, "cannot read the input: \(systemMessage(code))")
    case .writeFailed(let code):
      throw FilterFailure(Exit.outputFailed, "cannot write: \(systemMessage(code))")
    }
    guard report.recordsAnswered == report.recordsRead else {
      let missing = report.recordsRead - report.recordsAnswered
      throw FilterFailure(Exit.internalError, "\(missing) lines were not answered")
    }
    let hasFaults = tally.withLock { $0.hasFaults }
    return settings.isStrict && hasFaults ? Exit.unreadableLines : .success
  }

  private static func pipelineSettings(
    _ settings: FilterSettings, input: String?, _ watch: SignalWatch?
  ) throws(FilterFailure) -> PipelineSettings {
    var result = PipelineSettings()
    if let input {
      guard let file = InputFile(input) else {
        throw FilterFailure(Exit.missingInput, "cannot read `\(input)`")
      }
      result.input = file.number
    }
    result.wake = watch?.descriptor
    result.reloadCode = SignalWatch.reloadCode
    result.framing = settings.source == .columns ? .csv : .lines
    result.threads = settings.threads
    result.maxLength = settings.longestLine
    return result
  }

  /// The log, or standard error for a summary alone.
  private static func openLog(_ settings: FilterSettings) throws(FilterFailure) -> FilterLog? {
    switch settings.log {
    case .descriptor(let number): return FilterLog(OutputDescriptor(number: number))
    case .file(let path):
      guard let file = OutputDescriptor(appendingTo: path) else {
        throw FilterFailure(Exit.outputFailed, "cannot write the log `\(path)`")
      }
      return FilterLog(file)
    case nil: return settings.writesSummary ? FilterLog(OutputDescriptor(number: 2)) : nil
    }
  }
}
