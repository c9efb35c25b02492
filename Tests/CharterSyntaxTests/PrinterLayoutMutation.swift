import CharterSyntax

/// A charter cut into what must stay and the white space that may be any other: with it, the same
/// charter can be laid out in any number of ways.
struct LayoutMutation: Sendable {
  private enum Piece: Sendable {
    case fixed(String)
    /// Outside of list bodies, and inside next to a brace.
    case blank
    /// Between the words of an entry, and before a `{` in a list.
    case blankInEntry
    /// Between two entries.
    case separator
  }

  private var pieces: [Piece] = []

  /// How the cut goes on: in which of the two lexical worlds, and at the start of an entry or not.
  private struct Place {
    var listDepth = 0
    /// The last word began a list; its `{` is still to come.
    var isListHeader = false
    var isAtStart = true
  }

  init(_ file: SourceFile) {
    var text = Substring(file.text)
    var place = Place()
    while let first = text.first {
      if first == "#" {
        cut(&text) { !$0.isNewline }
      } else if first.isWhitespace || place.listDepth > 0 && first == "," {
        cutBlank(&text, &place)
      } else if "\"«“".contains(first) || place.listDepth > 0 && place.isAtStart && first == "/" {
        cutQuoted(&text, closedBy: first == "«" ? "»" : first == "“" ? "”" : first)
        place.isAtStart = false
      } else {
        cutToken(&text, &place)
      }
    }
  }

  private mutating func cut(_ text: inout Substring, _ belongs: (Character) -> Bool) {
    let part = text.prefix(while: belongs)
    pieces.append(.fixed(String(part)))
    text = text.dropFirst(part.count)
  }

  private mutating func cutBlank(_ text: inout Substring, _ place: inout Place) {
    let run = text.prefix { $0.isWhitespace || place.listDepth > 0 && $0 == "," }
    text = text.dropFirst(run.count)
    let last = if case .fixed(let text) = pieces.last { text } else { "" }
    let afterComment = last.hasPrefix("#")
    if afterComment { pieces.append(.fixed("\n")) }
    let separates = run.contains { $0.isNewline || $0 == "," }
    let isAtEdge = place.isAtStart && !run.contains(",") || text.first == "}"
    let isInEntry = last == "+" || text.first == "{"
    if place.listDepth == 0 || isAtEdge && !isInEntry {
      pieces.append(.blank)
    } else if !separates || isInEntry {
      pieces.append(.blankInEntry)
    } else if text.first == "#" {
      pieces.append(.fixed(String(run)))
    } else if !afterComment {
      pieces.append(.separator)
    }
    if separates { place.isAtStart = true }
  }

  private mutating func cutQuoted(_ text: inout Substring, closedBy closing: Character) {
    guard let opening = text.first else { return }
    var quoted = String(text.removeFirst())
    var depth = 1
    while depth > 0, let next = text.popFirst() {
      quoted.append(next)
      if next == "\\", let escaped = text.popFirst() {
        quoted.append(escaped)
      } else if next == closing {
        depth -= 1
      } else if next == opening {
        depth += 1
      }
    }
    pieces.append(.fixed(quoted))
  }

  private mutating func cutToken(_ text: inout Substring, _ place: inout Place) {
    let isList = place.listDepth > 0
    guard let first = text.first, !"{}(),".contains(first) || isList && !"{}".contains(first) else {
      let sign = text.removeFirst()
      if sign == "{", isList || place.isListHeader { place.listDepth += 1 }
      if sign == "}", isList { place.listDepth -= 1 }
      place.isListHeader = false
      place.isAtStart = sign == "{"
      pieces.append(.fixed(String(sign)))
      return
    }
    let stops = isList ? ",{}#" : "{}(),\"«“#"
    let word = text.prefix { !$0.isWhitespace && !stops.contains($0) }
    text = text.dropFirst(word.count)
    if !isList, word == "list" || word == "liste" { place.isListHeader = true }
    place.isAtStart = isList && word == "+"
    pieces.append(.fixed(String(word)))
  }

  // MARK: Other layouts

  func apply(using random: inout SplitMix) -> String {
    let wildness = Int.random(in: 2..<40, using: &random)
    var text = ""
    for piece in pieces {
      let changes = Int.random(in: 0..<wildness, using: &random) == 0
      switch piece {
      case .fixed(let fixed): text += fixed
      case .blank: text += pick(LayoutMutation.blanks, changes, &random)
      case .blankInEntry: text += pick(LayoutMutation.blanksInEntries, changes, &random)
      case .separator: text += pick(LayoutMutation.separators, changes, &random)
      }
    }
    return text
  }

  private func pick(_ choices: [String], _ changes: Bool, _ random: inout SplitMix) -> String {
    changes ? choices.randomElement(using: &random) ?? choices[0] : choices[0]
  }

  /// The first of each is what stands where nothing is changed.
  private static let blanks = [
    " ", "\n", "\n\n", "   ", "\t", "\u{A0}", "\n\n\n   ", "\r\n", " # note\n", "\n  # a note\n",
    "\n\n# one\n\n# two\n\n", " # one\n # two\n", "\n\n", "\n",
  ]
  private static let blanksInEntries = [" ", "  ", "\t", "\u{A0}", "\u{202F}  "]
  private static let separators = [
    ", ", "\n", ",", "\n\n", " ,\n", ",\n\n\n", " # note\n", "\n# a note\n", ", # one\n # two\n\n",
    ",\n", "\r\n",
  ]
}
