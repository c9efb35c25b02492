/// Folded words in the order of their ranks, and a hash table that finds them.
struct FoldedWords: Sendable {
  /// The words, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private var ends: [UInt32] = []
  /// By hash the smallest rank of a word; 0 in empty slots. A power of two.
  private var slots: [UInt16]
  /// For each rank, less 1, the next larger rank of the same word; 0 if there is none.
  private var next: [UInt16] = []

  /// - Parameters:
  ///   - capacity: how many words are expected; more of them only make it slower.
  ///   - size: how many bytes they have together, at most. Folding makes none longer.
  init(capacity: Int, size: Int) {
    bytes = [UInt8](repeating: 0, count: size)
    ends.reserveCapacity(capacity)
    next.reserveCapacity(capacity)
    slots = [UInt16](repeating: 0, count: 1 << 16)
  }

  /// Adds the word that has the next rank, in its own spelling. Words beyond rank 60,000 are dropped.
  mutating func append(_ word: Span<UInt8>, _ letters: borrowing LetterFolding) {
    guard ends.count < 60_000 else { return }
    let start = Int(ends.last ?? 0)
    var output = bytes.mutableSpan
    let end = letters.fold(word, into: &output, at: start)
    ends.append(UInt32(end))
    next.append(0)
    let rank = UInt16(ends.count)
    let slot = slot(of: bytes.span.extracting(start..<end))
    guard slots[slot] != 0 else {
      slots[slot] = rank
      return
    }
    var last = Int(slots[slot])
    while next[last - 1] != 0 { last = Int(next[last - 1]) }
    next[last - 1] = rank
  }

  func rank(of word: Span<UInt8>) -> Int? {
    let rank = slots[slot(of: word)]
    return rank == 0 ? nil : Int(rank)
  }

  func ranks(of word: Span<UInt8>) -> [Int] {
    var ranks: [Int] = []
    var rank = Int(slots[slot(of: word)])
    while rank != 0 {
      ranks.append(rank)
      rank = Int(next[rank - 1])
    }
    return ranks
  }

  func forEach(_ body: (_ rank: Int, _ word: Span<UInt8>) -> Void) {
    let all = bytes.span
    for rank in 0..<ends.count { body(rank + 1, all.extracting(range(ofRank: rank + 1))) }
  }

  private func range(ofRank rank: Int) -> Range<Int> {
    (rank == 1 ? 0 : Int(ends[rank - 2]))..<Int(ends[rank - 1])
  }

  /// The slot that holds a word, or the empty one where it belongs.
  private func slot(of word: Span<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while slots[slot] != 0, !isWord(word, ofRank: Int(slots[slot])) { slot = (slot + 1) & mask }
    return slot
  }

  private func isWord(_ word: Span<UInt8>, ofRank rank: Int) -> Bool {
    let range = range(ofRank: rank)
    guard range.count == word.count else { return false }
    let all = bytes.span
    for index in word.indices where all[range.lowerBound + index] != word[index] { return false }
    return true
  }

  /// FNV-1a, its upper half folded into the lower one.
  private static func hash(_ word: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in word.indices { hash = (hash ^ UInt32(word[index])) &* 0x0100_0193 }
    return hash ^ hash >> 16
  }
}
