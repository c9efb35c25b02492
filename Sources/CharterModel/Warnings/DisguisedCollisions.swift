internal import CharterSyntax
internal import Lexicon

/// Entries of `disguised` lists that an ordinary spelling reads as once its disguise, which is none, is
/// undone.
extension Warnings {
  mutating func checkDisguises(of list: CheckedList) {
    guard list.isDisguised else { return }
    for language in languages(of: list) {
      let spellings = ordinarySpellings(in: language)
      for entry in list.entries {
        // Quoted entries are never tried on undone disguises.
        guard case .phrase = entry.form,
          let word = entry.loneWords.first(where: { spellings[$0] != nil }),
          let ordinary = spellings[word],
          !list.entries.contains(where: { $0.loneWords.contains(ordinary.word) })
        else { continue }
        report(collision(entry, word, ordinary))
      }
    }
  }

  private func collision(
    _ entry: Entry, _ word: String, _ ordinary: OrdinarySpellings.Spelling
  ) -> Diagnostic {
    Diagnostic(
      .disguisedCollision,
      Message(
        "`\(ordinary.text)` reads as `\(word)` too",
        fr: "`\(ordinary.text)` se lit aussi comme `\(word)`"),
      at: entry.span,
      label: Message(
        "`\(ordinary.word)` is an ordinary word", fr: "`\(ordinary.word)` est un mot ordinaire"),
      notes: [
        Message(
          "an exception would not excuse it: move the entry to a list that is not `disguised`",
          fr:
            "une exception n'y ferait rien : mettez l'entrée dans une liste qui n'est pas `déguisé`"
        )
      ])
  }
}
