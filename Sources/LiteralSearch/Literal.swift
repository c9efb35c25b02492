/// A piece of text without which a pattern cannot match. Bytes as they stand in the searched view.
package enum Literal: Hashable, Sendable {
  /// A whole word: nothing but other characters or the text's end on either side.
  case word([UInt8])
  /// How a word begins. At least ``LiteralIndex/shortestHead`` bytes.
  case head([UInt8])
  /// Anywhere. At least ``LiteralIndex/shortestFragment`` bytes.
  case fragment([UInt8])
}
