/// A list of words, phrases, regexes or sites.
struct DraftList {
  enum Kind: Hashable { case plain, exact, inside, sites }

  var name: String
  var kind: Kind
  var entries: [DraftEntry] = []
  var exceptions: [DraftEntry] = []
  /// The rule fires where there is no hit: without an entry it would fire more often.
  var isNegated = false
}

extension DraftList {
  /// Whether both find the same.
  func isSame(as other: DraftList) -> Bool {
    kind == other.kind && isNegated == other.isNegated
      && entries.map(\.written) == other.entries.map(\.written)
  }
}

struct DraftEntry {
  /// The rule of the source that it comes from.
  var source: Int
  /// As it stands in the charter.
  var written: String
  /// A text that it finds; nil if none is known.
  var sample: String?
}
