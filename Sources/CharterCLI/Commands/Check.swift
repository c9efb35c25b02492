import ArgumentParser
import Charter

/// `charter check`: every diagnostic, and every built-in sample tried.
struct Check: ParsableCommand {
  enum Format: String, OptionCase {
    case pretty, short, json, sarif, github
  }

  static let configuration = CommandConfiguration.verb(
    "check",
    abstract: "Checks charters and proves their examples.",
    discussion: """
      Exits with 1 if there are errors; with --strict also for warnings.

      --sweep measures a charter that compiles. It rewrites the hits of disguised lists in each \
      `catches` by every trick that it knows and counts how often the rule still fires; then it runs \
      the lists over phrases in which nobody is abused, and over the dictionaries that are \
      installed. What it finds is a report and changes no exit code.
      """)

  @Argument(help: "Charter files.", completion: .charters)
  var charters: [String]

  @Flag(help: "Warnings count as errors.")
  var strict = false

  @Option(
    help: "pretty: with source lines; short: one line each; json, sarif, github: for machines.")
  var format = Format.pretty

  @Flag(help: "Applies the fixes that need no judgment to the files, then checks again.")
  var fix = false

  @Flag(help: "With --fix: shows what would change and writes nothing.")
  var diff = false

  @Flag(help: "Measures disguises that are missed and innocent words that are hit.")
  var sweep = false

  @Flag(help: "With --sweep: every miss, not only the first three of each trick.")
  var verbose = false

  @Option(
    help: ArgumentHelp("With --sweep: where the dictionaries are.", valueName: "folder"),
    completion: .directory)
  var dictionaries = CharterSweep.folder

  func validate() throws {
    if diff && !fix { throw ValidationError("--diff goes with --fix") }
    if verbose && !sweep { throw ValidationError("--verbose goes with --sweep") }
    if sweep && (format == .sarif || format == .github) {
      throw ValidationError("--sweep goes with --format pretty, short or json")
    }
  }

  func run() throws {
    var hasFindings = false
    var records: [DiagnosticRecord] = []
    var sweeps: [SweepRecord] = []
    for path in charters {
      var compilation = CharterFiles.compile(path, findsWarnings: true)
      if fix, try applyFixes(of: compilation) {
        compilation = CharterFiles.compile(path, findsWarnings: true)
      }
      if compilation.isMissing { throw missing(path, compilation) }
      let places = PlaceFinder(compilation)
      records += compilation.diagnostics.map { DiagnosticRecord($0, places) }
      show(compilation, path)
      if sweep, let charter = compilation.charter {
        let found = try CharterSweep(charter, path: path, folder: dictionaries)
        if format == .json { sweeps.append(SweepRecord(found)) } else { show(found) }
      }
      let hasWarnings = !compilation.diagnostics.isEmpty
      hasFindings = hasFindings || compilation.hasErrors || (strict && hasWarnings)
    }
    switch format {
    case .pretty, .short: break
    case .json where sweep:
      Terminal.write(try SweptCheck(diagnostics: records, sweeps: sweeps).jsonText())
    case .json: Terminal.write(try records.jsonText())
    case .sarif: Terminal.write(try SARIFLog(records).jsonText())
    case .github: Terminal.write(records.map { WorkflowCommand($0).text }.joined())
    }
    if hasFindings { throw Exit.findings }
  }

  private func missing(_ path: String, _ compilation: Compilation) -> any Error {
    Terminal.complain(CharterFiles.rendered(compilation, colored: false, short: true))
    return Exit.missingInput
  }

  private func show(_ compilation: Compilation, _ path: String) {
    guard format == .pretty || format == .short else { return }
    Terminal.write(
      CharterFiles.rendered(compilation, colored: Terminal.isColored, short: format == .short))
    Terminal.write(CheckSummary(compilation, path: path).text)
  }

  private func show(_ sweep: CharterSweep) {
    Terminal.write("\n" + SweepText(sweep, isVerbose: verbose).text)
  }

  /// True when files were changed.
  private func applyFixes(of compilation: Compilation) throws -> Bool {
    let fixes = SafeFixes(compilation)
    for (path, text) in fixes.changed.sorted(by: { $0.key < $1.key }) {
      if diff {
        let old = compilation.files.first { $0.path == path }?.text ?? ""
        Terminal.write(UnifiedDiff(from: old, to: text, oldName: path, newName: path).text)
      } else {
        try CharterFiles.write(text, to: path)
      }
    }
    return !diff && !fixes.changed.isEmpty
  }
}
