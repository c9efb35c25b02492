internal import Bytes

/// What a pattern wants of a word or head that it is registered with.
struct Posting: Equatable, Sendable {
  var pattern: Int32
  var neighbors = Neighbors()
  /// Another word that the text must have; for words and heads.
  var companion = WordHead()
  /// How the word goes on, for those that are looked up by a head of it.
  var head = WordKey(low: 0, high: 0)
  var headLength: UInt8 = 0
  /// Whether the key's word is all that the pattern matches.
  var isWhole = false
}
