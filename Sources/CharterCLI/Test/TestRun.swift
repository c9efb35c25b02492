import ArgumentParser
import Charter
import CharterCorpus
import CharterSyntax
import FoundationEssentials

/// One run of `charter test`, from the files to the exit code.
struct TestRun {
  let settings: TestSettings

  /// Runs the test and writes the report.
  func run() throws -> ExitCode {
    let compilation = CharterFiles.compile(settings.charterPath, findsWarnings: false)
    guard let charter = compilation.unprovenCharter else {
      let isShort = !Terminal.isTerminal(2)
      Terminal.complain(CharterFiles.rendered(compilation, colored: false, short: isShort))
      return compilation.isMissing ? Exit.missingInput : Exit.badCharter
    }
    do {
      let result = try measure(charter, compilation)
      try Terminal.write(result.text(settings.format, isColored: Terminal.isColored))
      if settings.format != .pretty, !result.problems.isEmpty {
        Terminal.complain("charter: \(result.problemLine)\n")
      }
      return result.exitCode
    } catch let failure as FilterFailure {
      Terminal.complain("charter: \(failure.message)\n")
      return failure.code
    }
  }

  /// The files that a run reads.
  static func files(_ settings: TestSettings) -> [String] {
    let compilation = CharterFiles.compile(settings.charterPath, findsWarnings: false)
    return compilation.files.map(\.path) + settings.corpora
      + (settings.baselinePath.map { [$0] } ?? [])
  }

  private func measure(
    _ charter: CompiledCharter, _ compilation: Compilation
  ) throws -> TestResult {
    let baseline = try settings.baselinePath.map(readBaseline)
    let plan = TestPlan(
      charter, slices: settings.slices, isStrict: settings.isStrict, baseline: baseline,
      judgesFailedOnly: settings.judgesFailedOnly)
    let basket = TestBasket(plan, corpora: settings.corpora.count)
    try LabelledCorpus.judge(settings, plan, into: basket)
    let contents = basket.sorted
    try writeFailures(contents.failures.map(\.line))
    return TestResult(
      settings: settings, charter: charter, compilation: compilation,
      report: TestReport(contents.tally, plan, gates: settings.gates), records: contents.records,
      faults: contents.faults)
  }

  private func readBaseline(_ path: String) throws -> Baseline {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FilterFailure(Exit.missingInput, "cannot read the baseline `\(path)`")
    }
    guard let record = try? JSONDecoder().decode(FormerRun.self, from: data),
      let baseline = Baseline(lines: record.outcomes)
    else {
      throw FilterFailure(
        Exit.unreadableLines, "`\(path)` is no report that `test --format json` wrote")
    }
    return baseline
  }

  private func writeFailures(_ lines: [[UInt8]]) throws {
    guard let path = settings.failuresPath else { return }
    do {
      try Data(lines.joined()).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw FilterFailure(Exit.outputFailed, "cannot write `\(path)`")
    }
  }
}

/// What is read of a former report.
private struct FormerRun: Decodable {
  let outcomes: [String]
}
