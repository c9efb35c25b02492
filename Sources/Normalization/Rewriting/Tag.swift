/// An HTML tag or comment.
struct Tag {
  /// Bytes from `<` to behind `>`.
  var length: Int
  /// Whether it ends a line: paragraphs, items, rows, line breaks.
  var isBlock = false
  /// The name of an element whose content nobody sees, if the tag opens one: `script`, `style`.
  var hidden: [UInt8]?
  /// Where an address stands in it (`href`), in the text.
  var address: Range<Int>?

  /// Within the quotes of attributes.
  private static let mostOpenings = 4

  /// The tag that a `<` begins; nil for what only looks like one (`a < b`, `<3`).
  ///
  /// Cost: linear in the text over all calls with the same `comments`.
  init?(_ text: Span<UInt8>, at start: Int, comments: inout CommentEnds) {
    guard start + 2 < text.count else { return nil }
    if text[start + 1] == UInt8(ascii: "!"), text[start + 2] == UInt8(ascii: "-") {
      guard let end = comments.end(text, behind: start + 3) else { return nil }
      length = end - start
      return
    }
    var offset = start + 1
    let isClosing = text[offset] == UInt8(ascii: "/")
    if isClosing { offset += 1 }
    let nameStart = offset
    while offset < text.count, offset - nameStart < 32, Self.isNameByte(text[offset]) {
      offset += 1
    }
    guard offset > nameStart, !Self.isDigit(text[nameStart]) else { return nil }
    let name = Self.lowercased(text, nameStart..<offset)
    guard let end = Self.end(text, offset) else { return nil }
    length = end - start
    isBlock = Self.blocks.contains(name)
    address = Self.address(text, offset..<end)
    if !isClosing, name == "script" || name == "style" { hidden = Array(name.utf8) }
  }

  /// Where attributes end: behind the `>` that stands in no quotes. Attributes that are none (`<b and c>`)
  /// make it no tag.
  private static func end(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var offset = start
    var quote: UInt8 = 0
    var hasEquals = false
    var hasWords = false
    var openings = 0
    while offset < text.count {
      let byte = text[offset]
      offset += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
        // So that a row of openings is not read over and over.
        if byte == UInt8(ascii: "<") { openings += 1 }
        if openings > mostOpenings { return nil }
        continue
      }
      switch byte {
      case UInt8(ascii: ">"): return hasWords && !hasEquals ? nil : offset
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard hasEquals else { return nil }
        quote = byte
      case UInt8(ascii: "="): hasEquals = true
      case UInt8(ascii: "/"), 0x09, 0x0A, 0x0D, 0x20: break
      default: hasWords = true
      }
    }
    return nil
  }

  /// Where the closing tag of a hidden element begins, from an offset on; nil if there is none. Linear.
  static func closing(_ name: [UInt8], in text: Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    while offset + name.count + 2 <= text.count {
      if text[offset] == UInt8(ascii: "<"), text[offset + 1] == UInt8(ascii: "/"),
        name.indices.allSatisfy({ text[offset + 2 + $0] | 0x20 == name[$0] })
      {
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// The value of `href`, if it is an address of the web or of a mailbox.
  private static func address(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var offset = range.lowerBound
    while offset + 5 < range.upperBound {
      guard text[offset] == UInt8(ascii: "="), lowercased(text, offset - 4..<offset) == "href"
      else {
        offset += 1
        continue
      }
      let quote = text[offset + 1]
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      let start = offset + (isQuoted ? 2 : 1)
      var end = start
      while end < range.upperBound - 1, isQuoted ? text[end] != quote : text[end] > 0x20 {
        end += 1
      }
      return isAddress(text, start..<end) ? start..<end : nil
    }
    return nil
  }

  private static func isAddress(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    ["http:", "https:", "mailto:", "//"].contains { scheme in
      let size = scheme.utf8.count
      return range.count > size
        && lowercased(text, range.lowerBound..<range.lowerBound + size) == scheme
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || isDigit(byte) || byte == UInt8(ascii: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func lowercased(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<text.count)
    return String(decoding: range.map { text[$0] }, as: UTF8.self).lowercased()
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details", "div",
    "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]
}

/// Where HTML comments end. Looks on from where it looked last.
struct CommentEnds: Sendable {
  /// The end that was found last; beyond the text if there is none.
  private var next = 0

  mutating func removeAll() { next = 0 }

  /// Behind the first `-->` that begins at an offset or later; nil if there is none. Offsets ascend.
  mutating func end(_ text: Span<UInt8>, behind start: Int) -> Int? {
    if next > text.count { return nil }
    if next >= start + 3 { return next }
    var offset = start
    while offset + 2 < text.count {
      if text[offset] == UInt8(ascii: "-"), text[offset + 1] == UInt8(ascii: "-"),
        text[offset + 2] == UInt8(ascii: ">")
      {
        next = offset + 3
        return next
      }
      offset += 1
    }
    next = text.count + 1
    return nil
  }
}
