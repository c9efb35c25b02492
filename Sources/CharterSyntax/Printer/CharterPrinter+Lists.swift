extension CharterPrinter {
  /// A list that stood on one line stays there if it fits; otherwise the author's lines are kept,
  /// and those that are too long are broken between entries. Entries stay as they are written:
  /// records name them so.
  mutating func print(_ list: ListDecl, column: Int) {
    if let line = oneLine(list) {
      output.append(header(of: list).padded(to: column))
      output.append(line)
      jump(to: list.span.end)
      return
    }
    take(.list)
    take(list.name)
    for modifier in list.modifiers { take(spelling(of: modifier.value)) }
    take(sign: "{")
    print(list.body, 0)
  }

  func header(of list: ListDecl) -> Spelling {
    let words = [Spelling(list.name.value)] + list.modifiers.map { spelling(of: $0.value) }
    return words.reduce(keyword(.list)) { $0 + Spelling(" ") + $1 }
  }

  private func spelling(of modifier: ListModifier) -> Spelling {
    switch modifier {
    case .exact: keyword(.exact)
    case .inside: keyword(.inside)
    case .disguised: keyword(.disguised)
    case .sites: keyword(.sites)
    case .language(let code): Spelling(code)
    }
  }

  /// The body of a list that is printed on one line.
  func oneLine(_ list: ListDecl) -> Spelling? {
    guard !hasComment(in: list.span), let body = oneLine(list.body) else { return nil }
    let fits = header(of: list).width + 1 + body.width <= PrintedLines.limit
    return fits || !mayBreakLine(at: list.span.start) ? body : nil
  }

  /// The body with its braces, nil when the author has broken it.
  private func oneLine(_ body: ListBody) -> Spelling? {
    guard lineBreaks(from: body.span.start, to: body.span.end) == 0 else { return nil }
    var line = Spelling("{")
    for (index, part) in body.parts.enumerated() {
      guard let text = oneLine(part) else { return nil }
      line = line + Spelling(index == 0 ? " " : ", ") + text
    }
    return line + Spelling(" }")
  }

  private func oneLine(_ part: ListPart) -> Spelling? {
    switch part {
    case .entry(let entry): Spelling(entry.source)
    case .includeList(let name): Spelling("+ \(name.value)")
    case .includeFile(let path): Spelling("+ \(lexer.spelledString(path))")
    case .without(let body): oneLine(body).map { keyword(.without) + Spelling(" ") + $0 }
    case .except(let body): oneLine(body).map { keyword(.except) + Spelling(" ") + $0 }
    }
  }

  // MARK: Bodies of several lines

  /// From behind the `{` to the `}`.
  private mutating func print(_ body: ListBody, _ indentation: Int) {
    let inner = indentation + CharterPrinter.step
    isAtTop = true
    let joinsLines = body.parts.allSatisfy { !dependsOnItsLine($0) }
    var startsLine = true
    for part in body.parts {
      let isBroken = gatherSeparators()
      let line = lineOf(part, inner)
      if startsLine || line == nil
        || isBroken && !(joinsLines && runsOver(into: part))
      {
        begin(inner, continuation: inner)
      } else {
        output.separate(", ", mayBreak: mayBreakLine(at: previousEnd))
      }
      startsLine = line == nil
      if let line {
        output.append(line)
        jump(to: part.end)
      } else if let (keyword, body) = part.exclusion {
        take(keyword)
        take(sign: "{")
        print(body, inner)
      }
    }
    _ = gatherSeparators()
    close(indentation, isEmpty: body.parts.isEmpty)
  }

  /// A part that is printed without a line break. Entries always are.
  private func lineOf(_ part: ListPart, _ indentation: Int) -> Spelling? {
    guard let line = oneLine(part) else { return nil }
    let fits = indentation + line.width <= PrintedLines.limit
    return fits || part.exclusion == nil || !mayBreakLine(at: previousEnd) ? line : nil
  }

  /// Whether a part that begins a line of the author's goes on a line that what stands above has
  /// run over to: else a line that is a little too long would leave a line of one word.
  /// The author's line breaks are kept but there.
  private mutating func runsOver(into part: ListPart) -> Bool {
    guard output.takeOverrun(), nextComment == nil, part.exclusion == nil,
      lineBreaks(from: previousEnd, to: lexer.position) == 1, mayBreakLine(at: lexer.position)
    else { return false }
    guard let comment = firstComment(from: lexer.position) else { return true }
    return lineBreaks(from: lexer.position, to: comment.span.start) > 0
  }

  /// Whether the entry might end elsewhere if more marks followed it on its line: one that was begun
  /// with one kind of mark and ended with another.
  private func dependsOnItsLine(_ part: ListPart) -> Bool {
    guard case .entry(let entry) = part, case .quoted = entry.content else { return false }
    return !lexer.endsAnywhere(entry.span)
  }

  /// Moves to the next part, or to the `}`; true when a line ends before it.
  private mutating func gatherSeparators() -> Bool {
    var isBroken = false
    while true {
      if lexer.skipSpace(stopsAtLineBreak: false) { isBroken = true }
      guard lexer.byte(at: lexer.position) == UInt8(ascii: ",") else { return isBroken }
      lexer.position += 1
    }
  }
}

extension ListPart {
  fileprivate var exclusion: (Keyword, ListBody)? {
    switch self {
    case .without(let body): (.without, body)
    case .except(let body): (.except, body)
    default: nil
    }
  }

  /// The offset after its last token.
  fileprivate var end: Int {
    switch self {
    case .entry(let entry): entry.span.end
    case .includeList(let name): name.span.end
    case .includeFile(let path): path.span.end
    case .without(let body), .except(let body): body.span.end
    }
  }
}
