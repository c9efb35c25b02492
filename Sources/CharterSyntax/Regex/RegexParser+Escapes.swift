extension RegexParser {
  /// What a backslash and its letter stand for, outside and inside of classes.
  enum Escape {
    case literal(Unicode.Scalar)
    case type(Unicode.Scalar)
    case property(String, isNegated: Bool)
    case assertion(Unicode.Scalar)
  }

  mutating func parseEscape() throws(Abandoned) -> RegexNode {
    let start = index
    return switch try takeEscape(inClass: false) {
    case .literal(let scalar): node(.literal(scalar), from: start)
    case .type(let letter): node(.type(letter), from: start)
    case .property(let name, let isNegated):
      node(.property(name, isNegated: isNegated), from: start)
    case .assertion(let letter): node(.assertion(letter), from: start)
    }
  }

  mutating func takeEscape(inClass: Bool) throws(Abandoned) -> Escape {
    let start = index
    guard let letter = peek(1) else { throw fault(.trailingBackslash, at: here(1)) }
    if !inClass { try refuseEscape(letter) }
    index += 2
    switch letter {
    case "d", "D", "s", "S", "w", "W", "h", "H", "v", "V": return .type(letter)
    case "N" where peek() == "{": return .literal(try takeNamedScalar(from: start))
    case "N", "R":
      if inClass { throw fault(.unknownEscape, at: span(start, index)) }
      return .type(letter)
    case "b" where inClass: return .literal("\u{8}")
    case "b", "B", "A", "Z", "z":
      if inClass { throw fault(.unknownEscape, at: span(start, index)) }
      return .assertion(letter)
    case "p", "P": return try takeProperty(isNegated: letter == "P", from: start)
    case "a": return .literal("\u{7}")
    case "e": return .literal("\u{1B}")
    case "f": return .literal("\u{C}")
    case "n": return .literal("\n")
    case "r": return .literal("\r")
    case "t": return .literal("\t")
    case "0": return .literal(takeDigits(radix: 8, atMost: 2, from: start))
    case "x", "o": return .literal(try takeCoded(letter, from: start))
    case "c":
      guard let next = peek(), next.value > 0x20, next.value < 0x7F else {
        throw fault(.unknownEscape, at: span(start, index))
      }
      index += 1
      let upper = ("a"..."z").contains(next) ? next.value - 0x20 : next.value
      return .literal(Unicode.Scalar(upper ^ 0x40) ?? next)
    default:
      if letter.isASCII, letter.properties.isAlphabetic || letter.properties.numericType != nil {
        throw fault(.unknownEscape, at: span(start, index))
      }
      return .literal(letter)
    }
  }

  private mutating func refuseEscape(_ letter: Unicode.Scalar) throws(Abandoned) {
    switch letter {
    case "1"..."9", "k": throw unsupported(.backReference, length: 2)
    case "g":
      let isCall = peek(2) == "<" || peek(2) == "'"
      throw unsupported(isCall ? .recursion : .backReference, length: 2)
    case "K", "G": throw unsupported(.matchReset, length: 2)
    case "C": throw unsupported(.codeUnit, length: 2)
    case "X": throw fault(.graphemeCluster, at: here(2))
    default: break
    }
  }

  /// `\x41`, `\x{1F600}`, `\o{101}`: the index stands after the letter.
  private mutating func takeCoded(
    _ letter: Unicode.Scalar, from start: Int
  ) throws(Abandoned) -> Unicode.Scalar {
    let radix = letter == "x" ? 16 : 8
    guard peek() == "{" else {
      if letter == "o" { throw fault(.badCode, at: span(start, index)) }
      return takeDigits(radix: radix, atMost: 2, from: start)
    }
    index += 1
    return try takeBracedCode(radix: radix, from: start)
  }

  /// `\N{U+1F600}`: the index stands at the brace.
  private mutating func takeNamedScalar(from start: Int) throws(Abandoned) -> Unicode.Scalar {
    guard starts(with: "{U+") else { throw fault(.badCode, at: span(start, index + 1)) }
    index += 3
    return try takeBracedCode(radix: 16, from: start)
  }

  private mutating func takeBracedCode(
    radix: Int, from start: Int
  ) throws(Abandoned) -> Unicode.Scalar {
    let digitsStart = index
    while let next = peek(), next != "}", index < digitsStart + 12 { index += 1 }
    let digits = String(String.UnicodeScalarView(scalars[digitsStart..<index]))
    guard peek() == "}", let value = UInt32(digits, radix: radix),
      let scalar = Unicode.Scalar(value)
    else { throw fault(.badCode, at: span(start, index)) }
    index += 1
    return scalar
  }

  private mutating func takeDigits(radix: Int, atMost count: Int, from start: Int) -> Unicode.Scalar
  {
    var value: UInt32 = 0
    var taken = 0
    while taken < count, let next = peek(), next.isASCII,
      let digit = UInt32(String(next), radix: radix)
    {
      value = value * UInt32(radix) + digit
      index += 1
      taken += 1
    }
    return Unicode.Scalar(value) ?? "\0"
  }

  // MARK: Properties

  /// `\pL`, `\p{Lu}`, `\p{^Lu}`: the index stands after the `p`.
  private mutating func takeProperty(
    isNegated: Bool, from start: Int
  ) throws(Abandoned) -> Escape {
    guard let next = peek() else { throw fault(.unknownProperty, at: span(start, index)) }
    var isNegated = isNegated
    var name = String(next)
    index += 1
    if next == "{" {
      if peek() == "^" {
        isNegated.toggle()
        index += 1
      }
      let nameStart = index
      while let next = peek(), next != "}" { index += 1 }
      guard peek() == "}" else { throw fault(.unknownProperty, at: span(start, index)) }
      name = String(String.UnicodeScalarView(scalars[nameStart..<index]))
      index += 1
    }
    guard RegexProperties.contains(name) else {
      report(.unknownProperty(name, at: span(start, index)))
      throw Abandoned()
    }
    return .property(name, isNegated: isNegated)
  }
}

extension Diagnostic {
  fileprivate static func unknownProperty(_ name: String, at span: SourceSpan) -> Diagnostic {
    let nearest = nearestName(to: name, among: RegexProperties.suggestions)
    return Diagnostic(
      .badRegex,
      Message(
        "no Unicode property is named `\(name)`",
        fr: "aucune propriété Unicode ne se nomme `\(name)`"),
      at: span,
      notes: nearest.map { [Message("did you mean `\($0)`?", fr: "est-ce `\($0)` ?")] } ?? [])
  }
}
