import ArgumentParser
import Charter
import CharterCorpus

/// `charter bench`: how fast a charter judges, and what it spends its time on.
struct Bench: ParsableCommand {
  enum Format: String, OptionCase {
    case pretty, json, markdown
  }

  static let configuration = CommandConfiguration.verb(
    "bench",
    abstract: "Measures how fast a charter judges, and where the time goes.",
    discussion: """
      Reads the corpus into memory, JSON objects as `filter` reads them, and judges it on one thread \
      over and over. To judge is to decide and to write the record; reading lines is not measured.

      Step counts are the same on every run, whatever the machine: what changes them is the charter, \
      the corpus, or the engine. Exits with 1 if there was nothing to judge.
      """)

  @Argument(help: "Charter file.", completion: .charters)
  var charter: String?

  @Option(
    help: ArgumentHelp("Comments, a JSON object a line.", valueName: "file"), completion: .file())
  var corpus: String

  @Option(help: "pretty: for terminals; json, markdown: for machines and pages.")
  var format = Format.pretty

  @Option(help: ArgumentHelp("How often the corpus is judged for a time.", valueName: "number"))
  var passes = 5

  @Flag(help: ArgumentHelp("Only splits the corpus and copies it.", visibility: .hidden))
  var copy = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("With --copy: threads.", valueName: "number", visibility: .hidden))
  var jobs = 1

  func validate() throws {
    if charter == nil && !copy {
      throw ValidationError("Missing expected argument '<charter>'")
    }
    guard (1...1000).contains(passes) else {
      throw ValidationError("--passes is from 1 to 1000")
    }
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs is from 1 to 1024") }
  }

  func run() throws {
    do {
      if copy { return try CopyWorker.copy(corpus, threads: jobs) }
      guard let charter else { return }
      try show(measure(charter))
    } catch let error as FilterFailure {
      Terminal.complain("charter: \(error.message)\n")
      throw error.code
    }
  }

  private func measure(_ path: String) throws -> BenchReport {
    let clock = ContinuousClock()
    let start = clock.now
    let (charter, files) = try CharterFiles.compiledWithSourcesOrExit(path)
    let compiling = start.duration(to: clock.now)
    let settings = try FilterSettings(FilterOptions.parse([]))
    let items = try BenchCorpus(corpus, for: charter, settings)
    guard let run = BenchRun(charter, items.items, passes: passes) else {
      throw FilterFailure(Exit.findings, "`\(corpus)` holds no comment that can be judged")
    }
    return BenchReport(
      charter: path, corpus: corpus, run: run, faults: items.faults, compiling: compiling,
      files: files)
  }

  private func show(_ report: BenchReport) throws {
    switch format {
    case .pretty: Terminal.write(BenchTables(report).text)
    case .markdown: Terminal.write(BenchTables(report).markdown)
    case .json: Terminal.write(try BenchRecord(report).jsonText())
    }
  }
}
