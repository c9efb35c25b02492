/// Lists, signals and facts that are named like a keyword. That is a fault where they are declared; where they
/// are used it is none of its own.
extension CharterParser {
  /// Whether the file declares a name that the language has taken.
  mutating func isDeclared(_ word: String) -> Bool {
    guard let folded = FoldedWord(word), TakenName(folded) != nil else { return false }
    let declared = declaredKeywords ?? takenNames()
    declaredKeywords = declared
    return declared.contains(folded)
  }

  /// Whether the file declares the word that stands here.
  mutating func declaresToken() -> Bool {
    guard let word else { return false }
    return isDeclared(word)
  }

  /// All that a line of the file seems to declare, read once a file: a word that the language has taken, right
  /// behind `list`, `signal` or `given`.
  private func takenNames() -> Set<FoldedWord> {
    var probe = lexer.lookAhead()
    probe.position = 0
    var names: Set<FoldedWord> = []
    var declares = false
    while true {
      let next = probe.nextToken()
      if next.kind == .end { return names }
      if declares, next.kind == .word, let folded = FoldedWord(probe.name(of: next)),
        TakenName(folded) != nil
      {
        names.insert(folded)
      }
      let keywords = next.english.union(next.french)
      declares = next.startsLine && keywords.intersects(KeywordSet(.list, .signal, .given))
    }
  }
}
