/// Finds international bank account numbers: a country of the register, its length, and the
/// check digits (ISO 13616, ISO 7064: the rearranged number is 1 modulo 97).
///
/// Single spaces or hyphens may stand between any two characters after the check digits; letters
/// may be small. Linear: at most 34 characters are read from a word's beginning.
package struct Ibans: Sendable {
  /// Country and length, from the SWIFT register.
  private static let register = """
    AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 \
    DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 \
    IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 \
    MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 \
    SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
    """
  private static let minimumDigits = 10

  /// The length of each pair of letters: `(first − A) × 26 + second − A`.
  private static let lengths: [Int] = {
    var lengths = [Int](repeating: 0, count: 26 * 26)
    for entry in register.utf8.split(separator: 0x20) {
      let bytes = entry.map(Int.init)
      lengths[(bytes[0] - 0x41) * 26 + bytes[1] - 0x41] = (bytes[2] - 0x30) * 10 + bytes[3] - 0x30
    }
    return lengths
  }()

  package init() {}

  /// Appends the numbers in the order of the text.
  package mutating func read(_ text: Span<UInt8>, into found: inout [Range<Int>]) {
    var offset = 0
    while offset < text.count {
      // The check digits are what most words do not have.
      offset = text.next(from: offset) { $0.isDigit }
      if let end = account(text, at: offset - 2) {
        found.append(offset - 2..<end)
        offset = end
      }
      while text.byte(offset).isDigit { offset += 1 }
    }
  }

  private func account(_ text: Span<UInt8>, at offset: Int) -> Int? {
    let (first, second) = (text.byte(offset).lowercased, text.byte(offset + 1).lowercased)
    guard first.isLetter, second.isLetter, text.byte(offset + 2).isDigit,
      text.byte(offset + 3).isDigit, !text.isWord(before: offset)
    else { return nil }
    let length = Ibans.lengths[Int(first - 0x61) * 26 + Int(second - 0x61)]
    guard length > 0 else { return nil }
    var remainder = 0
    var digits = 2
    var end = offset + 4
    for index in 4..<length {
      if index > 4 || !text.byte(end).isLetterOrDigit { end = skipSeparator(text, at: end) }
      let byte = text.byte(end)
      guard byte.isLetterOrDigit else { return nil }
      digits += byte.isDigit ? 1 : 0
      remainder = Ibans.append(byte, to: remainder)
      end += 1
    }
    for index in offset..<offset + 4 { remainder = Ibans.append(text[index], to: remainder) }
    guard remainder == 1, digits >= Ibans.minimumDigits, !text.isWord(at: end) else { return nil }
    return end
  }

  private func skipSeparator(_ text: Span<UInt8>, at offset: Int) -> Int {
    if text.byte(offset) == 0x2D { return offset + 1 }
    return offset + text.spaceLength(at: offset)
  }

  /// One step of the division: letters count as 10 to 35.
  private static func append(_ byte: UInt8, to remainder: Int) -> Int {
    if byte.isDigit { return (remainder * 10 + Int(byte - 0x30)) % 97 }
    return (remainder * 100 + Int(byte.lowercased - 0x61) + 10) % 97
  }
}

extension Span where Element == UInt8 {
  /// Whether the country and check digits of an account number stand before the group at
  /// `offset`: `DE89 3704 …`.
  func isBehindAccountHead(_ offset: Int) -> Bool {
    let end = offset - spaceLength(before: offset)
    return end < offset && byte(end - 1).isDigit && byte(end - 2).isDigit
      && byte(end - 3).isLetter && byte(end - 4).isLetter
  }
}
