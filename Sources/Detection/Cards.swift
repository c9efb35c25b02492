/// Finds numbers of payment cards: 13 to 19 digits, the first of them 3 to 6, in the groups that
/// cards have, with a length that the issuer uses and a valid check digit (ISO/IEC 7812, Luhn).
///
/// Rows of longer numbers, and numbers behind a word such as `SIRET` or `IBAN`, are none.
package struct Cards: Sendable {
  private var row = DigitGroups()

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
      if let end = card(text, at: offset) {
        found.append(offset..<end)
        offset = end
      }
      while text.byte(offset).isDigit { offset += 1 }
    }
  }

  private mutating func card(_ text: Span<UInt8>, at offset: Int) -> Int? {
    guard text[offset] >= 0x33, text[offset] <= 0x36, text.numberMayBegin(at: offset) else {
      return nil
    }
    row.read(text, at: offset)
    guard let count = groupCount(), text.digitsBefore(offset) == 0,
      !text.isBehindAccountHead(offset), !text.hasLabel(before: offset)
    else { return nil }
    let end = row.groups[count - 1].end
    return text.numberMayEnd(at: end) ? end : nil
  }

  /// How many groups of the row make a card.
  private func groupCount() -> Int? {
    guard row.groups.count > 1, row.groups[0].length == 4 else {
      let length = row.groups[0].length
      return length >= 13 && length <= 19 && isCard(groups: 1) ? 1 : nil
    }
    let separator = row.groups[1].separator
    guard !separator.isWide, separator.sign != 0x2F else { return nil }
    for shape in Cards.shapes where row.hasShape(shape) && isCard(groups: shape.count) {
      return shape.count
    }
    return nil
  }

  private func isCard(groups count: Int) -> Bool {
    let length = row.groups[..<count].reduce(0) { $0 + $1.length }
    let digits = row.digits[..<length]
    return mayBeFollowed(count) && isIssued(digits) && Cards.isValid(digits)
      && digits.contains { $0 != digits[0] }
      && !(count == 1 && (isArticle(digits) || isEstablishment(digits)))
  }

  private static let shapes: [[Int]] = [
    [4, 4, 4, 4, 3], [4, 4, 4, 4, 2], [4, 4, 4, 4, 1], [4, 4, 4, 4], [4, 4, 4, 1], [4, 6, 5],
    [4, 6, 4],
  ]

  /// A date or a check code may follow, another group of four may not.
  private func mayBeFollowed(_ count: Int) -> Bool {
    guard row.groups.count > count else { return true }
    let next = row.groups[count]
    return next.separator.isWide || (next.length < 4 && next.separator.sign == 0x20)
  }

  /// Whether cards of this issuer have this length. Sources: the ranges that issuers publish.
  private func isIssued(_ digits: ArraySlice<UInt8>) -> Bool {
    let prefix = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
    switch prefix {
    case 3400...3499, 3700...3799: return digits.count == 15
    case 3000...3059, 3090...3099, 3600...3699, 3800...3999:
      return digits.count == 14 || digits.count == 16
    case 3528...3589: return digits.count >= 16
    case 4000...4999: return digits.count == 13 || digits.count == 16 || digits.count == 19
    case 5100...5599: return digits.count == 16
    case 5000...5099, 5600...5999: return true
    case 6000...6999: return true
    default: return false
    }
  }

  /// Luhn: from the right, every second digit doubled; the sum of all digits ends in 0.
  private static func isValid(_ digits: ArraySlice<UInt8>) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let value = index % 2 == 1 ? Int(digit) * 2 : Int(digit)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }

  /// Whether this is a French establishment (SIRET), even without the word before it: 14 digits, the
  /// first nine of which have a check digit of their own. Of the cards of this length one in ten has.
  private func isEstablishment(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 14 && Cards.isValid(digits.prefix(9))
  }

  /// Whether this is the number of an article (EAN-13): weights 1 and 3, sum ends in 0.
  private func isArticle(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 13 else { return false }
    let sum = digits.enumerated().reduce(0) { $0 + Int($1.element) * ($1.offset % 2 == 0 ? 1 : 3) }
    return sum % 10 == 0
  }
}
