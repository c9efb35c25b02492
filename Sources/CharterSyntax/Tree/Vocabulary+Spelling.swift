extension KeywordLanguage {
  package var other: KeywordLanguage { self == .french ? .english : .french }
}

extension VerdictLevel {
  package var keyword: Keyword {
    switch self {
    case .allow: .allow
    case .flag: .flag
    case .hide: .hide
    }
  }

  package func spelling(in language: KeywordLanguage) -> String {
    keyword.spelling(in: language)
  }
}

extension Field {
  package func spelling(in language: KeywordLanguage) -> String {
    guard language == .french else { return name }
    return switch self {
    case .title: "titre"
    case .text: "texte"
    case .author: "auteur"
    }
  }

  /// The field that a word spells; case and accents do not matter.
  package init?(spelled word: String, in language: KeywordLanguage) {
    guard let folded = FoldedWord(word),
      let match = Field.allCases.first(where: { FoldedWord($0.spelling(in: language)) == folded })
    else { return nil }
    self = match
  }
}

extension Detector {
  package func spelling(in language: KeywordLanguage) -> String {
    let french = language == .french
    return switch self {
    case .links: french ? "liens" : "links"
    case .emails: french ? "courriels" : "emails"
    case .phones: french ? "téléphones" : "phones"
    case .ibans: "ibans"
    case .cards: french ? "cartes" : "cards"
    case .nirs: "nirs"
    case .wallets: french ? "portefeuilles" : "wallets"
    case .mentions: "mentions"
    case .hashtags: french ? "mots-dièse" : "hashtags"
    case .emojis: french ? "émojis" : "emojis"
    case .quotes: french ? "citations" : "quotes"
    case .duplicates: french ? "doublons" : "duplicates"
    }
  }
}

extension Measure {
  package func spelling(in language: KeywordLanguage) -> String {
    let french = language == .french
    return switch self {
    case .words: french ? "mots" : "words"
    case .characters: french ? "caractères" : "characters"
    case .capitals: french ? "majuscules" : "capitals"
    case .repeats: french ? "répétitions" : "repeats"
    }
  }
}
