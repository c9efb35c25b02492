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

  /// Appends the text with a full block for each character that is a user's idea of one. The tags of
  /// HTML stay, so that they still match.
  func append(_ text: [UInt8], isHTML: Bool, to output: inout [UInt8]) {
    var copied = 0
    for range in ranges {
      output.append(copying: text.span, in: copied..<range.lowerBound)
      var isTag = false
      for character in String(decoding: text[range], as: UTF8.self) {
        if isHTML, character == "<" { isTag = true }
        if isTag { output.append(contentsOf: character.utf8) } else { output.append(ascii: "█") }
        if character == ">" { isTag = false }
      }
      copied = range.upperBound
    }
    output.append(copying: text.span, in: copied..<text.count)
  }
}
