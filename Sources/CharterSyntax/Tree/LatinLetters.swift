/// Composing and folding of the letters that names and keywords are made of, without a Unicode
/// normalization library: the equality of `Character` is canonical equivalence, so a dictionary
/// keyed by characters finds the composed form of any spelling.
package enum LatinLetters {
  /// NFC, with ’ as ': the form in which names are kept. Letters beyond Latin, Greek and Cyrillic
  /// stay as they are written; `String` compares them by canonical equivalence all the same.
  package static func composed(_ name: String) -> String {
    // The first byte of U+0300 is 0xCC.
    guard name.utf8.span.holds(byteFrom: 0xCC) else { return name }
    var result = ""
    for character in name {
      if character == "\u{2019}" || character == "\u{2BC}" {
        result.append("'")
      } else if let whole = composedLetters[character] {
        result.unicodeScalars.append(whole)
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Lower case, without accents, with ’ as ': the form in which keywords are recognized.
  package static func folded(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
    var result = ""
    for character in composed(name).lowercased() {
      if let base = baseLetters[character] {
        result.append(base)
      } else if let first = character.unicodeScalars.first {
        result.unicodeScalars.append(first)
      }
    }
    return result
  }

  /// True for a letter that the folded view of a text never holds: a capital, an accented letter,
  /// and those that are folded to another one or to two.
  package static func isFoldedAway(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case _ where scalar.isASCII: "A"..."Z" ~= scalar
    case "œ", "æ", "ø", "đ", "ł": true
    default: scalar.properties.changesWhenCaseFolded || baseLetters[Character(scalar)] != nil
    }
  }

  private static let composedLetters: [Character: Unicode.Scalar] = {
    var letters: [Character: Unicode.Scalar] = [:]
    for range: ClosedRange<UInt32> in [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4FF, 0x1E00...0x1EFF]
    {
      for scalar in range.lazy.compactMap(Unicode.Scalar.init) where scalar.properties.isAlphabetic
      {
        letters[Character(scalar)] = scalar
      }
    }
    return letters
  }()

  /// Every letter of a–z under one common mark.
  private static let baseLetters: [Character: Character] = {
    let marks: [Unicode.Scalar] = [
      "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}", "\u{308}",
      "\u{309}", "\u{30A}", "\u{30B}", "\u{30C}", "\u{323}", "\u{326}", "\u{327}", "\u{328}",
    ]
    var letters: [Character: Character] = [:]
    for base in "abcdefghijklmnopqrstuvwxyz" {
      for mark in marks {
        var accented = String(base)
        accented.unicodeScalars.append(mark)
        letters[Character(accented)] = base
      }
    }
    return letters
  }()
}

extension Span<UInt8> {
  fileprivate func holds(byteFrom least: UInt8) -> Bool {
    for index in indices where self[index] >= least { return true }
    return false
  }
}
