internal import Bytes

/// Hashes of words that are equal without regard to case; those of other words differ but by chance.
struct WordHasher: Sendable {
  /// A word with small letters.
  private var folded: [UInt8] = []

  /// Writes the hashes of all words of a text into an array that has room for them.
  mutating func hash(
    _ words: Words, of text: Span<UInt8>, into hashes: inout [UInt64], from start: Int
  ) {
    var output = hashes.mutableSpan
    for index in 0..<words.count { output[start &+ index] = hash(words[index], in: text) }
  }

  /// An odd number. Cost: a product for eight bytes; more where a letter beyond ASCII may be a capital.
  mutating func hash(_ word: Range<Int>, in text: Span<UInt8>) -> UInt64 {
    let (hash, isASCII) = Self.hash(word, of: text)
    if isASCII || isSmall(word, in: text) { return hash }
    fold(word, of: text)
    return Self.hash(0..<folded.count, of: folded.span).hash
  }

  /// Hashes the bytes of a word, capitals of ASCII as small letters.
  @inline(__always)
  private static func hash(
    _ word: Range<Int>, of text: Span<UInt8>
  ) -> (hash: UInt64, isASCII: Bool) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = word.lowerBound
    var seen: UInt64 = 0
    while offset &+ 8 < word.upperBound {
      let bytes = EightBytes.load(text, at: offset)
      seen |= bytes
      hash = mix(hash, bytes, of: ~0)
      offset &+= 8
    }
    // One to eight bytes, which is all that most words have.
    let used = EightBytes.firstBytes(word.upperBound &- offset)
    let bytes = EightBytes.load(text, at: offset) & used
    return (mix(hash, bytes, of: used) | 1, (seen | bytes) & 0x8080_8080_8080_8080 == 0)
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ bytes: UInt64, of used: UInt64) -> UInt64 {
    // A word has only letters and digits of ASCII, and digits have the bit of small letters too.
    let small = bytes | (~bytes & 0x8080_8080_8080_8080) &>> 2 & used
    let mixed = (hash ^ small) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed &>> 29
  }

  /// Whether all that is not ASCII is small letters of Latin-1.
  private func isSmall(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    var offset = word.lowerBound
    while offset < word.upperBound {
      if text[offset].isASCII {
        offset &+= 1
      } else {
        guard text[offset] == 0xC3, text.byte(offset &+ 1) & 0xE0 == 0xA0 else { return false }
        offset &+= 2
      }
    }
    return true
  }

  private mutating func fold(_ word: Range<Int>, of text: Span<UInt8>) {
    folded.removeAll(keepingCapacity: true)
    var offset = word.lowerBound
    while offset < word.upperBound {
      let (scalar, length) = text.scalar(at: offset)
      let small = Unicode.Scalar(CaseFolding.small(scalar)) ?? "\u{FFFD}"
      folded.append(contentsOf: UTF8.encode(small) ?? UTF8.encodedReplacementCharacter)
      offset += length
    }
  }
}
