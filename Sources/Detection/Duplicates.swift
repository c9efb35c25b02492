internal import Bytes

/// Finds passages of 8 words or more that stood before in the same item, case and what stands
/// between the words aside: one hit for each maximal passage.
///
/// Call `begin()` for each item, then `read` for each of its fields: a passage of the title that
/// the text repeats is a hit in the text. Linear: each row of 8 words is looked up once by a hash
/// of its words. Words are compared by 64-bit hashes.
package struct Duplicates: Sendable {
  /// Words of the shortest passage.
  package static let length = 8

  private struct Slot {
    /// The item that wrote the slot: older ones count as empty, so nothing has to be cleared.
    var item: UInt32 = 0
    var position: Int32 = 0
  }

  private var words = Words()
  private var hasher = WordHasher()
  /// Hashes of the item's words, one that no word has behind those of each field; and room for more.
  private var hashes: [UInt64] = []
  private var count = 0
  /// Rows before this one have their slots.
  private var noted = 0
  private var slots: [Slot] = []
  private var item: UInt32 = 0

  package init() {}

  /// Forgets the item before.
  package mutating func begin() {
    count = 0
    noted = 0
    if item == .max {
      slots.removeAll(keepingCapacity: true)
      item = 0
    }
    item += 1
  }

  /// Appends the passages of one field in the order of the text.
  ///
  /// - Parameter isLast: whether no other field of the item follows, so that nothing has to be kept of a
  ///   field that is too short to repeat anything.
  package mutating func read(
    _ text: Span<UInt8>, isLast: Bool = false, into found: inout [Range<Int>]
  ) {
    if item == 0 { begin() }
    words.read(text)
    guard words.count >= Duplicates.length else { return }
    if isLast, count + words.count < 2 * Duplicates.length { return }
    if isLast, count == 0, !mayRepeat(text) { return }
    let first = count
    hashWords(of: text)
    // As long as nothing can repeat a row, none takes a slot.
    guard count > 2 * Duplicates.length else { return }
    reserve(count)
    search(from: first, to: count - 1, into: &found)
  }

  /// Whether so many words in a row may each have stood before in the field, by a few bits of their first
  /// eight bytes: hardly ever, which spares nearly all texts the hashes.
  private func mayRepeat(_ text: Span<UInt8>) -> Bool {
    var row = RepeatedRow()
    for index in 0..<words.count {
      let word = words[index]
      let used = EightBytes.firstBytes(word.count)
      let bytes = EightBytes.load(text, at: word.lowerBound) & used
      // Behind a byte from 0xC4 on may stand a letter that is the capital of one of fewer bytes.
      let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
      if (low &+ 0x3C3C_3C3C_3C3C_3C3C) & bytes & 0x8080_8080_8080_8080 != 0 { return true }
      // The letters of ASCII and Latin-1 differ from their capitals in this bit of the last byte.
      let small = bytes | 0x2020_2020_2020_2020 & used
      row.append(small &* 0x9E37_79B9_7F4A_7C15)
      if row.length == Duplicates.length { return true }
    }
    return false
  }

  /// Appends the hashes of a field's words, and the mark.
  private mutating func hashWords(of text: Span<UInt8>) {
    let end = count + words.count
    if hashes.count <= end {
      hashes.append(contentsOf: repeatElement(0, count: end + 1 - hashes.count))
    }
    hasher.hash(words, of: text, into: &hashes, from: count)
    // The number of the field makes the mark unlike any other of the item.
    hashes[end] = UInt64(truncatingIfNeeded: count) &* 2
    count = end + 1
  }

  /// Gives all rows up to the end their slots, and finds the passages of the field that begins at `first`.
  /// Rows that hold the mark between two fields are like no other.
  private mutating func search(from first: Int, to end: Int, into found: inout [Range<Int>]) {
    var next = first
    var key = RowKey()
    for position in noted..<noted + Duplicates.length - 1 { key.append(hashes[position]) }
    for position in noted...end - Duplicates.length {
      key.append(hashes[position + Duplicates.length - 1])
      let earlier = note(position, key.value)
      key.removeFirst(hashes[position])
      guard position >= next, earlier + Duplicates.length <= position else { continue }
      var length = Duplicates.length
      while position + length < end, hashes[position + length] == hashes[earlier + length] {
        length += 1
      }
      next = position + length
      found.append(words[position - first].lowerBound..<words[next - first - 1].upperBound)
    }
    noted = end - Duplicates.length + 1
  }

  /// The first place where the row of words at `position` stands, which is this one if it is new.
  private mutating func note(_ position: Int, _ key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[place].item == item {
      let earlier = Int(slots[place].position)
      if isSame(earlier, position) { return earlier }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = Slot(item: item, position: Int32(truncatingIfNeeded: position))
    return position
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    for index in 0..<Duplicates.length where hashes[one + index] != hashes[other + index] {
      return false
    }
    return true
  }

  /// Room for twice the words. When it grows, all rows are noted again.
  private mutating func reserve(_ count: Int) {
    guard slots.count < 2 * count else { return }
    var capacity = 64
    while capacity < 2 * count { capacity *= 2 }
    slots = [Slot](repeating: Slot(), count: capacity)
    noted = 0
  }

  /// A key of eight hashes in a row, which goes on from row to row with two products.
  private struct RowKey {
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// `base` to the power of seven: what the first hash of a row has been multiplied with.
    private static let leading: UInt64 = {
      var power: UInt64 = 1
      for _ in 1..<Duplicates.length { power &*= base }
      return power
    }()

    private var sum: UInt64 = 0

    /// The low bits of a sum depend on low bits alone.
    var value: UInt64 { sum ^ sum &>> 32 }

    mutating func append(_ hash: UInt64) { sum = sum &* RowKey.base &+ hash }

    /// - Parameter hash: the one that was appended first of the last eight.
    mutating func removeFirst(_ hash: UInt64) { sum &-= hash &* RowKey.leading }
  }
}
