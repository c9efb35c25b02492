import ArgumentParser
import Charter
import CharterCorpus
import RecordIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
    for (number, path) in settings.corpora.enumerated() {
      guard let file = InputFile(path) else {
        throw FilterFailure(Exit.missingInput, "cannot read `\(path)`")
      }
      defer { _ = close(Int32(file.number)) }
      try judge(Int32(file.number), number, path, settings, plan, into: basket)
    }
  }

  private static func judge(
    _ descriptor: Int32, _ number: Int, _ path: String, _ settings: TestSettings,
    _ plan: TestPlan, into basket: TestBasket
  ) throws(FilterFailure) {
    let format = CorpusFormat(path: path)
    var pipelineSettings = PipelineSettings()
    pipelineSettings.input = descriptor
    pipelineSettings.threads = settings.threads
    pipelineSettings.framing = format == .columns ? .csv : .lines
    let pipeline = OrderedPipeline(pipelineSettings)
    let header = format == .columns ? pipeline.readHeader() ?? [] : nil
    let source = LabelledCorpus(
      number: number, count: settings.corpora.count, format: format,
      items: try FilterPlan(plan.charter, filterSettings(format), header: header ?? []),
      labels: try LabelLayout(
        slices: settings.slices, usualLevel: settings.usualLevel, header: header),
      keepsFailures: settings.failuresPath != nil)
    let report = pipeline.run { TestWorker(source, plan, basket) }
    if case .readFailed(let code) = report.ending {
      throw FilterFailure(
        Exit.missingInput, "cannot read `\(path)`: \(systemMessage(code))")
    }
  }

  /// Records are read as `filter` reads them.
  private static func filterSettings(
    _ format: CorpusFormat
  ) throws(FilterFailure) -> FilterSettings {
    do {
      return try FilterSettings(FilterOptions.parse(format.filterArguments))
    } catch {
      throw FilterFailure(Exit.internalError, "the options of `filter` have changed")
    }
  }
}
