import Charter
import CharterCorpus

/// What a run of `charter test` is asked for.
struct TestSettings: Sendable {
  let charterPath: String
  let corpora: [String]
  /// What records without a label are labelled.
  let usualLevel: VerdictLevel?
  let slices: [String]
  let gates: [Gate]
  let isStrict: Bool
  let baselinePath: String?
  let judgesFailedOnly: Bool
  let failuresPath: String?
  let format: TestFormat
  let isVerbose: Bool
  /// Nil: that of the charter's keywords.
  let language: KeywordLanguage?
  let threads: Int

  init(_ command: TestCommand) throws {
    charterPath = command.charter
    corpora = command.corpora
    usualLevel = command.label?.level
    slices = command.slice
    gates = try command.gate.map(Gate.init)
    isStrict = command.strict
    baselinePath = command.baseline
    judgesFailedOnly = command.onlyFailed
    failuresPath = command.failures
    format = command.format
    isVerbose = command.verbose
    language = command.language?.keywords
    threads = command.jobs.threads
  }
}
