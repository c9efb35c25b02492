import RecordIO

/// Splits the stream into lines and copies them: what `filter` costs before it has looked at anything.
struct CopyWorker: ~Copyable, LineWorker {
  mutating func process(
    _ line: Span<UInt8>, number: Int, isTooLong: Bool, into output: inout OutputBuffer
  ) {
    output.append(line)
    output.endLine()
  }

  /// Copies a file to standard output.
  static func copy(_ path: String, threads: Int) throws(FilterFailure) {
    var settings = try BenchCorpus.pipelineSettings(path)
    settings.threads = threads
    let report = OrderedPipeline(settings).run { CopyWorker() }
    if let failure = BenchCorpus.failure(report) { throw failure }
  }
}
