internal import CharterSyntax

/// What a site is asked to tell.
struct DraftFacts {
  enum Kind: Equatable {
    case truth
    /// With the value that stands for "nothing is known", in thousandths.
    case number(usual: Int)
    case word(usual: String)
    case words
  }

  struct Fact {
    let name: String
    let kind: Kind
    let meaning: Message
    var comparisons: [DraftComparison] = []
  }

  private(set) var all: [Fact] = []

  /// Declares a fact, if it is not declared.
  ///
  /// - Returns: its name.
  mutating func declare(_ name: String, _ kind: Kind, _ meaning: Message) -> String {
    if !all.contains(where: { $0.name == name }) {
      all.append(Fact(name: name, kind: kind, meaning: meaning))
    }
    return name
  }

  mutating func note(_ comparison: DraftComparison, of name: String) {
    guard let index = all.firstIndex(where: { $0.name == name }) else { return }
    all[index].comparisons.append(comparison)
  }
}

extension DraftFacts.Fact {
  /// The value when the site says nothing: one for which as few rules fire as can be.
  func defaultValue(in language: KeywordLanguage) -> String {
    switch kind {
    case .truth: return Keyword.no.spelling(in: language)
    case .word(let usual): return usual.writtenAsString
    case .words: return Keyword.none.spelling(in: language)
    case .number(let usual):
      let below = comparisons.filter { $0.sign == .less }.map(\.thousandths)
      if let most = below.max() { return DraftComparison.text(max(usual, most)) }
      let least = comparisons.map { $0.sign == .greater ? $0.thousandths : $0.thousandths - 1000 }
      return DraftComparison.text(min(0, least.min() ?? 0))
    }
  }
}
