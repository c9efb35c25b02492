import ArgumentParser
import Charter
import CharterCorpus
import RecordIO
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A comment of a corpus as it was read, with its record.
struct CorpusComment: Sendable {
  let item: Item
  /// Nil if the record has none and nobody says what such records are.
  let label: CaseLabel?
  let id: String?
  let place: CasePlace
  /// The record without its terminator; empty unless it was asked for.
  let record: [UInt8]
}

/// Comments of corpora in memory, in their order, read as `test` reads them.
struct CorpusComments {
  private(set) var comments: [CorpusComment] = []
  private(set) var faults: [CorpusFault] = []

  /// - Parameters:
  ///   - usualLevel: the label of records without one.
  ///   - keepsRecords: whether the records themselves will be needed.
  init(
    _ paths: [String], for charter: CompiledCharter, usualLevel: VerdictLevel? = nil,
    keepsRecords: Bool = false
  ) throws(FilterFailure) {
    for (number, path) in paths.enumerated() {
      guard let file = InputFile(path) else {
        throw FilterFailure(Exit.missingInput, "cannot read `\(path)`")
      }
      defer { _ = close(file.number) }
      let basket = CommentBasket()
      let format = CorpusFormat(path: path)
      var settings = PipelineSettings()
      settings.input = file.number
      settings.framing = format == .columns ? .csv : .lines
      let pipeline = OrderedPipeline(settings)
      let header = format == .columns ? pipeline.readHeader() ?? [] : nil
      let plan = try FilterPlan(charter, Self.settings(format), header: header ?? [])
      let labels = try LabelLayout(
        slices: [], usualLevel: usualLevel ?? .allow, header: header)
      let worker = { @Sendable in
        CommentWorker(
          plan, labels, format, basket, number: number, needsLabel: usualLevel == nil,
          keepsRecords: keepsRecords)
      }
      let report = pipeline.run { worker() }
      if case .readFailed(let code) = report.ending {
        throw FilterFailure(Exit.missingInput, "cannot read `\(path)`: \(systemMessage(code))")
      }
      let (comments, faults) = basket.contents
      self.comments += comments
      self.faults += faults
    }
  }

  private static func settings(_ format: CorpusFormat) throws(FilterFailure) -> FilterSettings {
    do {
      return try FilterSettings(FilterOptions.parse(format.filterArguments))
    } catch {
      throw FilterFailure(Exit.internalError, "the options of `filter` have changed")
    }
  }
}

private final class CommentBasket: Sendable {
  private let state = Mutex<(comments: [CorpusComment], faults: [CorpusFault])>(([], []))

  var contents: (comments: [CorpusComment], faults: [CorpusFault]) { state.withLock { $0 } }

  func set(_ comments: [CorpusComment], _ faults: [CorpusFault]) {
    state.withLock { $0 = (comments, faults) }
  }
}

/// Reads the comments of one corpus, on one thread.
private struct CommentWorker: ~Copyable, LineWorker {
  private let number: Int
  private let needsLabel: Bool
  private let keepsRecords: Bool
  private let basket: CommentBasket
  private var reader: LineReader
  private var labels: LabelReader
  private var comments: [CorpusComment] = []
  private var faults: [CorpusFault] = []

  init(
    _ plan: FilterPlan, _ layout: LabelLayout, _ format: CorpusFormat, _ basket: CommentBasket,
    number: Int, needsLabel: Bool, keepsRecords: Bool
  ) {
    self.number = number
    self.needsLabel = needsLabel
    self.keepsRecords = keepsRecords
    self.basket = basket
    reader = LineReader(plan)
    labels = LabelReader(layout, format)
  }

  mutating func process(
    _ line: Span<UInt8>, number: Int, isTooLong: Bool, into output: inout OutputBuffer
  ) {
    if !isTooLong, line.isBlank { return }
    let place = CasePlace(corpus: self.number, number: number)
    if let fault = reader.read(line, isTooLong: isTooLong) {
      let message = isTooLong ? "the line is longer than 1 MiB" : fault.message
      faults.append(CorpusFault(place: place, message: message))
      return
    }
    do throws(LabelFault) {
      let label = try labels.read(line, place)
      let isLabelled = !needsLabel || labels.hasLabel(line)
      comments.append(
        CorpusComment(
          item: reader.item, label: isLabelled ? label : nil, id: label.id, place: place,
          record: keepsRecords ? line.indices.map { line[$0] } : []))
    } catch {
      faults.append(CorpusFault(place: place, message: error.message))
    }
  }

  mutating func finish() { basket.set(comments, faults) }
}
