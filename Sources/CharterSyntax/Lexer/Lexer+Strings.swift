/// The pairs of quotation marks that hold a string. Word processors replace straight quotes by
/// typographic ones, not always both, and not always the right one.
enum Quote {
  case straight, curly, guillemets

  init?(opening scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": self = .straight
    case "\u{201C}", "\u{201D}": self = .curly
    case "\u{AB}": self = .guillemets
    default: return nil
    }
  }

  /// A quotation mark of any of the pairs.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": true
    default: false
    }
  }
}

extension Lexer {
  /// A string, from its opening mark to its closing one, escapes undone. A string ends on its line:
  /// without a closing mark it is reported and taken to the end of the line.
  mutating func lexString(_ quote: Quote) -> String {
    let start = position
    if let opening = peek() { advance(over: opening) }
    let contentStart = position
    let end = closingMark(of: quote)
    let text: String
    if let end, let closing = scalar(at: end) {
      text = unescaped(from: contentStart, to: end)
      position = end + closing.utf8Length
    } else {
      while let next = byte(at: position), !Lexer.isLineBreak(next) { position += 1 }
      text = unescaped(from: contentStart, to: position)
      log.report(.unclosedString(at: span(from: start), opening: span(start, contentStart)))
    }
    return quote == .guillemets ? Lexer.trimmed(text) : text
  }

  /// The offset of the mark that closes a string whose content begins at the position, or nil when
  /// the line ends first. Marks of the same pair may be nested, and a mark of a swapped pair
  /// closes when no better one follows on the line.
  private func closingMark(of quote: Quote) -> Int? {
    var offset = position
    var depth = 0
    var fallback: Int?
    while let scalar = scalar(at: offset), scalar != "\n", scalar != "\r" {
      switch (quote, scalar) {
      case (_, "\\"):
        if let next = self.scalar(at: offset + 1), next != "\n", next != "\r" {
          offset += next.utf8Length
        }
      case (.straight, "\""): return offset
      case (.straight, "\u{201C}"), (.curly, "\u{201C}"), (.guillemets, "\u{AB}"): depth += 1
      case (.straight, "\u{201D}"), (.curly, "\u{201D}"), (.guillemets, "\u{BB}"):
        if depth == 0 { return offset }
        depth -= 1
        fallback = offset
      case (.curly, "\""): fallback = offset
      default: break
      }
      offset += scalar.utf8Length
    }
    return fallback
  }

  /// The text between two offsets with `\"`, `\\`, `\n` and `\u{…}` undone.
  private mutating func unescaped(from start: Int, to end: Int) -> String {
    guard bytes[start..<end].contains(UInt8(ascii: "\\")) else {
      return string(from: start, to: end)
    }
    var text = String.UnicodeScalarView()
    var offset = start
    while offset < end, let scalar = scalar(at: offset) {
      if scalar == "\\" {
        let (value, length) = escape(at: offset, before: end)
        if let value {
          text.append(value)
        } else {
          let place = span(offset, offset + length)
          log.report(.badEscape(string(from: place.start, to: place.end), at: place))
        }
        offset += length
      } else {
        text.append(scalar)
        offset += scalar.utf8Length
      }
    }
    return String(text)
  }

  /// The scalar that the escape at `offset` stands for, nil for none, and how many bytes it takes.
  private func escape(at offset: Int, before end: Int) -> (Unicode.Scalar?, length: Int) {
    guard offset + 1 < end, let scalar = scalar(at: offset + 1) else { return (nil, 1) }
    switch scalar {
    case "n": return ("\n", 2)
    case "\\": return ("\\", 2)
    case "u":
      guard byte(at: offset + 2) == UInt8(ascii: "{") else { return (nil, 2) }
      var close = offset + 3
      while close < end, bytes[close] != UInt8(ascii: "}") { close += 1 }
      guard close < end else { return (nil, 3) }
      let digits = string(from: offset + 3, to: close)
      let value = digits.count <= 6 ? UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) : nil
      return (value, close + 1 - offset)
    default:
      return (Quote.isMark(scalar) ? scalar : nil, 1 + scalar.utf8Length)
    }
  }

  /// Without white space at both ends.
  static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}

extension Diagnostic {
  fileprivate static func unclosedString(at span: SourceSpan, opening: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unclosedString,
      Message(
        "a text in quotes ends on the line on which it begins",
        fr: "un texte entre guillemets finit sur la ligne où il commence"),
      at: opening, label: Message("opened here", fr: "ouvert ici"),
      also: [
        .init(
          SourceSpan(file: span.file, start: span.end, end: span.end),
          Message(
            "no closing quote before the end of the line",
            fr: "pas de guillemet fermant avant la fin de la ligne"))
      ])
  }

  fileprivate static func badEscape(
    _ escape: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .badEscape,
      Message("unknown escape `\(escape)`", fr: "échappement inconnu : `\(escape)`"), at: span,
      notes: [
        Message(
          #"write `\"` for a quote, `\\` for a backslash, `\n` for a line break, `\u{1F600}` for any other character"#,
          fr:
            #"écrire `\"` pour un guillemet, `\\` pour une barre oblique inverse, `\n` pour un saut de ligne, `\u{1F600}` pour tout autre caractère"#
        )
      ])
  }
}
