/// Folded words in the order of their ranks, and a hash table that finds them.
struct FoldedWords: Sendable {
  /// The words, one behind the other.
  private let bytes: [UInt8]
  /// Where each word ends in `bytes`.
  private let ends: [UInt32]
  /// By hash the smallest rank of a word; 0 in empty slots.
  private let slots: [UInt16]
  /// For each rank, less 1, the next larger rank of the same word; 0 if there is none.
  private let next: [UInt16]

  /// A power of two, more than words have ranks.
  private static let slotCount = 1 << 16
  /// Words beyond it are dropped.
  private static let mostWords = 60_000

  /// - Parameters:
  ///   - words: by rank, in their own spelling.
  ///   - text: what they are places of.
  init(_ words: [Range<UInt32>], of text: Span<UInt8>) {
    let letters = LetterFolding()
    // Folding makes no word longer.
    var bytes = [UInt8](repeating: 0, count: text.count)
    var ends: [UInt32] = []
    ends.reserveCapacity(words.count)
    var slots = [UInt16](repeating: 0, count: Self.slotCount)
    var next = [UInt16](repeating: 0, count: words.count)
    var output = bytes.mutableSpan
    var start = 0
    for word in words.prefix(Self.mostWords) {
      let word = text.extracting(Int(word.lowerBound)..<Int(word.upperBound))
      let end = letters.fold(word, into: &output, at: start)
      ends.append(UInt32(end))
      let all = output.span
      let folded = all.extracting(start..<end)
      let slot = Self.slot(of: folded, slots.span, all, ends.span)
      let rank = UInt16(ends.count)
      if slots[slot] == 0 {
        slots[slot] = rank
      } else {
        var last = Int(slots[slot])
        while next[last - 1] != 0 { last = Int(next[last - 1]) }
        next[last - 1] = rank
      }
      start = end
    }
    self.bytes = bytes
    self.ends = ends
    self.slots = slots
    self.next = next
  }

  func rank(of word: Span<UInt8>) -> Int? {
    let rank = slots[Self.slot(of: word, slots.span, bytes.span, ends.span)]
    return rank == 0 ? nil : Int(rank)
  }

  func ranks(of word: Span<UInt8>) -> [Int] {
    var ranks: [Int] = []
    var rank = Int(slots[Self.slot(of: word, slots.span, bytes.span, ends.span)])
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

  private func range(ofRank rank: Int) -> Range<Int> { Self.range(ofRank: rank, ends.span) }

  private static func range(ofRank rank: Int, _ ends: Span<UInt32>) -> Range<Int> {
    (rank == 1 ? 0 : Int(ends[rank - 2]))..<Int(ends[rank - 1])
  }

  /// The slot that holds a word, or the empty one where it belongs.
  private static func slot(
    of word: Span<UInt8>, _ slots: Span<UInt16>, _ bytes: Span<UInt8>, _ ends: Span<UInt32>
  ) -> Int {
    var slot = Int(truncatingIfNeeded: hash(word)) & (slotCount - 1)
    while slots[slot] != 0 {
      let range = range(ofRank: Int(slots[slot]), ends)
      if isSame(bytes.extracting(range), word) { return slot }
      slot = (slot + 1) & (slotCount - 1)
    }
    return slot
  }

  private static func isSame(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    for index in one.indices where one[index] != other[index] { return false }
    return true
  }

  /// FNV-1a, its upper half folded into the lower one.
  private static func hash(_ word: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in word.indices { hash = (hash ^ UInt32(word[index])) &* 0x0100_0193 }
    return hash ^ hash >> 16
  }
}
