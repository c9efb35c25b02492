/// What a scalar is, as far as charters care.
///
/// `make-tables.py` writes the same bits in the same order. A scalar may be several things: U+3030
/// is an emoji and a dash. Whether something is a letter is told by the original character, so that
/// signs that merely look like letters (™ № ² ① 🄰 and regional indicators) are none.
package struct CharacterClass: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// General category L of any script, apostrophe-like letters (U+02BC, U+02B9) apart.
  package static let letter = CharacterClass(rawValue: 1 << 0)
  /// General category Nd of any script.
  package static let digit = CharacterClass(rawValue: 1 << 1)
  /// General category M, variation selectors and other invisible ones apart.
  package static let mark = CharacterClass(rawValue: 1 << 2)
  /// Default ignorables, format and control characters: dropped from every view.
  package static let invisible = CharacterClass(rawValue: 1 << 3)
  /// Space, tab, and general category Zs.
  package static let whiteSpace = CharacterClass(rawValue: 1 << 4)
  /// LF, CR, VT, FF, U+0085, U+2028, U+2029.
  package static let lineBreak = CharacterClass(rawValue: 1 << 5)
  /// Everything that the views write as `'`.
  package static let apostrophe = CharacterClass(rawValue: 1 << 6)
  /// General category Pd and the minus sign.
  package static let dash = CharacterClass(rawValue: 1 << 7)
  /// Quotation marks that are no apostrophes.
  package static let quotation = CharacterClass(rawValue: 1 << 8)
  /// Capital and title-case letters.
  package static let uppercase = CharacterClass(rawValue: 1 << 9)
  /// Letters that have case.
  package static let cased = CharacterClass(rawValue: 1 << 10)
  /// Pictographs (`Extended_Pictographic`), skin tones among them, regional indicators not.
  package static let emoji = CharacterClass(rawValue: 1 << 11)
  /// Shown as an emoji without a variation selector (`Emoji_Presentation`).
  package static let emojiPresentation = CharacterClass(rawValue: 1 << 12)
  /// Two of them make a flag.
  package static let regionalIndicator = CharacterClass(rawValue: 1 << 13)
  /// Fitzpatrick modifiers.
  package static let skinTone = CharacterClass(rawValue: 1 << 14)
  /// Signs that look like a Latin letter: circled, squared, regional indicators, ℠.
  package static let letterlike = CharacterClass(rawValue: 1 << 15)

  /// Words are maximal runs of these.
  package static let word: CharacterClass = [.letter, .digit, .mark]
}
