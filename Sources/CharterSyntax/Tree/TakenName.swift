/// Why a fact, a list or a signal cannot bear a name: the language has that word already, or keeps
/// it for later, in one keyword language or the other.
package enum TakenName: Sendable, Hashable {
  case keyword(Keyword, KeywordLanguage)
  case field(Field, KeywordLanguage)
  case builtin(BuiltinName, KeywordLanguage)
  /// A word without a meaning yet.
  case reserved(ReservedWord, KeywordLanguage)

  /// Nil when the name is free. Case and accents do not matter, and both languages count.
  package init?(_ name: String) {
    let folded = LatinLetters.folded(name)
    for language in KeywordLanguage.allCases {
      if let keyword = Keyword.spelled(folded: folded, in: language).members.first {
        self = .keyword(keyword, language)
      } else if let field = Field(spelled: folded, in: language) {
        self = .field(field, language)
      } else if let builtin = BuiltinName(spelled: folded, in: language) {
        self = .builtin(builtin, language)
      } else if let word = ReservedWord.allCases.first(where: {
        LatinLetters.folded($0.spelling(in: language)) == folded
      }) {
        self = .reserved(word, language)
      } else {
        continue
      }
      return
    }
    return nil
  }

  /// What the word is, for a message: "a keyword", "a detector" …
  package var kind: Message {
    switch self {
    case .keyword: Message("a keyword", fr: "un mot-clé")
    case .field: Message("a field", fr: "un champ")
    case .builtin(.detector, _): Message("a detector", fr: "un détecteur")
    case .builtin(.measure, _): Message("a measure", fr: "une mesure")
    case .builtin(.itemLanguage, _): Message("a built-in fact", fr: "une donnée intégrée")
    case .reserved: Message("a reserved word", fr: "un mot réservé")
    }
  }
}

/// Words kept for later: counts in event time, more fields, replies, messages to authors.
package enum ReservedWord: String, CaseIterable, Sendable {
  case tally, within, before, after, parent, message, field

  package func spelling(in language: KeywordLanguage) -> String {
    guard language == .french else { return rawValue }
    return switch self {
    case .tally: "décompte"
    case .within: "pendant"
    case .before: "avant"
    case .after: "après"
    case .parent: "parent"
    case .message: "message"
    case .field: "champ"
    }
  }
}
