/// What a scalar is, as far as charters care.
///
/// `make-tables.py` writes the same bits in the same order. A scalar may be several things: U+3030
/// is an emoji and a dash. Whether something is a letter is told by the original character, so that
/// signs that merely look like letters (™ № ² ① 🄰 and regional indicators) are none.
///
/// The classes are computed, not stored: a stored global costs a check at each use from another module.
package struct CharacterClass: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// General category L of any script, apostrophe-like letters (U+02BC, U+02B9) apart.
  package static var letter: CharacterClass { CharacterClass(rawValue: 1 << 0) }
  /// General category Nd of any script.
  package static var digit: CharacterClass { CharacterClass(rawValue: 1 << 1) }
  /// General category M, variation selectors and other invisible ones apart.
  package static var mark: CharacterClass { CharacterClass(rawValue: 1 << 2) }
  /// Default ignorables, format and control characters: dropped from every view.
  package static var invisible: CharacterClass { CharacterClass(rawValue: 1 << 3) }
  /// Space, tab, and general category Zs.
  package static var whiteSpace: CharacterClass { CharacterClass(rawValue: 1 << 4) }
  /// LF, CR, VT, FF, U+0085, U+2028, U+2029.
  package static var lineBreak: CharacterClass { CharacterClass(rawValue: 1 << 5) }
  /// Everything that the views write as `'`.
  package static var apostrophe: CharacterClass { CharacterClass(rawValue: 1 << 6) }
  /// General category Pd and the minus sign.
  package static var dash: CharacterClass { CharacterClass(rawValue: 1 << 7) }
  /// Quotation marks that are no apostrophes.
  package static var quotation: CharacterClass { CharacterClass(rawValue: 1 << 8) }
  /// Capital and title-case letters.
  package static var uppercase: CharacterClass { CharacterClass(rawValue: 1 << 9) }
  /// Letters that have case.
  package static var cased: CharacterClass { CharacterClass(rawValue: 1 << 10) }
  /// Pictographs (`Extended_Pictographic`), skin tones among them, regional indicators not.
  package static var emoji: CharacterClass { CharacterClass(rawValue: 1 << 11) }
  /// Shown as an emoji without a variation selector (`Emoji_Presentation`).
  package static var emojiPresentation: CharacterClass { CharacterClass(rawValue: 1 << 12) }
  /// Two of them make a flag.
  package static var regionalIndicator: CharacterClass { CharacterClass(rawValue: 1 << 13) }
  /// Fitzpatrick modifiers.
  package static var skinTone: CharacterClass { CharacterClass(rawValue: 1 << 14) }
  /// Signs that look like a Latin letter: circled, squared, regional indicators, ℠.
  package static var letterlike: CharacterClass { CharacterClass(rawValue: 1 << 15) }

  /// Words are maximal runs of these.
  package static var word: CharacterClass { [.letter, .digit, .mark] }
}
