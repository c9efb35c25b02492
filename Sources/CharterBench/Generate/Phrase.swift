/// Words that comments may hold, and the entry of a charter that finds them.
struct Phrase {
  let words: [String]
  let entry: String
}

/// Makes the phrases of charters.
struct PhraseMaker {
  private let french: Vocabulary
  private let english: Vocabulary
  private let folding: ASCIIFolding

  init(_ french: Vocabulary, _ english: Vocabulary, _ folding: ASCIIFolding) {
    self.french = french
    self.english = english
    self.folding = folding
  }

  func phrase(_ generator: inout SeededGenerator) -> Phrase {
    let vocabulary = generator.happens(500) ? french : english
    let words = words(of: vocabulary, &generator)
    return Phrase(words: words, entry: entry(words, vocabulary, &generator))
  }

  /// One rare word; or two or three, one of them rare in two cases of three.
  private func words(
    of vocabulary: Vocabulary, _ generator: inout SeededGenerator
  ) -> [String] {
    if generator.happens(450) { return [generator.pick(vocabulary.rare)] }
    let count = generator.happens(670) ? 2 : 3
    var words = (0..<count).map { _ in vocabulary.drawContentWord(&generator) }
    if generator.happens(670) { words[generator.below(count)] = generator.pick(vocabulary.rare) }
    // An elided word is two to a matcher of words.
    return words.map { word in
      word.split(separator: "'").last.map(String.init) ?? word
    }
  }

  private func entry(
    _ words: [String], _ vocabulary: Vocabulary, _ generator: inout SeededGenerator
  ) -> String {
    let plain = words.joined(separator: " ")
    guard let last = words.last else { return plain }
    switch generator.below(100) {
    case ..<14: return plain + generator.pick(["(s)", "(e)(s)"])
    case ..<18: return words.dropLast().map { $0 + " " }.joined() + "(\(word(vocabulary))) " + last
    case ..<30 where words.count > 1:
      return words[0] + " ... " + words.dropFirst().joined(separator: " ")
    case ..<35 where last.count >= 3: return plain + "*"
    case ..<38: return regex(plain)
    default: return plain
    }
  }

  /// A function word that may be there.
  private func word(_ vocabulary: Vocabulary) -> String { vocabulary.words[4] }

  /// The folded phrase, whose last letter may be another and may be repeated.
  private func regex(_ phrase: String) -> String {
    let folded = folding.folded(phrase)
    return "/\\b\(folded.dropLast())[\(folded.suffix(1))x]{1,3}\\b/"
  }
}
