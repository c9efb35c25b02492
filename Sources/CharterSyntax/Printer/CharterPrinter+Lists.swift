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
    return fits || isAccepted(from: list.span.start, to: list.span.end) ? body : nil
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

  func oneLine(_ part: ListPart) -> Spelling? {
    switch part {
    case .entry(let entry): Spelling(entry.source)
    case .includeList(let name): Spelling("+ \(name.value)")
    case .includeFile(let path): Spelling("+ \(lexer.spelledString(path))")
    case .without(let body): oneLine(body).map { keyword(.without) + Spelling(" ") + $0 }
    case .except(let body): oneLine(body).map { keyword(.except) + Spelling(" ") + $0 }
    }
  }
}
