/// What characters are to the lexer, whatever stands around them.
extension Lexer {
  static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isASCIILetter(UInt8(scalar.value)) : scalar.properties.isAlphabetic
  }

  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "_", "'", "\u{2019}", "0"..."9": true
    case "a"..."z", "A"..."Z": true
    case "À"..."Ö", "Ø"..."ö", "ø"..."ÿ": true
    default:
      scalar.value >= 0x80
        && (scalar.properties.isAlphabetic
          || scalar.properties.canonicalCombiningClass != .notReordered)
    }
  }

  static func isASCIILetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a") <= byte | 0x20 && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// An ASCII letter or digit: never more than text, in words and names alike.
  static func isPlainText(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }

  /// A byte of a character from À to ÿ, given that the bytes before it were letters of ASCII or of these.
  static func isLatin1(_ byte: UInt8) -> Bool { byte == 0xC3 || byte & 0xC0 == 0x80 }

  static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// White space that ends no line: Unicode's, which is a closed set. The no-break spaces of French
  /// typography count.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0B, 0x0C: true
    case 0...0x84: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Marks without width that word processors and web pages leave between words.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200B}" || scalar == "\u{2060}" || scalar == "\u{FEFF}"
  }

  /// Whether the bytes hold no white space but single spaces. May say no where it is so.
  func isEvenlySpaced(from start: Int, to end: Int) -> Bool {
    var afterSpace = false
    for offset in start..<end {
      switch bytes[offset] {
      case 0x20:
        if afterSpace { return false }
        afterSpace = true
      // The first bytes of the white space beyond ASCII, among much else.
      case 0..<0x20, 0xC2, 0xE1, 0xE2, 0xE3: return false
      default: afterSpace = false
      }
    }
    return true
  }
}
