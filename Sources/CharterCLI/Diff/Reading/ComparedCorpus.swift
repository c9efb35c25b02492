import Charter
import CharterCorpus
import RecordIO
import Synchronization

/// A file of comments, labelled or not, that two charters judge.
struct ComparedCorpus: Sendable {
  /// Its place among all that are named.
  let number: Int
  let count: Int
  let format: CorpusFormat
  let items: FilterPlan
  /// Nil if one item serves both charters.
  let otherItems: FilterPlan?
  let labels: LabelLayout

  /// Judges the comments of each file; what comes of it is left in the basket.
  static func judge(
    _ settings: DiffSettings, _ plan: DiffPlan, into basket: DiffBasket
  ) throws(FilterFailure) {
    try CorpusStream.forEach(settings.corpora, threads: settings.threads) {
      stream throws(FilterFailure) in
      let source = ComparedCorpus(
        number: stream.number, count: settings.corpora.count, format: stream.format,
        items: try stream.items(for: plan.new),
        otherItems: plan.sharesItems ? nil : try stream.items(for: plan.old),
        labels: try LabelLayout(
          slices: [], usualLevel: settings.usualLevel, header: stream.header))
      let ignoresLabels = settings.ignoresLabels
      try stream.run { DiffWorker(source, plan, basket, ignoresLabels: ignoresLabels) }
    }
  }
}

/// Where the workers of all corpora leave what they have found.
final class DiffBasket: Sendable {
  struct Contents: Sendable {
    var tally: DiffTally
    /// Records of each corpus.
    var records: [Int]
    var faults: [CorpusFault] = []
  }

  /// Comments of each kind that are kept.
  let limit: Int
  private let state: Mutex<Contents>

  init(_ plan: DiffPlan, corpora: Int, limit: Int) {
    self.limit = limit
    state = Mutex(
      Contents(
        tally: DiffTally(plan, limit: limit), records: Array(repeating: 0, count: corpora)))
  }

  func add(_ tally: DiffTally, corpus: Int, records: Int, faults: [CorpusFault]) {
    state.withLock { all in
      all.tally.add(tally)
      all.records[corpus] += records
      all.faults += faults
    }
  }

  /// All of it, in the order of the corpora.
  var sorted: Contents {
    var all = state.withLock { $0 }
    all.tally.sort()
    all.faults.sort { $0.place < $1.place }
    return all
  }
}
