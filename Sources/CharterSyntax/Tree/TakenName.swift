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
    guard let taken = FoldedWord(name).flatMap(TakenName.init) else { return nil }
    self = taken
  }

  init?(_ name: FoldedWord) {
    guard let taken = Self.table[name] else { return nil }
    self = taken
  }

  /// English before French, and keywords before all else.
  private static let table: FoldedWordTable<TakenName> = {
    var table = FoldedWordTable<TakenName>()
    func take(_ spelling: String, _ name: TakenName) {
      if let word = FoldedWord(spelling), table[word] == nil { table[word] = name }
    }
    for language in KeywordLanguage.allCases {
      for word in Keyword.allCases { take(word.spelling(in: language), .keyword(word, language)) }
      for field in Field.allCases { take(field.spelling(in: language), .field(field, language)) }
      for name in BuiltinName.all { take(name.spelling(in: language), .builtin(name, language)) }
      for word in ReservedWord.allCases {
        take(word.spelling(in: language), .reserved(word, language))
      }
    }
    return table
  }()

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
