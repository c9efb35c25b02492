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
    // The last ones, fewer than twelve: a number less wide is faster.
    var last: UInt64 = 0
    var lastCount = 0
    var count = 0
    var index = 0
    while index < word.count {
      let byte = word[index]
      index += 1
      if byte >= 0xC4 {
        if Self.isNoLetter(word, at: index - 1) { return nil }
        // Beyond Latin-1 there are combining accents, and capitals of two kinds.
        let word = word.indices.map { word[$0] }
        let folded = LatinLetters.folded(String(decoding: word, as: UTF8.self))
        guard folded.utf8.allSatisfy({ $0 < 0x80 }), let same = FoldedWord(folded) else {
          return nil
        }
        self = same
        return
      }
      let letter: UInt8?
      if byte == 0xC3, index < word.count {
        letter = Self.bareLetter(word[index] | 0xC0)
        index += 1
      } else {
        letter = Self.isLetter(byte) ? byte : byte == UInt8(ascii: "-") ? 27 : nil
      }
      guard let letter else { return nil }
      count += 1
      last = last &<< 5 | UInt64(letter & 0x1F)
      lastCount += 1
      if lastCount == 12 {
        letters = letters &<< 60 | UInt128(last)
        (last, lastCount) = (0, 0)
      }
    }
    // A longer one has lost its first letters.
    guard count <= Self.longest else { return nil }
    self.letters = letters &<< UInt128(5 * lastCount) | UInt128(last)
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
