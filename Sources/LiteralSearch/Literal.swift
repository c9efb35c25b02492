/// A piece of text without which a pattern cannot match. Bytes as they stand in the searched view.
package enum Literal: Hashable, Sendable {
  /// A whole word: nothing but other characters or the text's end on either side.
  case word([UInt8])
  /// How a word begins. At least ``LiteralIndex/shortestHead`` bytes.
  case head([UInt8])
  /// Anywhere. At least ``LiteralIndex/shortestFragment`` bytes.
  case fragment([UInt8])
}

/// What a pattern wants: one of the literals, at least, stands in every text that it matches. Without
/// literals it is a candidate for every text.
package struct Wish: Sendable {
  package var pattern: Int
  package var literals: [Literal]
  /// Whether a word among the literals is all that the pattern matches, so that nothing is left to
  /// confirm. Words of more than sixteen bytes are confirmed all the same.
  package var isWhole: Bool
  /// What must stand next to a word or head among the literals, nothing but separators between.
  package var neighbors: Neighbors

  package init(
    pattern: Int, literals: [Literal], isWhole: Bool = false, neighbors: Neighbors = Neighbors()
  ) {
    self.pattern = pattern
    self.literals = literals
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
