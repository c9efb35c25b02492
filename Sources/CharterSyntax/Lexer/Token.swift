/// What stands between white space outside of list bodies.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    /// A keyword, a name, a language code: the position in the grammar decides. See ``Lexer/name(of:)``.
    case word
    case number(thousandths: Int, isWhole: Bool)
    case string(String)
    case leftBrace, rightBrace, leftParenthesis, rightParenthesis
    case comma, plus, percent
    case comparison(Comparison)
    /// A character that begins nothing.
    case stray
    case end
  }

  var kind: Kind
  var span: SourceSpan
  /// The first on its line.
  var startsLine: Bool
  /// `près de`, which is one word written as two.
  var isNearOf = false
  /// The keywords that a word spells, in each keyword language.
  var english: KeywordSet = []
  var french: KeywordSet = []

  func keywords(in language: KeywordLanguage) -> KeywordSet {
    language == .french ? french : english
  }
}

/// What stands between white space inside a list body, where words are text and lines count.
struct ListToken: Sendable {
  enum Kind: Sendable, Equatable {
    case word(PhraseWord)
    /// `...` or `…` on its own.
    case gap
    case string(String)
    /// The text between the slashes, `\/` undone.
    case regex(String)
    case plus, comma, newline, leftBrace, rightBrace, end
  }

  var kind: Kind
  var span: SourceSpan
}
