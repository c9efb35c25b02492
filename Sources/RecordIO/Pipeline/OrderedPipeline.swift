import Synchronization
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Answers the records of one descriptor on another, in order, on any number of threads.
///
/// There is no reader thread and no writer thread. Each worker takes the read lock, reads a block of
/// whole records, gives the lock back, answers them, waits for its turn, and writes. So everything
/// that was read is answered and written before the thread that did it reads again, and no answer
/// waits for a read: a host that sends one line and waits gets its answer, without a timer.
///
/// Memory is bounded by the settings: a block and one longest record for reading, and the output of
/// one thread, times the number of threads. While the output blocks, nothing is read.
package final class OrderedPipeline: Sendable {
  private let settings: PipelineSettings
  private let reader: Mutex<BlockReader>
  private let turnstile = Turnstile()

  package init(_ settings: PipelineSettings) {
    self.settings = settings
    reader = Mutex(BlockReader(settings))
    Descriptor(number: settings.input).widenPipe()
    Descriptor(number: settings.output).widenPipe()
  }

  /// Takes the first record off the input, for a CSV file whose header decides what the others
  /// mean. It has no number and no answer. To be called at most once, before `run`.
  ///
  /// - Returns: the record, nil if it is too long or the input ended before it (then `run` returns
  ///   at once).
  package func readHeader() -> [UInt8]? { reader.withLock { $0.readHeader() } }

  /// Reads, answers and writes until the input ends. To be called once.
  ///
  /// - Parameter makeWorker: is called once on each thread; what it makes never leaves it.
  package func run<Worker: LineWorker & ~Copyable>(
    _ makeWorker: @escaping @Sendable () -> Worker
  ) -> PipelineReport {
    let alarm = settings.threads > 1 ? Alarm() : nil
    reader.withLock { $0.abort = alarm?.descriptor }
    // Threads that cannot be had are done without.
    let threads = (1..<max(1, settings.threads)).compactMap { _ in
      WorkerThread { [self] in work(makeWorker, alarm) }
    }
    work(makeWorker, alarm)
    for thread in threads { thread.join() }
    return report()
  }

  private func report() -> PipelineReport {
    let (answered, failure) = turnstile.result
    let (read, step) = reader.withLock { ($0.recordCount, $0.ending) }
    let ending: PipelineReport.Ending =
      switch (failure, step) {
      case (let code?, _): .writeFailed(code)
      case (nil, .stopped(let code)): .stopped(code)
      case (nil, .failed(let code)): .readFailed(code)
      default: .endOfInput
      }
    return PipelineReport(ending: ending, recordsRead: read, recordsAnswered: answered)
  }

  /// What each thread does.
  private func work<Worker: LineWorker & ~Copyable>(
    _ makeWorker: () -> Worker, _ alarm: Alarm?
  ) {
    var worker = makeWorker()
    var block = RecordBlock()
    var writer = BlockWriter(settings, turnstile)
    var generation = 0
    while reader.withLock({ $0.next(into: &block) }) == .block {
      if generation != block.generation {
        generation = block.generation
        worker.reload(generation: generation)
      }
      guard answer(&block, &worker, &writer) else {
        alarm?.ring()
        break
      }
    }
    worker.finish()
  }

  /// - Returns: false if the answers cannot be written.
  private func answer<Worker: LineWorker & ~Copyable>(
    _ block: inout RecordBlock, _ worker: inout Worker, _ writer: inout BlockWriter
  ) -> Bool {
    let count = block.recordCount
    writer.begin(block.sequence)
    while let record = block.next(maxLength: settings.maxLength) {
      worker.process(
        block.bytes.span.extracting(record.range), number: record.number,
        isTooLong: record.isTooLong, into: &writer.output)
      guard writer.flushIfFull() else { return false }
    }
    return writer.end(answered: count)
  }
}
