import Foundation

/// Makes comments, one after another: words by frequency, and now and then what people do to a text.
struct CommentMaker {
  /// A comment, and what it was made of.
  struct Comment {
    var text: [UInt8] = []
    var isFrench = false
    var holdsPhrase = false
    /// Written to JSON with `\u` for all that is not ASCII.
    var isEscaped = false
  }

  private let french: Vocabulary
  private let english: Vocabulary
  private let charters: CharterSource
  private var words: [[UInt8]] = []

  /// Words of a comment at 32 steps of the share of comments that have fewer: many short ones, a few long
  /// ones, near a logarithmic normal distribution (median 12, σ 0.75).
  private static let lengths = [
    1, 2, 3, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 10, 11, 12, 12, 13, 14, 15, 16, 17, 18, 20, 22, 24,
    27,
    30, 34, 41, 55, 120,
  ]
  private static let emoji = ["😂", "🔥", "👍", "❤️", "🙄", "😡", "🇫🇷", "👏🏽"].map { Array($0.utf8) }

  init(_ french: Vocabulary, _ english: Vocabulary, _ charters: CharterSource) {
    self.french = french
    self.english = english
    self.charters = charters
  }

  mutating func comment(_ number: Int, _ generator: inout SeededGenerator) -> Comment {
    var comment = Comment()
    comment.isFrench = generator.happens(500)
    drawWords(comment.isFrench ? french : english, &generator)
    if generator.happens(30) {
      comment.holdsPhrase = true
      insertPhrase(&generator)
    }
    joinWords(into: &comment.text, &generator)
    decorate(&comment.text, number, &generator)
    comment.isEscaped = generator.happens(10)
    return comment
  }

  private mutating func drawWords(
    _ vocabulary: Vocabulary, _ generator: inout SeededGenerator
  ) {
    words.removeAll(keepingCapacity: true)
    let step = generator.below(Self.lengths.count - 1)
    let count = generator.draw(from: Self.lengths[step]..<Self.lengths[step + 1] + 1)
    for _ in 0..<count { words.append(vocabulary.bytes[vocabulary.draw(&generator)]) }
  }

  /// Somewhere among the words; in one case of five in digits for letters, in one of five in capitals.
  private mutating func insertPhrase(_ generator: inout SeededGenerator) {
    var phrase = charters.drawPhrase(&generator).words.map { Array($0.utf8) }
    if generator.happens(200) { phrase = phrase.map { $0.map(Self.digit) } }
    if generator.happens(200) { phrase = phrase.map(Self.capitals) }
    let place = generator.below(words.count + 1)
    words.insert(contentsOf: phrase, at: place)
  }

  /// A capital first, a comma or full stop every few words, and an end.
  private func joinWords(into text: inout [UInt8], _ generator: inout SeededGenerator) {
    var isSentenceStart = true
    var untilMark = generator.draw(from: 5..<11)
    for (index, word) in words.enumerated() {
      if index > 0 { text.append(UInt8(ascii: " ")) }
      if isSentenceStart { text += Self.capitalized(word) } else { text += word }
      isSentenceStart = false
      untilMark -= 1
      if untilMark == 0, index + 1 < words.count {
        untilMark = generator.draw(from: 5..<11)
        isSentenceStart = generator.happens(400)
        text.append(isSentenceStart ? UInt8(ascii: ".") : UInt8(ascii: ","))
      }
    }
    switch generator.below(10) {
    case ..<2: text.append(UInt8(ascii: "!"))
    case ..<3: text.append(UInt8(ascii: "?"))
    case ..<8: text.append(UInt8(ascii: "."))
    default: break
    }
  }

  private func decorate(
    _ text: inout [UInt8], _ number: Int, _ generator: inout SeededGenerator
  ) {
    if generator.happens(20) { text = Self.capitals(text) }
    if generator.happens(30), let space = Self.spaceNearMiddle(text) {
      text[space] = UInt8(ascii: "\n")
    }
    if generator.happens(30), let space = Self.spaceNearMiddle(text) {
      text.insert(UInt8(ascii: "\""), at: space)
      text.insert(UInt8(ascii: "\""), at: 0)
    }
    if generator.happens(10) {
      text = Array(
        String(decoding: text, as: UTF8.self).decomposedStringWithCanonicalMapping.utf8)
    }
    if generator.happens(50) {
      text.append(UInt8(ascii: " "))
      let emoji = generator.pick(Self.emoji)
      for _ in 0...generator.below(3) { text += emoji }
    }
    if generator.happens(10) {
      text += Array(" https://news.example/a/\(number)?ref=\(generator.below(1000))".utf8)
    }
  }

  private static func spaceNearMiddle(_ text: [UInt8]) -> Int? {
    text[(text.count / 2)...].firstIndex(of: UInt8(ascii: " "))
  }

  /// The digit that looks like a letter.
  private static func digit(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "a"): UInt8(ascii: "4")
    case UInt8(ascii: "e"): UInt8(ascii: "3")
    case UInt8(ascii: "i"): UInt8(ascii: "1")
    case UInt8(ascii: "o"): UInt8(ascii: "0")
    case UInt8(ascii: "s"): UInt8(ascii: "5")
    case UInt8(ascii: "t"): UInt8(ascii: "7")
    default: letter
    }
  }

  private static func capitals(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for index in text.indices {
      text[index] = capital(text[index], after: index > 0 ? text[index - 1] : 0)
    }
    return text
  }

  private static func capitalized(_ word: [UInt8]) -> [UInt8] {
    let isLatin = word.first == 0xC3
    guard let first = word.first else { return word }
    if isLatin, word.count > 1 {
      return [first, capital(word[1], after: first)] + word.dropFirst(2)
    }
    return [capital(first, after: 0)] + word.dropFirst()
  }

  /// Of ASCII, and of U+00E0 to U+00FE but for the sign of division, whose first byte is `0xC3`.
  private static func capital(_ byte: UInt8, after last: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte & ~0x20
    case 0xA0...0xBE where last == 0xC3 && byte != 0xB7: byte & ~0x20
    default: byte
    }
  }
}
