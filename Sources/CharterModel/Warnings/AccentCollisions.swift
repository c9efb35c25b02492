internal import CharterSyntax
internal import Lexicon

/// Entries that are, without accents, spelled like an ordinary word of another meaning.
///
/// Only French is looked at: English spellings that differ in accents alone are one word (`café`).
extension Warnings {
  /// Of a word that is rarer than the entry by more than this factor, hits do not matter.
  private static let mostTimesRarer = 6

  mutating func checkAccents(ofList index: Int) {
    let list = charter.lists[index]
    guard !list.isExact, languages(of: list).contains(.french) else { return }
    for entry in list.entries {
      let found = accentedOtherwise(entry)
      let isAlone = !found.forms.isEmpty && loneHits.rule(firedByList: index) != nil
      let others = isAlone ? found.words + found.forms : found.words
      if !others.isEmpty { report(collision(entry, others)) }
    }
  }

  /// The common words that an entry hits only because accents do not count, commonest first.
  ///
  /// `forms` are of the entry's own verb: `retarde` for `retardé`. They only matter where a hit alone
  /// makes a rule fire.
  private func accentedOtherwise(_ entry: Entry) -> (words: [String], forms: [String]) {
    let words = CommonWords.french
    let folded = entry.loneWords
    // Most entries are no common word at all, and what they look like in their source is not asked.
    guard folded.contains(where: { words.rank(of: $0) != nil }) else { return ([], []) }
    let written = entry.writtenLoneWords.map(\.withoutLigatures)
    var found: (words: [String], forms: [String]) = ([], [])
    for (word, spelling) in zip(folded, written) {
      let ranks = words.ranks(of: word)
      let own = ranks.first { words.word($0).withoutLigatures == spelling }
      let rarest = own.map { $0 * Self.mostTimesRarer } ?? .max
      let others = ranks.filter { $0 <= rarest }.map(words.word).filter {
        !written.contains($0.withoutLigatures) && !found.words.contains($0)
          && !isReformed(spelling, $0)
      }
      // Who writes neither accents nor a word left them out: that is one word unless there are two.
      guard own != nil || spelling != word || others.count > 1 else { continue }
      for other in others {
        if !isSameVerb(spelling, other) {
          found.words.append(other)
        } else if spelling.verbForm?.isParticiple == true {
          found.forms.append(other)
        }
      }
    }
    return found
  }

  /// Whether both are one word, before and after the spelling of 1990, which writes i and u without a
  /// circumflex: `boîte`, `boite`. A bare form that is more frequent is another word: `mûr`, `mur`.
  private func isReformed(_ word: String, _ other: String) -> Bool {
    let (bare, otherBare) = (word.withoutReformedCircumflex, other.withoutReformedCircumflex)
    guard bare == otherBare, word == bare || other == bare else { return false }
    let words = CommonWords.french
    let commonest = words.rank(of: bare.foldedPlainly).map(words.word)
    return commonest != bare
  }

  /// Whether both are forms of one common verb in -er.
  private func isSameVerb(_ word: String, _ other: String) -> Bool {
    guard let stem = word.verbForm?.stem, stem == other.verbForm?.stem else { return false }
    let words = CommonWords.french
    let verb = stem + "er"
    return words.ranks(of: verb.foldedPlainly).contains { words.word($0) == verb }
  }

  private func collision(_ entry: Entry, _ others: [String]) -> Diagnostic {
    let names = others.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .accentCollision,
      Message(
        "`\(entry.source)` also hits \(names)", fr: "`\(entry.source)` touche aussi \(names)"),
      at: entry.span,
      label: Message(
        "accents do not count here", fr: "les accents ne comptent pas ici"),
      notes: [
        Message(
          "put it into an `exact` list, where they do; with its capital too, for the head of a sentence",
          fr:
            "mettez-la dans une liste `exact`, où les accents comptent ; avec sa majuscule aussi, pour un début de phrase"
        )
      ])
  }
}

extension String {
  /// Read as a form of a verb in -er: `menace(s)` or `menacé(e)(s)`.
  fileprivate var verbForm: (stem: String, isParticiple: Bool)? {
    for (ending, isParticiple) in [
      ("ées", true), ("ée", true), ("és", true), ("é", true), ("es", false), ("e", false),
    ] where hasSuffix(ending) {
      return (String(dropLast(ending.count)), isParticiple)
    }
    return nil
  }

  /// î and û without their circumflex, all other letters as they are.
  fileprivate var withoutReformedCircumflex: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "î": result += "i"
      case "û": result += "u"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// œ and æ are `oe` and `ae`, and no accents.
  fileprivate var withoutLigatures: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "œ": result += "oe"
      case "æ": result += "ae"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
