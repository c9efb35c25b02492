/// Finds quotations: what stands in « », “ ”, „ “ or " " within a paragraph and 500 characters, and
/// lines that begin with `>`. A mark without its partner opens nothing. Marks inside a quotation
/// and neighboring quoted lines make one hit.
package struct Quotes: Sendable {
  private enum Mark { case angle, curly, low, straight }

  private struct Opening {
    var mark: Mark
    var offset: Int
    /// Characters of the field before it.
    var characters: Int
  }

  private static let maximumLength = 500
  /// Deeper nesting is noise; the bound keeps hostile text linear.
  private static let maximumDepth = 16

  private var openings: [Opening] = []
  private var spans: [Range<Int>] = []

  package init() {}

  /// Appends the quotations in the order of the text, without overlap.
  package mutating func read(_ text: Span<UInt8>, into found: inout [Range<Int>]) {
    openings.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    var offset = 0
    var characters = 0
    var lineIsBlank = true
    while offset < text.count {
      let byte = text[offset]
      if byte.isASCII, byte != 0x22, byte != 0x3E, byte > 0x20 {
        lineIsBlank = false
        characters += 1
        offset += 1
        continue
      }
      if byte == 0x3E, lineIsBlank {
        offset = quotedLines(text, at: offset)
        openings.removeAll(keepingCapacity: true)
        continue
      }
      let (traits, length) = text.character(at: offset)
      if traits.isLineBreak {
        if lineIsBlank { openings.removeAll(keepingCapacity: true) }
        lineIsBlank = true
        offset += byte == 0x0D && text.byte(offset + 1) == 0x0A ? 2 : length
      } else {
        if traits.isQuotation {
          mark(text, at: offset, length: length, characters: characters)
        }
        lineIsBlank = lineIsBlank && (traits.isSpace || traits.isInvisible)
        offset += length
      }
      characters += 1
    }
    found.append(contentsOf: spans)
  }

  /// Takes the lines from `offset` on that begin with `>`; returns the end of the last one.
  private mutating func quotedLines(_ text: Span<UInt8>, at offset: Int) -> Int {
    var end = offset
    var next = offset
    repeat {
      end = endOfLine(text, at: next)
      next = end + (text.byte(end) == 0x0D && text.byte(end + 1) == 0x0A ? 2 : 1)
      while text.byte(next) == 0x20 || text.byte(next) == 0x09 { next += 1 }
    } while text.byte(next) == 0x3E
    add(offset..<end)
    return end
  }

  /// Adds a quotation that ends behind all others; those that it overlaps become one with it.
  private mutating func add(_ span: Range<Int>) {
    var start = span.lowerBound
    while let last = spans.last, last.upperBound > span.lowerBound {
      start = min(start, last.lowerBound)
      spans.removeLast()
    }
    spans.append(start..<span.upperBound)
  }

  private func endOfLine(_ text: Span<UInt8>, at offset: Int) -> Int {
    var end = offset
    while end < text.count {
      let (traits, length) = text.character(at: end)
      if traits.isLineBreak { break }
      end += length
    }
    return end
  }

  private mutating func mark(_ text: Span<UInt8>, at offset: Int, length: Int, characters: Int) {
    let end = offset + length
    switch text.scalar(at: offset).scalar {
    case 0xAB: open(.angle, at: offset, characters: characters)
    case 0xBB: close(.angle, at: end, characters: characters)
    case 0x201E: open(.low, at: offset, characters: characters)
    case 0x201C:
      if !close(.low, at: end, characters: characters) {
        open(.curly, at: offset, characters: characters)
      }
    case 0x201D: close(.curly, or: .low, at: end, characters: characters)
    case 0x22:
      let isClosing = close(.straight, at: end, characters: characters)
      // Right behind a letter or digit it closes something, or stands for inches.
      if !isClosing, !text.isWord(before: offset) {
        open(.straight, at: offset, characters: characters)
      }
    default: break
    }
  }

  private mutating func open(_ mark: Mark, at offset: Int, characters: Int) {
    if openings.count == Quotes.maximumDepth { openings.removeFirst() }
    openings.append(Opening(mark: mark, offset: offset, characters: characters))
  }

  /// Closes the last opening of one of these kinds, and all that was opened after it.
  @discardableResult
  private mutating func close(
    _ mark: Mark, or other: Mark? = nil, at end: Int, characters: Int
  ) -> Bool {
    let last = openings.lastIndex { $0.mark == mark || $0.mark == other }
    guard let last else { return false }
    let opening = openings[last]
    openings.removeSubrange(last...)
    guard characters - opening.characters - 1 <= Quotes.maximumLength else { return false }
    add(opening.offset..<end)
    return true
  }
}
