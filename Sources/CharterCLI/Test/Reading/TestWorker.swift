import Charter
import CharterCorpus
import RecordIO

/// Judges the labelled comments of one corpus on one thread, and writes nothing.
struct TestWorker: ~Copyable, LineWorker {
  private let corpus: Int
  private let keepsFailures: Bool
  private let basket: TestBasket
  private let corpusCount: Int
  private var reader: LineReader
  private var labels: LabelReader
  private var judge: CaseJudge
  private var records = 0
  private var faults: [CorpusFault] = []
  private var failures: [(place: CasePlace, line: [UInt8])] = []

  init(_ source: LabelledCorpus, _ plan: TestPlan, _ basket: TestBasket) {
    corpus = source.number
    corpusCount = source.count
    keepsFailures = source.keepsFailures
    self.basket = basket
    reader = LineReader(source.items)
    labels = LabelReader(source.labels, source.format)
    judge = CaseJudge(plan)
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
      try count(line, labels.read(line, place))
      records += 1
    } catch {
      faults.append(CorpusFault(place: place, message: error.message))
    }
  }

  mutating func finish() {
    var counts = Array(repeating: 0, count: corpusCount)
    counts[corpus] = records
    basket.add(.init(tally: judge.tally, records: counts, faults: faults, failures: failures))
  }

  private mutating func count(_ line: Span<UInt8>, _ label: CaseLabel) throws(LabelFault) {
    let failed: ShownCase?
    do throws(ItemError) {
      failed = try judge.judge(reader.item, label)
    } catch {
      throw LabelFault(message: error.sentence)
    }
    guard keepsFailures, let failed else { return }
    var bytes: [UInt8] = []
    labels.appendFailure(line, reader.item, failed, value: failed.record.span, to: &bytes)
    failures.append((label.place, bytes))
  }
}

extension ShownCase {
  /// What is known of it, as a JSON object.
  fileprivate var record: [UInt8] {
    var bytes = Array(
      """
      {"case":"\(outcome.key.contentText)","expected":"\(outcome.expected.name)",\
      "given":"\(outcome.given.name)","score":\(Points(tenths: outcome.score)),"rules":[
      """.utf8)
    for (index, rule) in fired.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONWriter.append(rule.name, to: &bytes)
    }
    return bytes + Array("]}".utf8)
  }
}
