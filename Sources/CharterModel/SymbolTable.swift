internal import CharterSyntax

/// What the files declare, by name. Facts, lists and signals share one name space; rules have their own.
///
/// A declaration that replaces another takes its place, and so its index.
struct SymbolTable {
  enum Symbol: Equatable {
    case fact(Int)
    case list(Int)
    case signal(Int)
  }

  struct FactSymbol {
    var name: String
    var value: FactValue
    var span: SourceSpan
  }

  struct ListSymbol {
    var name: String
    var decl: ListDecl
    /// The lists of the same name that this one replaces, the last one replaced last: `+ NAME` may
    /// still include them.
    var replaced: [ListDecl] = []
  }

  struct SignalSymbol {
    var name: String
    var decl: SignalDecl
  }

  struct ArticleSymbol {
    var number: Int
    var title: Spanned<String>
    var max: NumberLiteral?
    var rules: [RuleDecl]
  }

  private(set) var facts: [FactSymbol] = []
  private(set) var lists: [ListSymbol] = []
  private(set) var signals: [SignalSymbol] = []
  var articles: [ArticleSymbol] = []
  private(set) var names: [String: Symbol] = [:]
  /// For each rule the index of its article.
  private var ruleArticles: [String: Int] = [:]

  subscript(name: String) -> Symbol? { names[name] }

  /// Makes room for so many items, lists among them, and rules more.
  mutating func reserve(items: Int, lists: Int, rules: Int) {
    names.reserveCapacity(names.count + items)
    // Once: to grow by each file's lists in turn would copy all of them each time.
    if self.lists.isEmpty { self.lists.reserveCapacity(lists) }
    ruleArticles.reserveCapacity(ruleArticles.count + rules)
  }

  /// Where a symbol is declared.
  func span(of symbol: Symbol) -> SourceSpan {
    switch symbol {
    case .fact(let index): facts[index].span
    case .list(let index): lists[index].decl.name.span
    case .signal(let index): signals[index].decl.name.span
    }
  }

  // MARK: Facts, lists and signals

  mutating func declare(_ fact: FactSymbol) {
    if case .fact(let index)? = names[fact.name] {
      facts[index] = fact
    } else {
      names[fact.name] = .fact(facts.count)
      facts.append(fact)
    }
  }

  mutating func declare(_ list: ListDecl) {
    let name = list.name.value
    if case .list(let index)? = names.updateValue(.list(lists.count), forKey: name) {
      names[name] = .list(index)
      lists[index].replaced.append(lists[index].decl)
      lists[index].decl = list
    } else {
      lists.append(ListSymbol(name: name, decl: list))
    }
  }

  /// What the list holds as it is written; it is let go here, and so is what it replaces.
  mutating func takeBody(ofList index: Int) -> ListBody {
    let body = lists[index].decl.body
    lists[index].decl.body.parts = []
    for level in lists[index].replaced.indices { lists[index].replaced[level].body.parts = [] }
    return body
  }

  mutating func declare(_ signal: SignalDecl) {
    let symbol = SignalSymbol(name: signal.name.value, decl: signal)
    if case .signal(let index)? = names[symbol.name] {
      signals[index] = symbol
    } else {
      names[symbol.name] = .signal(signals.count)
      signals.append(symbol)
    }
  }

  mutating func removeSignal(named name: String) {
    guard case .signal(let removed)? = names[name] else { return }
    names[name] = nil
    signals.remove(at: removed)
    for index in removed..<signals.count { names[signals[index].name] = .signal(index) }
  }

  // MARK: Rules

  /// Article and place in it of the rule of that name.
  func rule(named name: String) -> (article: Int, rule: Int)? {
    guard let article = ruleArticles[name],
      let rule = articles[article].rules.firstIndex(where: { $0.name.value == name })
    else { return nil }
    return (article, rule)
  }

  /// Puts a rule into an article. The one of the same name gives its place up, in whichever article.
  mutating func declare(
    _ rule: RuleDecl, inArticle article: Int, replacing place: (article: Int, rule: Int)?
  ) {
    if let place {
      if place.article == article {
        articles[article].rules[place.rule] = rule
        return
      }
      articles[place.article].rules.remove(at: place.rule)
    }
    ruleArticles[rule.name.value] = article
    articles[article].rules.append(rule)
  }

  mutating func removeRule(named name: String) {
    guard let place = rule(named: name) else { return }
    articles[place.article].rules.remove(at: place.rule)
    ruleArticles[name] = nil
  }
}
