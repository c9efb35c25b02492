internal import Bytes

/// How a text is searched.
///
/// Each of its tokens (``TokenBits``) is looked up by its first sixteen bytes, and by its first three or four
/// if there are entries that leave an end open. Then come the fragments.
extension LiteralIndex {
  /// Adds the patterns that may match `text`, and the places where one certainly does. `signs`: ascending
  /// ranges of it that belong to no word. Linear in the text; allocates nothing after warm-up.
  package func search(
    _ text: Span<UInt8>, signs: [Range<Int>], into candidates: inout Candidates
  ) {
    for pattern in always { candidates.insert(Int(pattern)) }
    var tokens = TokenBits()
    swap(&tokens, &candidates.tokens)
    tokens.read(text, signs: signs)
    candidates.forgetHeads()
    searchTokens(text, tokens, into: &candidates)
    let isSearched = !areOthersBeyondASCII || tokens.isBeyondASCII
    swap(&tokens, &candidates.tokens)
    if isSearched { _ = otherFragments.search(text, in: 0..<text.count, into: &candidates) }
  }

  /// The same where words may begin and end at any byte: for letters that were written apart. Nothing
  /// is certain there. At most 16 look-ups a byte.
  package func searchAnywhere(_ text: Span<UInt8>, into candidates: inout Candidates) {
    for pattern in always { candidates.insert(Int(pattern)) }
    for start in 0..<text.count {
      let key = WordKey(text, at: start, length: WordKey.longest)
      let longest = min(WordKey.longest, text.count &- start)
      for length in 1...longest { insertAll(words, key.head(length), into: &candidates) }
      if headLength <= longest { insertAll(heads, key.head(headLength), into: &candidates) }
    }
    _ = shortWordFragments.search(text, in: 0..<text.count, into: &candidates)
    _ = wordFragments.search(text, in: 0..<text.count, into: &candidates)
    _ = otherFragments.search(text, in: 0..<text.count, into: &candidates)
  }

  /// Looks up each token that is not too short by its key, of which the length may be cut at 64.
  private func searchTokens(
    _ text: Span<UInt8>, _ tokens: borrowing TokenBits, into candidates: inout Candidates
  ) {
    var dull = DullTokens()
    swap(&dull, &candidates.dull[number])
    dull.prepare()
    var inserted = 0
    var dullKeys = dull.keys.mutableSpan
    let tokenBits = tokens.words.span
    let shortestToken = shortestToken
    var carried: UInt64 = 0
    var bits = tokenBits[0]
    for index in 0..<tokens.count {
      let next = tokenBits[index &+ 1]
      var starts = bits & ~(bits &<< 1 | carried)
      carried = bits &>> 63
      for offset in 1..<UInt64(shortestToken) {
        starts &= bits &>> offset | next &<< (64 &- offset)
      }
      while starts != 0 {
        let place = starts.trailingZeroBitCount
        starts &= starts &- 1
        let window = bits &>> UInt64(place) | (next &<< 1) &<< UInt64(63 &- place)
        let length = (~window).trailingZeroBitCount
        let start = index &<< 6 | place
        let key = WordKey(text, at: start, length: length)
        let hash = key.hash
        if length <= WordKey.longest {
          let place = DullTokens.place(hash, of: dullKeys.count)
          if dullKeys[place] == key { continue }
          if isDull(key, hash, text, start, length, tokens, into: &candidates) {
            dullKeys[place] = key
            inserted &+= 1
          }
        } else {
          _ = isDull(key, hash, text, start, length, tokens, into: &candidates)
        }
      }
      bits = next
    }
    dull.noteInserted(inserted)
    swap(&dull, &candidates.dull[number])
  }

  /// Looks up a token.
  ///
  /// - Returns: true if nothing is registered for it, wherever it stands.
  @inline(never)
  private func isDull(
    _ key: WordKey, _ hash: UInt64, _ text: Span<UInt8>, _ start: Int, _ length: Int,
    _ tokens: borrowing TokenBits, into candidates: inout Candidates
  ) -> Bool {
    guard KeyBitmap.mayHold(hash, words.bitmap), let number = words.number(of: key, hash) else {
      return !searchParts(of: key, text, start, length, tokens, into: &candidates)
    }
    let isWanted = insert(words, key: number, text, start, length, tokens, into: &candidates)
    // A longer token has the same key as its first sixteen bytes, and other parts.
    let isKey = length <= WordKey.longest
    if isKey, candidates.wholeWords[self.number].contains(number) { return !isWanted }
    if searchParts(of: key, text, start, length, tokens, into: &candidates) { return false }
    if isKey { candidates.wholeWords[self.number].insert(number, of: words.keyCount) }
    return !isWanted
  }

  /// Looks for what stands in parts of a token: heads and fragments.
  ///
  /// - Returns: whether anything wants them, wherever the token stands.
  private func searchParts(
    of key: WordKey, _ text: Span<UInt8>, _ start: Int, _ length: Int,
    _ tokens: borrowing TokenBits, into candidates: inout Candidates
  ) -> Bool {
    var isWanted = false
    if length >= headLength {
      let head = WordKey(low: key.low & EightBytes.firstBytes(headLength), high: 0)
      let hash = head.hash
      if KeyBitmap.mayHold(hash, heads.bitmap), let number = heads.number(of: head, hash) {
        isWanted = insert(heads, key: number, text, start, length, tokens, into: &candidates)
      }
    }
    let token = start..<(length < 64 ? start &+ length : tokens.end(of: start))
    if token.count >= shortWordFragments.shortest {
      isWanted = shortWordFragments.search(text, in: token, into: &candidates) || isWanted
    }
    if token.count >= wordFragments.shortest {
      isWanted = wordFragments.search(text, in: token, into: &candidates) || isWanted
    }
    return isWanted
  }
}
