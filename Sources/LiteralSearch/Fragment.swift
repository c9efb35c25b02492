/// A text that may stand anywhere, and the part of it by which it is found.
struct Fragment: Sendable {
  let bytes: [UInt8]
  /// The longest run of ASCII letters and digits, if it has three or more: it stands within one token. Else all
  /// of it.
  let core: Range<Int>

  init(_ text: String) {
    bytes = Array(text.utf8)
    let word = Self.longestWord(in: bytes)
    core = word.count >= LiteralIndex.shortestFragment ? word : 0..<bytes.count
  }

  /// Whether the core stands within one token.
  var isFoundInTokens: Bool { bytes[core].allSatisfy(Self.isOfWord) }

  /// Whether a part of it stands at an offset of the text, which is not negative.
  func stands(_ part: Range<Int>, at start: Int, in text: Span<UInt8>) -> Bool {
    guard part.count <= text.count &- start else { return false }
    for index in 0..<part.count where bytes[part.lowerBound &+ index] != text[start &+ index] {
      return false
    }
    return true
  }

  private static func longestWord(in bytes: [UInt8]) -> Range<Int> {
    var longest = 0..<0
    var start = 0
    for index in bytes.indices {
      if !isOfWord(bytes[index]) {
        start = index + 1
      } else if index + 1 - start > longest.count {
        longest = start..<index + 1
      }
    }
    return longest
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
