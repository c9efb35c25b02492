/// The tricks that were undone to read a text as it was meant.
package struct Tricks: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

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

  /// Names for records, always in this order.
  package var names: [String] {
    let all: [(Tricks, String)] = [
      (.stretched, "stretched-letters"), (.leet, "leet"), (.separated, "separated-letters"),
      (.lookAlike, "look-alike-letters"), (.enclosed, "enclosed-letters"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
