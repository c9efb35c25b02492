internal import Bytes

/// The state of `ViewReader` while it reads ASCII: a copy of its own, whose address nobody takes,
/// so that it stays in registers. What is called from here gets values and gives values.
struct ASCIIPass {
  let isPlain: Bool
  /// Whether anybody asks for the signals that the context tells.
  let hasContext: Bool
  var read: Int
  var written: Int
  /// Bits of `Signals`.
  var signals: UInt32
  var context: SignalContext

  /// Folds and stores `count` (1 to 16) printable ASCII bytes, the first ones of `text`, and gathers
  /// their signals.
  @inline(__always)
  mutating func add(
    _ text: Bytes16, _ count: Int, _ original: Span<UInt8>, _ table: CharacterTable,
    _ output: inout MutableSpan<UInt8>
  ) {
    let used: UInt64 = 1 &<< UInt64(count) &- 1
    let folded = text.lowercased
    let letters = folded.between(0x61, 0x7A) & used
    var words = letters
    (isPlain ? folded : text).store(into: &output, at: written)
    // Spaces and the commonest signs signal nothing.
    let quiet = text.equal(to: 0x20) | text.equal(to: 0x27) | text.equal(to: 0x2C)
    let others = used & ~(letters | quiet)
    if others != 0 { words |= addSigns(others, letters, text, count, original, table, &output) }
    if hasContext {
      let capitals = text.between(0x41, 0x5A) & used
      let last = original[read &+ count &- 1]
      signals |=
        context.add(
          folded, count, words: words, letters: letters, capitals: capitals,
          last: last &- 0x41 < 26 ? last | 0x20 : last
        ).rawValue
    }
    written &+= count
    read &+= count
  }

  /// Gathers the signals of the bytes in a mask, digits and signs.
  ///
  /// - Returns: those that count as word characters.
  @inline(__always)
  private mutating func addSigns(
    _ mask: UInt64, _ letters: UInt64, _ text: Bytes16, _ count: Int, _ original: Span<UInt8>,
    _ table: CharacterTable, _ output: inout MutableSpan<UInt8>
  ) -> UInt64 {
    let digits = text.between(0x30, 0x39) & mask
    var words = digits
    if digits != 0 {
      signals |= table.signals(ofDigits: digits, letters, count, at: read, in: original).rawValue
    }
    if mask != digits {
      let signs = table.signs(mask & ~digits, at: read, in: original)
      signals |= signs.signals.rawValue
      words |= signs.words
      // A grave accent is an apostrophe.
      var graves = signs.graves
      while graves != 0 {
        output[written &+ graves.trailingZeroBitCount] = 0x27
        graves &= graves &- 1
      }
    }
    return words
  }

  /// Writes what a letter of two bytes reads as, one or two small letters.
  @inline(__always)
  mutating func add(_ letter: CharacterTable.LatinLetter, _ output: inout MutableSpan<UInt8>) {
    output[written] = letter.first
    written &+= 1
    if letter.second != 0 {
      output[written] = letter.second
      written &+= 1
    }
    if hasContext { addToContext(letter) }
    read &+= 2
  }

  @inline(__always)
  private mutating func addToContext(_ letter: CharacterTable.LatinLetter) {
    signals |= context.addWordCharacter(true).rawValue
    let isUpper = letter.isCapital
    if isUpper { signals |= Signals.uppercase.rawValue }
    signals |=
      context.addCharacter(
        UInt64(letter.first), isLetter: true, isLower: !isUpper, isUpper: isUpper
      ).rawValue
    if letter.second != 0 {
      signals |=
        context.addCharacter(
          UInt64(letter.second), isLetter: true, isLower: !isUpper, isUpper: false
        ).rawValue
    }
  }
}
