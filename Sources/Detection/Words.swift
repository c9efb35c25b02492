internal import Bytes

/// The words of one field, in the original text: what `near` counts and what `words` measures.
///
/// A word is a maximal run of letters, digits and marks; apostrophes and hyphens separate,
/// invisible characters do not. Links, e-mail addresses, inclusive forms and undone runs count as
/// one word each.
package struct Words: Sendable {
  /// The words, and room for as many as a text of this size may have.
  private var ranges: [Range<Int>] = []
  package private(set) var count = 0
  /// Where the second line break of each blank line begins.
  private var blankLines: [Int] = []

  package init() {}

  /// The words in the order of the text, without overlap.
  package var found: ArraySlice<Range<Int>> { ranges[..<count] }

  package subscript(index: Int) -> Range<Int> { ranges[index] }

  /// Reads one field; what was read before is forgotten.
  ///
  /// - Parameter units: sorted ranges without overlap that count as one word each.
  package mutating func read(_ text: Span<UInt8>, units: [Range<Int>] = []) {
    count = 0
    // A byte stands between two words, or a unit ends the one and begins the other.
    let room = text.count / 2 + 2 * units.count + 1
    if ranges.count < room {
      ranges.append(contentsOf: repeatElement(0..<0, count: room - ranges.count))
    }
    if !blankLines.isEmpty { blankLines.removeAll(keepingCapacity: true) }
    var unit = 0
    var offset = 0
    var lineIsBlank = false
    while offset < text.count {
      while unit < units.count, units[unit].upperBound <= offset { unit += 1 }
      if unit < units.count, units[unit].lowerBound <= offset {
        let end = min(units[unit].upperBound, text.count)
        append(offset..<end)
        offset = end
        lineIsBlank = false
        continue
      }
      let limit = unit < units.count ? min(units[unit].lowerBound, text.count) : text.count
      offset = readLatin(text, offset..<limit, lineIsBlank: &lineIsBlank)
      guard offset < limit else { continue }
      let end = endOfWord(text, at: offset, limit: limit)
      if end > offset {
        append(offset..<end)
        offset = end
        lineIsBlank = false
      } else {
        offset += separator(text, at: offset, lineIsBlank: &lineIsBlank)
      }
    }
  }

  private mutating func append(_ word: Range<Int>) {
    ranges[count] = word
    count += 1
  }

  /// Reads words of ASCII and of the accented letters of Latin-1, sixteen bytes at a time, up to a line
  /// break or any other character; if a word stands right before that character, up to the word.
  private mutating func readLatin(
    _ text: Span<UInt8>, _ range: Range<Int>, lineIsBlank: inout Bool
  ) -> Int {
    var offset = range.lowerBound
    // Where the word began in which the last block ended; -1 if it ended in none.
    var start = -1
    var count = count
    var ranges = ranges.mutableSpan
    while offset < range.upperBound {
      let block = LatinBlock(text, at: offset)
      let length = min(block.count, range.upperBound &- offset)
      guard length > 0 else { break }
      let used: UInt64 = 1 &<< UInt64(length) &- 1
      var borders = (block.words ^ (block.words &<< 1 | (start < 0 ? 0 : 1))) & used
      while borders != 0 {
        let border = offset &+ borders.trailingZeroBitCount
        if start < 0 {
          start = border
        } else {
          ranges[count] = start..<border
          count &+= 1
          start = -1
        }
        borders &= borders &- 1
      }
      if block.visible & used != 0 { lineIsBlank = false }
      offset &+= length
    }
    if start >= 0 {
      if offset < range.upperBound, !text[offset].isASCII {
        offset = start
      } else {
        ranges[count] = start..<offset
        count &+= 1
      }
    }
    self.count = count
    return offset
  }

  /// The number of words between two places, for example the end of one hit and the start of the
  /// next; nil if a blank line lies between them. Words that stick out of the gap do not count.
  package func wordsBetween(_ end: Int, _ start: Int) -> Int? {
    guard end < start else { return 0 }
    let line = first(blankLines.count) { blankLines[$0] >= end }
    if line < blankLines.count, blankLines[line] < start { return nil }
    let low = first(count) { ranges[$0].lowerBound >= end }
    let high = first(count) { ranges[$0].upperBound > start }
    return max(high - low, 0)
  }

  /// The first index for which the condition holds, which holds for all after it too.
  private func first(_ count: Int, where condition: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func endOfWord(_ text: Span<UInt8>, at offset: Int, limit: Int) -> Int {
    var end = offset
    var next = offset
    while next < limit {
      if text[next].isASCII {
        guard text[next].isLetterOrDigit else { break }
        next += 1
        end = next
      } else {
        let (traits, length) = text.character(at: next)
        guard traits.isWord || (end > offset && traits.isInvisible) else { break }
        next += length
        if traits.isWord { end = next }
      }
    }
    return end
  }

  /// Notes a blank line that ends with this separator; returns its length.
  private mutating func separator(
    _ text: Span<UInt8>, at offset: Int, lineIsBlank: inout Bool
  ) -> Int {
    let (traits, length) = text.character(at: offset)
    if traits.isLineBreak {
      if lineIsBlank { blankLines.append(offset) }
      lineIsBlank = true
      let isPair = text[offset] == 0x0D && text.byte(offset + 1) == 0x0A
      return isPair ? 2 : length
    }
    if !traits.isSpace && !traits.isInvisible { lineIsBlank = false }
    return length
  }
}
