/// The tokens of JSON, as far as a line's structure goes.
extension Span where Element == UInt8 {
  /// The offset of the first byte from `start` on that is no white space, else `count`.
  @inline(__always)
  func skipSpace(from start: Int) -> Int {
    var at = start
    while at < count, self[at] <= Byte.space, isSpace(self[at]) { at &+= 1 }
    return at
  }

  /// Moves `at` from a string's opening quotation mark to behind its closing one.
  ///
  /// - Returns: whether the string has a backslash; nil if it is not closed.
  @inline(__always)
  func skipString(_ at: inout Int) -> Bool? {
    var hasEscapes = false
    at &+= 1
    while true {
      at = firstQuoteOrBackslash(from: at)
      guard at < count else { return nil }
      if self[at] == Byte.quote {
        at &+= 1
        return hasEscapes
      }
      hasEscapes = true
      at &+= 2
    }
  }

  /// Moves `at` to behind the token that begins there: up to a structural byte or white space.
  @inline(__always)
  func skipScalar(_ at: inout Int) -> JSONValue.Kind {
    let start = at
    while at < count, !endsScalar(self[at]) { at &+= 1 }
    if self[start] == UInt8(ascii: "-") || (0x30...0x39).contains(self[start]) { return .number }
    guard at &- start <= 5 else { return .unknown }
    switch head(of: start..<at) {
    case 0x6575_7274: return .true
    case 0x65_736C_6166: return .false
    case 0x6C6C_756E: return .null
    default: return .unknown
    }
  }
}

@inline(__always)
private func isSpace(_ byte: UInt8) -> Bool {
  byte == Byte.space || byte == Byte.tab || byte == Byte.lineFeed || byte == Byte.carriageReturn
}

@inline(__always)
private func endsScalar(_ byte: UInt8) -> Bool {
  switch byte {
  case Byte.comma, Byte.closeBrace, Byte.closeBracket, Byte.quote, Byte.colon, Byte.openBrace,
    Byte.openBracket:
    true
  default: isSpace(byte)
  }
}
