/// What stands around a number and tells whether it is one of its own.
extension Span where Element == UInt8 {

  /// Whether a number may begin at `offset`: not inside of a word, a longer number, a decimal, a
  /// date, a path or a query.
  func numberMayBegin(at offset: Int) -> Bool {
    let sign = byte(offset - 1)
    switch sign {
    case 0x23, 0x24, 0x25, 0x26, 0x2A, 0x2F, 0x3D, 0x40, 0x5C, 0x5F: return false
    case 0x27, 0x2C, 0x2E, 0x3A: return !byte(offset - 2).isDigit
    case 0x2B, 0x2D: return !isWord(before: offset - 1)
    default: return !isWord(before: offset)
    }
  }

  /// Whether a number may end at `offset`.
  func numberMayEnd(at offset: Int) -> Bool {
    let next = byte(offset)
    switch next {
    case 0x25, 0x3D, 0x40, 0x5C, 0x5F: return false
    case 0x27, 0x2C, 0x2E, 0x3A: return !byte(offset + 1).isDigit
    case 0x2D: return !isWord(at: offset + 1)
    default: return !isWord(at: offset)
    }
  }

  /// How many digits (at most 20) stand before `offset`, one space between; 0 if none do.
  func digitsBefore(_ offset: Int) -> Int {
    var start = offset - spaceLength(before: offset)
    guard start < offset else { return 0 }
    let end = start
    while start > 0, end - start < 20, self[start - 1].isDigit { start -= 1 }
    return end - start
  }

  /// Whether a word such as `SIRET`, `ISBN` or `facture` stands before the number at `offset`,
  /// perhaps with `n°` between.
  func hasLabel(before offset: Int) -> Bool {
    var end = offset
    for _ in 0..<2 {
      end = endOfWord(before: end)
      var start = end
      while start > 0, end - start < 16, isWord(before: start) {
        start = self[start - 1].isASCII ? start - 1 : scalarStart(before: start)
      }
      let word = NumberLabels.pack(self, start..<end)
      if NumberLabels.packed.contains(word) { return true }
      guard NumberLabels.numberWords.contains(word) else { return false }
      end = start
    }
    return false
  }

  /// Where a word ends before `offset`, with spaces, `°` and at most eight signs between.
  private func endOfWord(before offset: Int) -> Int {
    var end = offset
    for _ in 0..<8 {
      guard end > 0, !isWord(before: end), self[end - 1] != 0x0A else { break }
      end = self[end - 1].isASCII ? end - 1 : scalarStart(before: end)
    }
    return end
  }

  private func scalarStart(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
