import Synchronization
import Threads

@testable import RecordIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A pipe whose ends are closed at the latest when nobody needs it any more.
final class Pipe: Sendable {
  let output: Descriptor
  let input: Descriptor
  private let isOpen = Mutex((reading: true, writing: true))

  init() {
    var ends: [Int32] = [-1, -1]
    let code = unsafe pipe(&ends)
    precondition(code == 0)
    output = Descriptor(number: ends[0])
    input = Descriptor(number: ends[1])
  }

  deinit {
    closeReading()
    closeWriting()
  }

  func closeReading() {
    isOpen.withLock {
      if $0.reading { _ = close(output.number) }
      $0.reading = false
    }
  }

  func closeWriting() {
    isOpen.withLock {
      if $0.writing { _ = close(input.number) }
      $0.writing = false
    }
  }

  func write(_ text: String) { write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) { _ = input.write(bytes.span) }

  /// Reads up to the next line feed; nil if the other end was closed before.
  func readLine() -> String? {
    var line: [UInt8] = []
    var byte: [UInt8] = [0]
    while case .bytes = output.read(into: &byte, at: 0, limit: 1) {
      if byte[0] == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte[0])
    }
    return nil
  }

  func readToEnd() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case .bytes(let count) = output.read(into: &buffer, at: 0, limit: buffer.count) {
      all += buffer[..<count]
    }
    return all
  }
}

/// Answers a line with its number and its text.
struct EchoWorker: LineWorker {
  /// Repeats the text, so that answers are much longer than lines.
  var copies = 1
  private var generation = 0

  init(copies: Int = 1) { self.copies = copies }

  mutating func process(
    _ line: Span<UInt8>, number: Int, isTooLong: Bool, into output: inout OutputBuffer
  ) {
    output.bytes.append(contentsOf: String(number).utf8)
    if generation > 0 { output.bytes.append(contentsOf: "+\(generation)".utf8) }
    output.append(ascii: isTooLong ? "!" : ":")
    for _ in 0..<copies { output.append(line) }
    output.endLine()
  }

  mutating func reload(generation: Int) { self.generation = generation }
}

/// A pipeline between two pipes, which runs on a thread of its own.
final class RunningPipeline: Sendable {
  let source = Pipe()
  let sink = Pipe()
  let wake = Pipe()
  private let thread: WorkerThread
  private let outcome: Outcome

  private final class Outcome: Sendable {
    let header = Mutex<[UInt8]?>(nil)
    let report = Mutex<PipelineReport?>(nil)
  }

  init(_ settings: PipelineSettings, copies: Int = 1, readsHeader: Bool = false) {
    var settings = settings
    settings.input = source.output.number
    settings.output = sink.input.number
    settings.wake = wake.output.number
    let (pipeline, outcome, sink) = (OrderedPipeline(settings), Outcome(), sink)
    self.outcome = outcome
    thread = WorkerThread {
      if readsHeader { outcome.header.withLock { $0 = pipeline.readHeader() } }
      let report = pipeline.run { EchoWorker(copies: copies) }
      outcome.report.withLock { $0 = report }
      sink.closeWriting()
    }!
  }

  /// Sends the input in pieces from another thread, and closes it.
  ///
  /// - Returns: all that came out, and how it ended.
  func run(_ input: [UInt8], pieces: Int = .max) -> (output: String, report: PipelineReport) {
    let source = source
    let writer = WorkerThread {
      var at = 0
      while at < input.count {
        let end = at + min(pieces, input.count - at)
        source.write(Array(input[at..<end]))
        at = end
      }
      source.closeWriting()
    }!
    let output = sink.readToEnd()
    writer.join()
    return (String(decoding: output, as: UTF8.self), finish())
  }

  /// Waits for the end.
  func finish() -> PipelineReport {
    thread.join()
    return outcome.report.withLock { $0! }
  }

  var header: String? {
    outcome.header.withLock { $0.map { String(decoding: $0, as: UTF8.self) } }
  }
}
