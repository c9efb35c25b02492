internal import Lexicon
internal import Normalization

/// What people write without any wish to hide it, and a `disguised` list undoes all the same: words drawn
/// out (`goood`) and words with their number (`bus3`).
///
/// The layers that undo disguises say themselves what such a spelling reads as, so that nothing here has
/// to know their rules. Cost: one reading of some thousand words.
struct OrdinarySpellings {
  struct Spelling {
    /// What is written.
    var text: String
    /// The word that is meant.
    var word: String
  }

  /// Words that are drawn out in comments are everyday ones.
  private static let mostCommon = 2_000

  /// Words that are often written with a number and no space.
  private static let numbered: [LexiconLanguage: String] = [
    .french: "acte bac bus chap ligne lot page part partie saison test tome top vol zone",
    .english: "act bus chap day lab level page part phase team test top vol week win zone",
  ]

  /// By what they read as.
  private var spellings: [String: Spelling] = [:]

  init(_ language: LexiconLanguage) {
    let candidates = Self.drawnOut(language) + Self.withNumber(language)
    let text = Array(candidates.map(\.text).joined(separator: "\n").utf8)
    var view = View(kind: .plain)
    view.read(text.span, mapped: true)
    var disguises = Disguises()
    disguises.read(view, original: text.span)
    for reading in disguises.readings where !reading.isSeparatedRun {
      let lines = reading.view.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      guard lines.count == candidates.count else { continue }
      for (line, candidate) in zip(lines, candidates) {
        let read = String(decoding: line, as: UTF8.self)
        if read != candidate.text, read != candidate.word, spellings[read] == nil {
          spellings[read] = candidate
        }
      }
    }
  }

  /// The ordinary spelling that reads as a word, if there is one.
  subscript(word: String) -> Spelling? { spellings[word] }

  /// Common words with a double vowel: drawn out there, they read as if it were single.
  private static func drawnOut(_ language: LexiconLanguage) -> [Spelling] {
    let words = CommonWords.of(language)
    var ranks: [Int] = []
    words.forEachFolded { rank, word in
      if rank <= mostCommon, firstDoubleVowel(in: word) != nil { ranks.append(rank) }
    }
    return ranks.compactMap { rank in
      let word = words.word(rank)
      // Not where only folding makes a double of it: `armée`.
      guard let double = firstDoubleVowel(in: word.utf8.span) else { return nil }
      var text = Array(word.utf8)
      text.insert(text[double], at: double)
      return Spelling(text: String(decoding: text, as: UTF8.self), word: word)
    }
  }

  private static func firstDoubleVowel(in word: Span<UInt8>) -> Int? {
    for index in word.indices.dropFirst() where word[index] == word[index - 1] {
      switch word[index] {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"):
        return index
      default: break
      }
    }
    return nil
  }

  private static func withNumber(_ language: LexiconLanguage) -> [Spelling] {
    numbered[language, default: ""].split(separator: " ").flatMap { word in
      (0...9).map { Spelling(text: "\(word)\($0)", word: String(word)) }
    }
  }
}
