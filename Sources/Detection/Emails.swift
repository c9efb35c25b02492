internal import Bytes

/// Finds e-mail addresses, also where they are spelled out: `jean (at) free.fr`,
/// `jean[at]free[.]fr`, `jean arobase orange point fr`, `jean at orange dot fr`.
///
/// The domain has to end in a top-level domain. What stands inside of a web address is none.
/// Linear: a local part is looked for at most 64 bytes back.
package struct Emails: Sendable {
  private static let maximumLocalPart = 64
  private static let bracketedSigns = ["@", "at", "arobase", "arobaze", "arobas"]
  private static let spelledSigns = ["arobase", "arobaze", "arrobase", "arobas"]
  private static let spelledDots = ["point", "dot"]

  package init() {}

  /// Appends the addresses in the order of the text.
  package mutating func read(_ text: Span<UInt8>, into found: inout [Range<Int>]) {
    guard holdsSign(text) else { return }
    var floor = 0
    var offset = 0
    while offset < text.count {
      if let end = text.endOfAddress(at: offset) {
        offset = end
        floor = end
        continue
      }
      if let address = address(text, at: offset, from: floor) {
        found.append(address)
        offset = address.upperBound
        floor = offset
      } else {
        offset = text.next(from: offset + 1) {
          $0 == 0x40 || $0 | 0x20 == 0x61 || $0 == 0x28 || $0 == 0x3C || $0 | 0x20 == 0x7B
            || $0.mayBeginAddress
        }
      }
    }
  }

  /// Whether any sign of an address may stand in the text: `@`, a bracket, the beginning of
  /// `arobase` or `arrobase`, or the `dot` beside an `at`. Sixteen bytes at a time, which spares nearly
  /// all texts the rest.
  private func holdsSign(_ text: Span<UInt8>) -> Bool {
    var offset = 0
    while offset < text.count {
      let bytes = Bytes16(text, at: offset)
      let signs =
        bytes.equal(to: 0x40) | bytes.equal(to: 0x28) | bytes.equal(to: 0x3C)
        | bytes.equal(to: 0x5B) | bytes.equal(to: 0x7B)
      if signs != 0 || holdsWord(bytes.lowercased) { return true }
      // The last three bytes are looked at again, since the next block may end a word that they begin.
      offset &+= 13
    }
    return false
  }

  /// Whether `arob`, `rrob` or `dot` stands in these bytes, which have small letters.
  @inline(__always)
  private func holdsWord(_ bytes: Bytes16) -> Bool {
    let o = bytes.equal(to: UInt8(ascii: "o"))
    let ob = o & bytes.equal(to: UInt8(ascii: "b")) &>> 1
    let ot = o & bytes.equal(to: UInt8(ascii: "t")) &>> 1
    guard ob | ot != 0 else { return false }
    let r = bytes.equal(to: UInt8(ascii: "r"))
    let first = bytes.equal(to: UInt8(ascii: "a")) | r
    let d = bytes.equal(to: UInt8(ascii: "d"))
    return first & r &>> 1 & ob &>> 2 | d & ot &>> 1 != 0
  }

  /// The address whose `@`, plain or spelled out, begins at `offset`.
  private func address(_ text: Span<UInt8>, at offset: Int, from floor: Int) -> Range<Int>? {
    switch text[offset] {
    case 0x40:
      guard let start = localPart(text, before: offset, from: floor),
        let end = domain(text, at: offset + 1)
      else { return nil }
      return start..<end
    case 0x28, 0x3C, 0x5B, 0x7B:
      guard let sign = bracketedSign(text, at: offset) else { return nil }
      return spelled(text, sign: offset..<sign, from: floor)
    case 0x41, 0x61:
      if let sign = spelledSign(text, at: offset) {
        return spelled(text, sign: offset..<sign, from: floor)
      }
      guard let end = SpokenAt.end(text, at: offset),
        let address = spelled(text, sign: offset..<end, from: floor),
        SpokenAt.isSign(offset..<end, in: address, of: text)
      else { return nil }
      return address
    default:
      return nil
    }
  }

  private func spelled(_ text: Span<UInt8>, sign: Range<Int>, from floor: Int) -> Range<Int>? {
    let before = sign.lowerBound - text.spaceLength(before: sign.lowerBound)
    let after = sign.upperBound + text.spaceLength(at: sign.upperBound)
    guard let start = localPart(text, before: before, from: floor),
      let end = domain(text, at: after)
    else { return nil }
    return start..<end
  }

  /// End of `(at)`, `[ arobase ]`, `{@}`, `<at>`.
  private func bracketedSign(_ text: Span<UInt8>, at offset: Int) -> Int? {
    let close = text[offset] == 0x3C ? 0x3E : text.closingBracket(of: text[offset])
    let inner = offset + 1 + text.spaceLength(at: offset + 1)
    for word in Emails.bracketedSigns where text.hasWord(word, at: inner) {
      let end = inner + word.utf8.count
      let last = end + text.spaceLength(at: end)
      if text.byte(last) == close { return last + 1 }
    }
    return nil
  }

  /// End of the word `arobase` between spaces.
  private func spelledSign(_ text: Span<UInt8>, at offset: Int) -> Int? {
    guard text.spaceLength(before: offset) > 0 else { return nil }
    for word in Emails.spelledSigns where text.hasWord(word, at: offset) {
      let end = offset + word.utf8.count
      if text.spaceLength(at: end) > 0 { return end }
    }
    return nil
  }

  /// Where the local part begins that ends at `end`.
  private func localPart(_ text: Span<UInt8>, before end: Int, from floor: Int) -> Int? {
    guard text.byte(end - 1) != 0x2E else { return nil }
    var start = end
    while start > floor {
      let byte = text[start - 1]
      if byte.isASCII {
        guard isLocal(byte), byte != 0x2E || text.byte(start) != 0x2E else { break }
        start -= 1
      } else {
        guard text.isWord(before: start) else { break }
        repeat { start -= 1 } while start > floor && text[start] & 0xC0 == 0x80
      }
      guard end - start <= Emails.maximumLocalPart else { return nil }
    }
    // The handle of a federated network, `@name@host`, is a mention.
    guard text.byte(start - 1) != 0x40 else { return nil }
    while start < end, !text.isWord(at: start), text[start] != 0x5F { start += 1 }
    return start < end ? start : nil
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x25, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: byte.isLetterOrDigit
    }
  }

  /// The end of the domain at `offset`: behind its last label that is a top-level domain. What
  /// follows it after another full stop is the next sentence.
  private func domain(_ text: Span<UInt8>, at offset: Int) -> Int? {
    var found: Int?
    var isSpelled = false
    var start = offset
    for count in 1...16 {
      let end = text.endOfWideLabel(at: start)
      let label = start..<end
      guard text.isLabel(label) else { break }
      if count > 1, TopLevelDomains.shared.contains(label, in: text) { found = end }
      let dot = text.dotLength(at: end)
      if dot > 0, text.isWord(at: end + dot) {
        start = end + dot
        isSpelled = false
      } else if isSpelled || found == nil, let next = spelledDot(text, at: end) {
        start = next
        isSpelled = true
      } else {
        break
      }
    }
    guard let found, text.byte(found) != 0x40 else { return nil }
    return found
  }

  /// The end of ` point `, ` dot ` or ` (point) ` with the spaces around it.
  private func spelledDot(_ text: Span<UInt8>, at offset: Int) -> Int? {
    let space = text.spaceLength(at: offset)
    guard space > 0 else { return nil }
    let start = offset + space
    var end = start + text.dotLength(at: start)
    guard end != start + 1 else { return nil }
    if end == start {
      guard let word = Emails.spelledDots.first(where: { text.hasWord($0, at: start) }) else {
        return nil
      }
      end += word.utf8.count
      guard text.spaceLength(at: end) > 0 else { return nil }
    }
    return end + text.spaceLength(at: end)
  }
}
