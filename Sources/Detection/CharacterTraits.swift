internal import Normalization

/// The classes of a character as plain bits: asking costs no call into another module, which
/// matters where it happens for each character. The bits are those of `CharacterClass`.
struct CharacterTraits: Sendable {
  private let bits: UInt16

  private static var letter: UInt16 { 1 << 0 }
  private static var digit: UInt16 { 1 << 1 }
  private static var apostrophe: UInt16 { 1 << 6 }
  private static var dash: UInt16 { 1 << 7 }
  private static var mark: UInt16 { 1 << 2 }
  private static var word: UInt16 { letter | digit | mark }
  private static var invisible: UInt16 { 1 << 3 }
  private static var whiteSpace: UInt16 { 1 << 4 }
  private static var lineBreak: UInt16 { 1 << 5 }
  private static var quotation: UInt16 { 1 << 8 }
  private static var uppercase: UInt16 { 1 << 9 }
  private static var cased: UInt16 { 1 << 10 }
  private static var emoji: UInt16 { 1 << 11 }
  private static var emojiPresentation: UInt16 { 1 << 12 }
  private static var regionalIndicator: UInt16 { 1 << 13 }
  private static var skinTone: UInt16 { 1 << 14 }

  /// The traits of any scalar value. ASCII, nearly all of it, takes no look-up.
  init(_ scalar: UInt32) {
    bits =
      scalar < 0x80
      ? CharacterTraits.ascii(UInt8(truncatingIfNeeded: scalar))
      : CharacterTable.shared.classes(of: scalar).rawValue
  }

  /// The bits of an ASCII character, as the table has them.
  @inline(__always)
  private static func ascii(_ byte: UInt8) -> UInt16 {
    if byte.isLetter { return letter | cased | (byte.isCapital ? uppercase : 0) }
    if byte.isDigit { return digit }
    switch byte {
    case 0x20, 0x09: return whiteSpace
    case 0x0A...0x0D: return lineBreak
    case ..<0x20, 0x7F: return invisible
    case UInt8(ascii: "\""): return quotation
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return apostrophe
    case UInt8(ascii: "-"): return dash
    default: return 0
    }
  }

  /// All bits, for comparison with the table.
  var allBits: UInt16 { bits }

  /// The bits of each class, for comparison with `CharacterClass`.
  static var allClasses: [UInt16] {
    [
      letter, digit, mark, word, invisible, whiteSpace, lineBreak, apostrophe, dash, quotation,
      uppercase, cased, emoji, emojiPresentation, regionalIndicator, skinTone,
    ]
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
