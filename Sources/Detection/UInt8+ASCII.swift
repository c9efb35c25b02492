/// What a byte is in ASCII; bytes of other characters are none of these.
extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }

  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  var isCapital: Bool { self &- 0x41 < 26 }

  var isLetterOrDigit: Bool { isLetter || isDigit }

  var isASCII: Bool { self < 0x80 }

  /// White space or a line break.
  var isBlank: Bool { self == 0x20 || self &- 0x09 < 5 }

  /// Whether `://` or `www.` may begin here, what `Span.endOfAddress(at:)` looks for.
  var mayBeginAddress: Bool { self == 0x3A || self | 0x20 == 0x77 }

  /// Whether a full stop of a host, or what parts scheme and host, may begin here.
  var mayEndLabel: Bool {
    switch self {
    case 0x28, 0x2E, 0x3A, 0x5B, 0x7B: true
    default: false
    }
  }

  /// The small letter of a capital, any other byte as it is.
  var lowercased: UInt8 { isCapital ? self | 0x20 : self }

  /// The value of a hexadecimal digit of either case.
  var isHexadecimal: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
}
