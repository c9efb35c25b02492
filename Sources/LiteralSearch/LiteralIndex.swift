/// Many literals at once over one text → the patterns that may match it.
///
/// **Zero false negatives**: a pattern that is registered with literals, of which one must be present
/// for it to match, is found whenever it can match. False positives are the price and get confirmed.
///
/// How a text is searched: `LiteralIndex+Search.swift`.
package final class LiteralIndex: Sendable {
  package static let shortestHead = 3
  package static let shortestFragment = 3

  let words: KeyTable
  let heads: KeyTable
  let fragments: KeyTable
  /// By how many bytes heads are looked up: 3, 4 or both.
  let headLengths: [Int]
  /// The beginnings of fragments of three bytes, and of longer ones.
  let trigrams: GramFilter
  let tetragrams: GramFilter
  let always: [Int32]

  package init(_ wishes: [Wish]) {
    var words: [(key: WordKey, posting: KeyTable.Posting)] = []
    var heads: [(key: WordKey, posting: KeyTable.Posting)] = []
    var fragments: [(key: WordKey, posting: KeyTable.Posting)] = []
    words.reserveCapacity(wishes.count)
    var lengths: Set<Int> = []
    var always: [Int32] = []
    for wish in wishes {
      var posting = KeyTable.Posting(pattern: Int32(wish.pattern), neighbors: wish.neighbors)
      if let companion = wish.companion {
        posting.companion = SeenWords.bit(of: WordKey(companion).hash)
      }
      if wish.literals.isEmpty { always.append(posting.pattern) }
      for literal in wish.literals {
        switch literal {
        case .word(let bytes):
          posting.isWhole = wish.isWhole && bytes.count <= WordKey.longest
          words.append((WordKey(bytes), posting))
        case .head(let bytes):
          precondition(bytes.count >= Self.shortestHead)
          let length = min(bytes.count, 4)
          lengths.insert(length)
          posting.isWhole = false
          posting.head = WordKey(bytes)
          posting.headLength = UInt8(min(bytes.count, WordKey.longest))
          heads.append((WordKey(bytes.prefix(length)), posting))
        case .fragment(let bytes):
          precondition(bytes.count >= Self.shortestFragment)
          fragments.append((WordKey(bytes.prefix(4)), .init(pattern: posting.pattern)))
        }
      }
    }
    self.words = KeyTable(words)
    self.heads = KeyTable(heads)
    self.fragments = KeyTable(fragments)
    headLengths = lengths.sorted()
    trigrams = GramFilter(fragments.map(\.key.low).filter { $0 >> 24 == 0 })
    tetragrams = GramFilter(fragments.map(\.key.low).filter { $0 >> 24 != 0 })
    self.always = always
  }
}
