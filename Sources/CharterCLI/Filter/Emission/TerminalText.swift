import RecordIO

/// Text for a column that people look at in a terminal.
enum TerminalText {
  /// Appends well-formed UTF-8 without anything that would end the line or the column, or that a
  /// terminal would obey: tabs, line ends and backslashes are escaped, and other controls, those of
  /// line breaking and of text direction among them, become U+FFFD.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    var copied = 0
    var at = 0
    while at < text.count {
      let length = lengthOfUnsafe(text, at: at)
      guard length > 0 else {
        at &+= 1
        continue
      }
      output.append(copying: text, in: copied..<at)
      appendReplacement(of: text[at], to: &output)
      at &+= length
      copied = at
    }
    output.append(copying: text, in: copied..<text.count)
  }

  /// How many bytes have to be replaced at an offset.
  private static func lengthOfUnsafe(_ text: Span<UInt8>, at: Int) -> Int {
    switch text[at] {
    case 0x00..<0x20, 0x7F, UInt8(ascii: "\\"): 1
    case 0xC2 where at &+ 1 < text.count && (0x80...0x9F).contains(text[at &+ 1]): 2
    case 0xE2 where at &+ 2 < text.count: isFormat(text[at &+ 1], text[at &+ 2]) ? 3 : 0
    default: 0
    }
  }

  /// U+2028 to U+202E and U+2066 to U+2069, after their first byte.
  private static func isFormat(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && (0xA8...0xAE).contains(third)
      || second == 0x81 && (0xA6...0xA9).contains(third)
  }

  private static func appendReplacement(of byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\t"): output.append(ascii: "\\t")
    case UInt8(ascii: "\n"): output.append(ascii: "\\n")
    case UInt8(ascii: "\r"): output.append(ascii: "\\r")
    case UInt8(ascii: "\\"): output.append(ascii: "\\\\")
    default: output.append(ascii: "\u{FFFD}")
    }
  }
}
