internal import CharterSyntax

/// What an operand turned out to be.
enum OperandValue {
  case number(Operand)
  case word(WordOperand)
}

/// Operands: names resolved, `in`, `near`, `to` and `outside` where they make sense.
///
/// Each function answers nil after it has reported why.
extension Checker {
  mutating func operandValue(_ decl: OperandDecl) -> OperandValue? {
    guard let value = namedValue(decl.name) else {
      for name in decl.otherNames { _ = namedValue(name) }
      return nil
    }
    guard case .number(.hits(var hits)) = value else {
      guard decl.field != nil || decl.near != nil || decl.restriction != nil else { return value }
      report(.nothingToChoose(decl))
      return nil
    }
    hits.field = decl.field?.value
    if let near = decl.near {
      guard let other = hitSource(near) else { return nil }
      hits.near = other
    }
    if let restriction = decl.restriction {
      guard let resolved = resolved(restriction, of: hits.source, decl) else { return nil }
      hits.restriction = resolved
    } else if isSites(hits.source) {
      report(.sitesAlone(decl.name))
      return nil
    }
    return .number(.hits(hits))
  }

  /// What a name alone stands for.
  private mutating func namedValue(_ name: Spanned<String>) -> OperandValue? {
    guard let symbol = symbols[name.value] else { return builtin(name) }
    noteUse(of: name.value)
    switch symbol {
    case .list(let index): return .number(.hits(HitSet(source: .list(index))))
    case .signal(let index): return .number(.signal(index))
    case .fact(let index):
      switch symbols.facts[index].value {
      case .truth, .number: return .number(.fact(index))
      case .word, .words: return .word(.fact(index))
      }
    }
  }

  private mutating func builtin(_ name: Spanned<String>) -> OperandValue? {
    let keywords = keywordsOfFile[name.span.file] ?? header.keywords
    switch BuiltinName(spelled: name.value, in: keywords) {
    case .detector(let detector): return .number(.hits(HitSet(source: .detector(detector))))
    case .measure(let measure): return .number(.measure(measure))
    case .itemLanguage: return .word(.itemLanguage)
    case nil:
      report(unknownOperand(name, keywords))
      return nil
    }
  }

  // MARK: near, to, outside

  private mutating func hitSource(_ name: Spanned<String>) -> HitSource? {
    guard let value = namedValue(name) else { return nil }
    if case .number(.hits(let hits)) = value, !isSites(hits.source) { return hits.source }
    report(.noHits(name))
    return nil
  }

  private mutating func resolved(
    _ restriction: OperandDecl.Restriction, of source: HitSource, _ decl: OperandDecl
  ) -> HitSet.Restriction? {
    let (name, isTo) =
      switch restriction {
      case .to(let name): (name, true)
      case .outside(let name): (name, false)
      }
    guard let value = namedValue(name) else { return nil }
    if case .number(.hits(let hits)) = value {
      if case .list(let list) = hits.source, isSites(hits.source) {
        if source == .detector(.links) { return isTo ? .toSites(list) : .outsideSites(list) }
        report(.notLinks(decl.name))
        return nil
      }
      if !isTo { return .outside(hits.source) }
    }
    report(isTo ? .noSites(name, symbols[name.value].map(symbols.span)) : .noHits(name))
    return nil
  }

  private func isSites(_ source: HitSource) -> Bool {
    guard case .list(let list) = source else { return false }
    return symbols.lists[list].decl.modifiers.contains { $0.value == .sites }
  }
}

extension OperandDecl {
  fileprivate var otherNames: [Spanned<String>] {
    var names: [Spanned<String>] = []
    if let near { names.append(near) }
    switch restriction {
    case .to(let name)?, .outside(let name)?: names.append(name)
    case nil: break
    }
    return names
  }
}

extension Diagnostic {
  fileprivate static func sitesAlone(_ name: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "a list of sites finds nothing by itself",
        fr: "une liste de sites ne trouve rien à elle seule"),
      at: name.span,
      notes: [
        Message(
          "write `links to \(name.value)` or `links outside \(name.value)`",
          fr: "écrire `liens vers \(name.value)` ou `liens hors \(name.value)`")
      ])
  }

  /// `in`, `near`, `to` and `outside` choose among hits: other operands have none.
  fileprivate static func nothingToChoose(_ decl: OperandDecl) -> Diagnostic {
    let name = decl.name.value
    return Diagnostic(
      .wrongType,
      Message(
        "`\(name)` has no place in the text", fr: "`\(name)` n'a pas de place dans le texte"),
      at: decl.span,
      notes: [
        Message(
          "`in`, `near`, `to` and `outside` go with lists and detectors",
          fr: "`dans`, `près-de`, `vers` et `hors` vont avec les listes et les détecteurs")
      ])
  }

  fileprivate static func noHits(_ name: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "`\(name.value)` is neither a list of words nor a detector",
        fr: "`\(name.value)` n'est ni une liste de mots ni un détecteur"),
      at: name.span)
  }

  fileprivate static func noSites(
    _ name: Spanned<String>, _ declared: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "`\(name.value)` is no list of sites", fr: "`\(name.value)` n'est pas une liste de sites"),
      at: name.span,
      also: declared.map { [.init($0, Message("declared here", fr: "déclaré ici"))] } ?? [],
      notes: [
        Message(
          "declare the sites with `list NAME sites { … }`",
          fr: "déclarer les sites par `liste NOM sites { … }`")
      ])
  }

  fileprivate static func notLinks(_ name: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .wrongType, Message("only `links` lead to sites", fr: "seuls les `liens` mènent à des sites"),
      at: name.span)
  }
}
