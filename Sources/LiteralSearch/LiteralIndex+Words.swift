package import Bytes

/// Words of which a text is known to consist: whether any of them may be wanted.
extension LiteralIndex {
  /// Whether this index can be asked for words alone: whatever it looks for stands in a word of its own, or
  /// cannot stand in a plain text at all.
  ///
  /// - Parameters:
  ///   - isIdle: whether nobody asks for a pattern.
  ///   - standsInPlainTexts: whether a character may stand in such a text.
  package func findsByWords(
    isIdle: (Int32) -> Bool, standsInPlainTexts: (Unicode.Scalar) -> Bool
  ) -> Bool {
    always.allSatisfy(isIdle)
      && otherFragments.allSatisfy { fragment, patterns in
        patterns.allSatisfy(isIdle) || fragment.longestWord != nil
          || !String(decoding: fragment.bytes, as: UTF8.self).unicodeScalars
            .allSatisfy(standsInPlainTexts)
      }
  }

  /// Whether a pattern that is not idle looks for an emoji, or for anything else with a character of four bytes.
  package func findsEmojis(isIdle: (Int32) -> Bool) -> Bool {
    !otherFragments.allSatisfy { fragment, patterns in
      patterns.allSatisfy(isIdle) || !fragment.bytes.contains { $0 >= 0xF0 }
    }
  }

  /// Who asks for a word.
  package enum Demand: Sendable {
    /// Nobody.
    case none
    /// A pattern that does not match where it stands.
    case elsewhere
    case here
  }

  /// Whether any pattern that is not idle may match a plain text because of this word of it.
  ///
  /// - Parameters:
  ///   - neighbors: tells what stands beside the word.
  ///   - mayHold: whether a word of the text may begin so.
  package func demand(
    for word: TextWord, of text: Span<UInt8>, isIdle: [Bool],
    neighbors: () -> (before: WordEdge, behind: WordEdge), mayHold: (WordHead) -> Bool
  ) -> Demand {
    var isWanted = false
    if word.length >= shortestToken {
      let hash = word.key.hash
      if KeyBitmap.mayHold(hash, words.bitmap) {
        switch demand(in: words, word.key, hash, word, isIdle, neighbors, mayHold) {
        case .none: break
        case .elsewhere: isWanted = true
        case .here: return .here
        }
      }
      if word.length >= headLength {
        let head = word.key.head(headLength)
        let hash = head.hash
        if KeyBitmap.mayHold(hash, heads.bitmap) {
          switch demand(in: heads, head, hash, word, isIdle, neighbors, mayHold) {
          case .none: break
          case .elsewhere: isWanted = true
          case .here: return .here
          }
        }
      }
    }
    if word.length >= shortestCore, holdsFragment(word, text, isIdle) { return .here }
    return isWanted ? .elsewhere : .none
  }

  private func demand(
    in table: KeyTable<Posting>, _ key: WordKey, _ hash: UInt64, _ word: TextWord,
    _ isIdle: [Bool], _ neighbors: () -> (before: WordEdge, behind: WordEdge),
    _ mayHold: (WordHead) -> Bool
  ) -> Demand {
    var result = Demand.none
    for number in table.postings(of: key, hash) {
      let posting = table.postings[number]
      guard !isIdle[Int(posting.pattern)], posting.begins(word.key, word.length) else { continue }
      result = .elsewhere
      if posting.isWhole {
        if word.length <= WordKey.longest { return .here }
      } else if posting.neighbors == Neighbors() {
        if mayHold(posting.companion) { return .here }
      } else {
        let (before, behind) = neighbors()
        if posting.neighbors.allows(Neighbors(before: before, behind: behind)),
          mayHold(posting.companion)
        {
          return .here
        }
      }
    }
    return result
  }

  private func holdsFragment(
    _ word: TextWord, _ text: Span<UInt8>, _ isIdle: [Bool]
  ) -> Bool {
    var folded = InlineArray<80, UInt8>(repeating: 0)
    let count = min(word.length, 64)
    var letters = folded.mutableSpan
    word.key.store(into: &letters)
    for offset in min(count, WordKey.longest)..<count {
      letters[offset] = text[word.range.lowerBound + offset] | 0x20
    }
    // The zeros behind the word are there to be read.
    let bytes = folded.span
    // Asked by its length first: calling a table counts references that threads share.
    return count >= shortWordFragments.shortest
      && shortWordFragments.holdsAny(bytes, in: 0..<count, isIdle: isIdle)
      || count >= wordFragments.shortest
        && wordFragments.holdsAny(bytes, in: 0..<count, isIdle: isIdle)
      || count >= wordsOfOthers.shortest
        && wordsOfOthers.holdsAny(bytes, in: 0..<count, isIdle: isIdle)
  }
}
