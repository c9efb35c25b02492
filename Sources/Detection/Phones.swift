/// Finds telephone numbers: French ones, international ones (`+44 …`, `0033…`), and national ones
/// of Great Britain and North America in the groups that people write.
///
/// An innocent number is worse than a miss: dates, decimals, rows of numbers, numbers of companies,
/// books and bills, and what stands in a web address are none. Linear: each number is looked at
/// from its first digit, at most 24 digits far.
package struct Phones: Sendable {
  /// Lengths of groups after a leading 0.
  private static let nationalShapes: [[Int]] = [
    [2, 2, 2, 2, 2], [10], [4, 2, 2, 2], [2, 8], [4, 3, 3], [3, 3, 2, 2], [1, 3, 3, 3],
    [11], [5, 6], [5, 3, 3], [4, 3, 4], [3, 4, 4], [4, 7],
  ]

  private static let northAmericanShapes: [[Int]] = [[3, 3, 4], [1, 3, 3, 4]]

  private var row = DigitGroups()
  private var international = InternationalNumber()

  package init() {}

  /// Appends the numbers in the order of the text.
  package mutating func read(_ text: Span<UInt8>, into found: inout [Range<Int>]) {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte.isDigit || byte == 0x2B || byte == 0x28 {
        if let end = number(text, at: offset) {
          found.append(offset..<end)
          offset = end
        } else {
          offset += 1
          while byte.isDigit, text.byte(offset).isDigit { offset += 1 }
        }
      } else {
        let next = text.endOfAddress(at: offset) ?? offset + 1
        offset = text.next(from: next) {
          $0.isDigit || $0 == 0x2B || $0 == 0x28 || $0.mayBeginAddress
        }
      }
    }
  }

  /// The end of the number that begins at `offset`.
  private mutating func number(_ text: Span<UInt8>, at offset: Int) -> Int? {
    let first = text.byte(offset)
    guard mayBegin(text, at: offset) else { return nil }
    if first == 0x28 {
      let end = text.byte(offset + 1).isDigit ? bracketed(text, at: offset) : nil
      return end ?? international.end(text, at: offset)
    }
    if first == 0x2B { return international.end(text, at: offset) }
    guard !text.hasLabel(before: offset) else { return nil }
    if first == 0x30, text.byte(offset + 1) == 0x30 {
      return text.digitsBefore(offset) == 0 ? international.end(text, at: offset) : nil
    }
    return national(text, at: offset)
  }

  private func mayBegin(_ text: Span<UInt8>, at offset: Int) -> Bool {
    if text.byte(offset) == 0x2B, text.byte(offset - 1) == 0x28 { return false }
    return text.numberMayBegin(at: offset)
      || (text.byte(offset - 1) == 0x2F && isAfterPhone(text, at: offset))
  }

  /// Whether `/` before `offset` parts two numbers that both begin with 0 or `+`.
  private func isAfterPhone(_ text: Span<UInt8>, at offset: Int) -> Bool {
    let first = text.byte(offset)
    return (first == 0x30 || first == 0x2B) && text.byte(offset - 2).isDigit
  }

  private mutating func national(_ text: Span<UInt8>, at offset: Int) -> Int? {
    row.read(text, at: offset)
    let before = text.digitsBefore(offset)
    if row.digits[0] == 0 {
      guard let shape = Phones.nationalShapes.first(where: { row.hasShape($0) && isAllowed($0) })
      else { return nil }
      return end(text, groups: shape.count, before: before)
    }
    guard let groups = northAmericanGroups() else { return nil }
    return end(text, groups: groups, before: before)
  }

  private func isAllowed(_ shape: [Int]) -> Bool {
    let sign = row.groups.count > 1 && shape.count > 1 ? row.groups[1].separator.sign : 0
    guard row.digits[1] != 0, shape.count == 5 || sign != 0x2F else { return false }
    if shape.count == 5, isDraw { return false }
    // Only service numbers are written with a single 0 before groups of three.
    return shape[0] > 1 || row.digits[1] == 8
  }

  /// Whether the five pairs rise and stay under 50: the numbers of a lottery or of a list. With 06 or
  /// 07 in front, as mobile numbers have, only a row that counts (06 07 08 09 10) is believed to be one.
  private var isDraw: Bool {
    let isMobile = row.digits[1] == 6 || row.digits[1] == 7
    var last = isMobile ? Int(row.digits[1]) - 1 : 0
    for pair in 0..<5 {
      let value = Int(row.digits[2 * pair]) * 10 + Int(row.digits[2 * pair + 1])
      guard value > last, value < 50, !isMobile || value == last + 1 else { return false }
      last = value
    }
    return true
  }

  /// Three, three and four digits with signs between, perhaps after a 1.
  private func northAmericanGroups() -> Int? {
    let skipped = row.digits[0] == 1 ? 1 : 0
    guard row.hasShape(Phones.northAmericanShapes[skipped]), row.digits[skipped] > 1,
      row.digits[skipped + 3] > 1, !row.groups[1].separator.isWide
    else { return nil }
    let sign = row.groups[1].separator.sign
    return sign == 0x2D || sign == 0x2E || (skipped == 1 && sign == 0x20) ? 3 + skipped : nil
  }

  /// The end of the first `groups` of the row, unless a neighbor makes it a row of numbers.
  private func end(_ text: Span<UInt8>, groups count: Int, before: Int) -> Int? {
    let end = row.groups[count - 1].end
    guard text.numberMayEnd(at: end), before == 0 || before > 2 else { return nil }
    guard row.groups.count > count else { return end }
    let next = row.groups[count]
    let space = DigitGroups.Separator(sign: 0x20)
    if next.separator == space {
      return before == 0 && next.length > (count == 1 ? 3 : 2) ? end : nil
    }
    let inner = count > 1 ? row.groups[1].separator : space
    guard next.separator != inner else { return nil }
    if next.separator.isWide { return end }
    return next.separator.sign == 0x2F && text.byte(end + 1) == 0x30 ? end : nil
  }

  /// `(01) 23 45 67 89`, `(020) 7946 0958`, `(555) 123-4567`.
  private mutating func bracketed(_ text: Span<UInt8>, at offset: Int) -> Int? {
    row.read(text, at: offset + 1)
    let area = row.groups[0].length
    guard row.groups.count == 1, text.byte(row.groups[0].end) == 0x29, area > 1, area < 6 else {
      return nil
    }
    let (zero, second) = (row.digits[0], row.digits[1])
    let start = row.groups[0].end + 1
    let rest = start + (DigitGroups.separator(text, at: start).map { $0.end - start } ?? 0)
    guard text.byte(rest).isDigit else { return nil }
    row.read(text, at: rest)
    let shapes: [[Int]] =
      switch (zero, area) {
      case (0, _) where second == 0: []
      case (0, 2): [[2, 2, 2, 2]]
      case (0, 3): [[4, 4], [3, 4]]
      case (0, 4): [[3, 4], [2, 2, 2]]
      case (0, 5): [[6], [3, 3]]
      case (2..., 3): row.digits[0] > 1 ? [[3, 4]] : []
      default: []
      }
    guard let shape = shapes.first(where: { row.hasShape($0) }) else { return nil }
    return end(text, groups: shape.count, before: 0)
  }
}
