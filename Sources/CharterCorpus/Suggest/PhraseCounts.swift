internal import Charter
internal import CharterSyntax

/// Phrases of one to three words, and in how many comments each stands.
struct PhraseCounts {
  /// Three numbers of words, the last in the lowest bits; 0 stands for no word.
  typealias Key = UInt64

  struct Phrase {
    var bad = 0
    var innocent = 0
    /// As it was written first, in small letters, with single spaces.
    var text: String
    /// As lists compare it, with single spaces.
    let folded: String
    let wordCount: Int
  }

  private(set) var phrases: [Key: Phrase] = [:]
  /// Of the innocent comments.
  private(set) var wordCount = 0
  private var numbers: [String: UInt64] = [:]
  private var reader = PhraseReader()

  private static let mostWords = 3
  /// Numbers of words have 21 bits; the rarest words of a larger vocabulary are left out.
  private static let mostNumbers: UInt64 = 1 << 21
  /// Characters of a comment that are looked at, as the engine looks at no more.
  private static let longestText = 20_000

  /// Counts the phrases of comments that are missed, keeps those that stand in at least so many, and counts them
  /// in the innocent ones.
  ///
  /// Cost: linear in the comments.
  init(missed: [Item], innocent: [Item], leastHits: Int) {
    for item in missed { count(item, isNew: true) }
    phrases = phrases.filter { $0.value.bad >= leastHits }
    for item in innocent { count(item, isNew: false) }
  }

  private mutating func count(_ item: Item, isNew: Bool) {
    var seen: Set<Key> = []
    for field in [Field.title, .text] {
      let bytes = Array(item.bytes(of: field).prefix(4 * Self.longestText))
      var window: [(number: UInt64, word: PhraseReader.Word)] = []
      var found: [(key: Key, range: Range<Int>, words: [String])] = []
      var words = 0
      var numbers = numbers
      self.numbers = [:]
      reader.read(bytes) { word in
        words += 1
        if !word.isJoined { window = [] }
        guard let number = Self.number(of: word.folded, in: &numbers, isNew: isNew) else {
          window = []
          return
        }
        window.append((number, word))
        if window.count > Self.mostWords { window.removeFirst() }
        var key: Key = 0
        for length in 1...window.count {
          let first = window[window.count - length]
          key |= first.number << UInt64(21 * (length - 1))
          let isLong = length > 1 || word.folded.unicodeScalars.count >= 3
          if isLong, seen.insert(key).inserted {
            let folded = window.suffix(length).map(\.word.folded)
            found.append((key, first.word.range.lowerBound..<word.range.upperBound, folded))
          }
        }
      }
      self.numbers = numbers
      if !isNew { wordCount += words }
      for (key, range, words) in found { note(key, bytes, range, words, isNew: isNew) }
    }
  }

  private static func number(
    of word: String, in numbers: inout [String: UInt64], isNew: Bool
  ) -> UInt64? {
    if let number = numbers[word] { return number }
    let next = UInt64(numbers.count) + 1
    guard isNew, next < mostNumbers else { return nil }
    numbers[word] = next
    return next
  }

  private mutating func note(
    _ key: Key, _ bytes: [UInt8], _ range: Range<Int>, _ words: [String], isNew: Bool
  ) {
    if isNew {
      if phrases[key] == nil {
        phrases[key] = Phrase(
          text: Self.text(of: bytes[range]), folded: words.joined(separator: " "),
          wordCount: words.count)
      }
      phrases[key]?.bad += 1
    } else {
      phrases[key]?.innocent += 1
    }
  }

  /// What stands between words is a space, an apostrophe or a hyphen in an entry.
  private static func text(of bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for character in String(decoding: bytes, as: UTF8.self).lowercased() {
      let isBlank =
        character.isWhitespace
        || character.unicodeScalars.allSatisfy {
          $0.properties.generalCategory == .format
        }
      if character == "\u{2019}" || character == "'" {
        text.append("'")
      } else if isBlank {
        if text.last != " " { text.append(" ") }
      } else {
        text.append(character)
      }
    }
    return text
  }
}
