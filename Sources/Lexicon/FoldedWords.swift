internal import Bytes

/// Folded words in the order of their ranks, and a hash table that finds them.
struct FoldedWords: Sendable {
  /// The words, one behind the other.
  private let bytes: [UInt8]
  /// Where each word ends in `bytes`.
  private let ends: [UInt32]
  /// Where each word begins in the text that they were read from.
  private let starts: [UInt32]
  /// By hash the smallest rank of a word; 0 in empty slots.
  private let slots: [UInt16]
  /// For each rank, less 1, the next larger rank of the same word; 0 if there is none.
  private let next: [UInt16]

  /// As many as ``FoldedKey/hash`` has values, and more than words have ranks.
  private static let slotCount = 1 << 16
  /// Words beyond it are dropped.
  private static let mostWords = 60_000

  /// Reads words in their own spelling, white space between two, by rank.
  ///
  /// Cost: some hundred instructions a word; every charter waits for it.
  init(_ text: Span<UInt8>) {
    let count = min(Self.wordCount(text), Self.mostWords)
    // Folding makes no word longer; sixteen bytes are written at once.
    var bytes = [UInt8](repeating: 0, count: text.count + 16)
    var ends = [UInt32](repeating: 0, count: count)
    var starts = ends
    var slots = [UInt16](repeating: 0, count: Self.slotCount)
    var next = [UInt16](repeating: 0, count: count)
    var output = bytes.mutableSpan
    var endsSpan = ends.mutableSpan
    var startsSpan = starts.mutableSpan
    var slotsSpan = slots.mutableSpan
    var nextSpan = next.mutableSpan
    Self.read(text, &output, &endsSpan, &startsSpan, &slotsSpan, &nextSpan)
    self.bytes = bytes
    self.ends = ends
    self.starts = starts
    self.slots = slots
    self.next = next
  }

  private static func read(
    _ text: Span<UInt8>, _ output: inout MutableSpan<UInt8>, _ ends: inout MutableSpan<UInt32>,
    _ starts: inout MutableSpan<UInt32>, _ slots: inout MutableSpan<UInt16>,
    _ next: inout MutableSpan<UInt16>
  ) {
    let letters = LetterFolding()
    var (place, start) = (0, 0)
    for index in starts.indices {
      while text[place] <= 0x20 { place &+= 1 }
      starts[index] = UInt32(place)
      var head = Bytes16(text, at: place)
      let length = Self.wordLength(head)
      var end = start &+ length
      if length < 16, head.nonASCII & (1 &<< UInt64(length) &- 1) == 0 {
        head.store(into: &output, at: start)
        place &+= length
      } else {
        let wordStart = place
        while place < text.count, text[place] > 0x20 { place &+= 1 }
        end = letters.fold(text.extracting(wordStart..<place), into: &output, at: start)
        head = Bytes16(output.span, at: start)
      }
      ends[index] = UInt32(end)
      let word = output.span.extracting(start..<end)
      let key = FoldedKey(head, length: word.count)
      let slot = Self.slot(of: word, key, slots.span, output.span, ends.span)
      Self.note(UInt16(index &+ 1), in: slot, &slots, &next)
      start = end
    }
  }

  /// The bytes before white space or the end of the text, at most 16.
  private static func wordLength(_ head: Bytes16) -> Int {
    (head.between(0x00, 0x20) | 1 << 16).trailingZeroBitCount
  }

  private static func wordCount(_ text: Span<UInt8>) -> Int {
    var count = 0
    var isBehindWord: UInt64 = 0
    for offset in stride(from: 0, to: text.count, by: 16) {
      let letters = ~Bytes16(text, at: offset).between(0x00, 0x20) & 0xFFFF
      count += (letters & ~(letters &<< 1 | isBehindWord)).nonzeroBitCount
      isBehindWord = letters &>> 15
    }
    return count
  }

  private static func note(
    _ rank: UInt16, in slot: Int, _ slots: inout MutableSpan<UInt16>,
    _ next: inout MutableSpan<UInt16>
  ) {
    guard slots[slot] != 0 else {
      slots[slot] = rank
      return
    }
    var last = Int(slots[slot])
    while next[last - 1] != 0 { last = Int(next[last - 1]) }
    next[last - 1] = rank
  }

  var count: Int { ends.count }

  /// Where the word of a rank begins in the text that was read.
  func start(ofRank rank: Int) -> Int { Int(starts[rank - 1]) }

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

  private func range(ofRank rank: Int) -> Range<Int> { Self.range(ofRank: rank, ends.span) }

  private static func range(ofRank rank: Int, _ ends: Span<UInt32>) -> Range<Int> {
    (rank == 1 ? 0 : Int(ends[rank - 2]))..<Int(ends[rank - 1])
  }

  private func slot(of word: Span<UInt8>) -> Int {
    let key = FoldedKey(Bytes16(word, at: 0), length: word.count)
    return Self.slot(of: word, key, slots.span, bytes.span, ends.span)
  }

  /// The slot that holds a word, or the empty one where it belongs.
  private static func slot(
    of word: Span<UInt8>, _ key: FoldedKey, _ slots: Span<UInt16>, _ bytes: Span<UInt8>,
    _ ends: Span<UInt32>
  ) -> Int {
    var slot = key.hash
    while slots[slot] != 0 {
      let range = range(ofRank: Int(slots[slot]), ends)
      let head = Bytes16(bytes, at: range.lowerBound)
      if range.count == word.count, FoldedKey(head, length: word.count) == key,
        word.count <= 16 || isSame(bytes.extracting(range), word)
      {
        return slot
      }
      slot = (slot + 1) & (slotCount - 1)
    }
    return slot
  }

  /// - Precondition: both have the same number of bytes.
  private static func isSame(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    for index in one.indices where one[index] != other[index] { return false }
    return true
  }
}
