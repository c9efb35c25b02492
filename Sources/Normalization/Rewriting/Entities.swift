/// Characters written as HTML does: `&eacute;`, `&#233;`, `&#xE9;`.
enum Entities {
  /// The character that an `&` begins, and the bytes that it takes. Numbers may lack their `;`; names
  /// and what is no character give nil. Bounded work.
  static func character(_ text: Span<UInt8>, at start: Int) -> (scalar: UInt32, length: Int)? {
    guard start + 2 < text.count else { return nil }
    if text[start + 1] == UInt8(ascii: "#") {
      let isHexadecimal = text[start + 2] | 0x20 == UInt8(ascii: "x")
      return number(text, from: start, isHexadecimal: isHexadecimal)
    }
    return name(text, from: start)
  }

  private static let mostDigits = 8

  private static func number(
    _ text: Span<UInt8>, from start: Int, isHexadecimal: Bool
  ) -> (scalar: UInt32, length: Int)? {
    let first = start + (isHexadecimal ? 3 : 2)
    var offset = first
    var value: UInt32 = 0
    while offset < text.count, offset - first < mostDigits,
      let digit = digit(text[offset], isHexadecimal: isHexadecimal)
    {
      value = value &* (isHexadecimal ? 16 : 10) &+ digit
      offset += 1
    }
    guard offset > first, isCharacter(value) else { return nil }
    if offset < text.count, text[offset] == UInt8(ascii: ";") { offset += 1 }
    return (value, offset - start)
  }

  private static func name(
    _ text: Span<UInt8>, from start: Int
  ) -> (scalar: UInt32, length: Int)? {
    var name: [UInt8] = []
    var offset = start + 1
    while offset < text.count, name.count <= EntityNames.longest {
      let byte = text[offset]
      if byte == UInt8(ascii: ";") {
        return EntityNames.scalar(name).map { ($0, offset + 1 - start) }
      }
      guard byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 else { return nil }
      name.append(byte)
      offset += 1
    }
    return nil
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    if byte &- 0x30 < 10 { return UInt32(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// A scalar that is no control character but white space, and no surrogate.
  private static func isCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0x10FFFF: true
    default: false
    }
  }
}
