internal import CharterSyntax
internal import Normalization

/// Entries that are one whole word.
extension Entry {
  /// The spellings of an entry that is one word without stars, folded on its list's view; none for
  /// other entries.
  var loneWords: [String] {
    switch form {
    case .phrase(let tokens):
      guard tokens.count == 1, case .word(let word) = tokens[0], !word.startsOpen, !word.endsOpen
      else { return [] }
      return word.spellings
    case .quoted(let text): return [text]
    case .regex: return []
    }
  }

  /// The same spellings in the same order as their author wrote them, in lower case.
  ///
  /// A folded spelling stands in for one that cannot be told from the source.
  var writtenLoneWords: [String] {
    var spellings = [""]
    for (index, part) in source.split(separator: "(", omittingEmptySubsequences: false).enumerated()
    {
      let pieces = part.split(separator: ")", maxSplits: 1, omittingEmptySubsequences: false)
      if index > 0 { spellings = spellings.map { $0 + pieces[0] } + spellings }
      let text = index == 0 ? pieces[0] : pieces.dropFirst().first ?? ""
      spellings = spellings.map { $0 + text }
    }
    let folded = loneWords
    guard spellings.count == folded.count else { return folded }
    return spellings.map { View.fold($0, kind: .exact).lowercased().unquoted }
  }
}

extension String {
  /// Without the quotation marks of a quoted entry.
  fileprivate var unquoted: String {
    let marks: Set<Character> = ["\"", "«", "»", "“", "”", " "]
    return String(drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
  }
}
