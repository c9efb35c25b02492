import Charter
import RecordIO
import Synchronization

/// The comments of a file in memory, as `filter` reads them.
struct BenchCorpus {
  let items: [Item]
  /// Lines that are no comment.
  let faults: Int

  init(_ path: String, for charter: CompiledCharter, _ settings: FilterSettings)
    throws(FilterFailure)
  {
    let plan = try FilterPlan(charter, settings)
    let pipeline = OrderedPipeline(try Self.pipelineSettings(path))
    let basket = CorpusBasket()
    let report = pipeline.run { CorpusWorker(plan, basket) }
    if let failure = Self.failure(report) { throw failure }
    (items, faults) = basket.contents
  }

  static func pipelineSettings(_ path: String) throws(FilterFailure) -> PipelineSettings {
    guard let file = InputFile(path) else {
      throw FilterFailure(Exit.missingInput, "cannot read `\(path)`")
    }
    var settings = PipelineSettings()
    settings.input = file.number
    return settings
  }

  /// Why a stream did not come to its end.
  static func failure(_ report: PipelineReport) -> FilterFailure? {
    switch report.ending {
    case .endOfInput, .stopped: nil
    case .readFailed(let code):
      FilterFailure(Exit.missingInput, "cannot read the corpus: \(systemMessage(code))")
    case .writeFailed(let code):
      FilterFailure(Exit.outputFailed, "cannot write: \(systemMessage(code))")
    }
  }
}

/// Where the worker leaves what it has read.
private final class CorpusBasket: Sendable {
  private let state = Mutex<(items: [Item], faults: Int)>(([], 0))

  var contents: (items: [Item], faults: Int) { state.withLock { $0 } }

  func add(_ items: [Item], faults: Int) {
    state.withLock { state in
      state.items += items
      state.faults += faults
    }
  }
}

/// Keeps the items of lines, and writes nothing.
private struct CorpusWorker: ~Copyable, LineWorker {
  private var reader: LineReader
  private var items: [Item] = []
  private var faults = 0
  private let basket: CorpusBasket

  init(_ plan: FilterPlan, _ basket: CorpusBasket) {
    reader = LineReader(plan)
    self.basket = basket
  }

  mutating func process(
    _ line: Span<UInt8>, number: Int, isTooLong: Bool, into output: inout OutputBuffer
  ) {
    if reader.read(line, isTooLong: isTooLong) == nil {
      items.append(reader.item)
    } else {
      faults += 1
    }
  }

  mutating func finish() { basket.add(items, faults: faults) }
}
