internal import Lexicon

/// Looks for many entries in all words in one pass.
struct InsideSearch {
  private struct Needle {
    var bytes: [UInt8]
    var entry: Int
  }

  private struct Candidate {
    var entry: Entry
    var excuses: Int
    /// With their accents, if those count: one of them has to stand in the word as it is spelled.
    var exactSpellings: [String]
    var ranks: [Int] = []
  }

  /// Entries have four letters at least: the first four bytes lead to them.
  private static let headSize = 4
  /// Names of places and the like make up most of what is rarer.
  private static let mostCommon = 25_000

  private var needles: [UInt32: [Needle]] = [:]
  private var candidates: [Candidate] = []
  /// What each list excuses.
  private var excuses: [InsideExcuses] = []

  mutating func add(_ list: CheckedList) {
    excuses.append(InsideExcuses(list))
    for entry in list.entries {
      let exact = list.isExact ? entry.loneWords : []
      let spellings = Set(list.isExact ? exact.map(\.foldedPlainly) : entry.loneWords)
      guard !spellings.isEmpty else { continue }
      candidates.append(
        Candidate(entry: entry, excuses: excuses.count - 1, exactSpellings: exact))
      for spelling in spellings {
        let bytes = Array(spelling.utf8)
        guard bytes.count >= Self.headSize else { continue }
        needles[Self.head(bytes.span, at: 0), default: []].append(
          Needle(bytes: bytes, entry: candidates.count - 1))
      }
    }
  }

  /// The entries that stand in words, with those words, commonest first.
  func run(_ words: CommonWords) -> [(entry: Entry, words: [String])] {
    var candidates = candidates
    words.forEachFolded { rank, word in
      guard rank <= Self.mostCommon, word.count > Self.headSize else { return }
      for offset in 0...word.count - Self.headSize {
        guard let starting = needles[Self.head(word, at: offset)] else { continue }
        for needle in starting
        where candidates[needle.entry].ranks.last != rank
          && Self.stands(needle.bytes, in: word, at: offset)
          && !excuses[candidates[needle.entry].excuses].covers(word, around: needle.bytes)
        {
          candidates[needle.entry].ranks.append(rank)
        }
      }
    }
    return candidates.compactMap { candidate in
      let found = candidate.ranks.map(words.word).filter { word in
        let exact = candidate.exactSpellings
        return exact.isEmpty || exact.contains { word.contains($0) }
      }
      return found.isEmpty ? nil : (candidate.entry, found)
    }
  }

  private static func head(_ bytes: Span<UInt8>, at offset: Int) -> UInt32 {
    UInt32(bytes[offset]) << 24 | UInt32(bytes[offset + 1]) << 16
      | UInt32(bytes[offset + 2]) << 8 | UInt32(bytes[offset + 3])
  }

  private static func stands(_ needle: [UInt8], in word: Span<UInt8>, at offset: Int) -> Bool {
    guard offset + needle.count <= word.count else { return false }
    for index in needle.indices where word[offset + index] != needle[index] { return false }
    return true
  }
}
