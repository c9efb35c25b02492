/// The tricks that were undone to read a text as it was meant.
package struct Tricks: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// No trick. (A literal without elements is built through witness tables in other modules.)
  package init() { rawValue = 0 }

  /// `connnnard`.
  package static let stretched = Tricks(rawValue: 1 << 0)
  /// `c0nn4rd`.
  package static let leet = Tricks(rawValue: 1 << 1)
  /// `c o n n a r d`.
  package static let separated = Tricks(rawValue: 1 << 2)
  /// Letters of other scripts, and small capitals.
  package static let lookAlike = Tricks(rawValue: 1 << 3)
  /// Circled and squared letters, regional indicators.
  package static let enclosed = Tricks(rawValue: 1 << 4)

  /// `c*nn*rd`.
  package static let masked = Tricks(rawValue: 1 << 5)
  /// `c&#111;nnard`.
  package static let entity = Tricks(rawValue: 1 << 6)
  /// `%63%6F%6E`.
  package static let percent = Tricks(rawValue: 1 << 7)
  /// Tags and Markdown inside a word: `con<b></b>nard`, `con**na**rd`.
  package static let markup = Tricks(rawValue: 1 << 8)
  /// Letters turned around by U+202E.
  package static let rightToLeft = Tricks(rawValue: 1 << 9)
  /// `#QuelConnard`.
  package static let camelCase = Tricks(rawValue: 1 << 10)

  /// Names for records, always in this order.
  package var names: [String] {
    let all: [(Tricks, String)] = [
      (.stretched, "stretched-letters"), (.leet, "leet"), (.separated, "separated-letters"),
      (.lookAlike, "look-alike-letters"), (.enclosed, "enclosed-letters"),
      (.masked, "masked-letters"), (.entity, "html-entities"), (.percent, "percent-coding"),
      (.markup, "markup-inside-word"), (.rightToLeft, "right-to-left-override"),
      (.camelCase, "camel-case"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
