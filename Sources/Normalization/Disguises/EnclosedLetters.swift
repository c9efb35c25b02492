/// Circled and squared letters and regional indicators: signs in a plain view.
enum EnclosedLetters {
  /// The lower-case letter inside a sign; nil for other characters.
  static func letter(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x249C...0x24B5: 0x61 + scalar - 0x249C  // ⒜
    case 0x24B6...0x24CF: 0x61 + scalar - 0x24B6  // Ⓐ
    case 0x24D0...0x24E9: 0x61 + scalar - 0x24D0  // ⓐ
    case 0x1F110...0x1F129: 0x61 + scalar - 0x1F110  // 🄐
    case 0x1F130...0x1F149: 0x61 + scalar - 0x1F130  // 🄰
    case 0x1F150...0x1F169: 0x61 + scalar - 0x1F150  // 🅐
    case 0x1F170...0x1F189: 0x61 + scalar - 0x1F170  // 🅰
    case 0x1F1E6...0x1F1FF: 0x61 + scalar - 0x1F1E6  // 🇦
    default: nil
    }
  }

  /// Replaces the enclosed letters of a token. False if it has none.
  static func undo(_ token: inout [UInt32]) -> Bool {
    var isUndone = false
    for index in token.indices {
      guard let letter = letter(token[index]) else { continue }
      token[index] = letter
      isUndone = true
    }
    return isUndone
  }

  /// The bytes of a row of regional indicators that are flags, all of them in pairs that are
  /// regions; 0 if there is none at a position, or if they spell something else.
  static func flagsLength(_ text: Span<UInt8>, at position: Int, _ scalar: UInt32) -> Int {
    guard let first = regionalIndex(scalar) else { return 0 }
    var half: UInt32? = first
    var end = position + 4
    // Bounded, for the row is looked at again from its second letter if it spells something.
    while end - position < 256, let index = regionalIndex(decodeScalar(text, at: end).scalar) {
      if let first = half {
        guard isRegion(first, index) else { return 0 }
        half = nil
      } else {
        half = index
      }
      end += 4
    }
    return half == nil ? end - position : 0
  }

  private static func regionalIndex(_ scalar: UInt32) -> UInt32? {
    0x1F1E6...0x1F1FF ~= scalar ? scalar - 0x1F1E6 : nil
  }

  private static func isRegion(_ first: UInt32, _ second: UInt32) -> Bool {
    regions[Int(first)] >> second & 1 == 1
  }

  /// For each first letter the second letters of its regions, as bits: ISO 3166-1, and what emoji
  /// fonts have besides (AC, CP, DG, EA, EU, IC, TA, UN, XK).
  private static let regions: [UInt32] = [
    "CDEFGILMOQRSTUWXZ", "ABDEFGHIJLMNOQRSTVWYZ", "ACDFGHIKLMNOPRUVWXYZ", "EGJKMOZ", "ACEGHRSTU",
    "IJKMOR", "ABDEFGHILMNPQRSTUWY", "KMNRTU", "CDELMNOQRST", "EMOP", "EGHIMNPRWYZ", "ABCIKRSTUVY",
    "ACDEFGHKLMNOPQRSTUVWXYZ", "ACEFGILOPRUZ", "M", "AEFGHKLMNRSTWY", "A", "EOSUW",
    "ABCDEGHIJKLMNORSTVXYZ", "ACDFGHJKLMNORTVWZ", "AGMNSYZ", "ACEGINU", "FS", "K", "ET", "AMW",
  ].map { $0.utf8.reduce(0) { $0 | 1 << UInt32($1 - 0x41) } }
}
