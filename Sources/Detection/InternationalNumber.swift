/// A telephone number with `+` or `00` and a country code (E.164: at most 15 digits).
struct InternationalNumber {
  private var digits: [UInt8] = []
  /// How many digits stand before each possible end, and that end.
  private var ends: [(digits: Int, offset: Int)] = []
  private var signs = 0
  private var hasFullStop = false

  /// The end of the number whose `+`, `(+` or `00` stands at `offset`.
  mutating func end(_ text: Span<UInt8>, at offset: Int) -> Int? {
    let isBracketed = text.byte(offset) == 0x28
    var start = offset + (isBracketed ? 1 : 0)
    let hasPlus = text.byte(start) == 0x2B
    guard hasPlus || !isBracketed else { return nil }
    start += hasPlus ? 1 : 2
    start += text.spaceLength(at: start)
    guard text.byte(start).isDigit, text.byte(start) != 0x30 else { return nil }
    read(text, at: start, isBracketed: isBracketed)
    guard let code = codeLength(), let count = length(code: code, hasPlus: hasPlus),
      let end = ends.first(where: { $0.digits == count })?.offset,
      text.numberMayEnd(at: end), !isPrice(text, at: end)
    else { return nil }
    return end
  }

  /// Reads up to 16 digits. `(0)` is left out, as it is not dialed.
  private mutating func read(_ text: Span<UInt8>, at start: Int, isBracketed: Bool) {
    digits.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    signs = 0
    hasFullStop = false
    var offset = start
    var isOpen = isBracketed
    while digits.count < 16 {
      while digits.count < 16, text.byte(offset).isDigit {
        digits.append(text[offset] - 0x30)
        offset += 1
      }
      if isOpen, text.byte(offset) == 0x29 {
        isOpen = false
        offset += 1
      }
      if !isOpen { ends.append((digits.count, offset)) }
      guard !text.byte(offset).isDigit, let next = next(text, at: offset) else { return }
      isOpen = isOpen || next.isBracket
      offset = next.offset
    }
  }

  /// Where the next digits begin, behind a separator, `(0)`, or an opening bracket.
  private mutating func next(
    _ text: Span<UInt8>, at offset: Int
  ) -> (offset: Int, isBracket: Bool)? {
    var next = offset
    if let separator = DigitGroups.separator(text, at: offset), separator.separator.sign != 0x2F {
      next = separator.end
      signs += 1
      hasFullStop = hasFullStop || separator.separator.sign == 0x2E
    }
    if text.hasWord("(0)", at: next) {
      next += 3
      if let separator = DigitGroups.separator(text, at: next) { next = separator.end }
    } else if text.byte(next) == 0x28, digits.count < 4 {
      return text.byte(next + 1).isDigit ? (next + 1, true) : nil
    }
    return text.byte(next).isDigit ? (next, false) : nil
  }

  /// How many digits the country code has; nil if there is no such code. Source: ITU-T E.164.
  private func codeLength() -> Int? {
    guard digits.count > 7 else { return nil }
    switch (digits[0], digits[1]) {
    case (1, _), (7, _): return 1
    case (2, 0), (2, 7), (3, 0...4), (3, 6), (3, 9), (4, 0), (4, 1), (4, 3...9), (5, 1...8),
      (6, 0...6), (8, 1), (8, 2), (8, 4), (8, 6), (9, 0...5), (9, 8):
      return 2
    case (2, 1...6), (2, 9), (3, 5), (3, 7), (3, 8), (4, 2), (5, 0), (5, 9), (6, 7...9), (8, 0),
      (8, 5), (8, 8), (9, 6), (9, 7), (9, 9):
      return 3
    default: return nil
    }
  }

  /// How many digits the number has, code included; nil if they make no number.
  private func length(code: Int, hasPlus: Bool) -> Int? {
    let isFrench = code == 2 && digits[0] == 3 && digits[1] == 3
    let isItalian = code == 2 && digits[0] == 3 && digits[1] == 9
    // Many write the 0 that is only dialed at home, without its brackets.
    if isFrench { return digits[2] != 0 ? 11 : digits[3] != 0 ? 12 : nil }
    guard digits[code] != 0 || isItalian else { return nil }
    if code == 1 {
      guard digits[0] == 7 || digits[1] > 1 else { return nil }
      return 11
    }
    guard let longest = ends.last(where: { $0.digits < 16 })?.digits, longest >= code + 7,
      // 00 and 13 digits without a space are more often the number of an article.
      hasPlus || signs > 0,
      // A coordinate: `+48.8566145`.
      !(hasFullStop && signs == 1), !digits.suffix(6).allSatisfy({ $0 == 0 })
    else { return nil }
    return longest
  }

  private func isPrice(_ text: Span<UInt8>, at offset: Int) -> Bool {
    let sign = offset + text.spaceLength(at: offset)
    return text.byte(sign) == 0x24 || text.byte(sign) == 0x25
      || (text.byte(sign) == 0xC2 && text.byte(sign + 1) == 0xA3)
      || (text.byte(sign) == 0xE2 && text.byte(sign + 1) == 0x82 && text.byte(sign + 2) == 0xAC)
  }
}
