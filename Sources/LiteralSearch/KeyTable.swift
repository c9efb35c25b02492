internal import Bytes

/// Keys → what wants them. Built once, then only read.
///
/// Two steps: a bitmap of 32 bits a key that nearly every look-up ends at, and an open-addressing table
/// in which keys are compared whole.
struct KeyTable<Posting: Equatable & Sendable>: Sendable {
  private(set) var bitmap: [UInt64] = [0]
  private var slots: [KeySlot] = [KeySlot()]
  private(set) var postings: [Posting] = []

  /// The postings of each key keep their order; one that comes twice in a row is there once. Cost: linear.
  init(_ wanted: [(key: WordKey, posting: Posting)]) {
    let size = Self.powerOfTwo(atLeast: wanted.count * 2 + 1)
    slots = Array(repeating: KeySlot(), count: size)
    bitmap = Array(repeating: 0, count: Self.powerOfTwo(atLeast: wanted.count / 2 + 1))
    // First how many postings each key has, where they will end later.
    let places = wanted.map { pair in
      let hash = pair.key.hash
      bitmap[Int(truncatingIfNeeded: hash &>> 6) & (bitmap.count &- 1)] |= 1 &<< (hash & 63)
      var slot = Int(truncatingIfNeeded: hash &>> 32) & (size &- 1)
      while slots[slot].end > 0, slots[slot].key != pair.key { slot = (slot &+ 1) & (size &- 1) }
      slots[slot].key = pair.key
      slots[slot].end &+= 1
      return Int32(slot)
    }
    var start: Int32 = 0
    for slot in slots.indices where slots[slot].end > 0 {
      let count = slots[slot].end
      slots[slot].start = start
      slots[slot].end = start
      start &+= count
    }
    guard let first = wanted.first else { return }
    postings = Array(repeating: first.posting, count: wanted.count)
    for (pair, place) in zip(wanted, places) {
      let slot = slots[Int(place)]
      if slot.end > slot.start, postings[Int(slot.end) - 1] == pair.posting { continue }
      postings[Int(slot.end)] = pair.posting
      slots[Int(place)].end &+= 1
    }
  }

  var isEmpty: Bool { postings.isEmpty }

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

/// Not inside the table: an array of a generic type's own type is made with a search of all conformances of the
/// program, which takes longer than a small table.
private struct KeySlot: Sendable {
  var key = WordKey(low: 0, high: 0)
  /// Of the postings.
  var start: Int32 = 0
  var end: Int32 = 0
}

/// The first step of a look-up.
enum KeyBitmap {
  /// Whether a key may be in the table that has this bitmap, whose size is a power of two. False for nearly
  /// all keys that are not.
  @inline(__always)
  static func mayHold(_ hash: UInt64, _ bitmap: [UInt64]) -> Bool {
    let word = bitmap[Int(truncatingIfNeeded: hash &>> 6) & (bitmap.count &- 1)]
    return word & (1 &<< (hash & 63)) != 0
  }
}
