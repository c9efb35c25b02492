/// A row of digit groups such as `06 12 34 56 78`, read into memory that is kept.
struct DigitGroups {
  /// What stands between two groups.
  struct Separator: Equatable {
    /// The sign as ASCII: space, `.`, `-` or `/`; 0 before the first group.
    var sign: UInt8 = 0
    /// Whether spaces stand around the sign.
    var isWide = false
  }

  struct Group {
    var length: Int
    /// Offset behind its last digit.
    var end: Int
    /// What stands before it.
    var separator: Separator
  }

  private static let maximumDigits = 24

  private(set) var digits: [UInt8] = []
  private(set) var groups: [Group] = []

  /// Reads the row whose first digit stands at `offset`: up to 24 digits in whole groups.
  mutating func read(_ text: Span<UInt8>, at offset: Int) {
    digits.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    var start = offset
    var separator = Separator()
    while digits.count < DigitGroups.maximumDigits {
      var end = start
      while end - start < DigitGroups.maximumDigits, text.byte(end).isDigit {
        digits.append(text[end] - 0x30)
        end += 1
      }
      groups.append(Group(length: end - start, end: end, separator: separator))
      guard let next = DigitGroups.separator(text, at: end), text.byte(next.end).isDigit else {
        return
      }
      separator = next.separator
      start = next.end
    }
  }

  /// Whether the row begins with groups of these lengths, the same separator between all of them.
  func hasShape(_ shape: [Int]) -> Bool {
    guard groups.count >= shape.count else { return false }
    for (index, length) in shape.enumerated() {
      guard groups[index].length == length else { return false }
      if index > 1, groups[index].separator != groups[1].separator { return false }
    }
    return true
  }

  /// The separator at `offset` and its end: one space, or one sign with or without spaces.
  static func separator(_ text: Span<UInt8>, at offset: Int) -> (separator: Separator, end: Int)? {
    let first = text.spaceLength(at: offset)
    let sign = offset + first
    let length = signLength(text, at: sign)
    guard length > 0 else {
      return first > 0 ? (Separator(sign: 0x20), sign) : nil
    }
    let last = text.spaceLength(at: sign + length)
    let byte = length == 1 ? text[sign] : 0x2D
    return (Separator(sign: byte, isWide: first > 0 || last > 0), sign + length + last)
  }

  /// Length of `.`, `-`, `/` or a hyphen or en dash of Unicode (U+2010 to U+2013).
  private static func signLength(_ text: Span<UInt8>, at offset: Int) -> Int {
    switch text.byte(offset) {
    case 0x2D, 0x2E, 0x2F: 1
    case 0xE2:
      text.byte(offset + 1) == 0x80 && text.byte(offset + 2) &- 0x90 < 4 ? 3 : 0
    default: 0
    }
  }
}
