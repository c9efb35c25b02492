/// Words of the letters a to z, each once, by first letter and length. Those of one bucket ascend.
struct WordBuckets: Sendable {
  static let shortest = 3
  static let longest = 32

  /// The words, bucket by bucket, one behind the other.
  private var letters: [UInt8] = []
  /// Where the words of each bucket begin in `letters`; at last, where those of the last end.
  private var starts: [Int32] = []

  /// Keeps what is a word of such letters, neither too short nor too long.
  ///
  /// Cost: that of sorting the words that differ.
  init(_ texts: [String]) {
    var words = Self.distinctWords(texts)
    if words.isEmpty { return }
    words.sort()
    starts.reserveCapacity(Self.count + 1)
    for word in words {
      while starts.count <= word.bucket { starts.append(Int32(letters.count)) }
      word.append(to: &letters)
    }
    while starts.count <= Self.count { starts.append(Int32(letters.count)) }
  }

  /// Words of phrases come again and again: a hash table lets each through once.
  private static func distinctWords(_ texts: [String]) -> [PackedWord] {
    var words: [PackedWord] = []
    var size = 16
    while size < 2 * texts.count { size *= 2 }
    // Numbers of words; -1 in empty slots, of which there are always some.
    var slots = Array(repeating: Int32(-1), count: size)
    for text in texts {
      guard let word = PackedWord(text.utf8.span) else { continue }
      var slot = word.hash & (size - 1)
      while slots[slot] >= 0, words[Int(slots[slot])] != word { slot = (slot + 1) & (size - 1) }
      guard slots[slot] < 0 else { continue }
      slots[slot] = Int32(words.count)
      words.append(word)
    }
    return words
  }

  var isEmpty: Bool { letters.isEmpty }

  /// Visits the words of so many letters that begin with this one.
  func forEach(first: UInt8, count: Int, _ visit: (Span<UInt8>) -> Void) {
    if isEmpty { return }
    let bucket = Self.index(first, count)
    let all = letters.span
    var start = Int(starts[bucket])
    let end = Int(starts[bucket + 1])
    while start < end {
      visit(all.extracting(start..<start + count))
      start += count
    }
  }

  fileprivate static let count = 26 * (longest + 1)

  /// - Precondition: a letter from a to z, and at most ``longest``.
  fileprivate static func index(_ first: UInt8, _ count: Int) -> Int {
    Int(first - 0x61) * (longest + 1) + count
  }
}

/// A word with its bucket, as numbers that are quickly compared.
private struct PackedWord: Comparable {
  let bucket: Int
  /// Eight letters each, the first one highest, zeros behind the end.
  private var parts: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Nil for what is no word of the letters a to z, too short or too long.
  init?(_ word: Span<UInt8>) {
    guard WordBuckets.shortest...WordBuckets.longest ~= word.count else { return nil }
    for index in word.indices where !(0x61...0x7A ~= word[index]) { return nil }
    bucket = WordBuckets.index(word[0], word.count)
    parts.0 = Self.part(word, from: 0)
    if word.count > 8 { parts.1 = Self.part(word, from: 8) }
    if word.count > 16 { parts.2 = Self.part(word, from: 16) }
    if word.count > 24 { parts.3 = Self.part(word, from: 24) }
  }

  private static func part(_ word: Span<UInt8>, from start: Int) -> UInt64 {
    var part: UInt64 = 0
    let end = min(start + 8, word.count)
    for index in start..<end { part = part &<< 8 | UInt64(word[index]) }
    return part &<< UInt64(8 * (start + 8 - end))
  }

  /// Multipliers: 2⁶⁴ divided by the golden ratio and by √3, made odd.
  var hash: Int {
    let product =
      (parts.0 ^ parts.2) &* 0x9E37_79B9_7F4A_7C15 ^ (parts.1 ^ parts.3) &* 0x93CD_3A2C_8198_E269
    return Int(truncatingIfNeeded: product &>> 32)
  }

  func append(to letters: inout [UInt8]) {
    for part in [parts.0, parts.1, parts.2, parts.3] {
      var rest = part
      while rest != 0 {
        letters.append(UInt8(truncatingIfNeeded: rest &>> 56))
        rest = rest &<< 8
      }
    }
  }

  static func == (one: PackedWord, other: PackedWord) -> Bool {
    one.bucket == other.bucket && one.parts == other.parts
  }

  static func < (one: PackedWord, other: PackedWord) -> Bool {
    one.bucket != other.bucket ? one.bucket < other.bucket : one.parts < other.parts
  }
}
