/// The characters of a plain text that are not ASCII: letters of Latin-1, œ, typographic apostrophes, quotation
/// marks and ellipses, emojis of one character. A bit for each of their bytes in a block of 64.
struct PlainNonASCII {
  private(set) var letters: UInt64 = 0
  /// All but letters.
  private(set) var signs: UInt64 = 0
  /// First bytes of capitals; last bytes of small letters.
  private(set) var capitals: UInt64 = 0
  private(set) var lower: UInt64 = 0
  /// How many letters begin in the block, and how many bytes go on with a character.
  private(set) var letterCount = 0
  private(set) var continuationCount = 0
  /// Whether two equal ones stand side by side, or letters that may be equal.
  private(set) var areEqual = false
  /// How often one emoji stands in a row, at most.
  private(set) var longestRun = 0
  /// Where the last letter ended, and the last sign; what it was, and how often in a row.
  private var letterEnd = -1
  private var signEnd = -1
  private var sign: UInt32 = 0
  private var run = 0
  /// What the next block will have of the characters that began in this one.
  private var nextLetters: UInt64 = 0
  private var nextSigns: UInt64 = 0
  private var nextLower: UInt64 = 0

  var all: UInt64 { letters | signs }

  @inline(__always)
  mutating func beginBlock() {
    letters = nextLetters
    signs = nextSigns
    lower = nextLower
    capitals = 0
    letterCount = 0
    continuationCount = 0
    nextLetters = 0
    nextSigns = 0
    nextLower = 0
  }

  /// Reads the bytes that are not ASCII.
  ///
  /// - Returns: false if one of them belongs to another character.
  @inline(never)
  mutating func read(
    _ others: UInt64, of bytes: Span<UInt8>, at offset: Int, _ range: Range<Int>,
    _ limits: PlainText.Limits, _ table: CharacterTable
  ) -> Bool {
    var left = others & ~all
    while left != 0 {
      let place = left.trailingZeroBitCount
      let length = add(bytes, at: offset &+ place, range, UInt64(place), limits, table)
      if length == 0 { return false }
      left = place &+ length < 64 ? left & ~0 &<< UInt64(place &+ length) : 0
    }
    return true
  }

  /// - Returns: the bytes of the character; 0 if it is none of these.
  private mutating func add(
    _ bytes: Span<UInt8>, at offset: Int, _ range: Range<Int>, _ place: UInt64,
    _ limits: PlainText.Limits, _ table: CharacterTable
  ) -> Int {
    if let letter = table.plainLetter(bytes, at: offset), offset &+ 1 < range.upperBound {
      if letterEnd == offset, (bytes[offset &+ 1] ^ bytes[offset &- 1]) & ~0x21 == 0 {
        areEqual = true
      }
      letterEnd = offset &+ 2
      letters |= 3 &<< place
      nextLetters = place == 63 ? 1 : 0
      if letter.isCapital {
        capitals |= 1 &<< place
      } else {
        lower |= place == 63 ? 0 : 2 &<< place
        nextLower = place == 63 ? 1 : 0
      }
      letterCount &+= 1
      continuationCount &+= 1
      return 2
    }
    return addSign(bytes, at: offset, range, place, limits, table)
  }

  private mutating func addSign(
    _ bytes: Span<UInt8>, at offset: Int, _ range: Range<Int>, _ place: UInt64,
    _ limits: PlainText.Limits, _ table: CharacterTable
  ) -> Int {
    let (scalar, length) = decodeScalar(bytes.extracting(range), at: offset &- range.lowerBound)
    switch scalar {
    // Apostrophe and ellipsis.
    case 0x2019, 0x2026: break
    case 0xAB, 0xBB, 0x201C, 0x201D: if limits.forQuotes { return 0 }
    case 0x1F300...0x1FAFF:
      let classes = table.classes(of: scalar)
      let isEmoji = classes == [.emoji, .emojiPresentation]
      if !isEmoji || limits.forEmojis || table.mapping(of: scalar) != nil { return 0 }
    default: return 0
    }
    run = signEnd == offset && sign == scalar ? run &+ 1 : 1
    if scalar > 0xFFFF {
      longestRun = max(longestRun, run)
    } else if run > 1 {
      areEqual = true
    }
    sign = scalar
    signEnd = offset &+ length
    let bits: UInt64 = 1 &<< UInt64(length) &- 1
    signs |= bits &<< place
    nextSigns = place &+ UInt64(length) > 64 ? bits &>> (64 &- place) : 0
    continuationCount &+= length &- 1
    return length
  }
}

extension CharacterTable {
  /// The letter of Latin-1 but ß and ÿ, or œ, that stands at an offset, if there is one and the plain view
  /// has it in ASCII.
  @inline(__always)
  func plainLetter(_ text: Span<UInt8>, at offset: Int) -> LatinLetter? {
    if let letter = latinLetter(text, at: offset) {
      // ß and ÿ differ in the bit that capitals and small letters differ in.
      return text[offset &+ 1] & 0x1F == 0x1F ? nil : letter
    }
    guard text[offset] == 0xC5, offset &+ 1 < text.count, text[offset &+ 1] | 1 == 0x93 else {
      return nil
    }
    return LatinLetter(
      first: UInt8(ascii: "o"), second: UInt8(ascii: "e"), isCapital: text[offset &+ 1] == 0x92)
  }
}
