/// The words of the language. One spelling a keyword in each of the two keyword languages; the
/// French `non` spells two of them, and its position decides.
package enum Keyword: Int, CaseIterable, Sendable {
  case charter, version, language, flag, hide, allow, at, verdicts, exempt, use, drop, given
  case yes, no, none, list, exact, inside, disguised, sites, except, without
  case signal, article, max, rule, trial, why, when, points, per, tag, catches, spares, with
  case example, and, or, not, of, near, `in`, to, outside

  package func spelling(in language: KeywordLanguage) -> String {
    let pair = pair
    return language == .french ? pair.french : pair.english
  }

  package var spellings: Message {
    let pair = pair
    return Message(pair.english, fr: pair.french)
  }

  private var pair: (english: String, french: String) {
    switch self {
    case .charter: ("charter", "charte")
    case .version: ("version", "version")
    case .language: ("language", "langue")
    case .flag: ("flag", "signaler")
    case .hide: ("hide", "masquer")
    case .allow: ("allow", "publier")
    case .at: ("at", "à")
    case .verdicts: ("verdicts", "verdicts")
    case .exempt: ("exempt", "dispenser")
    case .use: ("use", "utiliser")
    case .drop: ("drop", "retirer")
    case .given: ("given", "donnée")
    case .yes: ("yes", "oui")
    case .no: ("no", "non")
    case .none: ("none", "aucun")
    case .list: ("list", "liste")
    case .exact: ("exact", "exact")
    case .inside: ("inside", "dedans")
    case .disguised: ("disguised", "déguisé")
    case .sites: ("sites", "sites")
    case .except: ("except", "sauf")
    case .without: ("without", "sans")
    case .signal: ("signal", "signal")
    case .article: ("article", "article")
    case .max: ("max", "max")
    case .rule: ("rule", "règle")
    case .trial: ("trial", "essai")
    case .why: ("why", "motif")
    case .when: ("when", "si")
    case .points: ("points", "points")
    case .per: ("per", "par")
    case .tag: ("tag", "étiquette")
    case .catches: ("catches", "attrape")
    case .spares: ("spares", "épargne")
    case .with: ("with", "avec")
    case .example: ("example", "exemple")
    case .and: ("and", "et")
    case .or: ("or", "ou")
    case .not: ("not", "non")
    case .of: ("of", "parmi")
    case .near: ("near", "près-de")
    case .in: ("in", "dans")
    case .to: ("to", "vers")
    case .outside: ("outside", "hors")
    }
  }
}

/// A set of keywords in one machine word.
package struct KeywordSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) { self.rawValue = rawValue }

  package init(_ keywords: Keyword...) {
    rawValue = keywords.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  package func contains(_ keyword: Keyword) -> Bool {
    rawValue & 1 << UInt64(keyword.rawValue) != 0
  }

  package func intersects(_ other: KeywordSet) -> Bool { rawValue & other.rawValue != 0 }

  package var members: [Keyword] { Keyword.allCases.filter(contains) }

  /// The member that ``Keyword`` names first.
  package var first: Keyword? {
    rawValue == 0 ? nil : Keyword(rawValue: rawValue.trailingZeroBitCount)
  }

  /// The words that begin an item of a charter.
  package static let items = KeywordSet(
    .version, .language, .flag, .hide, .verdicts, .exempt, .use, .drop, .given, .list, .signal,
    .article, .example)
  /// The words that begin a clause of a rule.
  package static let clauses = KeywordSet(
    .why, .when, .except, .points, .flag, .hide, .tag, .catches, .spares)
  package static let modifiers = KeywordSet(.exact, .inside, .disguised, .sites)
}

extension Keyword {
  /// The keywords that a word spells in a language. Case and accents do not matter.
  package static func spelled(_ word: String, in language: KeywordLanguage) -> KeywordSet {
    let (english, french) = spelled(FoldedWord(word))
    return language == .french ? french : english
  }

  /// The keywords that a word spells in each language.
  static func spelled(_ word: FoldedWord?) -> Spelled { word.flatMap { table[$0] } ?? ([], []) }

  typealias Spelled = (english: KeywordSet, french: KeywordSet)

  private static let table: FoldedWordTable<Spelled> = {
    var table = FoldedWordTable<Spelled>()
    for keyword in allCases {
      if let word = FoldedWord(keyword.spelling(in: .english)) {
        let others = table[word] ?? ([], [])
        table[word] = (others.english.union(KeywordSet(keyword)), others.french)
      }
      if let word = FoldedWord(keyword.spelling(in: .french)) {
        let others = table[word] ?? ([], [])
        table[word] = (others.english, others.french.union(KeywordSet(keyword)))
      }
    }
    return table
  }()
}
