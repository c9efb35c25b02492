/// What the first pass saw, so that later layers and detectors run only where they could find
/// something. An over-approximation of the plain view: a signal may be false, a missing one never.
package struct Signals: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A digit or leet sign next to a letter; `!` and `|` only before one or the other.
  package static var leet: Signals { Signals(rawValue: 1 << 0) }
  /// Three times the same letter in a row, or three letters in a row each written twice.
  package static var stretched: Signals { Signals(rawValue: 1 << 1) }
  /// Three letters, digits or leet signs that each stand alone, close to each other.
  package static var separated: Signals { Signals(rawValue: 1 << 2) }
  /// A separator of inclusive writing, or an opening parenthesis, between letters.
  package static var inclusive: Signals { Signals(rawValue: 1 << 3) }
  /// A sign that may stand for a letter or make it bold (`* # • _ . ? × - ~ |`), between two letters, or
  /// behind one and followed by its like.
  package static var masked: Signals { Signals(rawValue: 1 << 4) }
  /// A lower-case letter right before a capital.
  package static var camelCase: Signals { Signals(rawValue: 1 << 5) }
  /// An invisible character between letters.
  package static var invisible: Signals { Signals(rawValue: 1 << 6) }
  /// A control that turns the direction of the text.
  package static var directional: Signals { Signals(rawValue: 1 << 7) }
  /// Letters that are not Latin ones after folding, small capitals among them.
  package static var foreignLetters: Signals { Signals(rawValue: 1 << 8) }
  /// Signs that look like Latin letters: circled, squared, regional indicators.
  package static var letterlike: Signals { Signals(rawValue: 1 << 9) }
  package static var at: Signals { Signals(rawValue: 1 << 10) }
  /// A colon or full stop as addresses have them, defanged ones and words in brackets included.
  package static var link: Signals { Signals(rawValue: 1 << 11) }
  package static var emoji: Signals { Signals(rawValue: 1 << 12) }
  /// Quotation marks, or `>` that may start a quoted line.
  package static var quotation: Signals { Signals(rawValue: 1 << 13) }
  package static var hash: Signals { Signals(rawValue: 1 << 14) }
  package static var uppercase: Signals { Signals(rawValue: 1 << 15) }
  package static var digit: Signals { Signals(rawValue: 1 << 16) }
  /// `<`: markup, perhaps.
  package static var tag: Signals { Signals(rawValue: 1 << 17) }
  /// `&` right before a letter or `#`: an entity, perhaps.
  package static var entity: Signals { Signals(rawValue: 1 << 18) }
  /// `%` right before a letter or digit: percent coding, perhaps.
  package static var percent: Signals { Signals(rawValue: 1 << 19) }

  /// What hides letters from programs alone: the layers of `Decoding`, but for Markdown, which `masked`
  /// signals.
  package static let coding: Signals = [.tag, .entity, .percent, .directional]

  /// All that `Disguises` has a layer for, masks apart.
  package static let disguise: Signals = [
    .leet, .stretched, .separated, .foreignLetters, .letterlike,
  ]

  // Of their own, since those of the standard library are called through witness tables from other modules.

  package func contains(_ other: Signals) -> Bool { rawValue & other.rawValue == other.rawValue }

  package func isDisjoint(with other: Signals) -> Bool { rawValue & other.rawValue == 0 }
}
