internal import CharterModel
internal import CharterSyntax

extension Plan {
  /// A warning for each entry that is tried on every text, for want of a literal to look for.
  var slowEntries: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // Lists that include each other share entries: each is worth one warning.
    var seen: Set<SourceSpan> = []
    let memo = RarityMemo()
    for (number, list) in lists.enumerated() {
      let extraction = LiteralExtraction(charter.lists[number], memo)
      for entry in charter.lists[number].entries.prefix(list.entries.count)
      where extraction.literals(of: entry).isEmpty && seen.insert(entry.span).inserted {
        diagnostics.append(
          Diagnostic(
            .entryWithoutLiteral,
            Message(
              "`\(entry.source)` is tried on every comment",
              fr: "`\(entry.source)` est essayé sur chaque commentaire"),
            at: entry.span,
            label: Message("nothing fixed of three letters", fr: "rien de fixe de trois lettres"),
            notes: [
              Message(
                "it works, and costs time: an entry with a word, or three letters in a row, is tried only where they stand",
                fr:
                  "cela marche, mais coûte du temps : une entrée avec un mot, ou trois lettres de suite, n'est essayée que là où ils figurent"
              )
            ]))
      }
    }
    return diagnostics
  }
}
