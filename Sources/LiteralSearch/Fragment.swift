/// A text that may stand anywhere, and the part of it by which it is found.
struct Fragment: Sendable {
  let bytes: [UInt8]
  /// A word of it, which stands within one token of every text; else all of it.
  let core: Range<Int>
  /// Whether the core stands within one token.
  let isFoundInTokens: Bool

  /// How many fragments may be found by one word: where it stands, all of them are compared.
  private static let mostSharing = 4

  /// A fragment of letters and digits of ASCII is its own core. Of another, the core is the word that fewest have,
  /// and of such the longest one.
  init(_ bytes: [UInt8], _ counts: WordCounts) {
    self.bytes = bytes
    let words = Self.words(in: bytes)
    let best = words.min { a, b in
      (counts[bytes[a]], b.count) < (counts[bytes[b]], a.count)
    }
    if let best, best.count == bytes.count || counts[bytes[best]] <= Self.mostSharing {
      core = best
      isFoundInTokens = true
    } else {
      core = bytes.indices
      isFoundInTokens = false
    }
  }

  /// Whether a part of it stands at an offset of the text, which is not negative.
  func stands(_ part: Range<Int>, at start: Int, in text: Span<UInt8>) -> Bool {
    guard part.count <= text.count &- start else { return false }
    for index in 0..<part.count where bytes[part.lowerBound &+ index] != text[start &+ index] {
      return false
    }
    return true
  }

  /// The longest of its words that can be looked for; nil if there is none.
  var longestWord: [UInt8]? {
    Self.words(in: bytes).max { $0.count < $1.count }.map { Array(bytes[$0]) }
  }

  /// Runs of ASCII letters and digits that are long enough to be looked for.
  private static func words(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.indices.split { !isOfWord(bytes[$0]) }
      .map { $0.startIndex..<$0.endIndex }
      .filter { $0.count >= LiteralIndex.shortestFragment }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// In how many fragments each word stands.
  struct WordCounts {
    private var counts: [[UInt8]: Int] = [:]

    init(_ fragments: [[UInt8]]) {
      for bytes in Set(fragments) {
        for word in Set(Fragment.words(in: bytes).map { Array(bytes[$0]) }) {
          counts[word, default: 0] += 1
        }
      }
    }

    subscript(word: ArraySlice<UInt8>) -> Int { counts[Array(word), default: 0] }
  }
}
