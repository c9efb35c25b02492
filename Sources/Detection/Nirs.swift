/// Finds French social security numbers (NIR): 13 characters and a key, `2 69 05 49 588 157 80`.
///
/// The key is 97 − (N mod 97), where the departments 2A and 2B count as 19 and 18 (decree
/// 82-103, INSEE). Spaces, full stops or hyphens may stand between the fields only. Behind a word such
/// as `colis` it is something else.
package struct Nirs: Sendable {
  private static let length = 15

  private var digits: [UInt8] = []

  package init() {}

  /// Appends the numbers in the order of the text.
  package mutating func read(_ text: Span<UInt8>, into found: inout [Range<Int>]) {
    var offset = 0
    while offset < text.count {
      guard text[offset].isDigit else {
        let next = text.endOfAddress(at: offset) ?? offset + 1
        offset = text.next(from: next) { $0.isDigit || $0.mayBeginAddress }
        continue
      }
      if text.numberMayBegin(at: offset), text.digitsBefore(offset) == 0,
        let end = number(text, at: offset), !text.hasLabel(before: offset)
      {
        found.append(offset..<end)
        offset = end
      }
      while text.byte(offset).isDigit { offset += 1 }
    }
  }

  private mutating func number(_ text: Span<UInt8>, at offset: Int) -> Int? {
    digits.removeAll(keepingCapacity: true)
    var end = offset
    while digits.count < Nirs.length {
      if isFieldStart(digits.count), let separator = DigitGroups.separator(text, at: end) {
        guard !separator.separator.isWide, separator.separator.sign != 0x2F else { return nil }
        end = separator.end
      }
      guard let value = value(text.byte(end), at: digits.count) else { return nil }
      digits.append(value)
      end += 1
    }
    guard text.numberMayEnd(at: end), isPlausible, hasKey else { return nil }
    return end
  }

  /// Sex, year, month, department, commune, order, key.
  private func isFieldStart(_ index: Int) -> Bool {
    switch index {
    case 1, 3, 5, 7, 10, 13: true
    default: false
    }
  }

  /// The digit; 10 and 11 for the A and B of Corsica.
  private func value(_ byte: UInt8, at index: Int) -> UInt8? {
    if byte.isDigit { return byte - 0x30 }
    guard index == 6, digits[5] == 2 else { return nil }
    switch byte {
    case 0x41, 0x61: return 10
    case 0x42, 0x62: return 11
    default: return nil
    }
  }

  /// Sex 1 or 2, or one of those of temporary numbers; a month, or one of the numbers above 19
  /// that stand for an unknown one; a department.
  private var isPlausible: Bool {
    let month = digits[3] * 10 + digits[4]
    let hasMonth = (1...12).contains(month) || month == 20 || (30...42).contains(month)
    return [1, 2, 3, 4, 7, 8].contains(digits[0]) && (hasMonth || month >= 50)
      && (digits[5] > 0 || digits[6] > 0)
  }

  private var hasKey: Bool {
    var number = 0
    for index in 0..<13 {
      switch (index, digits[index]) {
      case (5, _) where digits[6] > 9: number = number * 10 + 1
      case (6, 10): number = number * 10 + 9
      case (6, 11): number = number * 10 + 8
      default: number = number * 10 + Int(digits[index])
      }
    }
    return 97 - number % 97 == Int(digits[13]) * 10 + Int(digits[14])
  }
}
