internal import Bytes

/// Finds emoji: grapheme clusters that are shown as one. Each is one hit, with its variation
/// selector, skin tone, joined parts, tags or keycap. Digits, `©` and text-style signs are none.
package struct Emojis: Sendable {
  private static let joiner: UInt32 = 0x200D
  private static let textStyle: UInt32 = 0xFE0E
  private static let emojiStyle: UInt32 = 0xFE0F
  private static let keycap: UInt32 = 0x20E3

  package init() {}

  /// Appends the emoji in the order of the text.
  package mutating func read(_ text: Span<UInt8>, into found: inout [Range<Int>]) {
    // Each has a character of three bytes or more: itself, or the selector that makes © an emoji.
    guard text.first(in: 0..<text.count, where: { $0.between(0xE2, 0xF4) }) < text.count else {
      return
    }
    var offset = 0
    while offset < text.count {
      // All emoji but keycaps begin with a byte of a longer character.
      let isKeycapBase = text[offset].isDigit || text[offset] == 0x23 || text[offset] == 0x2A
      if text[offset].isASCII, !(isKeycapBase && text.byte(offset + 1) >= 0xE2) {
        offset = text.next(from: offset + 1) {
          !$0.isASCII || $0.isDigit || $0 == 0x23 || $0 == 0x2A
        }
        continue
      }
      let (traits, length) = text.character(at: offset)
      let end =
        isKeycapBase
        ? endOfKeycap(text, at: offset)
        : traits.isEmoji || traits.isRegionalIndicator ? cluster(text, at: offset) : nil
      if let end { found.append(offset..<end) }
      offset = end ?? offset + length
    }
  }

  private func endOfKeycap(_ text: Span<UInt8>, at offset: Int) -> Int? {
    let end = skip(Emojis.emojiStyle, text, at: offset + 1)
    let last = skip(Emojis.keycap, text, at: end)
    return last > end ? last : nil
  }

  private func cluster(_ text: Span<UInt8>, at offset: Int) -> Int? {
    let (traits, length) = text.character(at: offset)
    if traits.isRegionalIndicator {
      // One alone is shown as a letter.
      let (second, width) = text.character(at: offset + length)
      return second.isRegionalIndicator ? offset + length + width : nil
    }
    guard var end = element(text, at: offset, isJoined: false) else { return nil }
    while true {
      let next = skip(Emojis.joiner, text, at: end)
      guard next > end, let joined = element(text, at: next, isJoined: true) else { return end }
      end = joined
    }
  }

  /// The end of one pictograph with what belongs to it; nil unless it is shown as an emoji. Behind
  /// a joiner it needs no selector.
  private func element(_ text: Span<UInt8>, at offset: Int, isJoined: Bool) -> Int? {
    let (traits, length) = text.character(at: offset)
    guard traits.isEmoji else { return nil }
    var end = offset + length
    guard skip(Emojis.textStyle, text, at: end) == end else { return nil }
    let styled = skip(Emojis.emojiStyle, text, at: end)
    let (next, width) = text.character(at: styled)
    let hasTone = next.isSkinTone
    guard isJoined || styled > end || hasTone || traits.isShownAsEmoji else {
      return nil
    }
    end = hasTone ? styled + width : styled
    // The flags of England, Scotland and Wales: a black flag and letters that nobody sees.
    while let tag = tagLength(text, at: end) { end += tag }
    return skip(Emojis.keycap, text, at: end)
  }

  private func tagLength(_ text: Span<UInt8>, at offset: Int) -> Int? {
    let (scalar, length) = text.scalar(at: offset)
    return scalar >= 0xE0020 && scalar <= 0xE007F ? length : nil
  }

  private func skip(_ scalar: UInt32, _ text: Span<UInt8>, at offset: Int) -> Int {
    let (found, length) = text.scalar(at: offset)
    return found == scalar ? offset + length : offset
  }
}
