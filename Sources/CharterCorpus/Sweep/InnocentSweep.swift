package import Charter

/// What a charter's lists hit in phrases in which nobody is abused, all rules aside.
package struct InnocentSweep: Sendable {
  package struct Finding: Sendable {
    package let hit: ListHit
    package let phrase: String
    /// The rules that fire because of it.
    package let rules: [String]
    /// Nothing is hit there once the host says the language of the phrase.
    package let endsWithLanguage: Bool
  }

  /// By list and entry in the charter's order, then as the phrases come.
  package let findings: [Finding]
  package let phraseCount: Int

  package init(
    _ charter: CompiledCharter, phrases: [InnocentPhrase] = InnocentPhrase.all
  ) throws(ItemError) {
    var scanner = ListScanner(charter)
    var findings: [Finding] = []
    for phrase in phrases {
      try scanner.read(Item(text: phrase.text))
      let hits = scanner.hits
      guard !hits.isEmpty else { continue }
      let rules = hits.map { scanner.rules(by: $0) }
      try scanner.read(Item(text: phrase.text, language: LanguageCode(phrase.language)))
      let rest = scanner.hits
      findings += zip(hits, rules).map { hit, rules in
        Finding(
          hit: hit, phrase: phrase.text, rules: rules, endsWithLanguage: !rest.contains(hit))
      }
    }
    let lists = findings.map(\.hit.list).reduce(into: [String]()) { lists, list in
      if !lists.contains(list) { lists.append(list) }
    }
    self.findings = lists.flatMap { list in findings.filter { $0.hit.list == list } }
    phraseCount = phrases.count
  }
}
