internal import Bytes
internal import CharterSyntax
internal import Lexicon

/// How rare words are, with a memory: the entries of a charter are made of the same words over and over.
final class RarityMemo {
  private struct Known {
    var key = WordKey(low: 0, high: 0)
    var rarity = 0
  }

  private var known = Array(repeating: Known(), count: 1 << memoBits)
  private static let memoBits: UInt64 = 12

  /// The rank of a folded word among French or English ones, whichever knows it better; 50,000 if none does.
  func rarity(of word: Span<UInt8>) -> Int {
    guard !word.isEmpty, word.count <= WordKey.longest else { return Self.rarity(word) }
    let key = WordKey(word, at: 0, length: word.count)
    let place = Int(truncatingIfNeeded: key.hash &>> (64 &- Self.memoBits))
    let last = known[place]
    if last.key == key { return last.rarity }
    let rarity = Self.rarity(word)
    known[place] = Known(key: key, rarity: rarity)
    return rarity
  }

  /// The rank of the commonest spelling of a word of a list's view.
  func rarity(of letters: WordLetters, isExact: Bool) -> Int {
    var rarity = Int.max - 50
    if isExact {
      // A plain view is in lower case already.
      letters.forEachSpelling { rarity = min(rarity, self.rarity(of: $0.lowercased().utf8.span)) }
    } else {
      letters.forEachUTF8Spelling { rarity = min(rarity, self.rarity(of: $0)) }
    }
    return rarity
  }

  private static func rarity(_ word: Span<UInt8>) -> Int {
    let french = CommonWords.french.rank(of: word) ?? 50_000
    return min(french, CommonWords.english.rank(of: word) ?? 50_000)
  }
}
