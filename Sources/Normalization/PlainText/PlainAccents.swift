/// The characters of a plain text that are not ASCII: letters of Latin-1, œ, and the typographic apostrophe. A
/// bit for each of their bytes in a block of 64.
struct PlainAccents {
  private(set) var letters: UInt64 = 0
  private(set) var apostrophes: UInt64 = 0
  /// First bytes of capitals; last bytes of small letters.
  private(set) var capitals: UInt64 = 0
  private(set) var lower: UInt64 = 0
  /// How many letters begin in the block, and how many bytes go on with a character.
  private(set) var letterCount = 0
  private(set) var continuationCount = 0
  /// Whether two equal ones stand side by side, or letters that may be equal.
  private(set) var areEqual = false
  /// Where the last letter ended, and the last apostrophe.
  private var letterEnd = -1
  private var apostropheEnd = -1
  /// What the next block will have of the characters that began in this one.
  private var nextLetters: UInt64 = 0
  private var nextApostrophes: UInt64 = 0
  private var nextLower: UInt64 = 0

  var all: UInt64 { letters | apostrophes }

  @inline(__always)
  mutating func beginBlock() {
    letters = nextLetters
    apostrophes = nextApostrophes
    lower = nextLower
    capitals = 0
    letterCount = 0
    continuationCount = 0
    nextLetters = 0
    nextApostrophes = 0
    nextLower = 0
  }

  /// Reads the bytes that are not ASCII.
  ///
  /// - Returns: false if one of them belongs to another character.
  @inline(never)
  mutating func read(
    _ others: UInt64, of bytes: Span<UInt8>, at offset: Int, _ range: Range<Int>,
    _ table: CharacterTable
  ) -> Bool {
    var left = others & ~all
    while left != 0 {
      let place = left.trailingZeroBitCount
      let length = add(bytes, at: offset &+ place, range, UInt64(place), table)
      if length == 0 { return false }
      left = place &+ length < 64 ? left & ~0 &<< UInt64(place &+ length) : 0
    }
    return true
  }

  /// - Returns: the bytes of the character; 0 if it is none of these.
  private mutating func add(
    _ bytes: Span<UInt8>, at offset: Int, _ range: Range<Int>, _ place: UInt64,
    _ table: CharacterTable
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
    guard offset &+ 2 < range.upperBound, bytes[offset] == 0xE2, bytes[offset &+ 1] == 0x80,
      bytes[offset &+ 2] == 0x99
    else { return 0 }
    if apostropheEnd == offset { areEqual = true }
    apostropheEnd = offset &+ 3
    apostrophes |= 7 &<< place
    nextApostrophes = place > 61 ? 7 &>> (64 &- place) : 0
    continuationCount &+= 2
    return 3
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
