internal import Bytes
internal import CharterSyntax
internal import LiteralSearch
internal import Normalization

/// Regex → what the literal search looks for, of which one stands in every text that it matches.
///
/// Around a word of the texts that a match must hold there may be signs of ASCII, which end words in every
/// text: then it is looked up as a whole word, or as the beginning of one.
struct RegexKeys {
  let isExact: Bool
  let memo: RarityMemo

  struct Key: Equatable {
    var literal: Literal
    var neighbors = Neighbors()
    /// The more the less often it is met; see ``LiteralExtraction``.
    var worth: Int
  }

  /// Of these one stands in every match; empty if nothing is certain.
  func keys(of regex: String) -> [Key] {
    let lowering = RegexLowering(kind: isExact ? .exact : .plain)
    let texts = parseAcceptedRegex(regex)?
      .requiredTexts(lowering) { key(of: $0)?.worth ?? 0 }
    var keys: [Key] = []
    for text in texts ?? [] {
      guard let key = key(of: text) else { return [] }
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// What is looked up of a text that stands anywhere: of its words the one that is met least, else the text
  /// as it is. Nil if that is too short.
  private func key(of text: [UInt8]) -> Key? {
    guard text.count >= LiteralIndex.shortestFragment else { return nil }
    var best = Key(literal: .fragment(Self.string(text[...])), worth: 500 * text.count)
    var start = 0
    while let sign = text[start...].firstIndex(where: Self.cuts) {
      // What stands before the first sign may be the end of a longer word.
      if start > 0, let key = key(of: text, word: start..<sign), key.worth > best.worth {
        best = key
      }
      start = sign + 1
    }
    if start > 0, let key = key(of: text, head: start), key.worth > best.worth { best = key }
    return best
  }

  private func key(of text: [UInt8], word: Range<Int>) -> Key? {
    guard !word.isEmpty, isWord(text[word]) else { return nil }
    let neighbors = Neighbors(
      before: Self.edge(in: text[..<word.lowerBound].reversed()),
      behind: Self.edge(in: text[word.upperBound...]))
    return Key(
      literal: .word(Self.string(text[word])), neighbors: neighbors,
      worth: (1000 + 10 * rarity(text[word])) * Self.gain(neighbors))
  }

  private func key(of text: [UInt8], head start: Int) -> Key? {
    let head = text[start...]
    guard head.count > LiteralIndex.shortestHead, isWord(head) else { return nil }
    let neighbors = Neighbors(before: Self.edge(in: text[..<start].reversed()))
    return Key(
      literal: .head(Self.string(head)), neighbors: neighbors,
      worth: 1000 * (1 + head.count) * Self.gain(neighbors))
  }

  /// How many times more seldom a word is met with such words beside it, roughly.
  private static func gain(_ neighbors: Neighbors) -> Int {
    gain(neighbors.before) * gain(neighbors.behind)
  }

  private static func gain(_ edge: WordEdge) -> Int {
    (edge.nearest == 0 ? 1 : 8) * (edge.next == 0 ? 1 : 4)
  }

  /// The first two bytes behind signs of ASCII, as far as they are letters and digits of ASCII: then they belong to
  /// the word that stands next.
  private static func edge(in bytes: some Sequence<UInt8>) -> WordEdge {
    var edge = WordEdge()
    for byte in bytes {
      if edge.nearest == 0, cuts(byte) { continue }
      if cuts(byte) || byte >= 0x80 { break }
      if edge.nearest != 0 {
        edge.next = byte
        break
      }
      edge.nearest = byte
    }
    return edge
  }

  /// What neither goes on a word nor is part of a longer character.
  private static func cuts(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: false
    default: true
    }
  }

  /// Whether the bytes stand within one word: signs beyond ASCII end words, too.
  private func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) { return true }
    return Self.string(bytes).unicodeScalars.allSatisfy {
      !CharacterTable.shared.classes(of: $0.value).isDisjoint(with: .word)
    }
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Numbers are as frequent as common words.
  private func rarity(_ word: ArraySlice<UInt8>) -> Int {
    if word.contains(where: { 0x30...0x39 ~= $0 }) { return 300 }
    let word = Self.string(word)
    return memo.rarity(of: (isExact ? word.lowercased() : word).utf8.span)
  }
}
