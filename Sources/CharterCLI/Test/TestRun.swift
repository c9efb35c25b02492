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
    try checkFailuresPath()
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

  /// Refuses to write failures over what is read: the other records would be lost. A file of failures may shrink.
  private func checkFailuresPath() throws(FilterFailure) {
    guard let path = settings.failuresPath, let real = RegularFile.realPath(path) else { return }
    let read =
      settings.corpora + [settings.charterPath] + (settings.baselinePath.map { [$0] } ?? [])
    if read.contains(where: { RegularFile.realPath($0) == real }), !isOfFailures(path) {
      throw FilterFailure(
        Exit.usage, "--failures: `\(path)` is read by this run; name another file")
    }
  }

  /// Whether a run like this one has written the file.
  private func isOfFailures(_ path: String) -> Bool {
    let lines = FileManager.default.contents(atPath: path)?.split(separator: 0x0A) ?? []
    let mark = Array("\"test\":{\"case\":\"".utf8)
    return lines.allSatisfy { Data($0).firstRange(of: mark) != nil }
  }

  /// A file is replaced at one stroke, a pipe or a device written to.
  private func writeFailures(_ lines: [[UInt8]]) throws {
    guard let path = settings.failuresPath else { return }
    let bytes = Array(lines.joined())
    let isFile = FileStatus(path).map { $0.kind == .regular } ?? true
    let isWritten =
      isFile
      ? (try? Data(bytes).write(to: URL(filePath: path), options: .atomic)) != nil
      : OutputDescriptor(appendingTo: path)?.write(bytes) ?? false
    guard isWritten else { throw FilterFailure(Exit.outputFailed, "cannot write `\(path)`") }
  }
}

/// What is read of a former report.
private struct FormerRun: Decodable {
  let outcomes: [String]
}
