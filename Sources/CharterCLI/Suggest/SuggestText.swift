import Charter
import CharterCorpus

/// Proposed entries as a list that can be pasted into a charter, with what they would hit as comments.
struct SuggestText {
  let suggestions: Suggestions
  let corpora: [String]
  let isFrench: Bool
  /// Innocent comments that are shown of each entry.
  let mostShown: Int

  /// A list with its comments; empty if there is nothing to propose.
  var list: String {
    guard !suggestions.entries.isEmpty else { return "" }
    var text = isFrench ? "liste suggestions {\n" : "list suggestions {\n"
    let width = min(suggestions.entries.map(\.entry.count).max() ?? 0, 40)
    for suggestion in suggestions.entries {
      let padding = String(repeating: " ", count: max(0, width - suggestion.entry.count))
      text += "  \(suggestion.entry)\(padding) # \(counts(suggestion))\n"
      for comment in suggestion.innocent.prefix(mostShown) { text += innocent(comment) }
      if suggestion.innocent.count > mostShown {
        let rest = suggestion.innocent.count - mostShown
        text += "    # " + (isFrench ? "et \(rest) de plus\n" : "and \(rest) more\n")
      }
    }
    return text + "}\n"
  }

  private func counts(_ suggestion: Suggestion) -> String {
    let wrong = suggestion.innocent.count
    return isFrench
      ? "\(suggestion.hits) manqués (\(suggestion.newHits) nouveaux), \(wrong) innocent\(wrong > 1 ? "s" : "")"
      : "\(suggestion.hits) missed (\(suggestion.newHits) new), \(wrong) innocent"
  }

  private func innocent(_ comment: LabelledComment) -> String {
    let place = comment.label.place
    let text = String(decoding: comment.item.bytes(of: .text).prefix(1_000), as: UTF8.self)
    return "    # \(corpora[place.corpus]):\(place.number) « \(TestTables.line(text, 80)) »\n"
  }

  /// What was found, for people.
  func summary(missed: Int, innocent: Int) -> String {
    let words = TestWords(isFrench ? .french : .english)
    guard !suggestions.entries.isEmpty else {
      return isFrench
        ? "rien à proposer : aucune expression ne sépare assez bien \(missed) commentaires manqués de "
          + "\(innocent) innocents\n"
        : "nothing to propose: no phrase tells \(missed) missed comments well enough from "
          + "\(innocent) innocent ones\n"
    }
    let (recall, wrong) = (suggestions.recall, suggestions.wrong)
    var text =
      isFrench
      ? "\(suggestions.entries.count) entrées : manqués attrapés \(words.counted(recall)) ; "
        + "innocents touchés \(words.counted(wrong))\n"
      : "\(suggestions.entries.count) entries: missed comments found \(words.counted(recall)); "
        + "innocent ones hit \(words.counted(wrong))\n"
    if let unseen = suggestions.unseen {
      text +=
        isFrench
        ? "sur des commentaires que le choix n'a pas vus : \(words.counted(unseen.recall)) attrapés ; "
          + "\(words.counted(unseen.wrong)) touchés à tort\n"
        : "of comments that had no part in choosing: \(words.counted(unseen.recall)) found; "
          + "\(words.counted(unseen.wrong)) hit wrongly\n"
    }
    return text
      + (isFrench
        ? "Relisez chaque entrée avant de la coller dans une liste, puis : charter test\n"
        : "Read every entry before you paste it into a list, then: charter test\n")
  }
}
