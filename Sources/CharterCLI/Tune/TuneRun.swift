import ArgumentParser
import Charter
import CharterCorpus
import CharterSyntax
import FoundationEssentials

/// One run of `charter tune`, from the files to the exit code.
struct TuneRun {
  let settings: TuneSettings

  /// Tunes the charter and prints what came of it.
  func run() throws(FilterFailure) -> ExitCode {
    let compilation = CharterFiles.compile(settings.charterPath, findsWarnings: false)
    guard let charter = compilation.charter else {
      Terminal.complain(
        CharterFiles.rendered(compilation, colored: false, short: !Terminal.isTerminal(2)))
      return compilation.isMissing ? Exit.missingInput : Exit.badCharter
    }
    let words = TuneWords(settings.language ?? compilation.keywords)
    let contents = try read(charter)
    guard contents.faults.isEmpty else { return complain(contents.faults, words) }
    let data = TuneData(
      contents.observations, examples: try examples(charter), rules: charter.ruleFacts.count,
      folds: settings.folds, seed: settings.seed)
    if let refusal = refusal(data, charter, records: contents.records, words) {
      Terminal.complain("charter: \(settings.charterPath)\(words.colon) \(refusal)\n")
      return Exit.findings
    }
    let free = TuneFreedom(data, charter.scoring)
    let report = TuneReport(data, charter.scoring, free)
    let source = TunedSource(report.changes, rules: charter.ruleFacts, files: compilation.files)
    try prove(source, report, compilation)
    let result = TuneResult(
      settings: settings, charter: charter, data: data, free: free, report: report,
      source: source, words: words)
    Terminal.write(try text(result))
    return .success
  }

  private func text(_ result: TuneResult) throws(FilterFailure) -> String {
    switch settings.format {
    case .pretty: return TuneText(result, isColored: Terminal.isColored).text
    case .patch: return result.patch
    case .json:
      do {
        return try TuneRecord(result).jsonText()
      } catch {
        throw FilterFailure(Exit.internalError, "the report cannot be written as JSON")
      }
    }
  }

  // MARK: Evidence

  private func read(_ charter: CompiledCharter) throws(FilterFailure) -> TuneBasket.Contents {
    let basket = TuneBasket(corpora: settings.corpora.count)
    try CorpusStream.forEach(settings.corpora, threads: settings.threads) {
      stream throws(FilterFailure) in
      let items = try stream.items(for: charter)
      let labels = try LabelLayout(
        slices: [], usualLevel: settings.usualLevel, header: stream.header)
      let (number, format) = (stream.number, stream.format)
      try stream.run { TuneWorker(number, format, items, labels, basket) }
    }
    return basket.contents
  }

  /// The examples of the charter, which hold, and must go on doing so.
  private func examples(_ charter: CompiledCharter) throws(FilterFailure) -> [TunePattern] {
    do throws(ItemError) {
      var scanner = TuneScanner(charter)
      for (expected, item) in charter.examples {
        var label = CaseLabel(CasePlace(corpus: 0, number: 0), expected: expected)
        label.why = ""
        try scanner.scan(item, label)
      }
      return scanner.observations.map(\.pattern)
    } catch {
      throw FilterFailure(Exit.internalError, error.sentence)
    }
  }

  /// Why nothing is proposed, in one line.
  private func refusal(
    _ data: TuneData, _ charter: CompiledCharter, records: [Int], _ words: TuneWords
  ) -> String? {
    if let empty = zip(settings.corpora, records).first(where: { $0.1 == 0 }) {
      return words.common.problem(.empty(empty.0))
    }
    if charter.scoring.rules.allSatisfy({ $0 == nil }) { return words.noPoints }
    return data.shortage.map { words.shortage(allow: $0.allow, rest: $0.rest) }
  }

  private func complain(_ faults: [CorpusFault], _ words: TuneWords) -> ExitCode {
    for fault in faults.prefix(10) {
      let place = words.common.place(fault.place, in: settings.corpora)
      Terminal.complain("charter: \(place)\(words.colon) \(TestTables.line(fault.message, 200))\n")
    }
    if faults.count > 10 {
      Terminal.complain("charter: \(words.common.problem(.faults(faults.count)))\n")
    }
    return Exit.unreadableLines
  }

  // MARK: Proof

  /// Compiles the charter with the new numbers in it: its promises hold, and it scores as was computed.
  private func prove(
    _ source: TunedSource, _ report: TuneReport, _ compilation: Compilation
  ) throws(FilterFailure) {
    guard !source.changed.isEmpty else { return }
    for file in source.changed where !isVerbatim(file.old, path: file.path) {
      throw FilterFailure(
        Exit.badCharter, "`\(file.path)` has changed meanwhile: no patch would apply to it")
    }
    var texts: [String: String] = [:]
    for file in compilation.files { texts[file.path] = file.text }
    for file in source.changed { texts[file.path] = file.new }
    var options = EngineOptions()
    options.findsWarnings = false
    let known = texts
    let proof = Compilation(path: settings.charterPath, options: options) { path in
      guard let text = known[path] else { throw CharterFiles.Fault.missing }
      return text
    }
    guard let charter = proof.charter, charter.scoring == report.proposed else {
      throw FilterFailure(
        Exit.internalError, "the charter would not be what was computed; nothing is proposed")
    }
  }

  /// Whether a file holds just the bytes of the text that was read from it.
  private func isVerbatim(_ text: String, path: String) -> Bool {
    FileManager.default.contents(atPath: path).map { $0.elementsEqual(text.utf8) } ?? false
  }
}
