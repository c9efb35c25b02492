/// An HTML text as its readers see it: entities decoded, tags turned into what separates words.
package struct Markup: Sendable {
  /// What stands for a tag that ends no line: white space in every view, which a disguise may hide
  /// in (U+1680, which no other text uses).
  static let inlineTag: UInt32 = 0x1680

  package private(set) var text = RewrittenText()
  private var comments = CommentEnds()
  /// A hidden element that never closes is looked for once.
  private var isUnclosed = false

  package init() {}

  /// Where the tags and comments of an HTML text stand, in order. Cost: linear.
  package static func tags(in text: Span<UInt8>) -> [Range<Int>] {
    var tags: [Range<Int>] = []
    var comments = CommentEnds()
    var position = 0
    while position < text.count {
      if text[position] == UInt8(ascii: "<"),
        let tag = Tag(text, at: position, comments: &comments)
      {
        tags.append(position..<position + tag.length)
        position += tag.length
      } else {
        position += 1
      }
    }
    return tags
  }

  /// Reads a text; false if it holds neither tags nor entities.
  package mutating func read(_ original: Span<UInt8>) -> Bool {
    text.removeAll()
    comments.removeAll()
    isUnclosed = false
    var copied = 0
    var position = 0
    while position < original.count {
      let byte = original[position]
      if byte == UInt8(ascii: "<"), let tag = Tag(original, at: position, comments: &comments) {
        text.copy(original, copied..<position)
        position = replace(tag, at: position, original)
        copied = position
      } else if byte == UInt8(ascii: "&"),
        let (scalar, length) = Entities.character(original, at: position)
      {
        text.copy(original, copied..<position)
        text.replace(position..<position + length, with: scalar, [])
        position += length
        copied = position
      } else {
        position += 1
      }
    }
    guard text.isChanged else { return false }
    text.copy(original, copied..<original.count)
    return true
  }

  /// Writes what stands for a tag, the address of a link included, and answers where it ends.
  private mutating func replace(_ tag: Tag, at start: Int, _ original: Span<UInt8>) -> Int {
    var end = start + tag.length
    if let name = tag.hidden, !isUnclosed {
      if let closing = Tag.closing(name, in: original, from: end) {
        end = closing
      } else {
        isUnclosed = true
      }
    }
    let sign: UInt32 = tag.isBlock ? 0x0A : Self.inlineTag
    if let address = tag.address {
      text.replace(start..<address.lowerBound, with: 0x20, [])
      text.copy(original, address)
      text.replace(address.upperBound..<end, with: 0x20, [])
    } else if tag.isInvisible {
      text.noteRemoval([])
    } else {
      text.replace(start..<end, with: sign, [])
    }
    return end
  }
}
