import Charter
import RecordIO

/// The places of one field that are blacked out.
struct Blackout {
  /// In order, without overlaps.
  private var ranges: [Range<Int>] = []

  /// All hits, in one field, of the rules that fired and count against the comment: those that only label it, or
  /// that soften an article, have nothing to hide. Hits begin and end between graphemes.
  init(_ reasons: [Reason], in field: Field) {
    let hits = reasons.filter { $0.points.tenths > 0 || $0.floor > .allow }
      .flatMap(\.hits).filter { $0.field == field }.map(\.range)
    for range in hits.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, range.lowerBound < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else if !range.isEmpty {
        ranges.append(range)
      }
    }
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// Appends the text with a full block for each character that is a user's idea of one. Tags within a hit stay,
  /// so that they still match.
  ///
  /// - Parameter tags: where tags stand in the text, in order.
  func append(_ text: [UInt8], tags: [Range<Int>], to output: inout [UInt8]) {
    var copied = 0
    var tags = tags[...]
    for range in ranges {
      output.append(copying: text.span, in: copied..<range.lowerBound)
      copied = range.lowerBound
      tags = tags.drop { $0.lowerBound < range.lowerBound }
      while let tag = tags.first, tag.upperBound <= range.upperBound {
        Self.appendBlocks(for: text[copied..<tag.lowerBound], to: &output)
        output.append(copying: text.span, in: tag)
        copied = tag.upperBound
        tags.removeFirst()
      }
      Self.appendBlocks(for: text[copied..<range.upperBound], to: &output)
      copied = range.upperBound
    }
    output.append(copying: text.span, in: copied..<text.count)
  }

  private static func appendBlocks(for hidden: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for _ in String(decoding: hidden, as: UTF8.self) { output.append(ascii: "█") }
  }
}
