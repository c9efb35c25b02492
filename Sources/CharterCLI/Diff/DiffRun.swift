import ArgumentParser
import Charter
import CharterCorpus
import CharterSyntax

/// One run of `charter diff`, from the files to the exit code.
struct DiffRun {
  let settings: DiffSettings

  /// Compares the charters and writes the report.
  func run() throws(FilterFailure) -> ExitCode {
    let old = try ComparedCharter(settings.old)
    let new = try ComparedCharter(settings.new)
    let plan = DiffPlan(old: old.charter, new: new.charter)
    let basket = DiffBasket(plan, corpora: settings.corpora.count, limit: settings.shownComments)
    try ComparedCorpus.judge(settings, plan, into: basket)
    let contents = basket.sorted
    let result = DiffResult(
      settings: settings, old: old, new: new, report: DiffReport(contents.tally, plan),
      records: contents.records, faults: contents.faults)
    try requireLabels(result)
    Terminal.write(try text(result))
    if settings.format != .pretty, !result.problems.isEmpty {
      Terminal.complain("charter: \(result.problemLine)\n")
    }
    return result.exitCode
  }

  /// A gate that asks labels would be met by a corpus without any.
  private func requireLabels(_ result: DiffResult) throws(FilterFailure) {
    guard let gate = settings.gates.first(where: \.needsLabels), result.report.hasMeasured,
      result.report.labelled == 0, result.faults.isEmpty
    else { return }
    throw .usage(
      "--fail-on \(gate.rawValue) needs labels, and no record has a `verdict` or `label`")
  }

  private func text(_ result: DiffResult) throws(FilterFailure) -> String {
    switch settings.format {
    case .pretty: return DiffText(result, isColored: Terminal.isColored).text
    case .markdown: return DiffMarkdown(result).text
    case .json:
      do {
        return try DiffRecord(result).jsonText()
      } catch {
        throw FilterFailure(Exit.internalError, "the report cannot be written as JSON")
      }
    }
  }
}

/// One of the two charters, with the files that it was compiled from.
struct ComparedCharter {
  let name: String
  let charter: CompiledCharter
  let compilation: Compilation

  /// Samples that do not hold are told, but do not stand in the way: the older a charter is, the more of
  /// them are those of another engine.
  init(_ source: CharterSource) throws(FilterFailure) {
    name = TestTables.line(source.name, 300)
    compilation = source.compile()
    guard !compilation.isMissing else {
      throw FilterFailure(
        Exit.missingInput, "cannot read the charter `\(name)`\(source.advice ?? "")")
    }
    guard let charter = compilation.unprovenCharter else {
      throw FilterFailure(
        Exit.badCharter, "`\(name)` does not compile",
        details: CharterFiles.rendered(
          compilation, colored: false, short: !Terminal.isTerminal(2)))
    }
    self.charter = charter
  }

  /// Samples that do not hold.
  var brokenSamples: Int { compilation.diagnostics.count { $0.severity == .error } }
}
