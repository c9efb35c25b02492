internal import CharterSyntax
internal import Lexicon

/// Entries that are among the most frequent words of a language, where one hit makes a rule fire.
extension Warnings {
  /// How far down a language's list a word is very common.
  private static let mostCommon = 500
  /// Long words among the commonest are subjects of the news, which a charter may well mean
  /// (`gouvernement`); the short ones have many meanings.
  private static let mostLetters = 5

  mutating func checkCommonWords(ofList index: Int) {
    let list = charter.lists[index]
    let languages = languages(of: list)
    guard !languages.isEmpty else { return }
    for entry in list.entries {
      guard let language = languages.first(where: { isVeryCommon(entry, in: $0, of: list) }),
        let rule = loneHits.rule(firedByList: index)
      else { continue }
      report(common(entry, language, charter.rules[rule]))
    }
  }

  private func isVeryCommon(
    _ entry: Entry, in language: LexiconLanguage, of list: CheckedList
  ) -> Bool {
    let words = CommonWords.of(language)
    guard list.isExact else {
      return entry.loneWords.contains { spelling in
        spelling.utf8.count <= Self.mostLetters
          && words.rank(of: spelling).map { $0 <= Self.mostCommon } == true
      }
    }
    // Capitals and accents count there: `Une` and `MAIS` are not what stands in most sentences.
    return entry.loneWords.contains { spelling in
      spelling.unicodeScalars.count <= Self.mostLetters
        && words.ranks(of: spelling.foldedPlainly).contains {
          $0 <= Self.mostCommon && words.word($0) == spelling
        }
    }
  }

  private func common(_ entry: Entry, _ language: LexiconLanguage, _ rule: Rule) -> Diagnostic {
    let (english, french) =
      switch language {
      case .english: ("English", "de l'anglais")
      case .french: ("French", "du français")
      }
    return Diagnostic(
      .commonWord,
      Message(
        "`\(entry.source)` is one of the commonest words of \(english)",
        fr: "`\(entry.source)` est l'un des mots les plus courants \(french)"),
      at: entry.span,
      also: [
        .init(
          rule.span,
          Message("on its own it makes this rule fire", fr: "à lui seul, il déclenche cette règle"))
      ],
      notes: [
        Message(
          "write the phrase in which it hurts, or ask for something `near` it",
          fr: "écrivez l'expression où il blesse, ou demandez autre chose `près-de` lui")
      ])
  }
}
