/// Decodes strings.
package enum JSONString {
  /// Appends the text of a string value as well-formed UTF-8.
  ///
  /// What has no meaning becomes U+FFFD: bytes that are not UTF-8, lone surrogates, `\u` without
  /// four digits. A backslash before any other letter is dropped. NULs and controls stay.
  ///
  /// - Returns: whether anything had to be repaired.
  /// - Complexity: linear; one copy if there are no escapes and no faults.
  @discardableResult
  package static func append(
    _ value: JSONValue, of line: Span<UInt8>, to text: inout [UInt8]
  ) -> Bool {
    guard value.isString else { return false }
    if value.kind == .plainString {
      return UTF8Repair.append(line.extracting(value.content), to: &text)
    }
    return append(line, in: value.content, to: &text)
  }

  /// Appends the text of a string's bytes without its quotation marks.
  @discardableResult
  static func append(
    _ line: Span<UInt8>, in content: Range<Int>, to text: inout [UInt8]
  ) -> Bool {
    var isRepaired = false
    var copied = content.lowerBound
    var at = copied
    while true {
      at = line.firstNonASCIIOrBackslash(in: at..<content.upperBound)
      guard at < content.upperBound else { break }
      if line[at] == Byte.backslash {
        text.append(copying: line, in: copied..<at)
        isRepaired = !appendEscape(line, &at, limit: content.upperBound, to: &text) || isRepaired
        copied = at
        continue
      }
      let sequence = UTF8Repair.sequence(in: line, at: at, limit: content.upperBound)
      if !sequence.isWellFormed {
        text.append(copying: line, in: copied..<at)
        text.appendReplacementCharacter()
        isRepaired = true
        copied = at &+ sequence.length
      }
      at &+= sequence.length
    }
    text.append(copying: line, in: copied..<content.upperBound)
    return isRepaired
  }

  /// Decodes the escape at `at`, or the two of a surrogate pair, and moves `at` behind it.
  ///
  /// - Returns: false if it was no escape of JSON.
  private static func appendEscape(
    _ line: Span<UInt8>, _ at: inout Int, limit: Int, to text: inout [UInt8]
  ) -> Bool {
    guard at &+ 1 < limit else {
      at = limit
      text.appendReplacementCharacter()
      return false
    }
    let letter = line[at &+ 1]
    if letter == UInt8(ascii: "u") { return appendScalar(line, &at, limit: limit, to: &text) }
    if let meaning = meaning(of: letter) {
      at &+= 2
      text.append(meaning)
      return true
    }
    // The letter itself may begin a sequence of UTF-8, so it is left to the caller.
    at &+= 1
    return false
  }

  private static func meaning(of letter: UInt8) -> UInt8? {
    switch letter {
    case Byte.quote, Byte.backslash, UInt8(ascii: "/"): letter
    case UInt8(ascii: "n"): Byte.lineFeed
    case UInt8(ascii: "t"): Byte.tab
    case UInt8(ascii: "r"): Byte.carriageReturn
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: nil
    }
  }

  private static func appendScalar(
    _ line: Span<UInt8>, _ at: inout Int, limit: Int, to text: inout [UInt8]
  ) -> Bool {
    guard let unit = codeUnit(line, at: at, limit: limit) else {
      at &+= 2
      text.appendReplacementCharacter()
      return false
    }
    at &+= 6
    switch unit {
    case 0xD800...0xDBFF:
      guard let low = codeUnit(line, at: at, limit: limit), (0xDC00...0xDFFF).contains(low) else {
        text.appendReplacementCharacter()
        return false
      }
      at &+= 6
      text.appendUTF8(0x1_0000 &+ (unit &- 0xD800) << 10 &+ (low &- 0xDC00))
    case 0xDC00...0xDFFF:
      text.appendReplacementCharacter()
      return false
    default:
      text.appendUTF8(unit)
    }
    return true
  }

  /// The value of `\uXXXX` at `at`, or nil if that is not what stands there.
  static func codeUnit(_ line: Span<UInt8>, at: Int, limit: Int) -> UInt32? {
    guard at &+ 6 <= limit, line[at] == Byte.backslash, line[at &+ 1] == UInt8(ascii: "u") else {
      return nil
    }
    var result: UInt32 = 0
    for offset in (at &+ 2)..<(at &+ 6) {
      let digit = line[offset]
      switch digit {
      case 0x30...0x39: result = result << 4 | UInt32(digit &- 0x30)
      case 0x41...0x46: result = result << 4 | UInt32(digit &- 0x37)
      case 0x61...0x66: result = result << 4 | UInt32(digit &- 0x57)
      default: return nil
      }
    }
    return result
  }
}
