internal import Normalization

/// Bytes and characters around an offset. Every function may be called with any offset: outside of
/// the text there is nothing, which reads as byte 0 and as no class.
extension Span where Element == UInt8 {
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? self[offset] : 0
  }

  /// The first offset from `offset` on whose byte is wanted; the end of the text if none is. What a
  /// detector does not look at goes by in this loop.
  @inline(__always)
  func next(from offset: Int, where isWanted: (UInt8) -> Bool) -> Int {
    var next = offset
    while next < count, !isWanted(self[next]) { next += 1 }
    return next
  }

  /// Traits and length in bytes (1 or more) of the character that begins at `offset`.
  func character(at offset: Int) -> (traits: CharacterTraits, length: Int) {
    let (scalar, length) = scalar(at: offset)
    return (CharacterTraits(scalar), length)
  }

  /// The scalar at `offset` and its length in bytes; U+FFFD and 1 where there is none.
  func scalar(at offset: Int) -> (scalar: UInt32, length: Int) {
    if offset >= 0, offset < count, self[offset].isASCII { return (UInt32(self[offset]), 1) }
    let (scalar, length) = decodeScalar(self, at: offset)
    return (scalar, Swift.max(length, 1))
  }

  /// Whether a letter, digit or mark begins at `offset`.
  func isWord(at offset: Int) -> Bool {
    let first = byte(offset)
    if first.isASCII { return first.isLetterOrDigit }
    return character(at: offset).traits.isWord
  }

  /// Whether a letter, digit or mark ends at `offset`.
  func isWord(before offset: Int) -> Bool {
    let last = byte(offset - 1)
    if last.isASCII { return last.isLetterOrDigit }
    return CharacterTraits(scalarBefore(self, offset).scalar).isWord
  }

  /// Length of the white space on a line (no line break) that begins at `offset`; 0 if none does.
  func spaceLength(at offset: Int) -> Int {
    let first = byte(offset)
    if first.isASCII { return first == 0x20 || first == 0x09 ? 1 : 0 }
    let (traits, length) = character(at: offset)
    return traits.isSpace ? length : 0
  }

  /// Length of the white space on a line that ends at `offset`; 0 if none does.
  func spaceLength(before offset: Int) -> Int {
    let last = byte(offset - 1)
    if last.isASCII { return last == 0x20 || last == 0x09 ? 1 : 0 }
    let (scalar, length) = scalarBefore(self, offset)
    return CharacterTraits(scalar).isSpace ? length : 0
  }

  /// Whether a space or a line break begins at `offset`.
  func isBlank(at offset: Int) -> Bool {
    let first = byte(offset)
    if first.isASCII { return first.isBlank }
    return character(at: offset).traits.isBlank
  }

  /// Whether `word` (small ASCII letters and signs) stands at `offset`, in any case.
  func hasWord(_ word: String, at offset: Int) -> Bool {
    guard offset >= 0, offset + word.utf8.count <= count else { return false }
    var index = offset
    for byte in word.utf8 {
      guard self[index].lowercased == byte else { return false }
      index += 1
    }
    return true
  }

  /// The end of an address that goes on at `offset` with "://" or begins there with "www.": all up
  /// to the next blank, angle bracket or quotation mark. Numbers, names and signs in an address
  /// are none that somebody wrote.
  func endOfAddress(at offset: Int) -> Int? {
    switch byte(offset) {
    case 0x3A:
      guard byte(offset + 1) == 0x2F, byte(offset + 2) == 0x2F else { return nil }
    case 0x57, 0x77:
      guard byte(offset + 1) | 0x20 == 0x77, hasWord("www.", at: offset), !isWord(before: offset)
      else { return nil }
    default:
      return nil
    }
    var end = offset + 3
    while end < count, !isBlank(at: end), !isAddressEnd(self[end]) {
      end += self[end].isASCII ? 1 : character(at: end).length
    }
    return Swift.min(end, count)
  }

  private func isAddressEnd(_ byte: UInt8) -> Bool {
    byte == 0x3C || byte == 0x3E || byte == 0x22
  }
}
