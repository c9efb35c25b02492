internal import Bytes

/// What becomes of a token whose key is in a table: rare, so that nothing here has to be fast.
extension LiteralIndex {
  /// Adds what wants a key, given that the other words of the text allow it. `length`: of the token; one of 64
  /// or more may be cut.
  ///
  /// - Returns: false if nothing wants the token, whatever else there is.
  func insert(
    _ table: KeyTable<Posting>, key number: Int, _ text: Span<UInt8>, _ start: Int, _ length: Int,
    _ tokens: borrowing TokenBits, into candidates: inout Candidates
  ) -> Bool {
    let range = table.postings(ofKey: number)
    let found = Neighbors(
      before: tokens.edge(before: start, in: text),
      behind: length < 64 ? tokens.edge(behind: start &+ length, in: text) : WordEdge())
    let token = WordKey(text, at: start, length: length)
    var isWanted = false
    for index in range {
      let posting = table.postings[index]
      guard posting.begins(token, length) else { continue }
      isWanted = true
      if posting.isWhole {
        // A longer word has the same key as its first sixteen bytes.
        guard length <= WordKey.longest else { continue }
        candidates.insert(
          Candidates.Match(pattern: posting.pattern, start: start, end: start &+ length))
      } else if posting.neighbors.allows(found),
        candidates.mayHold(posting.companion, text, tokens)
      {
        candidates.insert(Int(posting.pattern), at: start)
      }
    }
    return isWanted
  }

  func insertAll(
    _ table: KeyTable<Posting>, _ key: WordKey, into candidates: inout Candidates
  ) {
    let hash = key.hash
    guard KeyBitmap.mayHold(hash, table.bitmap) else { return }
    for index in table.postings(of: key, hash) {
      candidates.insert(Int(table.postings[index].pattern))
    }
  }
}

extension Posting {
  /// Whether the token begins as wanted, in its first sixteen bytes.
  func begins(_ token: WordKey, _ length: Int) -> Bool {
    let count = Int(headLength)
    return count == 0 || count <= length && token.head(count) == head
  }
}
