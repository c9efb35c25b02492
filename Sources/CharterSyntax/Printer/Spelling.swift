/// A piece of printed text and its width in columns.
///
/// A keyword counts as wide as the wider of its two spellings. Lines are broken by that width, so
/// a charter breaks at the same places in both keyword languages, and a translation that is
/// translated back is the text that it was.
struct Spelling {
  var text: String
  var width: Int

  /// Text that is the same in both keyword languages.
  init(_ text: String) {
    self.text = text
    width = Spelling.columns(of: text)
  }

  private init(_ text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// A word that has a spelling in each language.
  init(in target: KeywordLanguage, _ spelled: (KeywordLanguage) -> String) {
    text = spelled(target)
    width = KeywordLanguage.allCases.map { Spelling.columns(of: spelled($0)) }.max() ?? 0
  }

  /// With blanks after it, up to a width that holds for this language alone.
  func padded(to columns: Int) -> Spelling {
    Spelling(Spelling.padded(text, to: columns), width: max(width, columns))
  }

  static func + (left: Spelling, right: Spelling) -> Spelling {
    Spelling(left.text + right.text, width: left.width + right.width)
  }

  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - Spelling.columns(of: text)))
  }

  static func columns(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + $1.displayWidth }
  }
}
