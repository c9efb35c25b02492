/// Numbers of entries, a bit each.
struct EntrySet {
  private var bits: [UInt64] = []

  init(_ entries: [Int32]) {
    for entry in entries { _ = insert(entry) }
  }

  /// - Returns: whether it was not there yet.
  mutating func insert(_ entry: Int32) -> Bool {
    let word = Int(entry) >> 6
    let missing = word + 1 - bits.count
    if missing > 0 { bits.append(contentsOf: repeatElement(0, count: missing)) }
    let bit: UInt64 = 1 << UInt64(entry & 63)
    guard bits[word] & bit == 0 else { return false }
    bits[word] |= bit
    return true
  }
}
