/// Characters written as addresses write them: `%63%6F%6E`.
struct PercentCoding: Sendable {
  /// Fewer in a word are a percentage, or nothing at all.
  private static let fewest = 3

  /// The word that was looked at last, and whether there is enough of it.
  private var word = 0..<0
  private var counts = false

  mutating func removeAll() { word = 0..<0 }

  /// The character that a `%` begins, and the bytes that it takes; nil if its bytes are no UTF-8, or if
  /// the word has too few of them. Linear in the text over all calls.
  mutating func character(
    _ text: Span<UInt8>, at start: Int
  ) -> (scalar: UInt32, length: Int)? {
    if !word.contains(start) { findWord(text, start) }
    guard counts, let first = Self.byte(text, at: start) else { return nil }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var bytes: [4 of UInt8] = [first, 0, 0, 0]
    for index in 1..<4 where index < length {
      guard let byte = Self.byte(text, at: start + 3 * index) else { return nil }
      bytes[index] = byte
    }
    let (scalar, size) = decodeScalar(bytes.span.extracting(0..<length), at: 0)
    guard size == length, scalar >= 0x20, scalar != 0x7F else { return nil }
    return (scalar, 3 * length)
  }

  private mutating func findWord(_ text: Span<UInt8>, _ start: Int) {
    var end = start
    var count = 0
    while end < text.count, text[end] > 0x20 {
      if Self.byte(text, at: end) != nil { count += 1 }
      end += 1
    }
    word = start..<end
    counts = count >= Self.fewest
  }

  /// The byte that `%XX` stands for.
  private static func byte(_ text: Span<UInt8>, at offset: Int) -> UInt8? {
    guard offset + 2 < text.count, text[offset] == UInt8(ascii: "%"),
      let high = digit(text[offset + 1]), let low = digit(text[offset + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if byte &- 0x30 < 10 { return byte &- 0x30 }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}
