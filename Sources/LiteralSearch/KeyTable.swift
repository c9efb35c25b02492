/// Hashed keys → the patterns that want them. Built once, then only read.
///
/// Two steps: a bitmap of 32 bits a key that nearly every look-up ends at, and an open-addressing table.
/// Only hashes are compared: a clash costs a useless confirmation, never a miss.
struct KeyTable: Sendable {
  private var bitmap: [UInt64] = [0]
  private var slots: [Slot] = [Slot()]
  private var postings: [Int32] = []

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var start: Int32 = 0
    var end: Int32 = 0
  }

  init() {}

  init(_ keys: [UInt64: [Int32]]) {
    let size = Self.powerOfTwo(atLeast: keys.count * 2 + 1)
    slots = Array(repeating: Slot(), count: size)
    bitmap = Array(repeating: 0, count: Self.powerOfTwo(atLeast: keys.count / 2 + 1))
    for (hash, patterns) in keys.sorted(by: { $0.key < $1.key }) {
      let bit = Self.mixed(hash)
      bitmap[Int(truncatingIfNeeded: bit >> 6) & (bitmap.count - 1)] |= 1 << (bit & 63)
      var slot = Int(truncatingIfNeeded: bit) & (size - 1)
      while slots[slot].end > slots[slot].start { slot = (slot + 1) & (size - 1) }
      let start = Int32(postings.count)
      postings += patterns.sorted()
      slots[slot] = Slot(hash: hash, start: start, end: Int32(postings.count))
    }
  }

  var isEmpty: Bool { postings.isEmpty }

  /// Adds the patterns that want this key. Cost: a bitmap test for nearly all keys that none wants.
  @inline(__always)
  func look(up hash: UInt64, into candidates: inout Candidates) {
    let bit = Self.mixed(hash)
    let word = bitmap[Int(truncatingIfNeeded: bit >> 6) & (bitmap.count - 1)]
    if word & (1 << (bit & 63)) != 0 { probe(hash, from: bit, into: &candidates) }
  }

  @inline(never)
  private func probe(_ hash: UInt64, from bit: UInt64, into candidates: inout Candidates) {
    var slot = Int(truncatingIfNeeded: bit) & (slots.count - 1)
    while slots[slot].end > slots[slot].start {
      if slots[slot].hash == hash {
        for index in Int(slots[slot].start)..<Int(slots[slot].end) {
          candidates.insert(Int(postings[index]))
        }
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// Spreads a hash over all bits. The multiplier is 2⁶⁴ divided by the golden ratio, made odd.
  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = hash &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }

  private static func powerOfTwo(atLeast count: Int) -> Int {
    var size = 16
    while size < count { size *= 2 }
    return size
  }
}
