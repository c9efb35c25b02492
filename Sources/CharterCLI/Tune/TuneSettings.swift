import ArgumentParser
import Charter

/// What a run of `charter tune` is asked for.
struct TuneSettings: Sendable {
  let charterPath: String
  let corpora: [String]
  /// What records without a label are labelled; nil: they are faulty.
  let usualLevel: VerdictLevel?
  let folds: Int
  let seed: UInt64
  let format: TuneFormat
  /// Nil: that of the charter's keywords.
  let language: KeywordLanguage?
  let threads: Int

  init(_ command: Tune) {
    charterPath = command.charter
    corpora = command.corpora
    usualLevel = command.label?.level
    folds = command.folds
    seed = command.seed
    format = command.format
    language = command.language?.keywords
    threads = command.jobs.threads
  }
}

/// How a proposal is printed.
enum TuneFormat: String, OptionCase { case pretty, patch, json }
