/// Writes strings and scalars that no consumer can take for the end of a line.
///
/// Control characters, U+0085, U+2028 and U+2029 are escaped, and the output is well-formed UTF-8
/// whatever comes in: some hosts split lines at all of these, and some refuse the whole stream at
/// one bad byte.
package enum JSONWriter {
  /// Writes a text as a string with quotation marks.
  package static func append(_ text: String, to output: inout [UInt8]) {
    append(text.utf8.span, to: &output)
  }

  /// The same for a text that may be no UTF-8.
  package static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.append(Byte.quote)
    append(text, keepingEscapes: false, to: &output)
    output.append(Byte.quote)
  }

  /// Writes a scalar of a scanned line as it is spelled there, its escapes too.
  ///
  /// A value that is missing, a container, or no JSON (`NaN`, `01`) is written as `null`.
  package static func append(
    _ value: JSONValue, of line: Span<UInt8>, to output: inout [UInt8]
  ) {
    switch value.kind {
    case .plainString, .escapedString:
      output.append(Byte.quote)
      append(
        line.extracting(value.content), keepingEscapes: true, to: &output)
      output.append(Byte.quote)
    case .number where JSONNumber.isWellFormed(line.extracting(value.range)), .true, .false:
      output.append(copying: line, in: value.range)
    default:
      output.append(ascii: "null")
    }
  }

  /// Whether `append` would write the value just as it stands: true for strings of printable ASCII
  /// without escapes.
  package static func isVerbatim(_ value: JSONValue, of line: Span<UInt8>) -> Bool {
    if case .plainString = value.kind { line.isPrintable(value.content) } else { false }
  }

  private static func append(
    _ text: Span<UInt8>, keepingEscapes: Bool, to output: inout [UInt8]
  ) {
    var copied = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte >= Byte.space, byte < 0x80, byte != Byte.quote, byte != Byte.backslash {
        at &+= 1
        continue
      }
      let length = lengthOfVerbatim(text, at: at, keepingEscapes: keepingEscapes)
      if length > 0 {
        at &+= length
        continue
      }
      output.append(copying: text, in: copied..<at)
      at &+= appendReplacement(text, at: at, to: &output)
      copied = at
    }
    output.append(copying: text, in: copied..<text.count)
  }

  /// How many bytes of what stands at `at` may go out as they are.
  private static func lengthOfVerbatim(
    _ text: Span<UInt8>, at: Int, keepingEscapes: Bool
  ) -> Int {
    let byte = text[at]
    if byte >= 0x80 {
      let sequence = UTF8Repair.sequence(in: text, at: at, limit: text.count)
      guard sequence.isWellFormed, lineBreak(text, at: at, length: sequence.length) == nil else {
        return 0
      }
      return sequence.length
    }
    guard byte == Byte.backslash, keepingEscapes, at &+ 1 < text.count else { return 0 }
    switch text[at &+ 1] {
    case Byte.quote, Byte.backslash, UInt8(ascii: "/"), UInt8(ascii: "n"), UInt8(ascii: "t"),
      UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      return 2
    case UInt8(ascii: "u"):
      return JSONString.codeUnit(text, at: at, limit: text.count) == nil ? 0 : 6
    default:
      return 0
    }
  }

  /// Writes something harmless for what stands at `at`.
  ///
  /// - Returns: how many bytes it stands for.
  private static func appendReplacement(
    _ text: Span<UInt8>, at: Int, to output: inout [UInt8]
  ) -> Int {
    let byte = text[at]
    guard byte >= 0x80 else {
      switch byte {
      case Byte.quote: output.append(ascii: "\\\"")
      case Byte.backslash: output.append(ascii: "\\\\")
      case Byte.lineFeed: output.append(ascii: "\\n")
      case Byte.carriageReturn: output.append(ascii: "\\r")
      case Byte.tab: output.append(ascii: "\\t")
      default:
        output.append(ascii: "\\u00")
        output.append(hexDigit(byte >> 4))
        output.append(hexDigit(byte & 15))
      }
      return 1
    }
    let sequence = UTF8Repair.sequence(in: text, at: at, limit: text.count)
    if sequence.isWellFormed, let escape = lineBreak(text, at: at, length: sequence.length) {
      output.append(ascii: escape)
    } else {
      output.appendReplacementCharacter()
    }
    return sequence.length
  }

  /// The escape of a character that some hosts take for the end of a line.
  private static func lineBreak(_ text: Span<UInt8>, at: Int, length: Int) -> StaticString? {
    if length == 2, text[at] == 0xC2, text[at &+ 1] == 0x85 { return "\\u0085" }
    guard length == 3, text[at] == 0xE2, text[at &+ 1] == 0x80 else { return nil }
    switch text[at &+ 2] {
    case 0xA8: return "\\u2028"
    case 0xA9: return "\\u2029"
    default: return nil
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 &+ value : 0x57 &+ value
  }
}
