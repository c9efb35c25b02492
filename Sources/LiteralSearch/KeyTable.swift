internal import Bytes

/// Keys → what wants them. Built once, then only read.
///
/// Two steps: a bitmap of 32 bits a key that nearly every look-up ends at, and an open-addressing table of numbers
/// of keys, which are compared whole.
struct KeyTable<Posting: Equatable & Sendable>: Sendable {
  private(set) var bitmap: [UInt64] = [0]
  /// The number of a key, from 1; 0 where there is none.
  private var slots: [Int32] = [0]
  private var keys: [PostedKey] = []
  private(set) var postings: [Posting] = []

  /// The postings of each key keep their order; one that comes twice in a row is there once. Cost: linear.
  init(_ wanted: [(key: WordKey, posting: Posting)]) {
    guard let first = wanted.first else { return }
    let size = Self.powerOfTwo(atLeast: wanted.count * 2 + 1)
    slots = Array(repeating: 0, count: size)
    bitmap = Array(repeating: 0, count: Self.powerOfTwo(atLeast: wanted.count / 2 + 1))
    keys.reserveCapacity(wanted.count)
    // First how many postings each key has, where they will end later.
    let numbers = wanted.map { pair in
      let hash = pair.key.hash
      bitmap[Int(truncatingIfNeeded: hash &>> 6) & (bitmap.count &- 1)] |= 1 &<< (hash & 63)
      let number = insert(pair.key, hash)
      keys[Int(number)].end &+= 1
      return number
    }
    var start: Int32 = 0
    for number in keys.indices {
      let count = keys[number].end
      keys[number].start = start
      keys[number].end = start
      start &+= count
    }
    postings = Array(repeating: first.posting, count: wanted.count)
    for (pair, number) in zip(wanted, numbers) {
      let key = keys[Int(number)]
      if key.end > key.start, postings[Int(key.end) - 1] == pair.posting { continue }
      postings[Int(key.end)] = pair.posting
      keys[Int(number)].end &+= 1
    }
  }

  /// The number of a key, which is new or known.
  private mutating func insert(_ key: WordKey, _ hash: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash &>> 32) & (slots.count &- 1)
    while slots[slot] != 0 {
      if keys[Int(slots[slot]) - 1].key == key { return slots[slot] - 1 }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    keys.append(PostedKey(key: key))
    slots[slot] = Int32(keys.count)
    return slots[slot] - 1
  }

  /// The number of a key, below ``keyCount``; nil if the table does not have it.
  func number(of key: WordKey, _ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash &>> 32) & (slots.count &- 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) &- 1
      if keys[number].key == key { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  var keyCount: Int { keys.count }

  func postings(ofKey number: Int) -> Range<Int> {
    Int(keys[number].start)..<Int(keys[number].end)
  }

  /// The postings of a key; an empty range if there are none.
  func postings(of key: WordKey, _ hash: UInt64) -> Range<Int> {
    number(of: key, hash).map { postings(ofKey: $0) } ?? 0..<0
  }

  private static func powerOfTwo(atLeast count: Int) -> Int {
    var size = 16
    while size < count { size *= 2 }
    return size
  }
}

/// Not inside the table: an array of a generic type's own type is made with a search of all conformances of the
/// program, which takes longer than a small table.
private struct PostedKey: Sendable {
  var key: WordKey
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
