import ArgumentParser
import Charter
import CharterCorpus

/// `charter test`: does a charter do what it should, and how often?
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "test",
    abstract: "Tests a charter on its examples and on labelled comments.",
    discussion: """
      A corpus is a file of labelled comments: JSON objects as `filter` reads them with a member \
      `verdict` (allow, flag or hide) or `label` (good, or bad for flag); a .csv file with such \
      columns; or a .txt file with a comment a line, for which --label says what all of them should \
      be. Blank lines are passed over; any other line that cannot be read ends the run with 65.

      Every `catches`, `spares` and `example` of the charter must hold. So must every record with \
      `why` or `rules`: it is a case that somebody wrote to stay true, and `rules` are exactly those \
      that fire, trial rules apart. Other records are observations: how many of them are judged as \
      labelled is a figure, which fails the test only where a --gate says so. --strict makes every \
      record a case.

      Gates compare precision, recall, f1 or wrong of flag (or more) or hide, or accuracy, with a \
      number: --gate 'precision(hide) >= 0.95'. wrong(hide) is the share of comments to be allowed \
      that are hidden. low(…) and high(…) are the ends of the 95 % interval: \
      --gate 'low(recall(flag)) >= 80%'. What cannot be measured is missed.

      Exits with 1 if something that must hold does not, a gate is missed, or nothing was measured.
      """)

  @Argument(help: "Charter file.", completion: .charters)
  var charter: String

  @Argument(help: "Files of labelled comments.", completion: .file())
  var corpora: [String] = []

  @Option(
    help: ArgumentHelp("The verdict that records without one should have.", valueName: "verdict"))
  var label: VerdictName?

  @Option(
    help: ArgumentHelp("Must hold, such as 'recall(flag) >= 0.9'; as often as wanted."))
  var gate: [String] = []

  @Option(
    help: ArgumentHelp(
      "Reports each value of a member, column or JSON pointer apart.", valueName: "name"))
  var slice: [String] = []

  @Flag(help: "Every record must hold.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Says what is better and worse than in this report of --format json.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Flag(help: "Judges only what failed in the baseline, known again by its content.")
  var onlyFailed = false

  @Option(
    help: ArgumentHelp(
      "Writes what is not judged as labelled to a file, itself a corpus.", valueName: "file"),
    completion: .file())
  var failures: String?

  @Flag(help: "Runs again whenever the charter or a corpus changes, until Ctrl-C.")
  var watch = false

  @Option(help: "pretty: for terminals; the others for machines and pages.")
  var format = TestFormat.pretty

  @Flag(help: "Shows every rule, entry and comment, not only the first.")
  var verbose = false

  @Option(help: "Language of the report; by default that of the charter's keywords.")
  var language: SpokenLanguage?

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp("Threads; 0: one for each core.", valueName: "number"))
  var jobs = ThreadCount(0)

  func validate() throws {
    if onlyFailed && baseline == nil { throw ValidationError("--only-failed needs --baseline") }
    guard jobs.isAllowed else { throw ValidationError("--jobs is from 0 to 1024") }
    let needLabel = corpora.filter { CorpusFormat(path: $0) == .plain }
    if label == nil, let path = needLabel.first {
      throw ValidationError("`\(path)` has no labels: say --label allow, flag or hide")
    }
    for text in gate {
      do throws(GateError) { _ = try Gate(text) } catch { throw ValidationError(error.message) }
    }
  }

  func run() throws {
    let settings = try TestSettings(self)
    let run = TestRun(settings: settings)
    if watch { try FileWatch.forever(over: { TestRun.files(settings) }, { _ = try run.run() }) }
    let code = try run.run()
    if code != .success { throw code }
  }
}
