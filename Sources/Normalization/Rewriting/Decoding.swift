/// Undoes what hides letters from a program and not from a reader: HTML entities, percent coding, tags
/// and Markdown inside a word, text that is turned around.
///
/// Each trick stands in a file of its own in this folder. The text that comes out is read like any
/// other, its disguises among them. Cost: linear; call it only if the signals meet `Signals.coding` or
/// `Signals.masked`.
package struct Decoding: Sendable {
  package private(set) var text = RewrittenText()
  private var percent = PercentCoding()
  private var comments = CommentEnds()

  package init() {}

  /// Reads a text; false if there is nothing to undo.
  package mutating func read(_ original: Span<UInt8>) -> Bool {
    text.removeAll()
    percent.removeAll()
    comments.removeAll()
    var copied = 0
    var position = 0
    while position < original.count {
      guard Self.mayBegin(original[position]),
        let end = undo(original, at: position, copied: copied)
      else {
        position += 1
        continue
      }
      position = end
      copied = end
    }
    guard text.isChanged else { return false }
    text.copy(original, copied..<original.count)
    return true
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "<"), 0xE1, 0xE2: true
    default: Emphasis.isSign(byte)
    }
  }

  /// Undoes the trick that begins at a position, behind a copy of what lies before, and answers where
  /// it ends; nil if there is none.
  private mutating func undo(_ original: Span<UInt8>, at position: Int, copied: Int) -> Int? {
    switch original[position] {
    case UInt8(ascii: "&"):
      guard let (scalar, length) = Entities.character(original, at: position) else { return nil }
      text.copy(original, copied..<position)
      text.replace(position..<position + length, with: scalar, .entity)
      return position + length
    case UInt8(ascii: "%"):
      guard let (scalar, length) = percent.character(original, at: position) else { return nil }
      text.copy(original, copied..<position)
      text.replace(position..<position + length, with: scalar, .percent)
      return position + length
    case 0xE2 where decodeScalar(original, at: position).scalar == DirectionOverride.start:
      return DirectionOverride.undo(original, at: position, behind: copied, into: &text)
    default:
      let length = removedLength(original, at: position)
      guard length > 0 else { return nil }
      text.copy(original, copied..<position)
      text.noteRemoval(.markup)
      return position + length
    }
  }

  /// Bytes of the markup within a word that nobody sees; 0 if there is none.
  private mutating func removedLength(_ original: Span<UInt8>, at position: Int) -> Int {
    if Emphasis.isSign(original[position]) { return Emphasis.length(original, at: position) }
    // Asked first, so that a row of tags is read once.
    guard hasLetter(original, before: position) else { return 0 }
    var end = position
    while let length = inlineLength(original, at: end) { end += length }
    return hasLetter(original, at: end) ? end - position : 0
  }

  /// A tag that ends no line, or what ``Markup`` left of one.
  private mutating func inlineLength(_ original: Span<UInt8>, at position: Int) -> Int? {
    guard position < original.count else { return nil }
    if original[position] == UInt8(ascii: "<") {
      guard let tag = Tag(original, at: position, comments: &comments), !tag.isBlock else {
        return nil
      }
      return tag.length
    }
    let (scalar, length) = decodeScalar(original, at: position)
    return scalar == Markup.inlineTag ? length : nil
  }

  private func hasLetter(_ original: Span<UInt8>, at offset: Int) -> Bool {
    guard offset < original.count else { return false }
    let byte = original[offset]
    return byte == UInt8(ascii: "&") || byte == UInt8(ascii: "%") || isDigit(byte)
      || CharacterTable.shared.hasLetter(original, at: offset)
  }

  /// An entity that was a letter ends in `;`, a coded byte in a digit or letter.
  private func hasLetter(_ original: Span<UInt8>, before offset: Int) -> Bool {
    guard offset > 0 else { return false }
    return original[offset - 1] == UInt8(ascii: ";") || isDigit(original[offset - 1])
      || CharacterTable.shared.hasLetter(original, before: offset)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
