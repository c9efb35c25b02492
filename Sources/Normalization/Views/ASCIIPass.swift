/// The state of `ViewReader` while it reads ASCII: a copy of its own, whose address nobody takes,
/// so that it stays in registers. What is called from here gets values and gives values.
struct ASCIIPass {
  let isPlain: Bool
  var read: Int
  var written: Int
  /// Bits of `Signals`.
  var signals: UInt32
  var context: SignalContext

  /// Folds and stores `count` (1 to 8) printable ASCII bytes, and gathers their signals. What is
  /// left of the word is spaces.
  @inline(__always)
  mutating func add(
    _ text: UInt64, _ count: Int, _ original: Span<UInt8>, _ table: CharacterTable,
    _ output: inout MutableSpan<UInt8>
  ) {
    let capitals = ByteWord.isBetween(text, 0x41, 0x5A)
    let folded = text | capitals &>> 2
    let letters = ByteWord.isBetween(folded, 0x61, 0x7A)
    let digits = ByteWord.isBetween(text, 0x30, 0x39)
    let others = ByteWord.isAbove(text, 0x20) & ~(letters | digits)
    var result = isPlain ? folded : text
    var words = letters | digits
    // The commonest signs signal nothing.
    let silent = others == 0 ? 0 : ByteWord.isEqual(text, 0x27) | ByteWord.isEqual(text, 0x2C)
    if others & ~silent != 0 {
      let signs = table.signs(others & ~silent, at: read, in: original)
      signals |= signs.signals.rawValue
      words |= signs.words
      // A grave accent is an apostrophe.
      result ^= (signs.graves &>> 7) &* 0x47
    }
    if digits != 0 {
      signals |= table.signals(ofDigits: digits, letters, count, at: read, in: original).rawValue
    }
    signals |= context.add(words, letters, capitals, folded, count).rawValue
    ByteWord.store(result, into: &output, at: written)
    written &+= count
    read &+= count
  }
}
