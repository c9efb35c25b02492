import Testing

@testable import Detection

/// What is read sixteen bytes at a time, against the same read a character at a time.
@Suite("Blocks of sixteen bytes")
struct BlockTests {
  /// A fixed sequence (xorshift), so that a failure can be repeated.
  private struct Sequence {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
  }

  /// Mostly letters, so that words and runs reach across borders.
  private static let pieces = [
    "a", "a", "A", "b", "B", "z", "Z", "0", "9", "mot", "MOT", "aaaaaaa", "abcdefghijklmnop", " ",
    " ",
    "  ", "\t", "\n", "\n\n", "\r\n", "\r\n \r\n", "\u{B}", "\u{0}", "\u{7F}", "@", "[", "`", "{",
    "/",
    ":", ".", "'", "é", "É", "ß", "ÿ", "×", "÷", "À", "æ", "ĳ", "İ", "\u{212A}", "’", "«", "\u{A0}",
    "\u{301}", "\u{200B}", "\u{AD}", "ж", "Ж", "日", "😀", "\u{2028}", "\u{85}",
  ]

  private static func texts(_ seed: Int) -> [[UInt8]] {
    var sequence = Sequence(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    return (0..<60).map { _ in
      // Some texts have few kinds of pieces, and with them long runs and passages that repeat.
      let kinds = sequence.next(3) == 0 ? 4 : pieces.count
      let first = sequence.next(pieces.count)
      let count = sequence.next(70)
      return (0..<count).flatMap { _ in
        Array(pieces[(first + sequence.next(kinds)) % pieces.count].utf8)
      }
    }
  }

  // MARK: - Words

  private func words(_ bytes: [UInt8]) -> [Range<Int>] {
    let text = bytes.span
    var words: [Range<Int>] = []
    var offset = 0
    while offset < text.count {
      let start = offset
      var end = offset
      while offset < text.count {
        let (traits, length) = text.character(at: offset)
        let joins = end > start && traits.isInvisible && length > 1
        guard traits.isWord || joins else { break }
        offset += length
        if traits.isWord { end = offset }
      }
      if end > start {
        words.append(start..<end)
        offset = end
      } else {
        offset += text.character(at: offset).length
      }
    }
    return words
  }

  @Test("words are those that are read a character at a time", arguments: 1...20)
  func words(_ seed: Int) {
    for bytes in Self.texts(seed) {
      var read = Words()
      read.read(bytes.span)
      #expect(Array(read.found) == words(bytes), "\(bytes)")
    }
  }

  @Test(
    "a blank line parts words wherever it stands", arguments: ["\n\n", "\r\n \t\r\n", "\n\u{0}\n"])
  func blankLines(_ blank: String) {
    for before in 1...40 {
      for between in ["", "x", "é", "."] {
        let half = blank.unicodeScalars.firstIndex(of: "\n").map { blank[...$0] } ?? ""
        let text =
          String(repeating: "a", count: before) + half + between + blank.dropFirst(half.count)
        let bytes = Array((text + "b").utf8)
        var words = Words()
        words.read(bytes.span)
        let count = words.wordsBetween(before, bytes.count - 1)
        #expect(count == (between.isEmpty ? nil : between == "." ? 0 : 1), "\(bytes)")
      }
    }
  }

  // MARK: - Measures

  private struct Counts: Equatable {
    var characters = 0
    var uppercase = 0
    var cased = 0
    var repeats = 0

    init(_ measures: Measures) {
      characters = measures.characters
      uppercase = measures.uppercase
      cased = measures.cased
      repeats = measures.repeats
    }

    init(_ bytes: [UInt8], link: Range<Int>) {
      var run = 0
      var last: UInt32?
      var offset = 0
      while offset < bytes.count {
        let (scalar, length) = bytes.span.scalar(at: offset)
        let traits = CharacterTraits(scalar)
        characters += 1
        if traits.isCased, !link.contains(offset) {
          cased += 1
          uppercase += traits.isUppercase ? 1 : 0
        }
        let small = CaseFolding.small(scalar)
        run = traits.isBlank ? 0 : small == last ? run + 1 : 1
        last = traits.isBlank ? nil : small
        repeats = max(repeats, run)
        offset += length
      }
    }
  }

  @Test("measures are those that are taken a character at a time", arguments: 1...20)
  func measures(_ seed: Int) {
    for bytes in Self.texts(seed) {
      let borders = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
      let start = borders.isEmpty ? 0 : borders[borders.count / 3]
      let end = borders.isEmpty ? 0 : borders[borders.count * 2 / 3]
      var measures = Measures()
      measures.add(bytes.span, links: [start..<end])
      #expect(Counts(measures) == Counts(bytes, link: start..<end), "\(bytes)")
    }
  }

  // MARK: - Duplicates

  /// Compares every row of eight words with every one before it.
  private func duplicates(_ bytes: [UInt8]) -> [Range<Int>] {
    let ranges = words(bytes)
    let words = ranges.map { range -> [UInt32] in
      var scalars: [UInt32] = []
      var offset = range.lowerBound
      while offset < range.upperBound {
        let (scalar, length) = bytes.span.scalar(at: offset)
        scalars.append(CaseFolding.small(scalar))
        offset += length
      }
      return scalars
    }
    var found: [Range<Int>] = []
    var position = 0
    while position + 8 <= words.count {
      let row = words[position..<position + 8]
      guard let earlier = (0..<position).first(where: { words[$0..<$0 + 8].elementsEqual(row) }),
        earlier + 8 <= position
      else {
        position += 1
        continue
      }
      var length = 8
      while position + length < words.count, words[position + length] == words[earlier + length] {
        length += 1
      }
      found.append(ranges[position].lowerBound..<ranges[position + length - 1].upperBound)
      position += length
    }
    return found
  }

  @Test("passages are those that comparing all rows gives", arguments: 1...20)
  func duplicates(_ seed: Int) {
    var duplicates = Duplicates()
    var sequence = Sequence(state: UInt64(seed) &* 0xD129_42F8_5F0B_1E35)
    let kinds = [
      "a", "A", "b", "straße", "stra\u{FF}e", "Été", "étÉ", "k", "\u{212A}", "ĀĀ", "ĠĠ",
      "constitution",
    ]
    for _ in 0..<60 {
      // Few kinds of words, so that rows repeat by chance.
      let start = sequence.next(kinds.count)
      let count = sequence.next(90)
      let text = (0..<count).map { _ in kinds[(start + sequence.next(3)) % kinds.count] }
      let bytes = Array(text.joined(separator: " ").utf8)
      for isLast in [false, true] {
        var found: [Range<Int>] = []
        duplicates.begin()
        duplicates.read(bytes.span, isLast: isLast, into: &found)
        #expect(found == self.duplicates(bytes), "\(text)")
      }
    }
  }

  // MARK: - Signs

  @Test(
    "an address is found wherever its sign stands",
    arguments: [
      "paul@exemple.fr", "paul(at)exemple.fr", "paul[at]exemple.fr", "paul{at}exemple.fr",
      "paul<at>exemple.fr", "paul AROBASE exemple.fr", "paul arrobase exemple.fr",
      "paul at exemple DOT fr",
    ])
  func address(_ address: String) {
    for count in 0...40 {
      let before = String(repeating: "o", count: count)
      let hits = Detector.emails.hits(in: "\(before) \(address)")
      #expect(hits == [address], "behind \(count) letters")
      #expect(Detector.emails.hits(in: "\(before) \(address) \(before)") == [address])
    }
  }

  @Test(
    "an emoji is found wherever it stands",
    arguments: ["😀", "⌚", "1\u{FE0F}\u{20E3}", "©\u{FE0F}", "🇫🇷"])
  func emoji(_ emoji: String) {
    for count in 0...40 {
      let before = String(repeating: "o", count: count)
      #expect(Detector.emojis.hits(in: before + emoji) == [emoji], "behind \(count) letters")
    }
  }
}
