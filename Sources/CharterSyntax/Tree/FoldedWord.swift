/// A word as the words of the language are compared, without case and accents, in one number.
///
/// There is none for what cannot be a word of the language, such as a name with a digit: most words of a
/// charter are told from keywords by that, or by one look-up.
package struct FoldedWord: Hashable, Sendable {
  /// Five bits a letter: `a` is 1, and the hyphen 27.
  let letters: UInt128

  private static let longest = 25

  package init?(_ word: String) { self.init(word.utf8.span) }

  /// - Parameter word: valid UTF-8.
  init?(_ word: Span<UInt8>) {
    var letters: UInt128 = 0
    var count = 0
    var index = 0
    while index < word.count {
      let byte = word[index]
      index += 1
      count += 1
      if Self.isLetter(byte) {
        letters = letters &<< 5 | UInt128(byte & 0x1F)
        continue
      }
      if byte >= 0xC4 {
        guard let same = Self.foldedSlowly(word, from: index - 1) else { return nil }
        self = same
        return
      }
      let letter: UInt8?
      if byte == 0xC3, index < word.count {
        letter = Self.bareLetter(word[index] | 0xC0)
        index += 1
      } else {
        letter = byte == UInt8(ascii: "-") ? 27 : nil
      }
      guard let letter else { return nil }
      letters = letters &<< 5 | UInt128(letter & 0x1F)
    }
    // A longer one has lost its first letters.
    guard count <= Self.longest else { return nil }
    self.letters = letters
  }

  /// A word with a character beyond Latin-1: there are combining accents, and capitals of two kinds.
  private static func foldedSlowly(_ word: Span<UInt8>, from index: Int) -> FoldedWord? {
    if isNoLetter(word, at: index) { return nil }
    let word = word.indices.map { word[$0] }
    let folded = LatinLetters.folded(String(decoding: word, as: UTF8.self))
    return folded.utf8.allSatisfy { $0 < 0x80 } ? FoldedWord(folded) : nil
  }

  /// Whether a character beyond Latin-1 is one of the common ones that are certain to fold to no letter: œ, dashes
  /// and quotation marks, pictures. Folding, which would say the same, first makes a table of all letters.
  private static func isNoLetter(_ word: Span<UInt8>, at index: Int) -> Bool {
    var bytes: (UInt8, UInt8, UInt8, UInt8) = (word[index], 0, 0, 0)
    if index + 1 < word.count { bytes.1 = word[index + 1] }
    if index + 2 < word.count { bytes.2 = word[index + 2] }
    if index + 3 < word.count { bytes.3 = word[index + 3] }
    switch bytes {
    case (0xC5, 0x92...0x93, _, _), (0xE2, 0x98...0x9E, _, _), (0xE2, 0x80, 0x90...0xA7, _):
      return true
    // Skin tones go with the character before them.
    case (0xF0, 0x9F, 0x8F, 0xBB...): return false
    case (0xF0, 0x9F, _, _): return true
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a") <= byte | 0x20 && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// The letter under the accent, of a letter of Latin-1 given by the low byte of its scalar.
  private static func bareLetter(_ scalar: UInt8) -> UInt8? {
    switch scalar | 0x20 {
    case 0xE0...0xE5: UInt8(ascii: "a")
    case 0xE7: UInt8(ascii: "c")
    case 0xE8...0xEB: UInt8(ascii: "e")
    case 0xEC...0xEF: UInt8(ascii: "i")
    case 0xF1: UInt8(ascii: "n")
    case 0xF2...0xF6: UInt8(ascii: "o")
    case 0xF9...0xFC: UInt8(ascii: "u")
    case 0xFD: UInt8(ascii: "y")
    // With the bit set, ß looks like ÿ.
    case 0xFF where scalar == 0xFF: UInt8(ascii: "y")
    default: nil
    }
  }
}
