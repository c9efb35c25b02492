/// Where a `}` that is not there should be: behind what was read last, as far as layout tells.
extension CharterParser {
  /// The fault of a body without its `}`.
  ///
  /// - Parameters:
  ///   - brace: the `{` that opened the body.
  ///   - found: what stands where the body must have ended.
  ///   - end: an offset behind the last thing in the body, and before what does not belong to it.
  func unclosedBrace(
    _ brace: SourceSpan, before found: Message, after end: Int
  ) -> Diagnostic {
    let place = placeOfMissingBrace(after: end)
    return Diagnostic(
      .unclosedBrace,
      Message("this `{` is never closed", fr: "cette `{` n'est jamais fermée"), at: place,
      label: Message(
        "a `}` is missing, before \(found.english)",
        fr: "il manque une `}`, avant \(found.french)"),
      also: [.init(brace, Message("opened here", fr: "ouverte ici"))],
      fix: .init(
        Message("add the brace", fr: "ajouter l'accolade"), [.init(place, "} ")], isSafe: false))
  }

  /// A rule or clause stands where only items do. A brace right before it probably closed too much, and is
  /// the place to look at.
  func misplaced(inside place: Message) -> Diagnostic {
    let title = Message(
      "\(found.english) stands only inside \(place.english)",
      fr: "\(found.french) ne se met que dans \(place.french)")
    let note = Message(
      "a `}` too many above, or a missing `{`?",
      fr: "une `}` de trop plus haut, ou une `{` oubliée ?"
    )
    guard previousEnd > 0, lexer.bytes[previousEnd - 1] == UInt8(ascii: "}") else {
      return Diagnostic(.unexpectedToken, title, at: token.span, notes: [note])
    }
    return Diagnostic(
      .unexpectedToken, title, at: lexer.span(previousEnd - 1, previousEnd),
      label: Message("closed here", fr: "fermé ici"),
      also: [.init(token.span, Message("and this stands outside", fr: "et ceci est dehors"))],
      notes: [note])
  }

  /// The start of the line behind the last thing of the body, where a closing brace would stand.
  private func placeOfMissingBrace(after end: Int) -> SourceSpan {
    let bytes = lexer.bytes
    var last = min(end, bytes.count)
    while last > 0, isBlank(bytes[last - 1]) { last -= 1 }
    var place = last
    while place < bytes.count, bytes[place] != 0x0A { place += 1 }
    if place < bytes.count { place += 1 }
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    return lexer.span(place, place)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
