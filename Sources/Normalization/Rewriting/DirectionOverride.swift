/// Text behind U+202E, which is shown from right to left whatever its letters are.
enum DirectionOverride {
  static let start: UInt32 = 0x202E
  private static let end: UInt32 = 0x202C

  /// Writes the letters as they are shown, each with its marks, and answers where the override ends; nil
  /// if it holds nothing.
  ///
  /// The controls belong to the outermost letters, so that a hit that takes all covers them too.
  /// - Parameters:
  ///   - position: where U+202E stands.
  ///   - copied: what lies between there and here is copied first.
  static func undo(
    _ text: Span<UInt8>, at position: Int, behind copied: Int, into output: inout RewrittenText
  ) -> Int? {
    let inside = position + 3..<insideEnd(text, position + 3)
    guard !inside.isEmpty else { return nil }
    output.copy(text, copied..<position)
    let hasEnd = decodeScalar(text, at: inside.upperBound).scalar == end
    let outer = inside.upperBound + (hasEnd ? 3 : 0)
    var offset = inside.upperBound
    while offset > inside.lowerBound {
      let letterEnd = offset
      var size = 0
      repeat {
        (_, size) = scalarBefore(text, offset)
        offset -= size
      } while offset > inside.lowerBound && isMark(text, offset)
      var part = offset
      while part < letterEnd {
        let (scalar, length) = decodeScalar(text, at: part)
        let lower = offset == inside.lowerBound && part == offset ? position : part
        let upper =
          letterEnd == inside.upperBound && part + length == letterEnd ? outer : part + length
        output.replace(lower..<upper, with: scalar, .rightToLeft)
        part += max(length, 1)
      }
    }
    return outer
  }

  /// Up to the end of the override, of the line or of the text.
  private static func insideEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
    var offset = start
    while offset < text.count {
      let (scalar, length) = decodeScalar(text, at: offset)
      // Another override ends the one before.
      if scalar == end || 0x202D...0x202E ~= scalar || scalar == 0x0A || scalar == 0x0D { break }
      offset += max(length, 1)
    }
    return offset
  }

  private static func isMark(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    CharacterTable.shared.classes(of: decodeScalar(text, at: offset).scalar).contains(.mark)
  }
}
