/// An HTML tag or comment.
struct Tag {
  /// Bytes from `<` to behind `>`.
  var length: Int
  /// Whether it ends a line: paragraphs, items, rows, line breaks.
  var isBlock = false
  /// Whether words go on across it: comments, places where a line may be broken.
  var isInvisible = false
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
    if text[start + 1] == UInt8(ascii: "!") {
      guard let end = Self.commentEnd(text, start, &comments) else { return nil }
      length = end - start
      isInvisible = true
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
    isInvisible = name == "wbr"
    address = Self.address(text, offset..<end)
    if !isClosing, name == "script" || name == "style" { hidden = Array(name.utf8) }
  }

  /// Behind a comment; what only begins like one ends at the next `>`, as in browsers.
  private static func commentEnd(
    _ text: Span<UInt8>, _ start: Int, _ comments: inout CommentEnds
  ) -> Int? {
    func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }
    let isComment = byte(start + 2) == UInt8(ascii: "-") && byte(start + 3) == UInt8(ascii: "-")
    guard isComment else {
      // Of doctypes and the like; `<!` in a sentence is none.
      var offset = start + 2
      while offset < text.count, offset - start < 256 {
        if text[offset] == UInt8(ascii: "<") { return nil }
        if text[offset] == UInt8(ascii: ">") { return offset + 1 }
        offset += 1
      }
      return nil
    }
    if byte(start + 4) == UInt8(ascii: ">") { return start + 5 }
    if byte(start + 4) == UInt8(ascii: "-"), byte(start + 5) == UInt8(ascii: ">") {
      return start + 6
    }
    return comments.end(text, behind: start + 4)
  }

  /// Where attributes end: behind the `>` that stands in no quotes. Quotes open a value right behind a
  /// `=` alone. Attributes that are none (`<b and c>`) make it no tag.
  private static func end(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var offset = start
    var quote: UInt8 = 0
    var hasEquals = false
    var hasWords = false
    var isValueNext = false
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
        if isValueNext { quote = byte } else { hasWords = true }
        isValueNext = false
      case UInt8(ascii: "="):
        isValueNext = hasWords
        hasEquals = true
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "/"): break
      default:
        hasWords = true
        isValueNext = false
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
  /// The last end that was found, `-->` or `--!>`: where it begins and what lies behind it. Beyond the
  /// text if there is none.
  private var start = -1
  private var end = -1

  mutating func removeAll() { (start, end) = (-1, -1) }

  /// Behind the first end that begins at an offset or later; nil if there is none. Offsets ascend.
  mutating func end(_ text: Span<UInt8>, behind offset: Int) -> Int? {
    if start < offset { find(text, from: offset) }
    return end <= text.count ? end : nil
  }

  private mutating func find(_ text: Span<UInt8>, from first: Int) {
    var offset = first
    while offset + 2 < text.count {
      if text[offset] == UInt8(ascii: "-"), text[offset + 1] == UInt8(ascii: "-") {
        let hasSign = text[offset + 2] == UInt8(ascii: "!")
        let last = offset + (hasSign ? 3 : 2)
        if last < text.count, text[last] == UInt8(ascii: ">") {
          (start, end) = (offset, last + 1)
          return
        }
      }
      offset += 1
    }
    (start, end) = (.max, .max)
  }
}
