import ArgumentParser
import Charter
import CharterCorpus

/// `charter diff`: what will change, and whom will it hit?
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "diff",
    abstract: "Shows what a change of a charter changes for comments.",
    discussion: """
      Judges every comment of the corpus by both charters and shows which verdicts change: how many, \
      by which rules and entries, and the comments themselves. Where comments are labelled, it says \
      which changes are for the better and which for the worse.

      A charter is a file, or REVISION:PATH of a git repository, such as \
      HEAD~1:Policies/my.charter: PATH starts at the top of the repository, or with ./ here. With \
      --since a single charter is compared with what it was in that revision. The files that a \
      charter uses come from the same revision.

      A corpus is a file as `charter test` and `charter filter` read it: JSON objects, .csv or .txt; \
      labels are used where there are any. Lines that cannot be read end the run with 65.

      --fail-on: any (a verdict changes), stricter, looser, hide (a comment is newly hidden), worse (a \
      labelled comment is judged further from its label), net-worse (more of them worse than better). \
      Exits with 1 if one of those is found, or if nothing was measured.
      """)

  @Argument(
    help: ArgumentHelp(
      "The old charter and the new one; with --since the new one alone.", valueName: "charter"),
    completion: .charters)
  var charters: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compares with the charter as this git revision has it.", valueName: "revision"))
  var since: String?

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Files of comments.", valueName: "file"),
    completion: .file())
  var corpus: [String]

  @Option(
    help: ArgumentHelp("The verdict that records without one should have.", valueName: "verdict"))
  var label: VerdictName?

  @Flag(help: "Takes no notice of labels.")
  var ignoreLabels = false

  @Option(
    help: ArgumentHelp("What ends the run with 1; as often as wanted.", valueName: "change"))
  var failOn: [DiffGate] = []

  @Option(help: "pretty: for terminals; markdown: for a pull request; json: everything.")
  var format = DiffFormat.pretty

  @Flag(help: "Shows every rule, entry and comment, not only the first.")
  var verbose = false

  @Option(help: "Language of the report; by default that of the new charter's keywords.")
  var language: SpokenLanguage?

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp("Threads; 0: one for each core.", valueName: "number"))
  var jobs = ThreadCount(0)

  func validate() throws {
    guard charters.count == (since == nil ? 2 : 1) else {
      throw ValidationError(
        since == nil
          ? "two charters are compared, OLD and NEW, or one with --since; name them before --corpus, "
            + "which takes what follows it"
          : "with --since one charter is named, before --corpus, which takes what follows it")
    }
    guard jobs.isAllowed else { throw ValidationError("--jobs is from 0 to 1024") }
    if ignoreLabels && label != nil {
      throw ValidationError("--label and --ignore-labels exclude each other")
    }
    if ignoreLabels, let gate = failOn.first(where: \.needsLabels) {
      throw ValidationError("--fail-on \(gate.rawValue) needs labels: not with --ignore-labels")
    }
  }

  func run() throws {
    let code: ExitCode
    do throws(FilterFailure) {
      code = try DiffRun(settings: DiffSettings(self)).run()
    } catch {
      Terminal.complain(error.details ?? "charter: \(error.message)\n")
      throw error.code
    }
    if code != .success { throw code }
  }
}
