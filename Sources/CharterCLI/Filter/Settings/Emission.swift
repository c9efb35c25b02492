import ArgumentParser

/// What `filter` writes for a line.
enum Emission: String, OptionCase {
  /// The line with the record spliced in as a member.
  case annotate
  /// The record.
  case verdicts
  /// The untouched line, if it is allowed.
  case pass
  /// The untouched line, if it is not allowed.
  case rejects
  /// The line with the hits blacked out.
  case censor
  /// Columns for people.
  case tsv
}
