internal import CharterSyntax

/// Samples: what `with` binds exists, has the right type and is said once.
extension Checker {
  mutating func checkedSample(_ decl: SampleDecl) -> Sample {
    var sample = Sample(text: decl.text.value, span: decl.text.span, facts: [:])
    var places = ["": decl.text.span]
    for binding in decl.bindings {
      guard isFirst(binding, &places) else { continue }
      switch binding {
      case .field(.title, let text): sample.title = text.value
      case .field(.author, let text): sample.author = text.value
      case .field(.text, _): break
      case .language(let code): sample.language = code.value
      case .fact(let name, let value):
        guard let (index, value) = checkedBinding(name, value) else { continue }
        sample.facts[index] = value
      }
    }
    return sample
  }

  mutating func checkedExample(_ decl: ExampleDecl) -> Example {
    Example(
      expected: decl.expected.value, expectedSpan: decl.expected.span,
      sample: checkedSample(decl.sample))
  }

  /// `text` is said already: it is the sample's own.
  private mutating func isFirst(
    _ binding: BindingDecl, _ places: inout [String: SourceSpan]
  ) -> Bool {
    let (key, what, span): (String, Message, SourceSpan) =
      switch binding {
      case .field(.text, let text): ("", Field.text.spellings, text.span)
      case .field(let field, let text): ("field \(field.name)", field.spellings, text.span)
      case .language(let code): ("language", Keyword.language.spellings, code.span)
      case .fact(let name, _): ("fact " + name.value, .init(stringLiteral: name.value), name.span)
      }
    if let first = places[key] {
      report(.saidTwice(.duplicateClause, what, at: span, first: first))
      return false
    }
    places[key] = span
    return true
  }

  private mutating func checkedBinding(
    _ name: Spanned<String>, _ value: Spanned<ValueLiteral>?
  ) -> (Int, FactValue)? {
    guard case .fact(let index)? = symbols[name.value] else {
      report(unknownFact(name))
      return nil
    }
    noteUse(of: name.value)
    let fact = symbols.facts[index]
    let given = value.map { FactValue($0.value) } ?? .truth(true)
    if let converted = given.converted(to: fact.value) { return (index, converted) }
    report(.wrongBinding(fact, at: value?.span ?? name.span))
    return nil
  }

  /// Lists, signals and facts of the main file that nothing asks.
  mutating func warnAboutUnusedNames() {
    for name in symbols.names.keys.sorted() where !used.contains(name) {
      guard let symbol = symbols[name] else { continue }
      let span = symbols.span(of: symbol)
      if span.file.index == 0 { report(.unusedName(name, symbol.kind, at: span)) }
    }
  }
}

extension FactValue {
  /// The value as one of the type of `model`, or nil. A word is a set of one where a set is wanted.
  package func converted(to model: FactValue) -> FactValue? {
    switch (self, model) {
    case (.truth, .truth), (.number, .number), (.word, .word), (.words, .words): self
    case (.word(let word), .words): .words([word])
    default: nil
    }
  }

  fileprivate var wanted: Message {
    switch self {
    case .truth: Message("yes or no", fr: "oui ou non")
    case .number: Message("a number", fr: "un nombre")
    case .word: Message("a text in quotes", fr: "un texte entre guillemets")
    case .words:
      Message("a text in quotes, or `none`", fr: "un texte entre guillemets, ou `aucun`")
    }
  }
}

extension Field {
  fileprivate var spellings: Message {
    Message(spelling(in: .english), fr: spelling(in: .french))
  }
}

extension SymbolTable.Symbol {
  fileprivate var kind: Message {
    switch self {
    case .fact: Message("fact", fr: "la donnée")
    case .list: Message("list", fr: "la liste")
    case .signal: Message("signal", fr: "le signal")
    }
  }
}

extension Diagnostic {
  fileprivate static func wrongBinding(
    _ fact: SymbolTable.FactSymbol, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "`\(fact.name)` takes \(fact.value.wanted.english)",
        fr: "`\(fact.name)` prend \(fact.value.wanted.french)"),
      at: span,
      also: [
        .init(fact.span, Message("its default tells", fr: "sa valeur par défaut le dit"))
      ])
  }

  fileprivate static func unusedName(
    _ name: String, _ kind: Message, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .unusedName,
      Message(
        "nothing uses the \(kind.english) `\(name)`",
        fr: "rien n'utilise \(kind.french) `\(name)`"),
      at: span)
  }
}
