/// What a byte is in ASCII; bytes of other characters are none of these.
extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }

  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  var isCapital: Bool { self &- 0x41 < 26 }

  var isLetterOrDigit: Bool { isLetter || isDigit }

  var isASCII: Bool { self < 0x80 }

  /// The small letter of a capital, any other byte as it is.
  var lowercased: UInt8 { isCapital ? self | 0x20 : self }

  /// The value of a hexadecimal digit of either case.
  var isHexadecimal: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
}
