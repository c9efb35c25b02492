internal import Bytes

/// Words with their ranks, found by their folded form, as `Tables/make-words.py` lays them out: constants of
/// the program, of which nothing is made before a word can be looked up.
///
/// An entry is a folded word, the digits of its rank, and its own spelling if that has accents:
/// `deja02Hdéjà`. There is a space or a line break between two. Entries of one hash stand together, the
/// commonest first; before all of them stands for each hash the offset of its entries, and then their end.
struct WordTable: Sendable {
  let count: Int
  private let text: String

  private static let hashBits: UInt64 = 13
  /// Digits have five bits.
  private static let rankDigits = 3
  private static let offsetDigits = 4
  private static let smallestDigit = UInt8(ascii: "0")
  private static let smallestLetter = UInt8(ascii: "a")

  init(count: Int, _ text: String) {
    self.count = count
    self.text = text
  }

  /// The smallest rank of the words that fold to one.
  ///
  /// Cost: two hundred instructions.
  func rank(of word: Span<UInt8>) -> Int? {
    let text = text.utf8.span
    let head = Bytes16(word, at: 0)
    let entries = Self.entries(like: head, text)
    return Self.entry(of: word, head, entries, text).map { Self.rank(text, at: $0 + word.count) }
  }

  /// The ranks of all words that fold to one, ascending.
  func ranks(of word: Span<UInt8>) -> [Int] {
    let text = text.utf8.span
    let head = Bytes16(word, at: 0)
    var entries = Self.entries(like: head, text)
    var ranks: [Int] = []
    while let place = Self.entry(of: word, head, entries, text) {
      ranks.append(Self.rank(text, at: place + word.count))
      entries = Self.end(ofEntry: place, text)..<entries.upperBound
    }
    return ranks
  }

  /// Where the entry of each rank begins, rank 1 first.
  ///
  /// Cost: all entries are read.
  func places() -> [UInt32] {
    let text = text.utf8.span
    var places = [UInt32](repeating: 0, count: count)
    var place = Self.offsetDigits * (1 << Int(Self.hashBits) + 1)
    while place < text.count {
      let folded = Self.letters(text, at: place)
      places[Self.rank(text, at: folded.upperBound) - 1] = UInt32(place)
      place = Self.end(ofEntry: place, text)
    }
    return places
  }

  /// The folded word of an entry.
  func withFolded(at place: Int, _ body: (Span<UInt8>) -> Void) {
    let text = text.utf8.span
    body(text.extracting(Self.letters(text, at: place)))
  }

  /// The word of an entry in its own spelling.
  func spelling(at place: Int) -> String {
    let text = text.utf8.span
    let folded = Self.letters(text, at: place)
    let own = folded.upperBound + Self.rankDigits..<Self.end(ofEntry: place, text) - 1
    return String(decoding: (own.isEmpty ? folded : own).map { text[$0] }, as: UTF8.self)
  }

  /// The entries of the words of one hash.
  private static func entries(like head: Bytes16, _ text: Span<UInt8>) -> Range<Int> {
    let place = offsetDigits * hash(head)
    return number(
      text, at: place, digits: offsetDigits)..<number(
        text, at: place + offsetDigits, digits: offsetDigits)
  }

  /// The highest bits of a hash of a word's first sixteen bytes, which are zeros behind its end.
  ///
  /// Multipliers: 2⁶⁴ divided by the golden ratio and by √3, made odd.
  private static func hash(_ head: Bytes16) -> Int {
    let (low, high) = head.halves
    let product = (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0x93CD_3A2C_8198_E269)
    return Int(truncatingIfNeeded: product &>> (64 &- hashBits))
  }

  /// The first entry of a word, whose first bytes are `head`, among those of its hash.
  private static func entry(
    of word: Span<UInt8>, _ head: Bytes16, _ entries: Range<Int>, _ text: Span<UInt8>
  ) -> Int? {
    let bytes: UInt64 = word.count < 16 ? 1 &<< UInt64(word.count) &- 1 : 0xFFFF
    var place = entries.lowerBound
    while place < entries.upperBound {
      if Bytes16(text, at: place).equal(to: head) & bytes == bytes {
        let letters = letters(text, at: place)
        if letters.count == word.count,
          word.count <= 16 || isSame(text.extracting(letters), word)
        {
          return place
        }
      }
      place = end(ofEntry: place, text)
    }
    return nil
  }

  /// The folded word.
  private static func letters(_ text: Span<UInt8>, at place: Int) -> Range<Int> {
    var end = place
    while text[end] >= smallestLetter { end &+= 1 }
    return place..<end
  }

  /// Just behind the space, one there is not behind the last entry.
  private static func end(ofEntry place: Int, _ text: Span<UInt8>) -> Int {
    var place = place
    while true {
      let spaces = Bytes16(text, at: place).between(0x00, 0x20)
      if spaces != 0 { return place &+ spaces.trailingZeroBitCount &+ 1 }
      place &+= 16
    }
  }

  private static func rank(_ text: Span<UInt8>, at place: Int) -> Int {
    number(text, at: place, digits: rankDigits)
  }

  @inline(__always)
  private static func number(_ text: Span<UInt8>, at place: Int, digits: Int) -> Int {
    var number = 0
    for offset in 0..<digits {
      number = number &<< 5 | Int(text[place &+ offset] &- smallestDigit)
    }
    return number
  }

  /// - Precondition: both have the same number of bytes.
  private static func isSame(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    for index in one.indices where one[index] != other[index] { return false }
    return true
  }
}
