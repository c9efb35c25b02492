internal import Bytes

/// The first go over a text that may be plain: which bytes belong to words, and whether anything stands among
/// them that asks for a closer look. A value of its own, so that it stays in registers.
struct PlainPass {
  /// The bits of the block before, as far as the next one has to know them.
  private struct Last {
    var tokens: UInt64 = 0
    var stops: UInt64 = 0
    var letters: UInt64 = 0
    var lower: UInt64 = 0
    var repeats: UInt64 = 0
  }

  private let limits: PlainText.Limits
  private let range: Range<Int>
  private var last = Last()
  private var others = PlainNonASCII()
  /// As far as it is known before the words are counted: characters and cased letters are what has to be taken
  /// off the bytes of the text and of its words.
  private(set) var measures = PlainText.Measures()
  /// How many words of one letter there are; at most one too many for each block.
  private(set) var singleCount = 0

  init(_ limits: PlainText.Limits, _ range: Range<Int>) {
    self.limits = limits
    self.range = range
  }

  /// Reads 64 bytes, or what is left of the range.
  ///
  /// - Returns: the bytes of words, and those of them that are not ASCII; nil if the text may be more than
  ///   plain.
  @inline(__always)
  mutating func read(
    _ bytes: Span<UInt8>, at offset: Int, _ table: CharacterTable
  ) -> (tokens: UInt64, accents: UInt64)? {
    let block = Bytes64(bytes, at: offset, endingBy: range.upperBound)
    others.beginBlock()
    if block.nonASCII != 0 {
      guard others.read(block.nonASCII, of: bytes, at: offset, range, limits, table) else {
        return nil
      }
    }
    guard block.words | block.gaps | block.stops | others.all == block.all else { return nil }
    var tokens = block.words | others.letters
    if limits.forQuotes, block.bits({ $0.equal(to: 0x22) }) != 0 { return nil }
    // What follows a full stop at once may be the end of an address.
    if tokens & (block.stops &<< 1 | last.stops) != 0 { return nil }
    last.stops = block.stops &>> 63
    if limits.forDisguises || limits.forDigits || limits.forMeasures {
      guard let marks = look(at: block, tokens, bytes, at: offset) else { return nil }
      tokens |= marks
    }
    last.tokens = tokens &>> 63
    return (tokens, others.letters)
  }

  /// Looks for what detectors, disguises and measures ask.
  ///
  /// - Returns: the exclamation marks that stand for words; nil if the text may be more than plain.
  @inline(__always)
  private mutating func look(
    at block: Bytes64, _ tokens: UInt64, _ bytes: Span<UInt8>, at offset: Int
  ) -> UInt64? {
    let digits = block.bits { $0.between(0x30, 0x39) }
    if digits != 0, limits.forDigits { return nil }
    let capitals = block.bits { $0.between(0x41, 0x5A) } | others.capitals
    let before = offset > range.lowerBound ? bytes[offset &- 1] : 0
    // Bytes of one sign may be alike.
    let repeats =
      block.repeats(after: before &- 0x41 < 26 ? before | 0x20 : before) & ~others.signs
    var marks: UInt64 = 0
    if limits.forDisguises {
      let lower = block.words & ~digits & ~capitals | others.lower
      if isSuspicious(lower, capitals, digits, tokens, repeats & block.words & ~digits) {
        return nil
      }
      if block.stops != 0 {
        guard let found = lonelyMarks(block.stops, bytes, at: offset) else { return nil }
        marks = found
        measures.words &-= found.nonzeroBitCountOfFew
      }
      countSingles(tokens | marks)
    }
    if limits.forMeasures {
      guard measure(block, digits, capitals, repeats) else { return nil }
    }
    last.repeats = repeats
    return marks
  }

  /// Whether a layer of `Disguises` might find something: a capital behind a small letter, a digit beside a
  /// letter, a letter three times in a row, three in a row that are doubled.
  @inline(__always)
  private mutating func isSuspicious(
    _ lower: UInt64, _ capitals: UInt64, _ digits: UInt64, _ tokens: UInt64, _ repeats: UInt64
  ) -> Bool {
    if (lower &<< 1 | last.lower) & capitals != 0 { return true }
    last.lower = lower &>> 63
    let letters = tokens & ~digits
    if digits != 0 || last.tokens & ~last.letters != 0 {
      if digits & (letters &<< 1 | letters &>> 1 | last.letters) != 0 { return true }
      if letters & last.tokens & ~last.letters != 0 { return true }
    }
    last.letters = letters &>> 63
    if repeats == 0 { return false }
    let one = repeats &<< 1 | last.repeats &>> 63
    let two = repeats &<< 2 | last.repeats &>> 62
    let four = repeats &<< 4 | last.repeats &>> 60
    return repeats & (one | two & four) != 0
  }

  /// Exclamation marks that close no word stand for letters, as words of their own. Nil where it is not clear
  /// which they do.
  @inline(never)
  private func lonelyMarks(_ stops: UInt64, _ bytes: Span<UInt8>, at offset: Int) -> UInt64? {
    var marks: UInt64 = 0
    var left = stops
    while left != 0 {
      let place = left.trailingZeroBitCount
      left &= left &- 1
      let position = offset &+ place
      guard bytes[position] == UInt8(ascii: "!") else { continue }
      switch position > range.lowerBound ? bytes[position &- 1] : 0x20 {
      case UInt8(ascii: "!"), 0x41...0x5A, 0x61...0x7A: continue
      // The end of a letter of two bytes.
      case 0x80... where bytes[position &- 2] >= 0xC3: continue
      // The end of an emoji.
      case 0x80... where position &- 4 >= range.lowerBound && bytes[position &- 4] == 0xF0:
        marks |= 1 &<< UInt64(place)
      case 0x20, 0x0A, 0x22, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: marks |= 1 &<< UInt64(place)
      default: return nil
      }
    }
    return marks
  }

  @inline(__always)
  private mutating func countSingles(_ tokens: UInt64) {
    let starts = tokens & ~(tokens &<< 1 | last.tokens)
    var singles = starts & ~(tokens &>> 1)
    // Letters of two bytes.
    if others.letters != 0 { singles |= starts & others.letters & ~(tokens &>> 2) }
    while singles != 0 {
      singleCount &+= 1
      singles &= singles &- 1
    }
  }

  /// - Returns: false if there are three equal characters in a row, or could be.
  @inline(__always)
  private mutating func measure(
    _ block: Bytes64, _ digits: UInt64, _ capitals: UInt64, _ equal: UInt64
  ) -> Bool {
    if others.areEqual { return false }
    let spaces = block.bits { $0.equal(to: 0x20) | $0.equal(to: 0x0A) }
    let repeats = equal & ~spaces
    if repeats & (repeats &<< 1 | last.repeats &>> 63) != 0 { return false }
    if repeats != 0 {
      measures.repeats = 2
    } else if measures.repeats == 0, block.all & ~spaces != 0 {
      measures.repeats = 1
    }
    if others.longestRun > measures.repeats { measures.repeats = others.longestRun }
    // What is left of these when the words have been counted: see ``measures``.
    measures.characters &-= others.continuationCount
    measures.cased &-= others.letterCount &+ digits.nonzeroBitCountOfFew
    measures.uppercase &+= capitals.nonzeroBitCountOfFew
    return true
  }
}

extension UInt64 {
  /// The number of ones where there are few: without an instruction of its own counting takes two dozen.
  @inline(__always)
  fileprivate var nonzeroBitCountOfFew: Int {
    var count = 0
    var left = self
    while left != 0 {
      count &+= 1
      left &= left &- 1
    }
    return count
  }
}
