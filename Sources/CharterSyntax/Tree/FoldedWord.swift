/// A word as the words of the language are compared, without case and accents, in one number.
///
/// There is none for what cannot be a word of the language, such as a name with a digit: most words of a
/// charter are told from keywords by that, or by one look-up.
package struct FoldedWord: Hashable, Sendable {
  /// Five bits a letter: `a` is 1, and the hyphen 27.
  private let letters: UInt128

  package init?(_ word: String) {
    // Beyond Latin-1 there are combining accents, and capitals of two kinds.
    let isSimple = word.utf8.allSatisfy { $0 < 0xC4 }
    self.init(bytes: (isSimple ? word : LatinLetters.folded(word)).utf8.span)
  }

  /// - Parameter word: valid UTF-8, nothing beyond Latin-1.
  private init?(bytes word: Span<UInt8>) {
    var letters: UInt128 = 0
    var count = 0
    var index = 0
    while index < word.count {
      let byte = word[index]
      index += 1
      let letter: UInt8
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        letter = byte & 0x1F
      case UInt8(ascii: "-"): letter = 27
      case 0..<0x80, 0xC2: return nil
      case 0xC3 where index < word.count:
        guard let bare = Self.bareLetter(word[index] | 0xC0) else { return nil }
        letter = bare & 0x1F
        index += 1
      default: return nil
      }
      count += 1
      letters = letters << 5 | UInt128(letter)
    }
    guard count <= Self.longest else { return nil }
    self.letters = letters
  }

  private static let longest = 25

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
