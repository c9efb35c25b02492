internal import CharterSyntax

/// A plain list: a word or phrase a line. Lines of `#` alone, or with white space behind it, are comments;
/// `#word` is a hashtag.
enum WordListImport {
  static func draft(_ text: String, _ settings: ImportSettings) throws(ImportFailure)
    -> DraftCharter
  {
    var groups = WordGroups(
      title: Message("Imported from a word list", fr: "Importée d'une liste de mots"),
      language: settings.language)
    var count = 0
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let word = line.trimmed
      if word.isEmpty || isComment(word) { continue }
      count += 1
      guard count <= WordGroups.most else {
        throw ImportFailure(
          line: number + 1,
          Message(
            "more than \(WordGroups.most) words", fr: "plus de \(WordGroups.most) mots"))
      }
      groups.add(word, line: number + 1, settings.action ?? .flag)
    }
    return groups.grouped
  }

  private static func isComment(_ word: String) -> Bool {
    guard word.hasPrefix("#") else { return false }
    return word.drop { $0 == "#" }.first?.isWhitespace ?? true
  }
}

extension Substring {
  /// Without white space at its ends, and with single spaces inside.
  var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
