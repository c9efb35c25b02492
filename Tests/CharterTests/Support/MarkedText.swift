/// A text in which ⟦ and ⟧ stand around what is expected to be hit.
struct MarkedText {
  /// Without the marks.
  var text = ""
  /// UTF-8 offsets of what stood between marks.
  var ranges: [Range<Int>] = []

  init(_ marked: String) {
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = text.utf8.count
      case "⟧": ranges.append(start..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// The text with marks around these ranges, for the message of a failure.
  static func mark(_ ranges: [Range<Int>], in text: String) -> String {
    var marked: [UInt8] = []
    for (offset, byte) in (Array(text.utf8) + [0]).enumerated() {
      if ranges.contains(where: { $0.upperBound == offset }) { marked += "⟧".utf8 }
      if ranges.contains(where: { $0.lowerBound == offset }) { marked += "⟦".utf8 }
      if offset < text.utf8.count { marked.append(byte) }
    }
    return String(decoding: marked, as: UTF8.self)
  }
}
