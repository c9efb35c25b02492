import CharterCorpus

/// Proposed entries for machines.
struct SuggestRecord: Encodable {
  struct Entry: Encodable {
    let entry: String
    let missed: Int
    let new: Int
    let precisionLow: Double
    let innocent: [String]
  }

  struct Share: Encodable {
    let part: Int
    let whole: Int
    let low: Double?
    let high: Double?

    init(_ figure: Figure) {
      part = figure.part
      whole = figure.whole
      low = figure.low
      high = figure.high
    }
  }

  let entries: [Entry]
  let recall: Share
  let wrong: Share
  let unseenRecall: Share?
  let unseenWrong: Share?

  init(_ suggestions: Suggestions, corpora: [String]) {
    entries = suggestions.entries.map { suggestion in
      Entry(
        entry: suggestion.entry, missed: suggestion.hits, new: suggestion.newHits,
        precisionLow: suggestion.precision.low ?? 0,
        innocent: suggestion.innocent.map {
          "\(corpora[$0.label.place.corpus]):\($0.label.place.number)"
        })
    }
    recall = Share(suggestions.recall)
    wrong = Share(suggestions.wrong)
    unseenRecall = suggestions.unseen.map { Share($0.recall) }
    unseenWrong = suggestions.unseen.map { Share($0.wrong) }
  }
}
