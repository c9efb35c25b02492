import Charter
import CharterCorpus
import RecordIO
import Synchronization

/// Scans the labelled comments of one corpus on one thread, and writes nothing.
struct TuneWorker: ~Copyable, LineWorker {
  private let corpus: Int
  private let basket: TuneBasket
  private var reader: LineReader
  private var labels: LabelReader
  private var scanner: TuneScanner
  private var faults: [CorpusFault] = []

  init(
    _ corpus: Int, _ format: CorpusFormat, _ items: FilterPlan, _ labels: LabelLayout,
    _ basket: TuneBasket
  ) {
    self.corpus = corpus
    self.basket = basket
    reader = LineReader(items)
    self.labels = LabelReader(labels, format)
    scanner = TuneScanner(items.charter)
  }

  mutating func process(
    _ line: Span<UInt8>, number: Int, isTooLong: Bool, into output: inout OutputBuffer
  ) {
    if !isTooLong, line.isBlank { return }
    let place = CasePlace(corpus: corpus, number: number)
    if let fault = reader.read(line, isTooLong: isTooLong) {
      let message = isTooLong ? "the line is longer than 1 MiB" : fault.message
      faults.append(CorpusFault(place: place, message: message))
      return
    }
    do throws(LabelFault) {
      try scan(labels.read(line, place))
    } catch {
      faults.append(CorpusFault(place: place, message: error.message))
    }
  }

  mutating func finish() {
    basket.add(scanner.observations, corpus: corpus, faults: faults)
  }

  private mutating func scan(_ label: CaseLabel) throws(LabelFault) {
    do throws(ItemError) {
      try scanner.scan(reader.item, label)
    } catch {
      throw LabelFault(message: error.sentence)
    }
  }
}

/// Where the workers of all corpora leave what they have seen.
final class TuneBasket: Sendable {
  struct Contents: Sendable {
    /// In any order.
    var observations: [TuneObservation] = []
    /// Labelled records of each corpus.
    var records: [Int]
    var faults: [CorpusFault] = []
  }

  private let state: Mutex<Contents>

  init(corpora: Int) {
    state = Mutex(Contents(records: Array(repeating: 0, count: corpora)))
  }

  func add(_ observations: [TuneObservation], corpus: Int, faults: [CorpusFault]) {
    state.withLock { all in
      all.observations += observations
      all.records[corpus] += observations.count
      all.faults += faults
    }
  }

  /// All of it; faults in the order of the corpora.
  var contents: Contents {
    var all = state.withLock { $0 }
    all.faults.sort { $0.place < $1.place }
    return all
  }
}
