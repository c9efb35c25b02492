import ArgumentParser

/// `charter filter`: a stream of comments in, a stream of verdicts out.
struct Filter: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "filter",
    abstract: "Judges a stream of comments, one line each.",
    discussion: """
      Reads a JSON object a line (--raw: a comment a line; --csv: a record) and writes one line for \
      each, in the same order: the object with a member `charter` that says the verdict and its \
      reasons, or what --emit asks for. A line that cannot be judged gets the verdict of --on-error \
      and an `error`; the stream goes on.

      --trial judges each line by a second charter as well: records get a last member \
      `trial_charter` with its verdict, score, rules and digest, and nothing else changes. --stats \
      then counts verdict by verdict, --log tells what it judges otherwise, and --only changed keeps \
      those lines.

      SIGTERM and SIGINT end it after the lines that were read; SIGHUP reloads the charters.
      """)

  @Argument(help: "Charter file.", completion: .charters)
  var charter: String

  @OptionGroup var options: FilterOptions

  func run() throws {
    let code: ExitCode
    do throws(FilterFailure) {
      code = try FilterRun.stream(charter, input: options.input, FilterSettings(options))
    } catch {
      let line = "charter: \(error.message)\n"
      Terminal.complain(Terminal.isTerminal(2) ? error.details ?? line : line)
      throw error.code
    }
    if code != .success { throw code }
  }
}
