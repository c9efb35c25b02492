package import Charter
internal import CharterSyntax

extension Item {
  /// Characters that are shown of a comment.
  package static var longestExcerpt: Int { 400 }
  /// Bytes of the text that are shown before a hit that stands far behind its start.
  private static var lead: Int { 80 }

  /// The head of the text, and of the title before it; where a hit of the text stands far behind, what
  /// stands around that.
  ///
  /// - Parameter start: where the hit begins, in bytes of the text; nil: there is none.
  package func excerpt(around start: Int? = nil) -> String {
    let text = bytes(of: .text)
    if let start, start > 2 * Self.lead, start < text.count {
      var from = start - Self.lead
      while from > 0, text[from] & 0xC0 == 0x80 { from -= 1 }
      return Self.cut("…" + Self.head(text[from...]))
    }
    let parts = [Self.head(bytes(of: .title)[...]), Self.head(text[...])]
    return Self.cut(parts.filter { !$0.isEmpty }.joined(separator: " | "))
  }

  private static func head(_ bytes: ArraySlice<UInt8>) -> String {
    // Four bytes a character are the most that UTF-8 needs.
    String(decoding: bytes.prefix(4 * longestExcerpt + 4), as: UTF8.self)
  }

  private static func cut(_ text: String) -> String {
    text.count <= longestExcerpt ? text : text.prefix(longestExcerpt - 1) + "…"
  }
}
