import Charter
import CharterCorpus

/// A measurement for machines: `bench --format json`.
struct BenchRecord: Encodable {
  struct Latency: Encodable {
    /// Microseconds a comment.
    var p50, p99, max: Double
  }

  struct Stage: Encodable {
    var stage: String
    var nanosecondsPerComment, share: Double
  }

  struct Entry: Encodable {
    var entry, list, place: String
    var isException: Bool
    var candidates, pcre2Calls, pcre2Bytes, hits: Int
    var microseconds: Double
  }

  var charter, corpus: String
  var compileMilliseconds: Double
  var passes, faults: Int
  var commentsPerSecond, textMegabytesPerSecond: Double
  var latencyMicroseconds: Latency
  var stages: [Stage]
  var entries: [Entry]
  /// The same on every run.
  var steps: [String: Int]

  init(_ report: BenchReport) {
    let run = report.run
    charter = report.charter
    corpus = report.corpus
    compileMilliseconds = report.compiling / .milliseconds(1)
    passes = run.passes.count
    faults = report.faults
    commentsPerSecond = run.commentsPerSecond
    textMegabytesPerSecond = run.megabytesPerSecond
    latencyMicroseconds = Latency(
      p50: Double(run.latency.median) / 1000, p99: Double(run.latency.percentile99) / 1000,
      max: Double(run.latency.greatest) / 1000)
    stages = run.stages.map {
      Stage(
        stage: $0.stage.title, nanosecondsPerComment: report.nanosecondsPerComment($0.time),
        share: report.share($0.time))
    }
    entries = zip(run.entries, report.places).map { entry, place in
      Entry(
        entry: entry.place.entry, list: entry.place.list, place: place,
        isException: entry.place.isException, candidates: entry.cost.candidates,
        pcre2Calls: entry.cost.calls, pcre2Bytes: entry.cost.callBytes, hits: entry.cost.hits,
        microseconds: entry.cost.time / .microseconds(1))
    }
    steps = Dictionary(uniqueKeysWithValues: report.steps.map { ($0.name, $0.count) })
  }
}
