/// What the first pass saw, so that later layers and detectors run only where they could find
/// something. An over-approximation of the plain view: a signal may be false, a missing one never.
package struct Signals: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A digit or leet sign next to a letter; `!` and `|` only before one or the other.
  package static let leet = Signals(rawValue: 1 << 0)
  /// Three times the same letter in a row, or three letters in a row each written twice.
  package static let stretched = Signals(rawValue: 1 << 1)
  /// Three letters, digits or leet signs that each stand alone, close to each other.
  package static let separated = Signals(rawValue: 1 << 2)
  /// A separator of inclusive writing, or an opening parenthesis, between letters.
  package static let inclusive = Signals(rawValue: 1 << 3)
  /// A sign that may stand for a letter (`* # • _ . ? × -`), between two letters.
  package static let masked = Signals(rawValue: 1 << 4)
  /// A lower-case letter right before a capital.
  package static let camelCase = Signals(rawValue: 1 << 5)
  /// An invisible character between letters.
  package static let invisible = Signals(rawValue: 1 << 6)
  /// A control that turns the direction of the text.
  package static let directional = Signals(rawValue: 1 << 7)
  /// Letters that are not Latin ones after folding, small capitals among them.
  package static let foreignLetters = Signals(rawValue: 1 << 8)
  /// Signs that look like Latin letters: circled, squared, regional indicators.
  package static let letterlike = Signals(rawValue: 1 << 9)
  package static let at = Signals(rawValue: 1 << 10)
  /// `://`, or a full stop with a character other than white space behind it.
  package static let link = Signals(rawValue: 1 << 11)
  package static let emoji = Signals(rawValue: 1 << 12)
  /// Quotation marks, or `>` that may start a quoted line.
  package static let quotation = Signals(rawValue: 1 << 13)
  package static let hash = Signals(rawValue: 1 << 14)
  package static let uppercase = Signals(rawValue: 1 << 15)
  package static let digit = Signals(rawValue: 1 << 16)
  /// `<`: markup, perhaps.
  package static let tag = Signals(rawValue: 1 << 17)
  /// `&` right before a letter or `#`: an entity, perhaps.
  package static let entity = Signals(rawValue: 1 << 18)
  /// `%` right before a letter or digit: percent coding, perhaps.
  package static let percent = Signals(rawValue: 1 << 19)

  /// All that `Disguises` has a layer for.
  package static let disguise: Signals = [
    .leet, .stretched, .separated, .foreignLetters, .letterlike,
  ]
}
