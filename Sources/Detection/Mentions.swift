/// Finds mentions: `@name`, the `@name@host` of federated networks, and the `<@123>` of chats.
///
/// The sign stands behind nothing that it could belong to, so that the `@` of an e-mail address,
/// of a path or of a disguised word (`c@n`) is none.
package struct Mentions: Sendable {
  package init() {}

  /// Appends the mentions in the order of the text.
  package mutating func read(_ text: Span<UInt8>, into found: inout [Range<Int>]) {
    var offset = 0
    while offset < text.count {
      if let end = text.endOfAddress(at: offset) {
        offset = end
      } else if text[offset] == 0x40, let end = mention(text, at: offset) {
        found.append(offset..<end)
        offset = end
      } else {
        offset = text.next(from: offset + 1) { $0 == 0x40 || $0.mayBeginAddress }
      }
    }
  }

  private func mention(_ text: Span<UInt8>, at offset: Int) -> Int? {
    switch text.byte(offset - 1) {
    case 0x25, 0x26, 0x2B, 0x2D, 0x2F, 0x3D, 0x40, 0x5F: return nil
    case 0x2E:
      // A full stop before an answer (`.@name`) shows it to all.
      let before = offset - 1
      guard text.byte(before - 1) != 0x2E, !text.isWord(before: before) else { return nil }
    case 0x3C:
      let digits = offset + (text.byte(offset + 1) == 0x21 ? 2 : 1)
      var end = digits
      while text.byte(end).isDigit { end += 1 }
      if end > digits, text.byte(end) == 0x3E { return end }
    default:
      guard !text.isWord(before: offset) else { return nil }
    }
    guard let name = endOfName(text, at: offset + 1) else { return nil }
    guard text.byte(name) == 0x40 else { return name }
    return endOfName(text, at: name + 1) ?? name
  }

  /// The end of a name of two characters or more, one of them no digit. Full stops and hyphens
  /// belong to it between word characters.
  private func endOfName(_ text: Span<UInt8>, at offset: Int) -> Int? {
    guard text.isWord(at: offset) || text.byte(offset) == 0x5F else { return nil }
    var end = offset
    var hasLetter = false
    var count = 0
    while true {
      let label = end
      while end < text.count, text.isWord(at: end) || text[end] == 0x5F {
        hasLetter = hasLetter || !text[end].isDigit
        count += 1
        end += text[end].isASCII ? 1 : text.character(at: end).length
      }
      let sign = text.byte(end)
      guard end > label, sign == 0x2E || sign == 0x2D, text.isWord(at: end + 1) else { break }
      end += 1
    }
    return hasLetter && count > 1 ? end : nil
  }
}
