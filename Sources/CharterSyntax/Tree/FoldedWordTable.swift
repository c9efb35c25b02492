/// What some hundred words of the language mean, in a hash table that is asked for every word of a charter.
struct FoldedWordTable<Meaning: Sendable>: Sendable {
  /// A power of two, most of them empty.
  private var slots: [(word: UInt128, meaning: Meaning)?] = Array(repeating: nil, count: 512)

  subscript(word: FoldedWord) -> Meaning? {
    get { slots[slot(of: word)]?.meaning }
    set {
      guard let newValue else { return }
      slots[slot(of: word)] = (word.letters, newValue)
    }
  }

  /// The slot that holds a word, or the empty one where it belongs. The multiplier is 2⁶⁴ divided by the
  /// golden ratio, made odd.
  private func slot(of word: FoldedWord) -> Int {
    let folded = UInt64(truncatingIfNeeded: word.letters ^ word.letters &>> 64)
    var slot = Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) &>> 55)
    while let known = slots[slot], known.word != word.letters { slot = (slot + 1) & 511 }
    return slot
  }
}
