internal import CharterSyntax
internal import Lexicon

/// Entries of `inside` lists that stand in the middle of ordinary words.
extension Warnings {
  private static let mostNamed = 5

  /// All `inside` lists at once, since each pass reads all the words.
  mutating func checkInsideEntries() {
    var words: [SourceSpan: [String]] = [:]
    var hitting: [Entry] = []
    for language in LexiconLanguage.allCases {
      let lists = charter.lists.filter { $0.isInside && languages(of: $0).contains(language) }
      guard !lists.isEmpty else { continue }
      var search = InsideSearch()
      for list in lists { search.add(list) }
      for found in search.run(CommonWords.of(language)) {
        let known = Set(words[found.entry.span] ?? [])
        if known.isEmpty { hitting.append(found.entry) }
        words[found.entry.span, default: []] += found.words.filter { !known.contains($0) }
      }
    }
    for entry in hitting { report(inside(entry, words[entry.span, default: []])) }
  }

  private func inside(_ entry: Entry, _ words: [String]) -> Diagnostic {
    let names = words.prefix(Self.mostNamed).map { "`\($0)`" }.joined(separator: ", ")
    let rest = words.count - Self.mostNamed
    let (english, french) =
      switch rest {
      case ...0: ("", "")
      case 1: (" and another one", " et un autre")
      default: (" and \(rest) others", " et \(rest) autres")
      }
    return Diagnostic(
      .insideHitsWords,
      Message(
        "`\(entry.source)` also hits \(names)\(english)",
        fr: "`\(entry.source)` touche aussi \(names)\(french)"),
      at: entry.span,
      label: Message("stands inside ordinary words", fr: "figure dans des mots ordinaires"),
      notes: [
        Message(
          "move it to a list without `inside`, or put the innocent words into `except { … }`",
          fr: "mettez-la dans une liste sans `dedans`, ou les mots innocents dans `sauf { … }`")
      ])
  }
}
