/// Many literals at once over one text → the patterns that may match it.
///
/// **Zero false negatives**: a pattern that is registered with literals, of which one must be present
/// for it to match, is found whenever it can match. False positives are the price and get confirmed.
///
/// A text is cut into tokens: runs of ASCII letters and digits and of non-ASCII bytes, the `signs`
/// of the view (non-ASCII characters that belong to no word) cutting too. The hash of a token is built
/// up byte by byte, so that the hashes of its heads come for free.
package struct LiteralIndex: Sendable {
  package static let shortestHead = 3
  package static let shortestFragment = 3
  /// A token longer than this is known by its first bytes.
  private static let longestKey = 16

  private let words: KeyTable
  private let heads: KeyTable
  private let fragments: KeyTable
  /// Bit n is set when a head of n bytes is registered.
  private let headLengths: UInt32
  private let always: [Int32]
  private let hasTokens: Bool

  /// What a pattern wants: one of the literals, at least, stands in every text that it matches.
  /// Without literals it is a candidate for every text.
  package struct Wish: Sendable {
    package var pattern: Int
    package var literals: [Literal]

    package init(pattern: Int, literals: [Literal]) {
      self.pattern = pattern
      self.literals = literals
    }
  }

  package init(_ wishes: [Wish]) {
    var words: [UInt64: [Int32]] = [:]
    var heads: [UInt64: [Int32]] = [:]
    var fragments: [UInt64: [Int32]] = [:]
    var headLengths: UInt32 = 0
    var always: [Int32] = []
    for wish in wishes {
      let pattern = Int32(wish.pattern)
      if wish.literals.isEmpty { always.append(pattern) }
      for literal in Set(wish.literals) {
        switch literal {
        case .word(let bytes):
          words[Self.hash(bytes.prefix(Self.longestKey)), default: []].append(pattern)
        case .head(let bytes):
          precondition(bytes.count >= Self.shortestHead)
          let length = Self.headLength(for: bytes.count)
          headLengths |= 1 << UInt32(length)
          heads[Self.hash(bytes.prefix(length)), default: []].append(pattern)
        case .fragment(let bytes):
          precondition(bytes.count >= Self.shortestFragment)
          fragments[Self.gram(bytes), default: []].append(pattern)
        }
      }
    }
    self.words = KeyTable(words.mapValues(Self.unique))
    self.heads = KeyTable(heads.mapValues(Self.unique))
    self.fragments = KeyTable(fragments.mapValues(Self.unique))
    self.headLengths = headLengths
    self.always = always
    hasTokens = !(words.isEmpty && heads.isEmpty)
  }

  /// Adds the patterns that may match `text`. `signs`: ascending ranges of it that belong to no word.
  /// Linear in the text; allocates nothing after warm-up.
  package func search(
    _ text: Span<UInt8>, signs: [Range<Int>], into candidates: inout Candidates
  ) {
    for pattern in always { candidates.insert(Int(pattern)) }
    if hasTokens {
      var start = 0
      for sign in signs {
        searchTokens(text, start..<sign.lowerBound, into: &candidates)
        start = sign.upperBound
      }
      searchTokens(text, start..<text.count, into: &candidates)
    }
    if !fragments.isEmpty { searchFragments(text, into: &candidates) }
  }

  /// The same where words may begin and end at any byte: for letters that were written apart.
  /// At most 16 look-ups a byte.
  package func searchAnywhere(_ text: Span<UInt8>, into candidates: inout Candidates) {
    for pattern in always { candidates.insert(Int(pattern)) }
    for start in 0..<text.count {
      var hash = Self.seed
      for offset in start..<min(start + Self.longestKey, text.count) {
        hash = Self.step(hash, text[offset])
        words.look(up: hash, into: &candidates)
        let length = offset - start + 1
        if headLengths & (1 << UInt32(length)) != 0 { heads.look(up: hash, into: &candidates) }
      }
    }
    if !fragments.isEmpty { searchFragments(text, into: &candidates) }
  }

  private func searchTokens(
    _ text: Span<UInt8>, _ range: Range<Int>, into candidates: inout Candidates
  ) {
    let headLengths = headLengths
    var offset = range.lowerBound
    let end = range.upperBound
    while offset < end {
      var byte = text[offset]
      guard Self.isTokenByte(byte) else {
        offset += 1
        continue
      }
      var hash = Self.seed
      var length = 0
      repeat {
        if length < Self.longestKey {
          hash = Self.step(hash, byte)
          length += 1
          if headLengths & (1 << UInt32(length)) != 0 { heads.look(up: hash, into: &candidates) }
        }
        offset += 1
        guard offset < end else { break }
        byte = text[offset]
      } while Self.isTokenByte(byte)
      words.look(up: hash, into: &candidates)
    }
  }

  private func searchFragments(_ text: Span<UInt8>, into candidates: inout Candidates) {
    var window: UInt64 = 0
    for offset in 0..<text.count {
      window = (window << 8 | UInt64(text[offset])) & 0xFFFF_FFFF
      if offset >= 2 { fragments.look(up: window & 0xFF_FFFF | 3 << 32, into: &candidates) }
      if offset >= 3 { fragments.look(up: window | 4 << 32, into: &candidates) }
    }
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One step of FNV-1a, 64 bits (Fowler, Noll and Vo).
  @inline(__always)
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(seed, step)
  }

  /// Few lengths, so that a word is looked up few times: 3, 4, 6 or 10 bytes of the head.
  private static func headLength(for count: Int) -> Int {
    switch count {
    case ..<4: 3
    case ..<6: 4
    case ..<10: 6
    default: 10
    }
  }

  /// The first three or four bytes of a fragment, and how many.
  private static func gram(_ bytes: [UInt8]) -> UInt64 {
    let length = min(bytes.count, 4)
    return bytes.prefix(length).reduce(0) { $0 << 8 | UInt64($1) } | UInt64(length) << 32
  }

  private static func unique(_ patterns: [Int32]) -> [Int32] {
    Array(Set(patterns)).sorted()
  }

  @inline(__always)
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
