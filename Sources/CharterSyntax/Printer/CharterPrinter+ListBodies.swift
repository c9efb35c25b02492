/// Bodies of several lines.
extension CharterPrinter {
  /// From behind the `{` to the `}`.
  mutating func print(_ body: ListBody, _ indentation: Int) {
    let inner = indentation + CharterPrinter.step
    let accepted = acceptedParts(of: body)
    let mayJoinLines = body.parts.allSatisfy { !dependsOnItsLine($0) }
    var startsLine = true
    isAtTop = true
    for (part, isAccepted) in zip(body.parts, accepted) {
      let isBroken = gatherSeparators()
      let line = lineOf(part, inner, mayBreak: !isAccepted)
      let runsOver =
        isBroken && !startsLine && mayJoinLines && !isAccepted && self.runsOver(into: part)
      if startsLine || line == nil || isBroken && !runsOver {
        begin(inner, continuation: inner)
      } else {
        output.separate(", ", mayBreak: !isAccepted)
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

  /// For each part whether an acceptance is about the line on which it stands.
  private func acceptedParts(of body: ListBody) -> [Bool] {
    var accepted: [Bool] = []
    var row: [ListPart] = []
    func endRow() {
      guard let first = row.first, let last = row.last else { return }
      let isAccepted = isAccepted(from: first.start, to: last.end)
      accepted += row.map { _ in isAccepted }
      row = []
    }
    for part in body.parts {
      if let last = row.last,
        oneLine(last) == nil || oneLine(part) == nil
          || lineBreaks(from: last.end, to: part.start) > 0
      {
        endRow()
      }
      row.append(part)
    }
    endRow()
    return accepted
  }

  /// A part that is printed without a line break. Entries always are.
  private func lineOf(_ part: ListPart, _ indentation: Int, mayBreak: Bool) -> Spelling? {
    guard let line = oneLine(part) else { return nil }
    let fits = indentation + line.width <= PrintedLines.limit
    return fits || part.exclusion == nil || !mayBreak ? line : nil
  }

  /// Whether a part that begins a line of the author's goes on a line that what stands above has
  /// run over to: else a line that is a little too long would leave a line of one word. All other
  /// line breaks of the author's are kept.
  private mutating func runsOver(into part: ListPart) -> Bool {
    guard output.takeOverrun(), nextComment == nil, part.exclusion == nil,
      lineBreaks(from: previousEnd, to: lexer.position) == 1
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

  /// An offset on the line on which it begins.
  fileprivate var start: Int {
    switch self {
    case .entry(let entry): entry.span.start
    case .includeList(let name): name.span.start
    case .includeFile(let path): path.span.start
    case .without(let body), .except(let body): body.span.start
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
