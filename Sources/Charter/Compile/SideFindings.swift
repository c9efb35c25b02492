internal import CharterModel
internal import Lexicon
internal import Normalization
internal import Threads

/// What is found out of a checked charter while its lists are lowered: neither waits for the other.
struct SideFindings: Sendable {
  /// See ``Digest``.
  var digest: String
  /// The words of the disguised lists, which masked words are compared with.
  var vocabulary: MaskedWords.Vocabulary

  /// - Parameter isListUsed: of each list, whether a condition asks it.
  static func pending(
    _ charter: CheckedCharter, _ isListUsed: [Bool]
  ) -> SideWork<SideFindings> {
    // Charters of fewer entries are through before a thread has started.
    SideWork(onThread: charter.entryCount >= 500) {
      SideFindings(digest: Digest.of(charter), vocabulary: vocabulary(of: charter, isListUsed))
    }
  }

  private static func vocabulary(
    of charter: CheckedCharter, _ isListUsed: [Bool]
  ) -> MaskedWords.Vocabulary {
    var words = MaskableWords(entryCount: charter.entryCount)
    for (number, list) in charter.lists.enumerated() where list.isDisguised && isListUsed[number] {
      let entries = list.entries.span
      for index in entries.indices { words.append(entries[index]) }
    }
    return MaskedWords.Vocabulary(
      words: words.words, heads: words.heads,
      isOrdinary: {
        CommonWords.french.rank(of: $0) != nil || CommonWords.english.rank(of: $0) != nil
      })
  }
}

/// Words, and beginnings of words, of entries; those that several lists hold once.
private struct MaskableWords {
  private(set) var words: [String] = []
  private(set) var heads: [String] = []
  private var isKnown: [Bool]

  init(entryCount: Int) { isKnown = Array(repeating: false, count: entryCount) }

  mutating func append(_ entry: Entry) {
    let number = Int(entry.number)
    let missing = number + 1 - isKnown.count
    if missing > 0 { isKnown.append(contentsOf: repeatElement(false, count: missing)) }
    guard !isKnown[number], case .phrase(let tokens) = entry.form else { return }
    isKnown[number] = true
    for case .word(let word) in tokens where !word.startsOpen {
      word.letters.forEachSpelling {
        if word.endsOpen { heads.append($0) } else { words.append($0) }
      }
    }
  }
}
