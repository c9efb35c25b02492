/// A piece of text without which a pattern cannot match, as it stands in the searched view.
package enum Literal: Hashable, Sendable {
  /// A whole word: nothing but other characters or the text's end on either side.
  case word(String)
  /// How a word begins. At least ``LiteralIndex/shortestHead`` bytes.
  case head(String)
  /// Anywhere. At least ``LiteralIndex/shortestFragment`` bytes.
  case fragment(String)
}

/// What a pattern wants. It may have several wishes: the literal of one of them, at least, stands in every text
/// that it matches.
package struct Wish: Sendable {
  package var pattern: Int
  /// Nil: the pattern is a candidate for every text.
  package var literal: Literal?
  /// Whether a word is all that the pattern matches, so that nothing is left to confirm. Words of more than
  /// sixteen bytes are confirmed all the same.
  package var isWhole: Bool
  /// What must stand next to a word or head, nothing but separators between.
  package var neighbors: Neighbors

  package init(
    pattern: Int, literal: Literal?, isWhole: Bool = false, neighbors: Neighbors = Neighbors()
  ) {
    self.pattern = pattern
    self.literal = literal
    self.isWhole = isWhole
    self.neighbors = neighbors
  }
}

/// The last byte of the word before and the first one of the word behind; 0 where anything may stand.
package struct Neighbors: Hashable, Sendable {
  package var before: UInt8
  package var behind: UInt8

  package init(before: UInt8 = 0, behind: UInt8 = 0) {
    self.before = before
    self.behind = behind
  }
}
