/// A name that conditions may use without any declaration.
package enum BuiltinName: Sendable, Hashable {
  case detector(Detector)
  case measure(Measure)
  /// The language of the item, a word fact that the host gives.
  case itemLanguage

  package static let all: [BuiltinName] =
    Detector.allCases.map(BuiltinName.detector) + Measure.allCases.map(BuiltinName.measure)
    + [.itemLanguage]

  package func spelling(in language: KeywordLanguage) -> String {
    switch self {
    case .detector(let detector): detector.spelling(in: language)
    case .measure(let measure): measure.spelling(in: language)
    case .itemLanguage: language == .french ? "langue-du-texte" : "item-language"
    }
  }

  /// The built-in that a word spells; case and accents do not matter.
  package init?(spelled word: String, in language: KeywordLanguage) {
    let table = language == .french ? BuiltinName.french : BuiltinName.english
    guard let match = FoldedWord(word).flatMap({ table[$0] }) else { return nil }
    self = match
  }

  private static let english = table(.english)
  private static let french = table(.french)

  private static func table(_ language: KeywordLanguage) -> FoldedWordTable<BuiltinName> {
    var table = FoldedWordTable<BuiltinName>()
    for name in all {
      if let word = FoldedWord(name.spelling(in: language)) { table[word] = name }
    }
    return table
  }
}
