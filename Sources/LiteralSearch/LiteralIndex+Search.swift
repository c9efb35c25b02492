/// How a text is searched.
///
/// It is cut into tokens: runs of ASCII letters and digits and of non-ASCII bytes, the `signs` of the
/// view (non-ASCII characters that belong to no word) cutting too. Each token is looked up by its first
/// sixteen bytes, and by its first three or four if there are entries that leave an end open.
extension LiteralIndex {
  /// Adds the patterns that may match `text`, and the places where one certainly does. `signs`: ascending
  /// ranges of it that belong to no word. Linear in the text; allocates nothing after warm-up.
  package func search(
    _ text: Span<UInt8>, signs: [Range<Int>], into candidates: inout Candidates
  ) {
    for pattern in always { candidates.insert(Int(pattern)) }
    if !(words.isEmpty && heads.isEmpty) {
      candidates.seen.removeAll()
      var start = 0
      for sign in signs {
        searchTokens(text, start..<sign.lowerBound, into: &candidates)
        start = sign.upperBound
      }
      searchTokens(text, start..<text.count, into: &candidates)
      candidates.settle()
    }
    if !fragments.isEmpty { searchFragments(text, into: &candidates) }
  }

  /// The same where words may begin and end at any byte: for letters that were written apart. Nothing
  /// is certain there. At most 16 look-ups a byte.
  package func searchAnywhere(_ text: Span<UInt8>, into candidates: inout Candidates) {
    for pattern in always { candidates.insert(Int(pattern)) }
    for start in 0..<text.count {
      let key = WordKey(
        low: EightBytes.load(text, at: start), high: EightBytes.load(text, at: start &+ 8))
      let longest = min(WordKey.longest, text.count &- start)
      for length in 1...longest { insertAll(words, key.head(length), into: &candidates) }
      for length in headLengths where length <= longest {
        insertAll(heads, key.head(length), into: &candidates)
      }
    }
    if !fragments.isEmpty { searchFragments(text, into: &candidates) }
  }

  private func searchTokens(
    _ text: Span<UInt8>, _ range: Range<Int>, into candidates: inout Candidates
  ) {
    let end = range.upperBound
    var offset = range.lowerBound
    var before: UInt8 = 0
    while offset < end {
      let bytes = EightBytes.load(text, at: offset)
      let mask = EightBytes.tokenBytes(bytes)
      let gap = EightBytes.gapLength(mask)
      if gap > 0 {
        offset &+= gap
        continue
      }
      var length = min(EightBytes.tokenLength(mask), end &- offset)
      var key = WordKey(low: bytes & EightBytes.firstBytes(length), high: 0)
      if length == 8, offset &+ 8 < end {
        let more = EightBytes.load(text, at: offset &+ 8)
        let rest = min(EightBytes.tokenLength(EightBytes.tokenBytes(more)), end &- offset &- 8)
        key.high = more & EightBytes.firstBytes(rest)
        length &+= rest
        if rest == 8 { length = Self.tokenEnd(text, offset &+ 16, end) &- offset }
      }
      let hash = key.hash
      candidates.seen.insert(hash)
      if words.mayHold(hash) {
        insert(words, key, hash, text, offset..<offset &+ length, before, end, into: &candidates)
      }
      for count in headLengths where count <= length {
        let head = WordKey(low: key.low & EightBytes.firstBytes(count), high: 0)
        let hash = head.hash
        if heads.mayHold(hash) {
          insert(heads, head, hash, text, offset..<offset &+ length, before, end, into: &candidates)
        }
      }
      offset &+= length
      before = text[offset &- 1]
    }
  }

  /// The end of a token of more than sixteen bytes.
  @inline(never)
  private static func tokenEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end {
      let length = EightBytes.tokenLength(
        EightBytes.tokenBytes(EightBytes.load(text, at: offset)))
      offset &+= length
      if length < 8 { break }
    }
    return min(offset, end)
  }

  /// Adds what wants the key, given that its neighbors allow it.
  @inline(never)
  private func insert(
    _ table: KeyTable, _ key: WordKey, _ hash: UInt64, _ text: Span<UInt8>, _ token: Range<Int>,
    _ before: UInt8, _ end: Int, into candidates: inout Candidates
  ) {
    let range = table.postings(of: key, hash)
    guard !range.isEmpty else { return }
    let behind = Self.firstByte(text, behind: token.upperBound, end)
    for index in range {
      let posting = table.postings[index]
      if posting.isWhole {
        // A longer word has the same key as its first sixteen bytes.
        guard token.count <= WordKey.longest else { continue }
        candidates.insert(
          Candidates.Match(
            pattern: posting.pattern, start: token.lowerBound, end: token.upperBound))
      } else if Self.allows(posting.neighbors.before, before),
        Self.allows(posting.neighbors.behind, behind), begins(with: posting, text, token)
      {
        candidates.insert(Int(posting.pattern), companion: posting.companion)
      }
    }
  }

  /// Whether the token begins as the posting wants, in its first sixteen bytes.
  @inline(__always)
  private func begins(with posting: KeyTable.Posting, _ text: Span<UInt8>, _ token: Range<Int>)
    -> Bool
  {
    let count = Int(posting.headLength)
    guard count > 0 else { return true }
    guard count <= token.count else { return false }
    let low = EightBytes.load(text, at: token.lowerBound)
    let high = count > 8 ? EightBytes.load(text, at: token.lowerBound &+ 8) : 0
    return WordKey(low: low, high: high).head(count) == posting.head
  }

  /// What is not known, and what is no ASCII, is let pass.
  @inline(__always)
  private static func allows(_ wanted: UInt8, _ found: UInt8) -> Bool {
    wanted == 0 || found == 0 || found >= 0x80 || wanted == found
  }

  /// The first byte of the next token; 0 if a sign or the end of the text comes before.
  private static func firstByte(_ text: Span<UInt8>, behind start: Int, _ end: Int) -> UInt8 {
    var offset = start
    while offset < end {
      let gap = EightBytes.gapLength(
        EightBytes.tokenBytes(EightBytes.load(text, at: offset)))
      offset &+= gap
      if gap < 8 { break }
    }
    return offset < end ? text[offset] : 0
  }

  private func insertAll(
    _ table: KeyTable, _ key: WordKey, into candidates: inout Candidates
  ) {
    let hash = key.hash
    guard table.mayHold(hash) else { return }
    for index in table.postings(of: key, hash) {
      candidates.insert(Int(table.postings[index].pattern))
    }
  }

  private func searchFragments(_ text: Span<UInt8>, into candidates: inout Candidates) {
    if !tetragrams.isEmpty { searchFragments(of: 4, tetragrams, text, into: &candidates) }
    if !trigrams.isEmpty { searchFragments(of: 3, trigrams, text, into: &candidates) }
  }

  /// Looks up every so many bytes of the text; eight places share the two loads of their bytes.
  private func searchFragments(
    of size: Int, _ filter: GramFilter, _ text: Span<UInt8>, into candidates: inout Candidates
  ) {
    let mask = EightBytes.firstBytes(size)
    let last = text.count &- size
    var start = 0
    while start <= last {
      var low = EightBytes.load(text, at: start)
      var high = EightBytes.load(text, at: start &+ 8)
      for _ in 0..<min(8, last &- start &+ 1) {
        if filter.mayHold(low & mask) {
          insertAll(fragments, WordKey(low: low & mask, high: 0), into: &candidates)
        }
        low = low &>> 8 | high &<< 56
        high = high &>> 8
      }
      start &+= 8
    }
  }
}
