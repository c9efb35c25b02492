internal import Bytes

/// Many literals at once over one text → the patterns that may match it.
///
/// **Zero false negatives**: a pattern that is registered with literals, of which one must be present
/// for it to match, is found whenever it can match. False positives are the price and get confirmed.
///
/// How a text is searched: `LiteralIndex+Search.swift`.
package final class LiteralIndex: Sendable {
  package static let shortestHead = 3
  package static let shortestFragment = 3

  let words: KeyTable<Posting>
  let heads: KeyTable<Posting>
  /// By how many bytes heads are looked up: 3 or 4; `Int.max` if there are none.
  let headLength: Int
  /// Fragments that are found by a part of one token each: by one of three bytes, and by longer ones.
  let shortWordFragments: FragmentTable
  let wordFragments: FragmentTable
  let otherFragments: FragmentTable
  /// The longest words of those, as far as they have any, for texts of which only the words are asked.
  let wordsOfOthers: FragmentTable
  /// The bytes of the shortest word by which a fragment is found; `Int.max` if there is none.
  let shortestCore: Int
  /// Whether each of the other fragments has a byte beyond ASCII, as emojis do and most texts do not.
  let areOthersBeyondASCII: Bool
  let always: [Int32]
  /// Tokens of fewer bytes are not looked up: 1 to 4.
  let shortestToken: Int
  /// Which of the indices it is that share their ``Candidates``: 0 or 1.
  let number: Int

  package init(_ wishes: [Wish], number: Int = 0) {
    self.number = number
    var words: [(key: WordKey, posting: Posting)] = []
    var heads: [(key: WordKey, posting: Posting)] = []
    var texts: [(bytes: [UInt8], pattern: Int32)] = []
    words.reserveCapacity(wishes.count)
    let headLength = Self.headLength(wishes)
    var always: [Int32] = []
    for wish in wishes {
      var posting = Posting(
        pattern: Int32(wish.pattern), neighbors: wish.neighbors, companion: wish.companion)
      switch wish.literal {
      case nil: always.append(posting.pattern)
      case .word(let text):
        posting.isWhole = wish.isWhole && text.utf8.count <= WordKey.longest
        words.append((WordKey(headOf: text), posting))
      case .head(let text):
        precondition(text.utf8.count >= Self.shortestHead)
        posting.head = WordKey(headOf: text)
        posting.headLength = UInt8(min(text.utf8.count, WordKey.longest))
        heads.append((posting.head.head(headLength), posting))
      case .fragment(let text):
        precondition(text.utf8.count >= Self.shortestFragment)
        texts.append((Array(text.utf8), posting.pattern))
      }
    }
    self.words = KeyTable(words)
    self.heads = KeyTable(heads)
    self.headLength = headLength
    let fragments = Self.fragments(texts)
    let parts = fragments.filter(\.fragment.isFoundInTokens)
    shortWordFragments = FragmentTable(parts.filter { $0.fragment.core.count < 4 })
    wordFragments = FragmentTable(parts.filter { $0.fragment.core.count >= 4 })
    let others = fragments.filter { !$0.fragment.isFoundInTokens }
    otherFragments = FragmentTable(others)
    wordsOfOthers = FragmentTable(
      Self.fragments(
        others.compactMap { other in
          other.fragment.longestWord.map { (bytes: $0, pattern: other.pattern) }
        }))
    shortestCore = min(
      shortWordFragments.shortest, wordFragments.shortest, wordsOfOthers.shortest)
    areOthersBeyondASCII = others.allSatisfy { $0.fragment.bytes.contains { $0 >= 0x80 } }
    self.always = always
    let shortestWord = words.lazy.map { $0.key.length }.min() ?? .max
    let shortest = min(
      shortestWord, headLength, shortWordFragments.shortest, wordFragments.shortest)
    shortestToken = max(1, min(shortest, 4))
  }

  private static func fragments(
    _ texts: [(bytes: [UInt8], pattern: Int32)]
  ) -> [(fragment: Fragment, pattern: Int32)] {
    if texts.isEmpty { return [] }
    let counts = Fragment.WordCounts(texts.map(\.bytes))
    return texts.map { (Fragment($0.bytes, counts), $0.pattern) }
  }

  private static func headLength(_ wishes: [Wish]) -> Int {
    var shortest = Int.max
    for wish in wishes {
      if case .head(let text) = wish.literal { shortest = min(shortest, text.utf8.count, 4) }
    }
    return shortest
  }
}
