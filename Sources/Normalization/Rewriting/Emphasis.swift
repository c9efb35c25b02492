/// The signs by which chats make letters bold, slanted, struck or hidden: `*`, `_`, `~~`, `||`.
enum Emphasis {
  private static let farthest = 64

  /// The bytes of a run of such signs inside a word that would not be shown: an empty pair (`con****nard`),
  /// or one of a pair of runs (`con**na**rd`). 0 for all others, a lone `c*n` among them. Bounded work.
  static func length(_ text: Span<UInt8>, at start: Int) -> Int {
    let sign = text[start]
    let count = runLength(text, start, sign)
    let end = start + count
    guard hasLetter(text, before: start), hasLetter(text, at: end),
      !(isDigit(text[start - 1]) && isDigit(text[end]))
    else { return 0 }
    if count == 4 { return count }
    let isSlanted = sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_")
    guard isSlanted ? count < 4 : count == 2 else { return 0 }
    return partners(text, start, end, sign, count) % 2 == 1 ? count : 0
  }

  static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "|"): true
    default: false
    }
  }

  /// Runs of the same length in the rest of the word, on both sides.
  private static func partners(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ sign: UInt8, _ count: Int
  ) -> Int {
    var found = 0
    var offset = end
    while offset < min(text.count, end + farthest), text[offset] > 0x20 {
      let run = runLength(text, offset, sign)
      if run == count { found += 1 }
      offset += max(run, 1)
    }
    offset = start
    while offset > max(0, start - farthest), text[offset - 1] > 0x20 {
      var run = 0
      while offset - run > 0, run < farthest, text[offset - run - 1] == sign { run += 1 }
      if run == count { found += 1 }
      offset -= max(run, 1)
    }
    return found
  }

  private static func runLength(_ text: Span<UInt8>, _ start: Int, _ sign: UInt8) -> Int {
    var end = start
    while end < text.count, end - start < farthest, text[end] == sign { end += 1 }
    return end - start
  }

  /// An entity or a digit may be a letter too.
  private static func hasLetter(_ text: Span<UInt8>, at offset: Int) -> Bool {
    guard offset < text.count else { return false }
    return text[offset] == UInt8(ascii: "&") || isDigit(text[offset])
      || CharacterTable.shared.hasLetter(text, at: offset)
  }

  private static func hasLetter(_ text: Span<UInt8>, before offset: Int) -> Bool {
    guard offset > 0 else { return false }
    return text[offset - 1] == UInt8(ascii: ";") || isDigit(text[offset - 1])
      || CharacterTable.shared.hasLetter(text, before: offset)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
