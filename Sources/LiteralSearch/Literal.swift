package import Bytes

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
  /// How another word begins without which the text has no match; not known for most.
  package var companion: WordHead

  package init(
    pattern: Int, literal: Literal?, isWhole: Bool = false, neighbors: Neighbors = Neighbors(),
    companion: WordHead = WordHead()
  ) {
    self.pattern = pattern
    self.literal = literal
    self.isWhole = isWhole
    self.neighbors = neighbors
    self.companion = companion
  }
}

/// How the word before ends and the word behind begins, as far as it is known.
package struct Neighbors: Hashable, Sendable {
  package var before: WordEdge
  package var behind: WordEdge

  package init(before: WordEdge = WordEdge(), behind: WordEdge = WordEdge()) {
    self.before = before
    self.behind = behind
  }

  /// Whether a word of a text may be the one that is wanted, given what stands beside it.
  package func allows(_ found: Neighbors) -> Bool {
    before.allows(found.before) && behind.allows(found.behind)
  }
}
