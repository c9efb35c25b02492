import ArgumentParser
import Charter

/// `charter check`: every diagnostic, and every built-in sample tried.
struct Check: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case pretty, short, json, sarif, github
  }

  static let configuration = CommandConfiguration(
    abstract: "Checks charters and proves their examples.",
    discussion: "Exits with 1 if there are errors; with --strict also for warnings.")

  @Argument(help: "Charter files.")
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

  func validate() throws {
    if diff && !fix { throw ValidationError("--diff goes with --fix") }
  }

  func run() throws {
    var hasFindings = false
    var records: [DiagnosticRecord] = []
    for path in charters {
      var compilation = CharterFiles.compile(path)
      if fix, try applyFixes(of: compilation) { compilation = CharterFiles.compile(path) }
      if compilation.isMissing { throw missing(path, compilation) }
      let places = PlaceFinder(compilation)
      records += compilation.diagnostics.map { DiagnosticRecord($0, places) }
      show(compilation, path)
      let hasWarnings = !compilation.diagnostics.isEmpty
      hasFindings = hasFindings || compilation.hasErrors || (strict && hasWarnings)
    }
    switch format {
    case .pretty, .short: break
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
