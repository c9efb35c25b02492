/// The commonest words of a language: their order, and which spellings fold alike.
///
/// A word is a run of letters, lower case, with its accents; vulgar ones are left out (Tables/NOTICE.md).
/// *Folded* means as a plain view writes it: lower case, without accents, œ as `oe`. Ranks count from 1,
/// the most frequent word. Nothing is done until a language is asked for; then its table is built once
/// and shared. A class, so that asking it costs no reference for each of its arrays.
package final class CommonWords: Sendable {
  package static let french = CommonWords(FrenchWords.text)
  package static let english = CommonWords(EnglishWords.text)

  package static func of(_ language: LexiconLanguage) -> CommonWords {
    switch language {
    case .french: french
    case .english: english
    }
  }

  /// The words by rank, a space or a line break between two.
  private let text: String
  private let folded: FoldedWords

  /// - Parameter text: words by rank, a space or a line break between two
  init(_ text: String) {
    self.text = text
    folded = FoldedWords(text.utf8.span)
  }

  /// How many words there are: the rank of the last.
  package var count: Int { folded.count }

  /// The smallest rank among the spellings that fold to a word; nil if it is no common word.
  ///
  /// Cost: constant, a hash and mostly one comparison.
  package func rank(of word: Span<UInt8>) -> Int? { folded.rank(of: word) }

  /// The smallest rank among the spellings that fold to a word; nil if it is no common word.
  package func rank(of word: String) -> Int? { folded.rank(of: word.utf8.span) }

  /// The ranks of all spellings that fold to a word, ascending.
  package func ranks(of word: String) -> [Int] { folded.ranks(of: word.utf8.span) }

  /// The word of a rank, with its accents.
  ///
  /// - Precondition: `rank` is in 1...count.
  package func word(_ rank: Int) -> String {
    let bytes = text.utf8.span
    var end = folded.start(ofRank: rank)
    var word: [UInt8] = []
    while end < bytes.count, bytes[end] > 0x20 {
      word.append(bytes[end])
      end += 1
    }
    return String(decoding: word, as: UTF8.self)
  }

  /// Gives each word in its folded form, commonest first; spellings that fold alike come once each.
  package func forEachFolded(_ body: (_ rank: Int, _ word: Span<UInt8>) -> Void) {
    folded.forEach(body)
  }
}
