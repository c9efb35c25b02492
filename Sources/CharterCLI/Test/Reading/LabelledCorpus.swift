import Charter
import CharterCorpus

/// A file of labelled comments, and how it is read.
struct LabelledCorpus: Sendable {
  /// Its place among all that are named.
  let number: Int
  let count: Int
  let format: CorpusFormat
  let items: FilterPlan
  let labels: LabelLayout
  let keepsFailures: Bool

  /// Judges the comments of each file; what comes of it is left in the basket.
  static func judge(
    _ settings: TestSettings, _ plan: TestPlan, into basket: TestBasket
  ) throws(FilterFailure) {
    try CorpusStream.forEach(settings.corpora, threads: settings.threads) {
      stream throws(FilterFailure) in
      let source = LabelledCorpus(
        number: stream.number, count: settings.corpora.count, format: stream.format,
        items: try stream.items(for: plan.charter),
        labels: try LabelLayout(
          slices: settings.slices, usualLevel: settings.usualLevel, header: stream.header),
        keepsFailures: settings.failuresPath != nil)
      try stream.run { TestWorker(source, plan, basket) }
    }
  }
}
