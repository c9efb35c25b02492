/// Where a `}` that is not there should be: behind what was read last, as far as layout tells.
extension CharterParser {
  /// A block whose `}` stands further left than the line that opened it: layout says that the author
  /// closed something else there, and that the block's own `}` is missing above.
  struct LateEnd {
    let brace: SourceSpan
    /// Behind the last thing in the block.
    let end: Int
  }

  /// Moves over the `}` that closes a block.
  mutating func close(_ brace: SourceSpan) {
    noteEnd(of: brace, at: token.span, after: previousEnd)
    advance()
  }

  /// Remembers whether a block seems to end too late. Only a missing brace further on makes use of it.
  mutating func noteEnd(of brace: SourceSpan, at closing: SourceSpan, after end: Int) {
    if isLeft(closing, of: brace) {
      lateEnds.append(LateEnd(brace: brace, end: end))
    } else {
      while let last = lateEnds.last, last.brace.start > brace.start { lateEnds.removeLast() }
    }
  }

  /// The fault of a block without its `}`: of the block itself, or of one inside it that has taken its `}`.
  ///
  /// - Parameters:
  ///   - brace: the `{` that opened the block.
  ///   - found: what stands where the block must have ended.
  ///   - end: an offset behind the last thing in the block, and before what does not belong to it.
  mutating func reportUnclosed(_ brace: SourceSpan, before found: Message, after end: Int) {
    if let inner = lateEnds.first(where: { $0.brace.start > brace.start }) {
      report(unclosedBrace(inner.brace, before: "`}`", after: inner.end))
    } else {
      report(unclosedBrace(brace, before: found, after: end))
    }
    lateEnds.removeAll()
  }

  private func unclosedBrace(
    _ brace: SourceSpan, before found: Message, after end: Int
  ) -> Diagnostic {
    let isOneLine = !lexer.bytes[brace.start..<max(brace.start, end)].contains(0x0A)
    let place = isOneLine ? lexer.span(end, end) : source.nextLine(after: end, in: lexer.file)
    return Diagnostic(
      .unclosedBrace,
      Message("this `{` is never closed", fr: "cette `{` n'est jamais fermée"), at: place,
      label: Message(
        "a `}` is missing, before \(found.english)",
        fr: "il manque une `}`, avant \(found.french)"),
      also: [.init(brace, Message("opened here", fr: "ouverte ici"))],
      fix: .init(
        Message("add the brace", fr: "ajouter l'accolade"),
        [.init(place, isOneLine ? " }" : "} ")], isSafe: false))
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

  /// Whether a `}` is the first on its line, and that line begins further left than the line of the `{`.
  private func isLeft(_ closing: SourceSpan, of brace: SourceSpan) -> Bool {
    let bytes = lexer.bytes
    var start = closing.start
    while start > 0, CharterParser.isBlank(bytes[start - 1]) { start -= 1 }
    guard start > 0, bytes[start - 1] == 0x0A else { return false }
    let indentation = bytes[start..<closing.start]
    var line = brace.start
    while line > 0, bytes[line - 1] != 0x0A { line -= 1 }
    let opening = bytes[line...].prefix(while: CharterParser.isBlank)
    return opening.count > indentation.count && opening.starts(with: indentation)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
