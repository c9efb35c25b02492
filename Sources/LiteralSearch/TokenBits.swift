internal import Bytes

/// Which bytes of a text belong to tokens, one bit each; a zero word follows the last one.
///
/// Tokens are runs of ASCII letters and digits and of non-ASCII bytes, but for the signs that the view
/// lists. Kept from text to text.
package struct TokenBits: Sendable {
  private(set) var words: [UInt64] = []
  /// How many words the text takes, the zero one aside.
  private(set) var count = 0
  /// Whether the text has a byte that is not ASCII.
  private(set) var isBeyondASCII = false

  /// Reads a text. `signs`: ascending ranges of it that belong to no token.
  mutating func read(_ text: Span<UInt8>, signs: [Range<Int>]) {
    count = (text.count &+ 63) / 64
    if words.count <= count {
      words.append(contentsOf: repeatElement(0, count: count &+ 1 &- words.count))
    }
    let count = count
    var words = words.mutableSpan
    var offset = 0
    var others: UInt64 = 0
    for index in 0..<count {
      var bits: UInt64 = 0
      for part in 0..<4 where offset &+ 16 &* part < text.count {
        let bytes = Bytes16(text, at: offset &+ 16 &* part)
        let nonASCII = bytes.nonASCII
        others |= nonASCII
        let found = bytes.lowercased.between(0x61, 0x7A) | bytes.between(0x30, 0x39) | nonASCII
        bits |= found &<< UInt64(16 &* part)
      }
      words[index] = bits
      offset &+= 64
    }
    words[count] = 0
    for sign in signs {
      for byte in sign where byte < text.count { words[byte &>> 6] &= ~(1 &<< UInt64(byte & 63)) }
    }
    isBeyondASCII = others != 0
  }

  /// How the tokens begin.
  @inline(never)
  func heads(of text: Span<UInt8>) -> WordHeadSet {
    var heads = WordHeadSet()
    var carried: UInt64 = 0
    for index in 0..<count {
      let (bits, next) = (words[index], words[index &+ 1])
      var starts = bits & ~(bits &<< 1 | carried)
      carried = bits &>> 63
      while starts != 0 {
        let place = starts.trailingZeroBitCount
        starts &= starts &- 1
        let window = bits &>> UInt64(place) | (next &<< 1) &<< UInt64(63 &- place)
        let length = (~window).trailingZeroBitCount
        heads.insert(WordHead(text, at: index &<< 6 | place, length: length))
      }
    }
    return heads
  }

  /// The first token that begins at an offset, where none goes on, or behind it.
  package func next(from offset: Int) -> Range<Int>? {
    guard let start = first(from: offset, isToken: true) else { return nil }
    return start..<end(of: start)
  }

  /// Where the token ends that stands at an offset.
  package func end(of offset: Int) -> Int { first(from: offset, isToken: false) ?? count &<< 6 }

  /// Where the token begins that is so many tokens before the one that stands at an offset, or the first
  /// one if there are fewer.
  package func start(of offset: Int, back count: Int) -> Int {
    var start = first(before: offset, isToken: false) + 1
    for _ in 0..<count {
      let end = first(before: start, isToken: true)
      guard end >= 0 else { break }
      start = first(before: end, isToken: false) + 1
    }
    return start
  }

  /// The last byte before an offset that belongs to a token, or to none; -1 if there is none.
  private func first(before offset: Int, isToken: Bool) -> Int {
    var index = offset &- 1
    while index >= 0, contains(index) != isToken { index &-= 1 }
    return index
  }

  /// The first byte at an offset or behind it that belongs to a token, or to none.
  private func first(from offset: Int, isToken: Bool) -> Int? {
    var index = offset &>> 6
    guard index < count else { return nil }
    let inverse: UInt64 = isToken ? 0 : ~0
    var bits = (words[index] ^ inverse) & ~0 &<< UInt64(offset & 63)
    while bits == 0 {
      index &+= 1
      guard index < count else { return nil }
      bits = words[index] ^ inverse
    }
    return index &<< 6 | bits.trailingZeroBitCount
  }

  /// How the token before an offset ends.
  func edge(before offset: Int, in text: Span<UInt8>) -> WordEdge {
    var index = offset &- 1
    while index >= 0, !contains(index) { index &-= 1 }
    guard index >= 0 else { return WordEdge() }
    let next = index > 0 && contains(index &- 1) ? text[index &- 1] : 0
    return WordEdge(nearest: text[index], next: next)
  }

  /// How the token at an offset, or behind it, begins.
  func edge(behind offset: Int, in text: Span<UInt8>) -> WordEdge {
    var index = offset
    while index < text.count, !contains(index) { index &+= 1 }
    guard index < text.count else { return WordEdge() }
    let next = index &+ 1 < text.count && contains(index &+ 1) ? text[index &+ 1] : 0
    return WordEdge(nearest: text[index], next: next)
  }

  private func contains(_ index: Int) -> Bool {
    words[index &>> 6] &>> UInt64(index & 63) & 1 != 0
  }
}
