/// Finds passages of 8 words or more that stood before in the same item, case and what stands
/// between the words aside: one hit for each maximal passage.
///
/// Call `begin()` for each item, then `read` for each of its fields: a passage of the title that
/// the text repeats is a hit in the text. Linear: each row of 8 words is looked up once by a hash
/// of its words. Words are compared by 64-bit hashes.
package struct Duplicates: Sendable {
  private static let length = 8

  private struct Slot {
    /// The item that wrote the slot: older ones count as empty, so nothing has to be cleared.
    var item: UInt32 = 0
    var position: Int32 = 0
  }

  private var words = Words()
  /// Hashes of the item's words; one that no word has stands between fields.
  private var hashes: [UInt64] = []
  private var slots: [Slot] = []
  private var item: UInt32 = 0

  package init() {}

  /// Forgets the item before.
  package mutating func begin() {
    hashes.removeAll(keepingCapacity: true)
    if item == .max {
      slots.removeAll(keepingCapacity: true)
      item = 0
    }
    item += 1
  }

  /// Appends the passages of one field in the order of the text.
  package mutating func read(_ text: Span<UInt8>, into found: inout [Range<Int>]) {
    if item == 0 { begin() }
    words.read(text)
    let first = hashes.count
    for word in words.found { hashes.append(hash(text, word)) }
    let end = hashes.count
    // The number of the field makes the mark unlike any other of the item.
    hashes.append(UInt64(truncatingIfNeeded: first) &* 2)
    guard end - Duplicates.length >= first, end >= 2 * Duplicates.length else {
      if end - first >= Duplicates.length { noteAll(from: first, to: end) }
      return
    }
    search(from: first, to: end, into: &found)
  }

  private mutating func search(from first: Int, to end: Int, into found: inout [Range<Int>]) {
    reserve(end)
    var position = first
    var noted = first
    while position + Duplicates.length <= end {
      while noted <= position {
        note(noted)
        noted += 1
      }
      guard let earlier = earlier(than: position) else {
        position += 1
        continue
      }
      var length = Duplicates.length
      while position + length < end, hashes[position + length] == hashes[earlier + length] {
        length += 1
      }
      let last = words.found[position - first + length - 1].upperBound
      found.append(words.found[position - first].lowerBound..<last)
      position += length
    }
    while noted + Duplicates.length <= end {
      note(noted)
      noted += 1
    }
  }

  private mutating func noteAll(from first: Int, to end: Int) {
    reserve(end)
    for position in first...end - Duplicates.length { note(position) }
  }

  /// The first place where the row of words at `position` stands, unless they overlap.
  private func earlier(than position: Int) -> Int? {
    let slot = slots[place(of: position)]
    let earlier = Int(slot.position)
    return slot.item == item && earlier + Duplicates.length <= position ? earlier : nil
  }

  /// Remembers the row of words at `position`, if it is the first of its kind.
  private mutating func note(_ position: Int) {
    guard position + Duplicates.length <= hashes.count else { return }
    let place = place(of: position)
    if slots[place].item != item {
      slots[place] = Slot(item: item, position: Int32(truncatingIfNeeded: position))
    }
  }

  /// The slot of the row of words at `position`, or the free one where it belongs.
  private func place(of position: Int) -> Int {
    var key: UInt64 = 0
    for index in position..<position + Duplicates.length {
      key = (key ^ hashes[index]) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 29
    }
    var place = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[place].item == item, !isSame(Int(slots[place].position), position) {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    for index in 0..<Duplicates.length where hashes[one + index] != hashes[other + index] {
      return false
    }
    return true
  }

  /// Room for twice the words. Slots that move are noted again.
  private mutating func reserve(_ count: Int) {
    guard slots.count < 2 * count else { return }
    let noted = slots.filter { $0.item == item }.map(\.position)
    var capacity = 64
    while capacity < 2 * count { capacity *= 2 }
    slots = [Slot](repeating: Slot(), count: capacity)
    for position in noted.sorted() { note(Int(position)) }
  }

  private func folded(_ text: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let (scalar, length) = text.scalar(at: offset)
    return (CaseFolding.small(scalar), length)
  }

  private func hash(_ text: Span<UInt8>, _ word: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = word.lowerBound
    while offset < word.upperBound {
      let byte = text[offset]
      let (scalar, length) = byte.isASCII ? (UInt32(byte.lowercased), 1) : folded(text, at: offset)
      hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
      offset += length
    }
    // Odd, as the marks between fields are even.
    return (hash ^ hash >> 32) | 1
  }
}
