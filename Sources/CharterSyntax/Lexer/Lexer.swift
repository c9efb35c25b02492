/// Cuts the bytes of one file into tokens, on demand: what a byte means depends on whether the
/// parser stands inside a list body (`nextListToken`) or outside (`nextToken`).
///
/// The lexer always moves on and never fails: what is no token is reported and stands as `.stray`.
struct Lexer {
  let file: FileID
  let bytes: [UInt8]
  /// The offset of the next byte to read.
  var position = 0
  /// Where the last list token that separates nothing ended.
  var contentEnd = 0
  var log = DiagnosticLog()
  private(set) var comments: [Comment] = []
  private var isLookAhead = false

  init(_ source: SourceFile, id: FileID) {
    file = id
    bytes = Array(source.text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// A lexer at the same place that leaves no trace: it reports nothing and notes no comments.
  func lookAhead() -> Lexer {
    var copy = self
    copy.isLookAhead = true
    // Its own, empty: were they shared, what the parser reports meanwhile would copy all that was reported before.
    copy.log = DiagnosticLog()
    copy.log.isQuiet = true
    copy.comments = []
    return copy
  }

  /// The next token outside of list bodies.
  mutating func nextToken() -> Token {
    let startsLine = skipSpace(stopsAtLineBreak: false) || position == 0
    let start = position
    guard let scalar = peek() else {
      return Token(kind: .end, span: span(from: start), startsLine: startsLine)
    }
    if Lexer.startsName(scalar) { return lexWord(startsLine: startsLine) }
    let kind: Token.Kind
    if isDigit(at: position) || startsNegativeNumber(scalar) {
      kind = lexNumber()
    } else if let quote = Quote(opening: scalar) {
      kind = .string(lexString(quote))
    } else {
      kind = lexSign(scalar)
    }
    return Token(kind: kind, span: span(from: start), startsLine: startsLine)
  }

  // MARK: Words, numbers, signs

  private mutating func lexWord(startsLine: Bool) -> Token {
    let start = position
    skipName()
    var word = FoldedWord(bytes.span.extracting(start..<position))
    var isNearOf = false
    if word == Lexer.near, let end = endOfDe() {
      position = end
      isNearOf = true
      word = FoldedWord("près-de")
    }
    let (english, french) = Keyword.spelled(word)
    return Token(
      kind: .word, span: span(from: start), startsLine: startsLine, isNearOf: isNearOf,
      english: english, french: french)
  }

  /// What a word token says. Most are keywords, of which nobody asks it.
  func name(of token: Token) -> String {
    token.isNearOf
      ? "près-de" : LatinLetters.composed(string(from: token.span.start, to: token.span.end))
  }

  private static let near = FoldedWord("près")
  private static let of = FoldedWord("de")

  /// Moves over a name: its first letter is known to stand there.
  mutating func skipName() {
    while true {
      position = endOfPlainText()
      // The signs that follow most names are told without decoding.
      guard let next = byte(at: position),
        next >= UInt8(ascii: "-") || next == UInt8(ascii: "'"),
        let scalar = peek(), Lexer.continuesName(scalar)
      else { return }
      advance(over: scalar)
    }
  }

  /// The end of the letters and digits of ASCII that stand at the position.
  func endOfPlainText() -> Int {
    let bytes = bytes.span
    var end = position
    while end < bytes.count, Lexer.isPlainText(bytes[end]) { end &+= 1 }
    return end
  }

  /// `près de` is read as `près-de`: the end of the `de` that follows on the same line.
  private func endOfDe() -> Int? {
    var probe = lookAhead()
    _ = probe.skipBlanks()
    let start = probe.position
    guard start > position else { return nil }
    probe.skipName()
    let word = FoldedWord(bytes.span.extracting(start..<probe.position))
    return word == Lexer.of ? probe.position : nil
  }

  private func startsNegativeNumber(_ scalar: Unicode.Scalar) -> Bool {
    (scalar == "-" || scalar == "\u{2212}") && isDigit(at: position + scalar.utf8Length)
  }

  /// At most ten digits count before the point and three after it: more is a fault.
  private mutating func lexNumber() -> Token.Kind {
    let start = position
    let isNegative = !isDigit(at: position)
    if isNegative, let sign = peek() { advance(over: sign) }
    var value = 0
    var isTooLong = false
    while isDigit(at: position) {
      if value > 1_000_000_000 { isTooLong = true } else { value = value * 10 + digit() }
      position += 1
    }
    var thousandths = value * 1000
    var decimals = 0
    if byte(at: position) == UInt8(ascii: "."), isDigit(at: position + 1) {
      position += 1
      while isDigit(at: position) {
        if decimals < 3 { thousandths += digit() * [100, 10, 1][decimals] }
        decimals += 1
        position += 1
      }
    }
    if isTooLong || thousandths > 1_000_000_000_000 {
      log.report(.numberTooLarge(at: span(from: start)))
      thousandths = 0
    } else if decimals > 3 {
      log.report(.tooManyDecimals(at: span(from: start), count: decimals))
    }
    return .number(thousandths: isNegative ? -thousandths : thousandths, isWhole: decimals == 0)
  }

  private func digit() -> Int { Int(bytes[position] &- UInt8(ascii: "0")) }

  private mutating func lexSign(_ scalar: Unicode.Scalar) -> Token.Kind {
    let start = position
    advance(over: scalar)
    switch scalar {
    case "{": return .leftBrace
    case "}": return .rightBrace
    case "(": return .leftParenthesis
    case ")": return .rightParenthesis
    case ",": return .comma
    case "+": return .plus
    case "%": return .percent
    case "\u{2265}": return .comparison(.atLeast)
    case "\u{2264}": return .comparison(.atMost)
    case "=": return .comparison(.equal)
    case ">", "<":
      let orEqual = byte(at: position) == UInt8(ascii: "=")
      if orEqual { position += 1 }
      if scalar == ">" { return .comparison(orEqual ? .atLeast : .over) }
      return .comparison(orEqual ? .atMost : .under)
    default:
      log.report(.unexpectedCharacter(scalar, at: span(from: start)))
      return .stray
    }
  }

  // MARK: White space and comments

  /// Moves over white space and comments; true when a line break was among them.
  /// - Parameter stopsAtLineBreak: stay before the line break instead.
  @discardableResult
  mutating func skipSpace(stopsAtLineBreak: Bool) -> Bool {
    var sawLineBreak = false
    while true {
      skipBlanks()
      guard let next = byte(at: position) else { return sawLineBreak }
      if next == UInt8(ascii: "#") {
        skipComment()
      } else if Lexer.isLineBreak(next), !stopsAtLineBreak {
        position += 1
        sawLineBreak = true
      } else {
        return sawLineBreak
      }
    }
  }

  /// Moves over white space within a line.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = position
    while let next = byte(at: position) {
      if next == 0x20 {
        position += 1
      } else if 0x20 < next && next < 0x80 {
        break
      } else {
        guard let scalar = peek(), Lexer.isBlank(scalar) || Lexer.isInvisible(scalar) else { break }
        advance(over: scalar)
      }
    }
    return position > start
  }

  private mutating func skipComment() {
    let start = position
    while let next = byte(at: position), !Lexer.isLineBreak(next) { position += 1 }
    // After a return to an earlier place the same comment comes by twice.
    guard !isLookAhead, start > comments.last?.span.start ?? -1 else { return }
    var lineStart = start
    while lineStart > 0, !Lexer.isLineBreak(bytes[lineStart - 1]) { lineStart -= 1 }
    let before = string(from: lineStart, to: start).unicodeScalars
    comments.append(
      Comment(
        span: span(from: start), text: string(from: start, to: position),
        standsAlone: before.allSatisfy(Lexer.isBlank)))
  }

  // MARK: Bytes

  func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func isDigit(at offset: Int) -> Bool {
    guard let byte = byte(at: offset) else { return false }
    return UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }

  /// The scalar at the position.
  func peek() -> Unicode.Scalar? { scalar(at: position) }

  /// The text is valid UTF-8, as that of every `String` is.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard let lead = byte(at: offset) else { return nil }
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= bytes.count else { return Unicode.Scalar(lead) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  mutating func advance(over scalar: Unicode.Scalar) { position += scalar.utf8Length }

  func string(from start: Int, to end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  func span(from start: Int) -> SourceSpan { SourceSpan(file: file, start: start, end: position) }

  func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(file: file, start: start, end: end)
  }
}

extension Unicode.Scalar {
  var utf8Length: Int { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4 }
}

extension Diagnostic {
  fileprivate static func numberTooLarge(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badNumber,
      Message(
        "a number lies between -1000000000 and 1000000000",
        fr: "un nombre se tient entre -1000000000 et 1000000000"),
      at: span)
  }

  fileprivate static func tooManyDecimals(at span: SourceSpan, count: Int) -> Diagnostic {
    Diagnostic(
      .badNumber,
      Message(
        "a number has at most 3 decimals, not \(count)",
        fr: "un nombre a au plus 3 décimales, et non \(count)"),
      at: span)
  }

  fileprivate static func unexpectedCharacter(
    _ scalar: Unicode.Scalar, at span: SourceSpan
  ) -> Diagnostic {
    let name =
      scalar.properties.isWhitespace || scalar.value < 0x20 ? "U+\(scalar.hex)" : "\(scalar)"
    return Diagnostic(
      .unexpectedCharacter,
      Message("`\(name)` means nothing here", fr: "`\(name)` ne veut rien dire ici"),
      at: span)
  }
}

extension Unicode.Scalar {
  /// At least four hexadecimal digits.
  var hex: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
