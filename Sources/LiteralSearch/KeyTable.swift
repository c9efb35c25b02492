/// Keys → the patterns that want them. Built once, then only read.
///
/// Two steps: a bitmap of 32 bits a key that nearly every look-up ends at, and an open-addressing table
/// in which keys are compared whole.
struct KeyTable: Sendable {
  struct Posting: Hashable, Sendable {
    var pattern: Int32
    var neighbors = Neighbors()
    /// How the word goes on, for those that are looked up by a head of it.
    var head = WordKey(low: 0, high: 0)
    var headLength: UInt8 = 0
    /// The ``SeenWords`` bit of a word that must stand in the text too; -1 if there is none.
    var companion: Int16 = -1
    /// Whether the key's word is all that the pattern matches.
    var isWhole = false
  }

  private(set) var bitmap: [UInt64] = [0]
  private var slots: [Slot] = [Slot()]
  private(set) var postings: [Posting] = []

  private struct Slot: Sendable {
    var key = WordKey(low: 0, high: 0)
    var start: Int32 = 0
    var end: Int32 = 0
  }

  init(_ keys: [WordKey: Set<Posting>]) {
    let size = Self.powerOfTwo(atLeast: keys.count * 2 + 1)
    slots = Array(repeating: Slot(), count: size)
    bitmap = Array(repeating: 0, count: Self.powerOfTwo(atLeast: keys.count / 2 + 1))
    for (key, wanted) in keys.sorted(by: { ($0.key.low, $0.key.high) < ($1.key.low, $1.key.high) })
    {
      let hash = key.hash
      bitmap[Int(truncatingIfNeeded: hash &>> 6) & (bitmap.count - 1)] |= 1 &<< (hash & 63)
      var slot = Int(truncatingIfNeeded: hash &>> 32) & (size - 1)
      while slots[slot].end > slots[slot].start { slot = (slot + 1) & (size - 1) }
      let start = Int32(postings.count)
      postings += wanted.sorted { $0.order < $1.order }
      slots[slot] = Slot(key: key, start: start, end: Int32(postings.count))
    }
  }

  var isEmpty: Bool { postings.isEmpty }

  /// Whether the key may be in the table that has this bitmap. False for nearly all keys that are not.
  @inline(__always)
  static func mayHold(_ hash: UInt64, _ bitmap: Span<UInt64>) -> Bool {
    // SAFETY: the bitmap's size is a power of two, so that the index lies in it.
    let word = unsafe bitmap[
      unchecked: Int(truncatingIfNeeded: hash &>> 6) & (bitmap.count &- 1)]
    return word & (1 &<< (hash & 63)) != 0
  }

  /// The postings of a key; an empty range if there are none.
  func postings(of key: WordKey, _ hash: UInt64) -> Range<Int> {
    var slot = Int(truncatingIfNeeded: hash &>> 32) & (slots.count &- 1)
    while slots[slot].end > slots[slot].start {
      if slots[slot].key == key { return Int(slots[slot].start)..<Int(slots[slot].end) }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return 0..<0
  }

  private static func powerOfTwo(atLeast count: Int) -> Int {
    var size = 16
    while size < count { size *= 2 }
    return size
  }
}

extension KeyTable.Posting {
  fileprivate var order: (Int32, UInt64, UInt64, UInt8, UInt8, Int16) {
    (pattern, head.low, head.high, neighbors.before, neighbors.behind, companion)
  }
}
