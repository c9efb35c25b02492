internal import Synchronization

/// The commonest words of a language: their order, and which spellings fold alike.
///
/// A word is a run of letters, lower case, with its accents; vulgar ones are left out (Tables/NOTICE.md).
/// *Folded* means as a plain view writes it: lower case, without accents, œ as `oe`. Ranks count from 1,
/// the most frequent word. To look a word up costs no preparation; the words by rank are arranged when
/// they are first asked for.
package final class CommonWords: Sendable {
  package static let french = CommonWords(FrenchWords.table)
  package static let english = CommonWords(EnglishWords.table)

  package static func of(_ language: LexiconLanguage) -> CommonWords {
    switch language {
    case .french: french
    case .english: english
    }
  }

  private let table: WordTable
  /// Where each rank's word stands in the table; empty until somebody asks.
  private let places = Mutex<[UInt32]>([])

  init(_ table: WordTable) { self.table = table }

  /// How many words there are: the rank of the last.
  package var count: Int { table.count }

  /// The smallest rank among the spellings that fold to a word; nil if it is no common word.
  ///
  /// Cost: some hundred instructions.
  package func rank(of word: Span<UInt8>) -> Int? { table.rank(of: word) }

  /// The smallest rank among the spellings that fold to a word; nil if it is no common word.
  package func rank(of word: String) -> Int? { table.rank(of: word.utf8.span) }

  /// The ranks of all spellings that fold to a word, ascending.
  package func ranks(of word: String) -> [Int] { table.ranks(of: word.utf8.span) }

  /// The word of a rank, with its accents.
  ///
  /// - Precondition: `rank` is in 1...count.
  package func word(_ rank: Int) -> String { table.spelling(at: Int(placesByRank()[rank - 1])) }

  /// Gives each word in its folded form, commonest first; spellings that fold alike come once each.
  package func forEachFolded(_ body: (_ rank: Int, _ word: Span<UInt8>) -> Void) {
    for (index, place) in placesByRank().enumerated() {
      table.withFolded(at: Int(place)) { body(index + 1, $0) }
    }
  }

  private func placesByRank() -> [UInt32] {
    places.withLock { places in
      if places.isEmpty { places = table.places() }
      return places
    }
  }
}
