import ArgumentParser
import CharterSyntax

/// `charter fmt`: one layout for all charters, in either keyword language.
struct Fmt: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "fmt",
    abstract: "Lays charters out in the one style, or tells them in the other keyword language.",
    discussion: """
      Rewrites the files in place and names those that changed. Comments, the order and the \
      grouping stay; indentation, spacing, lines over 100 columns and the spelling of keywords do \
      not. A file with errors is left as it is: they are shown, and the exit code is 78.

      --keywords rewrites keywords, detectors and measures; names, entries and texts stay. A \
      charter without `language` is then given one, so that it goes on judging the same texts.
      """)

  @Argument(
    help: "Charter files; - for standard input, which goes to standard output.",
    completion: .charters)
  var charters: [String]

  @Flag(help: "Write nothing; show what would change, and exit with 1 if anything would.")
  var check = false

  @Flag(help: "Write nothing; show what would change.")
  var diff = false

  @Flag(help: "Write the result to standard output, not to the files.")
  var stdout = false

  @Option(help: ArgumentHelp("The language of the keywords.", valueName: "language"))
  var keywords: SpokenLanguage?

  func validate() throws {
    if [check, diff, stdout].count(where: { $0 }) > 1 {
      throw ValidationError("only one of --check, --diff and --stdout can be given")
    }
    if charters.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read once only")
    }
  }

  func run() throws {
    var worst = ExitCode.success
    for path in charters {
      do throws(FormattedCharter.Failure) {
        let charter = try FormattedCharter(path, keywords: keywords?.keywords)
        try deliver(charter)
        if check, charter.isChanged { worst = max(worst, Exit.findings) }
      } catch {
        Terminal.complain(error.message)
        worst = max(worst, error.code)
      }
    }
    if worst != .success { throw worst }
  }

  private func deliver(_ charter: FormattedCharter) throws(FormattedCharter.Failure) {
    if check || diff {
      Terminal.write(charter.diff)
    } else if stdout || charter.path == "-" {
      Terminal.write(charter.after)
    } else if charter.isChanged {
      try charter.write()
      Terminal.complain("\(charter.path): formatted\n")
    }
  }

  /// Codes over 1 mean that something could not be done: they win over findings.
  private func max(_ one: ExitCode, _ other: ExitCode) -> ExitCode {
    one.rawValue < other.rawValue ? other : one
  }
}
