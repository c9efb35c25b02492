/// Letters that readers take for Latin ones. A small table made by hand: NFKD and the plain view
/// have had their turn, and only shapes that pass in running text count.
enum LookAlikes {
  /// Replaces the look-alikes of a token: small capitals always, letters of other scripts if all of them
  /// are look-alikes, next to Latin ones or in a text that may hold whole words of them. False if there
  /// is nothing to replace.
  static func undo(_ token: inout [UInt32], allowsWholeWords: Bool) -> Bool {
    var latin = 0
    for scalar in token {
      if 0x61...0x7A ~= scalar || smallCapital(scalar) != nil {
        latin += 1
      } else if scalar >= 0x80, otherScript(scalar) == nil, isLetter(scalar) {
        return false
      }
    }
    guard latin > 0 || allowsWholeWords else { return false }
    var isUndone = false
    for index in token.indices {
      guard let letter = smallCapital(token[index]) ?? otherScript(token[index]) else { continue }
      token[index] = letter
      isUndone = true
    }
    return isUndone
  }

  /// Whether a text holds letters of a script that has look-alikes, which are none themselves: then its
  /// words are words. Linear.
  static func hasForeignWords(_ text: Span<UInt8>) -> Bool {
    var position = 0
    while position < text.count {
      let (scalar, length) = decodeScalar(text, at: position)
      // Greek, Cyrillic, Armenian.
      if 0x370...0x58F ~= scalar, otherScript(scalar) == nil, isLetter(scalar) { return true }
      position += max(length, 1)
    }
    return false
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    CharacterTable.shared.classes(of: scalar).contains(.letter)
  }

  /// Small capitals, letters of phonetic alphabets and letters with a stroke: Latin script, used as a font.
  static func smallCapital(_ scalar: UInt32) -> UInt32? {
    guard let letter = smallCapitals[scalar] else { return nil }
    return UInt32(letter)
  }

  /// Cyrillic, Greek and Armenian letters, lower case, by the shape of either case: к passes for k
  /// and н for the H that its capital looks like.
  static func otherScript(_ scalar: UInt32) -> UInt32? {
    guard let letter = otherScripts[scalar] else { return nil }
    return UInt32(letter)
  }

  /// Small capitals first, then letters with a hook, a tail or a stroke: the same letter, dressed up.
  private static let smallCapitals = table(
    ("ᴀɑ", "a"), ("ʙɓƀ", "b"), ("ᴄɕȼ", "c"), ("ᴅɖɗ", "d"), ("ᴇɛəɇ", "e"), ("ꜰƒ", "f"),
    ("ɢɡɠǥ", "g"),
    ("ʜɦħ", "h"), ("ɪɩıɨ", "i"), ("ᴊʝɉ", "j"), ("ᴋƙ", "k"), ("ʟɭƚ", "l"), ("ᴍɱ", "m"), ("ɴɳɲ", "n"),
    ("ᴏ", "o"), ("ᴘƥ", "p"), ("ꞯ", "q"), ("ʀɾɽɍ", "r"), ("ꜱʂ", "s"), ("ᴛʈŧ", "t"), ("ᴜʋʉ", "u"),
    ("ᴠ", "v"), ("ᴡɯ", "w"), ("ʏɏ", "y"), ("ᴢʐƶ", "z"))

  private static let otherScripts = table(
    // Drawn like the small letter.
    ("аα", "a"), ("сϲ", "c"), ("ԁ", "d"), ("еє", "e"), ("ց", "g"), ("һհ", "h"), ("іι", "i"),
    ("јϳ", "j"), ("кκ", "k"), ("ⅼӏ", "l"), ("пո", "n"), ("оοօ", "o"), ("рρ", "p"), ("ԛզ", "q"),
    ("г", "r"), ("ѕ", "s"), ("υս", "u"), ("ѵν", "v"), ("ԝω", "w"), ("хχ", "x"), ("уγ", "y"),
    // Their capitals are drawn like the capital, and case is folded before.
    ("вβ", "b"), ("ϝ", "f"), ("нη", "h"), ("мμ", "m"), ("тτ", "t"), ("ζ", "z"),
    // Not the same, and read as it where the rest of the word is Latin.
    ("ь", "b"), ("ς", "c"), ("ҽ", "e"), ("ғ", "f"), ("ԍ", "g"), ("նռ", "n"), ("σ", "o"), ("я", "r"),
    ("տ", "s"), ("ц", "u"), ("ш", "w"), ("з", "z"))

  private static func table(_ rows: (shapes: String, letter: String)...) -> [UInt32: UInt8] {
    var table: [UInt32: UInt8] = [:]
    for row in rows {
      for scalar in row.shapes.unicodeScalars { table[scalar.value] = row.letter.utf8.first }
    }
    return table
  }
}
