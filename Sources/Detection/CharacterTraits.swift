internal import Normalization

/// The classes of a character as plain bits: asking costs no call into another module, which
/// matters where it happens for each character.
struct CharacterTraits: Sendable {
  private let bits: UInt16

  private static let letter = CharacterClass.letter.rawValue
  private static let mark = CharacterClass.mark.rawValue
  private static let word = CharacterClass.word.rawValue
  private static let invisible = CharacterClass.invisible.rawValue
  private static let whiteSpace = CharacterClass.whiteSpace.rawValue
  private static let lineBreak = CharacterClass.lineBreak.rawValue
  private static let quotation = CharacterClass.quotation.rawValue
  private static let uppercase = CharacterClass.uppercase.rawValue
  private static let cased = CharacterClass.cased.rawValue
  private static let emoji = CharacterClass.emoji.rawValue
  private static let emojiPresentation = CharacterClass.emojiPresentation.rawValue
  private static let regionalIndicator = CharacterClass.regionalIndicator.rawValue
  private static let skinTone = CharacterClass.skinTone.rawValue
  /// The bits of the 128 ASCII characters.
  private static let ascii = (0..<128).map { CharacterTable.shared.classes(of: $0).rawValue }

  /// The traits of any scalar value.
  init(_ scalar: UInt32) {
    bits =
      scalar < 0x80
      ? CharacterTraits.ascii[Int(scalar)] : CharacterTable.shared.classes(of: scalar).rawValue
  }

  var isLetter: Bool { bits & CharacterTraits.letter != 0 }
  var isMark: Bool { bits & CharacterTraits.mark != 0 }
  /// A letter, digit or mark.
  var isWord: Bool { bits & CharacterTraits.word != 0 }
  /// Neither seen nor a separator.
  var isInvisible: Bool { bits & CharacterTraits.invisible != 0 }
  /// White space on a line.
  var isSpace: Bool { bits & CharacterTraits.whiteSpace != 0 }
  var isLineBreak: Bool { bits & CharacterTraits.lineBreak != 0 }
  /// White space on a line or a line break.
  var isBlank: Bool { isSpace || isLineBreak }
  /// A quotation mark that is no apostrophe.
  var isQuotation: Bool { bits & CharacterTraits.quotation != 0 }
  var isUppercase: Bool { bits & CharacterTraits.uppercase != 0 }
  var isCased: Bool { bits & CharacterTraits.cased != 0 }
  var isEmoji: Bool { bits & CharacterTraits.emoji != 0 }
  /// Shown as an emoji without a selector.
  var isShownAsEmoji: Bool { bits & CharacterTraits.emojiPresentation != 0 }
  var isRegionalIndicator: Bool { bits & CharacterTraits.regionalIndicator != 0 }
  var isSkinTone: Bool { bits & CharacterTraits.skinTone != 0 }
}
