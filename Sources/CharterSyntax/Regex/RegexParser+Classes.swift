extension RegexParser {
  /// `[…]`. A `]` right after the opening is a character of the class.
  mutating func parseClass() throws(Abandoned) -> RegexNode {
    let start = index
    let opening = here(1)
    index += 1
    let isNegated = peek() == "^"
    if isNegated { index += 1 }
    let first = index
    var items: [RegexNode.ClassItem] = []
    while let next = peek() {
      if next == "]", index > first, !isQuoting {
        index += 1
        return node(.characterClass(items, isNegated: isNegated), from: start)
      }
      if skipQuotingMark() { continue }
      let itemStart = index
      let item = try parseClassItem()
      items.append(try parseRange(from: item, at: itemStart))
    }
    throw fault(.unclosedClass, at: opening)
  }

  private mutating func parseClassItem() throws(Abandoned) -> RegexNode.ClassItem {
    let start = index
    guard let scalar = peek() else { throw fault(.unclosedClass, at: here(1)) }
    if !isQuoting, scalar == "[", let posix = try takePosix() { return posix }
    guard scalar == "\\", !isQuoting else {
      index += 1
      return .scalar(Spanned(scalar, at: span(start, index)))
    }
    switch try takeEscape(inClass: true) {
    case .literal(let scalar), .assertion(let scalar):
      return .scalar(Spanned(scalar, at: span(start, index)))
    case .type(let letter): return .type(letter)
    case .property(let name, let isNegated): return .property(name, isNegated: isNegated)
    }
  }

  /// `a-z`, when a hyphen and another item follow. A range from or to a set such as `\d` is a fault.
  private mutating func parseRange(
    from first: RegexNode.ClassItem, at start: Int
  ) throws(Abandoned) -> RegexNode.ClassItem {
    guard !isQuoting, peek() == "-", let after = peek(1), after != "]" else { return first }
    index += 1
    let last = try parseClassItem()
    guard case .scalar(let low) = first, case .scalar(let high) = last else {
      throw fault(.rangeOfSets, at: span(start, index))
    }
    guard low.value <= high.value else { throw fault(.rangeOrder, at: span(start, index)) }
    return .range(low, high)
  }

  /// `[:alpha:]`, `[:^alpha:]`.
  private mutating func takePosix() throws(Abandoned) -> RegexNode.ClassItem? {
    guard let mark = peek(1), mark == ":" || mark == "." || mark == "=" else { return nil }
    var end = index + 2
    while end + 1 < scalars.count, scalars[end] != "]", scalars[end] != mark { end += 1 }
    guard end + 1 < scalars.count, scalars[end] == mark, scalars[end + 1] == "]" else { return nil }
    var nameStart = index + 2
    let isNegated = scalars[nameStart] == "^"
    if isNegated { nameStart += 1 }
    let name = String(String.UnicodeScalarView(scalars[min(nameStart, end)..<end]))
    guard mark == ":", RegexParser.posixNames.contains(name) else {
      throw fault(.unknownPosixClass, at: span(index, end + 2))
    }
    index = end + 2
    return .posix(name, isNegated: isNegated)
  }

  private static let posixNames: Set<String> = [
    "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct",
    "space", "upper", "word", "xdigit",
  ]
}
