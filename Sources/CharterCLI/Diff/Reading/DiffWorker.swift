import Charter
import CharterCorpus
import RecordIO

/// Judges the comments of one corpus by two charters on one thread, and writes nothing.
struct DiffWorker: ~Copyable, LineWorker {
  private let corpus: Int
  private let ignoresLabels: Bool
  private let basket: DiffBasket
  private let hasTwoReaders: Bool
  /// The new charter's, or that of both.
  private var reader: LineReader
  /// The old charter's, if it asks for other facts.
  private var otherReader: LineReader
  private var labels: LabelReader
  private var judge: ChangeJudge
  private var records = 0
  private var faults: [CorpusFault] = []

  init(
    _ source: ComparedCorpus, _ plan: DiffPlan, _ basket: DiffBasket, ignoresLabels: Bool
  ) {
    corpus = source.number
    self.ignoresLabels = ignoresLabels
    self.basket = basket
    hasTwoReaders = source.otherItems != nil
    reader = LineReader(source.items)
    otherReader = LineReader(source.otherItems ?? source.items)
    labels = LabelReader(source.labels, source.format)
    judge = ChangeJudge(plan, limit: basket.limit)
  }

  mutating func process(
    _ line: Span<UInt8>, number: Int, isTooLong: Bool, into output: inout OutputBuffer
  ) {
    if !isTooLong, line.isBlank { return }
    let place = CasePlace(corpus: corpus, number: number)
    if let message = fault(line, isTooLong: isTooLong) {
      faults.append(CorpusFault(place: place, message: message))
      return
    }
    do throws(LabelFault) {
      try compare(line, place)
      records += 1
    } catch {
      faults.append(CorpusFault(place: place, message: error.message))
    }
  }

  mutating func finish() {
    basket.add(judge.tally, corpus: corpus, records: records, faults: faults)
  }

  /// Reads the items; says why there is none.
  private mutating func fault(_ line: Span<UInt8>, isTooLong: Bool) -> String? {
    if isTooLong { return "the line is longer than 1 MiB" }
    if let fault = reader.read(line, isTooLong: false) { return fault.message }
    return hasTwoReaders ? otherReader.read(line, isTooLong: false)?.message : nil
  }

  private mutating func compare(_ line: Span<UInt8>, _ place: CasePlace) throws(LabelFault) {
    let (id, expected) = try labels.readVerdict(line, ignoringLabels: ignoresLabels)
    let label = ComparedLabel(place: place, id: id, expected: expected)
    do throws(ItemError) {
      if hasTwoReaders {
        try judge.judge(otherReader.item, reader.item, label)
      } else {
        try judge.judge(reader.item, reader.item, label)
      }
    } catch {
      throw LabelFault(message: error.sentence)
    }
  }
}
