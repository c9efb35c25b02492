internal import CharterSyntax

/// Names that nobody has declared: what may have been meant.
extension Checker {
  mutating func unknownOperand(
    _ name: Spanned<String>, _ keywords: KeywordLanguage
  ) -> Diagnostic {
    if let place = symbols.rule(named: name.value) {
      return .ruleAsSignal(name, symbols.articles[place.article].rules[place.rule])
    }
    return unknownName(
      name,
      among: { $0.names.keys.sorted() + BuiltinName.all.map { $0.spelling(in: keywords) } },
      label: Message(
        "no list, signal, fact, detector or measure of this name",
        fr: "ni liste, ni signal, ni donnée, ni détecteur, ni mesure de ce nom"))
  }

  mutating func unknownFact(_ name: Spanned<String>) -> Diagnostic {
    unknownName(
      name, among: { $0.facts.map(\.name) },
      label: Message("no fact of this name", fr: "aucune donnée de ce nom"))
  }

  /// After a `+`.
  mutating func unknownList(_ name: Spanned<String>) -> Diagnostic {
    unknownName(
      name, among: { $0.lists.map(\.name) },
      label: Message("no list of this name", fr: "aucune liste de ce nom"),
      notes: [
        Message(
          "`+` brings in another list; an entry that begins with `+` is written in quotes",
          fr:
            "`+` reprend une autre liste ; une entrée qui commence par `+` s'écrit entre guillemets"
        )
      ])
  }

  private mutating func unknownName(
    _ name: Spanned<String>, among candidates: (SymbolTable) -> [String], label: Message,
    notes: [Message] = []
  ) -> Diagnostic {
    let known = nameComparisonsLeft > 0 ? candidates(symbols) : []
    nameComparisonsLeft -= known.count
    let nearest = nearestName(to: name.value, among: known)
    return Diagnostic(
      .unknownName,
      Message("unknown name `\(name.value)`", fr: "nom inconnu : `\(name.value)`"),
      at: name.span, label: label, notes: notes,
      fix: nearest.map {
        .init(
          Message("did you mean `\($0)`?", fr: "écrire `\($0)` ?"),
          [.init(name.span, $0)])
      })
  }
}

extension Diagnostic {
  fileprivate static func ruleAsSignal(_ name: Spanned<String>, _ rule: RuleDecl) -> Diagnostic {
    Diagnostic(
      .ruleAsSignal,
      Message(
        "`\(name.value)` is a rule, not a signal",
        fr: "`\(name.value)` est une règle, pas un signal"),
      at: name.span, also: [.init(rule.name.span, Message("the rule", fr: "la règle"))],
      notes: [
        Message(
          "make its condition a signal of another name, and write that name in both places",
          fr: "faire de sa condition un signal d'un autre nom, et écrire ce nom aux deux endroits"
        )
      ])
  }
}
