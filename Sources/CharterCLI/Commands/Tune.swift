import ArgumentParser
import Charter
import CharterCorpus

/// `charter tune`: better points and thresholds, as a patch that somebody reads.
struct Tune: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "tune",
    abstract: "Proposes points and thresholds from labelled comments.",
    discussion: """
      Looks for points and thresholds by which the labelled comments of the corpora would be told \
      apart better, and prints what it proposes as a patch: what stands before it is for people, and \
      `git apply` and `patch` pass it over. Nothing is written.

      Every figure is of comments that the numbers were not fitted to: the comments are dealt to \
      folds, and each fold is judged by what was fitted to the others. Points keep their sign; rules \
      that fired in fewer than 20 comments keep their points; `hide at` is left alone unless 200 \
      comments are labelled hide; examples and cases (records with `why` or `rules`) that hold go on \
      holding. With fewer than 200 different comments to be allowed, or 200 others, nothing is \
      proposed and the exit code is 1. It is 0 if there is nothing better, too: then there is no patch.

      Corpora are those of `charter test`. Lines that cannot be read end the run with 65.
      """)

  @Argument(help: "Charter file.", completion: .charters)
  var charter: String

  @Argument(help: "Files of labelled comments.", completion: .file())
  var corpora: [String]

  @Option(
    help: ArgumentHelp("The verdict that records without one should have.", valueName: "verdict"))
  var label: VerdictName?

  @Option(help: "Into how many parts the comments are dealt, from 2 to 20.")
  var folds = 5

  @Option(help: "What decides which comment goes into which part.")
  var seed: UInt64 = 1

  @Option(help: "pretty: a report and the patch; patch: the patch alone; json: everything.")
  var format = TuneFormat.pretty

  @Option(help: "Language of the report; by default that of the charter's keywords.")
  var language: SpokenLanguage?

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp("Threads; 0: one for each core.", valueName: "number"))
  var jobs = ThreadCount(0)

  func validate() throws {
    guard jobs.isAllowed else { throw ValidationError("--jobs is from 0 to 1024") }
    guard (2...20).contains(folds) else { throw ValidationError("--folds is from 2 to 20") }
    let needLabel = corpora.filter { CorpusFormat(path: $0) == .plain }
    if label == nil, let path = needLabel.first {
      throw ValidationError("`\(path)` has no labels: say --label allow, flag or hide")
    }
  }

  func run() throws {
    let code: ExitCode
    do throws(FilterFailure) {
      code = try TuneRun(settings: TuneSettings(self)).run()
    } catch {
      Terminal.complain("charter: \(error.message)\n")
      throw error.code
    }
    if code != .success { throw code }
  }
}
