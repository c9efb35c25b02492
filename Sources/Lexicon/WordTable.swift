internal import Bytes

/// Words with their ranks, found by their folded form, as `Tables/make-words.py` lays them out: constants of
/// the program, of which nothing is made before a word can be looked up.
///
/// An entry is a folded word, the digits of its rank, and its own spelling if that has accents:
/// `deja02Hdéjà`. There is a space or a line break between two. Entries of one hash stand together, the commonest first.
struct WordTable: Sendable {
  let count: Int
  /// For each hash where its entries begin in `entries`, and where the last of them end.
  private let index: String
  private let entries: String

  private static let hashBits: UInt64 = 13
  /// Digits have five bits.
  private static let (rankDigits, offsetDigits) = (3, 4)
  private static let (smallestDigit, smallestLetter) = (UInt8(ascii: "0"), UInt8(ascii: "a"))

  init(count: Int, index: String, entries: String) {
    self.count = count
    self.index = index
    self.entries = entries
  }

  /// The smallest rank of the words that fold to one.
  ///
  /// Cost: some hundred instructions.
  func rank(of word: Span<UInt8>) -> Int? {
    let range = entries(like: word)
    return entry(of: word, in: range).map { Self.rank(entries.utf8.span, behind: $0 + word.count) }
  }

  /// The ranks of all words that fold to one, ascending.
  func ranks(of word: Span<UInt8>) -> [Int] {
    var range = entries(like: word)
    var ranks: [Int] = []
    while let place = entry(of: word, in: range) {
      ranks.append(Self.rank(entries.utf8.span, behind: place + word.count))
      range = Self.end(ofEntry: place, entries.utf8.span)..<range.upperBound
    }
    return ranks
  }

  /// Where the entry of each rank begins, rank 1 first.
  ///
  /// Cost: all entries are read.
  func places() -> [UInt32] {
    let entries = entries.utf8.span
    var places = [UInt32](repeating: 0, count: count)
    var place = 0
    while place < entries.count {
      let letters = Self.letterCount(entries, at: place)
      places[Self.rank(entries, behind: place + letters) - 1] = UInt32(place)
      place = Self.end(ofEntry: place, entries)
    }
    return places
  }

  /// The folded word of an entry.
  func withFolded<Result>(at place: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let entries = entries.utf8.span
    return body(entries.extracting(place..<place + Self.letterCount(entries, at: place)))
  }

  /// The word of an entry in its own spelling.
  func spelling(at place: Int) -> String {
    let entries = entries.utf8.span
    let folded = place..<place + Self.letterCount(entries, at: place)
    let own = folded.upperBound + Self.rankDigits..<Self.end(ofEntry: place, entries) - 1
    return String(decoding: (own.isEmpty ? folded : own).map { entries[$0] }, as: UTF8.self)
  }

  /// The entries of a word's hash.
  private func entries(like word: Span<UInt8>) -> Range<Int> {
    let hash = FoldedKey(Bytes16(word, at: 0), length: word.count).hash(bits: Self.hashBits)
    let (index, digits) = (index.utf8.span, Self.offsetDigits)
    return Self.number(
      index, at: digits * hash, digits: digits)..<Self.number(
        index, at: digits * (hash + 1), digits: digits)
  }

  /// The first entry of a word.
  private func entry(of word: Span<UInt8>, in range: Range<Int>) -> Int? {
    let entries = entries.utf8.span
    let key = FoldedKey(Bytes16(word, at: 0), length: word.count)
    var place = range.lowerBound
    while place < range.upperBound {
      if FoldedKey(Bytes16(entries, at: place), length: word.count) == key,
        Self.letterCount(entries, at: place) == word.count,
        word.count <= 16 || Self.isSame(entries.extracting(place..<place + word.count), word)
      {
        return place
      }
      place = Self.end(ofEntry: place, entries)
    }
    return nil
  }

  private static func letterCount(_ entries: Span<UInt8>, at place: Int) -> Int {
    var count = 0
    while entries[place + count] >= smallestLetter { count += 1 }
    return count
  }

  /// Just behind the space, one there is not behind the last entry.
  private static func end(ofEntry place: Int, _ entries: Span<UInt8>) -> Int {
    var place = place
    while true {
      let spaces = Bytes16(entries, at: place).between(0x00, 0x20)
      if spaces != 0 { return place + spaces.trailingZeroBitCount + 1 }
      place += 16
    }
  }

  private static func rank(_ entries: Span<UInt8>, behind letters: Int) -> Int {
    number(entries, at: letters, digits: rankDigits)
  }

  private static func number(_ text: Span<UInt8>, at place: Int, digits: Int) -> Int {
    (place..<place + digits).reduce(0) { $0 << 5 | Int(text[$1] - smallestDigit) }
  }

  /// - Precondition: both have the same number of bytes.
  private static func isSame(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    one.indices.allSatisfy { one[$0] == other[$0] }
  }
}
