package import Bytes

/// A text of which nothing has to be known but its words: letters of English and French, spaces, apostrophes,
/// commas and quotation marks, stops behind words, emojis. Most comments are such texts; then no view has to be written, no layer and no
/// detector finds anything, and what lists look for can only be these words.
///
/// ``read(_:in:)`` does a small part of what `View.read` does, and says no where it does not know: of a text that
/// it takes, the plain view has these words with these separators, and no signals but `uppercase`, `digit`,
/// `quotation` and `emoji`.
/// Words that were found to be dull before are passed over. Kept from text to text.
package struct PlainText: Sendable {
  /// What makes a text more than plain, by what is asked of it.
  package struct Limits: Sendable {
    /// Nothing may be worth a look by the layers that undo disguises.
    package let forDisguises: Bool
    /// No digits: detectors look for them.
    package let forDigits: Bool
    /// Few equal characters in a row, so that ``PlainText/measures`` are exact.
    package let forMeasures: Bool
    /// No quotation marks: somebody asks for quotations.
    package let forQuotes: Bool
    /// No emojis: somebody asks for them.
    package let forEmojis: Bool
    /// ``PlainText/longestRow`` is asked for.
    package let forDuplicates: Bool

    package init(
      forDisguises: Bool, forDigits: Bool, forMeasures: Bool, forQuotes: Bool, forEmojis: Bool,
      forDuplicates: Bool
    ) {
      self.forDisguises = forDisguises
      self.forDigits = forDigits
      self.forMeasures = forMeasures
      self.forQuotes = forQuotes
      self.forEmojis = forEmojis
      self.forDuplicates = forDuplicates
    }
  }

  /// What is counted of a text if ``Limits/forMeasures`` asks for it.
  package struct Measures: Sendable {
    package var words = 0
    package var characters = 0
    package var uppercase = 0
    package var cased = 0
    /// The length of the longest run of one character, spaces aside: up to 2, or of emojis.
    package var repeats = 0
  }

  /// Bytes of the longest text that is looked at.
  static let longest = 1024
  /// With more unknown words a text is better searched as a whole.
  static let mostUnknown = 48

  let limits: Limits
  package internal(set) var measures = Measures()
  /// How many words in a row, at most, may each have stood before in the text, by a few bits of them; only if
  /// ``Limits/forDuplicates`` asks for it.
  package private(set) var longestRow = 0
  /// A bit for each byte: what belongs to words, and which of it is not ASCII. Behind the last ones a zero.
  var tokens = Array(repeating: UInt64(0), count: longest / 64 + 2)
  var accents = Array(repeating: UInt64(0), count: longest / 64 + 2)
  /// Words that need no second look.
  private var dull = DullTokens()
  /// The words of the last text that are not known to be dull, in their order.
  package private(set) var unknown: [TextWord] = []
  /// The words of the last text, once somebody has asked for one.
  var heads: WordHeadSet?

  package init(_ limits: Limits) {
    self.limits = limits
    unknown.reserveCapacity(Self.mostUnknown)
  }

  /// Reads a part of some bytes. Cost: linear; a third of what a view and a search take.
  ///
  /// - Returns: false if there may be more to the text than words.
  package mutating func read(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    guard range.count <= Self.longest, range.upperBound <= bytes.count else { return false }
    if !unknown.isEmpty { unknown.removeAll(keepingCapacity: true) }
    dull.prepare()
    heads = nil
    let table = CharacterTable.shared
    return readBlocks(bytes, range, table) && readWords(bytes, range, table)
  }

  /// From now on the word is passed over, wherever it stands.
  package mutating func passOver(_ word: TextWord) {
    if word.range.count <= WordKey.longest { dull.insert(word.written) }
  }

  /// Tells words and the rest apart, 64 bytes at a time.
  private mutating func readBlocks(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ table: CharacterTable
  ) -> Bool {
    var pass = PlainPass(limits, range)
    var index = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let found = pass.read(bytes, at: offset, table) else { return false }
      tokens[index] = found.tokens
      accents[index] = found.accents
      index &+= 1
      offset &+= 64
    }
    tokens[index] = 0
    accents[index] = 0
    if limits.forDisguises, pass.singleCount > 2, hasSeparatedLetters(range) { return false }
    measures = pass.measures
    return true
  }

  /// Finds the words that are not known.
  private mutating func readWords(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ table: CharacterTable
  ) -> Bool {
    var dull = DullTokens()
    swap(&dull, &self.dull)
    defer { swap(&dull, &self.dull) }
    let dullKeys = dull.keys.span
    var unknown = unknown
    self.unknown = []
    defer { self.unknown = unknown }
    let forDuplicates = limits.forDuplicates
    var row = RepeatedRow()
    var count = 0
    var size = 0
    let isRead = forEachWord(in: range) { start, length in
      count &+= 1
      size &+= length
      let key = Bytes16(bytes, at: start).smallKey(length)
      let hash = key.hash
      if forDuplicates {
        // Passages are compared without the exclamation marks that stand for words.
        if bytes[start] == UInt8(ascii: "!") { row.appendAnything() } else { row.append(hash) }
      }
      if dullKeys[DullTokens.place(hash, of: dullKeys.count)] == key, length <= WordKey.longest {
        return true
      }
      guard unknown.count < Self.mostUnknown,
        let word = word(key, bytes, start..<start &+ length, range, table)
      else { return false }
      unknown.append(word)
      return true
    }
    longestRow = row.longest
    // Exclamation marks that stand for words have been taken off once.
    measures.cased &+= size &+ measures.words
    measures.words &+= count
    measures.characters &+= range.count
    return isRead
  }

  /// Calls `body` with the place and the number of bytes of each word until it says no.
  ///
  /// - Returns: whether it never did.
  @inline(__always)
  func forEachWord(in range: Range<Int>, _ body: (Int, Int) -> Bool) -> Bool {
    let tokens = tokens.span
    // Where the word began in which the block before ended; -1 if it ended in none.
    var open = -1
    var index = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (bits, next) = (tokens[index], tokens[index &+ 1])
      var starts = bits & ~(bits &<< 1 | (open < 0 ? 0 : 1))
      var ends = bits & ~(bits &>> 1 | next &<< 63)
      while ends != 0 {
        let end = offset &+ ends.trailingZeroBitCount &+ 1
        ends &= ends &- 1
        var start = open
        if start < 0 {
          start = offset &+ starts.trailingZeroBitCount
          starts &= starts &- 1
        }
        open = -1
        guard body(start, end &- start) else { return false }
      }
      // What has begun and not ended goes on in the next block.
      if starts != 0 { open = offset &+ starts.trailingZeroBitCount }
      index &+= 1
      offset &+= 64
    }
    return true
  }
}
