import ArgumentParser
import Charter
import CharterCorpus

/// What a run of `charter diff` is asked for.
struct DiffSettings: Sendable {
  let old: CharterSource
  let new: CharterSource
  let corpora: [String]
  /// What records without a label are labelled; nil: they have none.
  let usualLevel: VerdictLevel?
  /// Comments are compared as if nothing said how they should be judged.
  let ignoresLabels: Bool
  let gates: [DiffGate]
  let format: DiffFormat
  let isVerbose: Bool
  /// Nil: that of the new charter's keywords.
  let language: KeywordLanguage?
  let threads: Int

  init(_ command: Diff) throws(FilterFailure) {
    new = try CharterSource(command.charters[command.charters.count - 1])
    if let revision = command.since {
      old = try new.since(revision)
    } else {
      old = try CharterSource(command.charters[0])
    }
    corpora = command.corpus
    usualLevel = command.label?.level
    ignoresLabels = command.ignoreLabels
    gates = DiffGate.allCases.filter { command.failOn.contains($0) }
    format = command.format
    isVerbose = command.verbose
    language = command.language?.keywords
    threads = command.jobs.threads
  }

  /// Comments of each kind that are shown, at most.
  var shownComments: Int { isVerbose || format == .json ? .max : format == .markdown ? 5 : 8 }
}

/// How a comparison is reported.
enum DiffFormat: String, OptionCase { case pretty, json, markdown }

extension DiffGate: OptionCase {}
