/// Finds hashtags: `#` and word characters, a letter among them, behind nothing that the sign
/// could belong to. `#1`, `C#`, `&#39;`, the color `#00ff7f` and the fragment of an address are none.
package struct Hashtags: Sendable {
  package init() {}

  /// Appends the hashtags in the order of the text.
  package mutating func read(_ text: Span<UInt8>, into found: inout [Range<Int>]) {
    var offset = 0
    while offset < text.count {
      if let end = text.endOfAddress(at: offset) {
        offset = end
        continue
      }
      let sign = signLength(text, at: offset)
      guard sign > 0 else {
        offset = text.next(from: offset + 1) { $0 == 0x23 || $0 == 0xEF || $0.mayBeginAddress }
        continue
      }
      let (end, hasLetter) = name(text, at: offset + sign)
      if hasLetter, mayBegin(text, at: offset), !isColor(text, offset + sign..<end) {
        found.append(offset..<end)
      }
      offset = end
    }
  }

  /// Length of `#` or of its full-width form.
  private func signLength(_ text: Span<UInt8>, at offset: Int) -> Int {
    if text[offset] == 0x23 { return 1 }
    let isWide =
      text[offset] == 0xEF && text.byte(offset + 1) == 0xBC && text.byte(offset + 2) == 0x83
    return isWide ? 3 : 0
  }

  private func mayBegin(_ text: Span<UInt8>, at offset: Int) -> Bool {
    switch text.byte(offset - 1) {
    case 0x23, 0x26, 0x2F, 0x3D, 0x5F: false
    default: !text.isWord(before: offset)
    }
  }

  /// Whether this is a color of a style sheet: 3, 6 or 8 hexadecimal digits, a decimal one among
  /// them.
  private func isColor(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard name.count == 3 || name.count == 6 || name.count == 8 else { return false }
    var hasDigit = false
    for offset in name {
      guard text[offset].isHexadecimal else { return false }
      hasDigit = hasDigit || text[offset].isDigit
    }
    return hasDigit
  }

  private func name(_ text: Span<UInt8>, at offset: Int) -> (end: Int, hasLetter: Bool) {
    var end = offset
    var hasLetter = false
    while end < text.count, text.isWord(at: end) || text[end] == 0x5F {
      let (traits, length) = text.character(at: end)
      // A mark without a letter before it is the rest of a sign such as a keycap.
      guard end > offset || !traits.isMark else { break }
      hasLetter = hasLetter || traits.isLetter
      end += length
    }
    return (end, hasLetter)
  }
}
