import ArgumentParser
import Charter
import RecordIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of comments that is read once, from its start to its end, on any number of threads.
struct CorpusStream {
  /// Its place among all that are named.
  let number: Int
  let format: CorpusFormat
  /// The first record of a CSV file; nil for other files.
  let header: [UInt8]?
  private let path: String
  private let pipeline: OrderedPipeline

  /// Opens one file after the other.
  static func forEach(
    _ paths: [String], threads: Int, _ read: (CorpusStream) throws(FilterFailure) -> Void
  ) throws(FilterFailure) {
    for (number, path) in paths.enumerated() {
      guard let file = InputFile(path) else {
        throw FilterFailure(Exit.missingInput, "cannot read `\(path)`")
      }
      defer { _ = close(Int32(file.number)) }
      try read(CorpusStream(number, path, Int32(file.number), threads: threads))
    }
  }

  private init(_ number: Int, _ path: String, _ descriptor: Int32, threads: Int) {
    self.number = number
    self.path = path
    format = CorpusFormat(path: path)
    var settings = PipelineSettings()
    settings.input = descriptor
    settings.threads = threads
    settings.framing = format == .columns ? .csv : .lines
    pipeline = OrderedPipeline(settings)
    header = format == .columns ? pipeline.readHeader() ?? [] : nil
  }

  /// Where a charter's items stand in the records, which are read as `filter` reads them.
  func items(for charter: CompiledCharter) throws(FilterFailure) -> FilterPlan {
    let settings: FilterSettings
    do {
      settings = try FilterSettings(FilterOptions.parse(format.filterArguments))
    } catch {
      throw FilterFailure(Exit.internalError, "the options of `filter` have changed")
    }
    return try FilterPlan(charter, settings, header: header ?? [])
  }

  /// Hands all records to workers, one on each thread, that write nothing.
  func run<Worker: LineWorker & ~Copyable>(
    _ makeWorker: @escaping @Sendable () -> Worker
  ) throws(FilterFailure) {
    let report = pipeline.run(makeWorker)
    if case .readFailed(let code) = report.ending {
      throw FilterFailure(Exit.missingInput, "cannot read `\(path)`: \(systemMessage(code))")
    }
  }
}

extension Span<UInt8> {
  /// Nothing but white space.
  var isBlank: Bool {
    for index in indices where self[index] != 0x20 && self[index] != 0x09 && self[index] != 0x0D {
      return false
    }
    return true
  }
}
