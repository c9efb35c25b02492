internal import CharterSyntax

/// The first pass: what the main file and those that it uses declare.
extension Checker {
  /// Reads a file, first those that it uses, so that its own declarations replace theirs.
  mutating func collect(_ file: FileID, chain: [FileID]) {
    usedFiles[file] = []
    let parsed = ahead?.take(file) ?? parseCharter(loader.files[file.index], id: file)
    for diagnostic in parsed.diagnostics { report(diagnostic) }
    accepted += parsed.accepted
    isIncomplete = isIncomplete || parsed.hasErrors
    guard let decl = parsed.decl else { return }
    keywordsOfFile[file] = decl.keywords
    if chain.isEmpty { takeHeader(decl) }
    parseAhead(decl)
    for case .use(let path) in decl.items { use(path, chain: chain + [file]) }
    symbols.reserve(items: decl.items.count, lists: decl.listCount, rules: decl.ruleCount)
    var numbers: [Int: SourceSpan] = [:]
    for item in decl.items {
      switch item {
      case .given(let given): declare(given)
      case .list(let list): if mayDeclare(list.name, as: .list) { symbols.declare(list) }
      case .signal(let signal):
        if mayDeclare(signal.name, as: .signal) { symbols.declare(signal) }
      case .article(let article): declare(article, numbers: &numbers)
      case .version, .language, .threshold, .verdicts, .exempt, .use, .drop, .example: break
      }
    }
    guard !isIncomplete else { return }
    for case .drop(let name) in decl.items { drop(name) }
  }

  // MARK: Facts, lists and signals

  private enum Kind { case fact, list, signal }

  private mutating func declare(_ given: GivenDecl) {
    let name = given.name
    if memberNames.contains(name.value) {
      report(.reservedFactName(name))
    } else if !mayDeclare(name, as: .fact) {
      return
    }
    if let symbol = symbols[name.value], kind(of: symbol) != .fact { return }
    symbols.declare(.init(name: name.value, value: FactValue(given.value.value), span: name.span))
  }

  /// Tells whether the name may be declared here; if not, says why. A name that the language has taken
  /// is declared all the same, so that nobody misses it.
  private mutating func mayDeclare(_ name: Spanned<String>, as kind: Kind) -> Bool {
    if let taken = TakenName(name.value) {
      report(.reserved(name, taken, in: keywordsOfFile[name.span.file] ?? header.keywords))
    }
    guard let symbol = symbols[name.value] else { return true }
    let first = symbols.span(of: symbol)
    guard replaces(first.file, in: name.span.file) else {
      report(.duplicateName(name, first: first))
      return false
    }
    guard self.kind(of: symbol) == kind else {
      report(.otherKind(name, first: first))
      return false
    }
    return true
  }

  private func kind(of symbol: SymbolTable.Symbol) -> Kind {
    switch symbol {
    case .fact: .fact
    case .list: .list
    case .signal: .signal
    }
  }

  /// What a file declares replaces what the files that it uses declare.
  private func replaces(_ earlier: FileID, in file: FileID) -> Bool {
    earlier != file && usedFiles[file]?.contains(earlier) == true
  }

  // MARK: Articles and rules

  private mutating func declare(_ article: ArticleDecl, numbers: inout [Int: SourceSpan]) {
    let number = article.number
    let first = numbers[number.value]
    if let first {
      report(.duplicateArticle(number, first: first))
    } else {
      numbers[number.value] = number.span
    }
    let index = articleIndex(for: article, isAgain: first != nil)
    for rule in article.rules { declare(rule, inArticle: index) }
  }

  private mutating func articleIndex(for article: ArticleDecl, isAgain: Bool) -> Int {
    let number = article.number.value
    guard let index = symbols.articles.firstIndex(where: { $0.number == number }) else {
      symbols.articles.append(
        .init(number: number, title: article.title, max: article.max, rules: []))
      return symbols.articles.count - 1
    }
    let other = symbols.articles[index].title
    if other.value != article.title.value, !isAgain {
      report(.articleTitleDiffers(article, other: other))
    }
    if let max = article.max { symbols.articles[index].max = max }
    return index
  }

  private mutating func declare(_ rule: RuleDecl, inArticle article: Int) {
    let place = symbols.rule(named: rule.name.value)
    if let place {
      let first = symbols.articles[place.article].rules[place.rule].name.span
      guard replaces(first.file, in: rule.name.span.file) else {
        report(.duplicateName(rule.name, first: first))
        return
      }
    }
    symbols.declare(rule, inArticle: article, replacing: place)
  }

  private mutating func drop(_ name: Spanned<String>) {
    let file = name.span.file
    if let place = symbols.rule(named: name.value),
      replaces(symbols.articles[place.article].rules[place.rule].name.span.file, in: file)
    {
      symbols.removeRule(named: name.value)
    } else if case .signal(let index)? = symbols[name.value],
      replaces(symbols.signals[index].decl.name.span.file, in: file)
    {
      symbols.removeSignal(named: name.value)
    } else {
      report(.dropsNothing(name))
    }
  }
}

extension CharterDecl {
  fileprivate var listCount: Int {
    items.count { item in
      if case .list = item { true } else { false }
    }
  }

  fileprivate var ruleCount: Int {
    items.reduce(0) { count, item in
      if case .article(let article) = item { count + article.rules.count } else { count }
    }
  }
}

extension FactValue {
  init(_ literal: ValueLiteral) {
    self =
      switch literal {
      case .truth(let truth): .truth(truth)
      case .number(let thousandths): .number(thousandths: thousandths)
      case .word(let word): .word(word)
      case .none: .words([])
      }
  }
}
