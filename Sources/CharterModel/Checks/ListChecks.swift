internal import CharterSyntax

/// Lists: modifiers that go together, something to find.
extension Checker {
  mutating func checkedList(_ index: Int) -> CheckedList {
    let symbol = symbols.lists[index]
    var list = CheckedList(
      name: symbol.name, span: symbol.decl.name.span, isExact: false, isInside: false,
      isDisguised: false, entries: [], exceptions: [])
    list.isReplacement = !symbol.replaced.isEmpty
    checkModifiers(symbol.decl.modifiers)
    let isSites = apply(symbol.decl.modifiers, to: &list)
    let contents = takeContents(ofList: index)
    listSizes.append((contents.entries.count, contents.isWhole))
    if contents.entries.isEmpty, contents.isWhole { report(.emptyList(symbol.decl.name)) }
    if isSites {
      refuseExceptions(of: symbol.decl)
      list.sites = contents.entries.compactMap { host(of: entries[$0]) }
      return list
    }
    list.entries.reserveCapacity(contents.entries.count)
    for number in contents.entries {
      if let entry = checkedEntry(number, in: list, isException: false) {
        list.entries.append(entry)
      }
    }
    list.exceptions = contents.exceptions.compactMap {
      checkedEntry($0, in: list, isException: true)
    }
    return list
  }

  /// True when it is a list of sites.
  private func apply(_ modifiers: [Spanned<ListModifier>], to list: inout CheckedList) -> Bool {
    var isSites = false
    for modifier in modifiers {
      switch modifier.value {
      case .exact: list.isExact = true
      case .disguised: list.isDisguised = true
      case .sites: isSites = true
      case .inside: list.isInside = true
      case .language(let code): list.language = code
      }
    }
    return isSites
  }

  private mutating func checkModifiers(_ modifiers: [Spanned<ListModifier>]) {
    for (index, modifier) in modifiers.enumerated() {
      let before = modifiers[..<index]
      if let same = before.first(where: { $0.value == modifier.value }) {
        report(
          .saidTwice(
            .duplicateItem, modifier.value.spelling, at: modifier.span, first: same.span))
      } else if let other = before.first(where: { $0.value.excludes(modifier.value) }) {
        report(.conflictingModifiers(modifier.span, other.span))
      }
    }
  }

  /// A site is in the list or it is not: there is nothing to except.
  private mutating func refuseExceptions(of list: ListDecl) {
    for case .except(let body) in list.body.parts { report(.exceptInSites(body.span)) }
  }
}

extension ListModifier {
  fileprivate var spelling: Message {
    switch self {
    case .exact: Keyword.exact.spellings
    case .inside: Keyword.inside.spellings
    case .disguised: Keyword.disguised.spellings
    case .sites: Keyword.sites.spellings
    case .language(let code): Message(stringLiteral: code)
    }
  }

  fileprivate func excludes(_ other: ListModifier) -> Bool {
    switch (self, other) {
    case (.language, .language): true
    case (.language, _), (_, .language): false
    case (.exact, .inside), (.inside, .exact): false
    default: true
    }
  }
}

extension Diagnostic {
  fileprivate static func emptyList(_ name: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .emptyList,
      Message("list `\(name.value)` is empty", fr: "la liste `\(name.value)` est vide"),
      at: name.span,
      label: Message("it can never find anything", fr: "elle ne trouvera jamais rien"))
  }

  fileprivate static func conflictingModifiers(
    _ span: SourceSpan, _ other: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .conflictingModifiers,
      Message("these two do not go together", fr: "ces deux mots ne vont pas ensemble"),
      at: span, also: [.init(other, Message("the other one", fr: "l'autre"))],
      notes: [
        Message(
          "a list is `exact`, `disguised`, `sites` or none of them; `inside` goes alone or with `exact`; one language a list",
          fr:
            "une liste est `exact`, `déguisé`, `sites` ou rien de cela ; `dedans` va seul ou avec `exact` ; une seule langue par liste"
        )
      ])
  }

  fileprivate static func exceptInSites(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .conflictingModifiers,
      Message("a list of sites has no exceptions", fr: "une liste de sites n'a pas d'exceptions"),
      at: span,
      notes: [
        Message(
          "put them into a list of their own and ask for `links to` the one `and not links to` the other",
          fr: "les mettre dans une autre liste : `liens vers` l'une `et non liens vers` l'autre")
      ])
  }
}
