extension CharterPrinter {
  /// - Parameter column: how wide what stands before `=` or `{` is printed.
  mutating func print(_ item: ItemDecl, column: Int) {
    if case .language(let codes) = item, dropLanguage(codes) { return }
    begin(0, continuation: CharterPrinter.step)
    switch item {
    case .version(let version):
      take(.version)
      take(version)
    case .language(let codes):
      take(.language)
      take(row: codes) { $0.take($1) }
    case .threshold(let threshold):
      take(threshold.level.keyword)
      take(.at)
      take(threshold.value)
    case .verdicts(let names, _):
      take(.verdicts)
      take(row: names) { $0.take(string: $1) }
    case .exempt(let condition, let keyword):
      take(.exempt)
      take(.when)
      printCondition(of: keyword.joined(with: condition.span))
    case .use(let path):
      take(.use)
      take(string: path)
    case .drop(let name):
      take(.drop)
      take(name)
    case .given(let given):
      take(.given)
      take(Spelling(given.name.value).padded(to: column))
      take(sign: "=")
      take(given.value)
    case .list(let list): print(list, column: column)
    case .signal(let signal):
      take(.signal)
      take(Spelling(signal.name.value).padded(to: column))
      take(sign: "=")
      printCondition(of: signal.span)
    case .article(let article): print(article)
    case .example(let example): print(example)
    }
  }

  /// Things with commas between them.
  private mutating func take<Element>(
    row: [Element], _ take: (inout CharterPrinter, Element) -> Void
  ) {
    for (index, element) in row.enumerated() {
      if index > 0 { self.take(sign: ",") }
      take(&self, element)
    }
  }

  private mutating func take(_ value: Spanned<ValueLiteral>) {
    switch value.value {
    case .truth(let truth): take(truth ? Keyword.yes : .no)
    case .number(let thousandths): take(Spelling(decimal(thousandths)))
    case .word(let word): take(string: Spanned(word, at: value.span))
    case .none: take(Keyword.none)
    }
  }

  // MARK: Articles

  private mutating func print(_ article: ArticleDecl) {
    take(.article)
    take(article.number)
    take(string: article.title)
    if let max = article.max {
      take(.max)
      take(max)
    }
    take(sign: "{")
    for rule in article.rules { print(rule) }
    close(0, isEmpty: article.rules.isEmpty)
  }

  private mutating func print(_ rule: RuleDecl) {
    let indentation = CharterPrinter.step
    begin(indentation, continuation: 2 * indentation)
    take(.rule)
    take(rule.name)
    if rule.isTrial { take(.trial) }
    take(sign: "{")
    isAtTop = true
    for clause in rule.clauses { print(clause) }
    close(indentation, isEmpty: rule.clauses.isEmpty)
  }

  private mutating func print(_ clause: ClauseDecl) {
    let indentation = 2 * CharterPrinter.step
    begin(indentation, continuation: indentation + CharterPrinter.clauseKeyword + 1)
    switch clause {
    case .why(let reason):
      take(clause: .why)
      take(string: reason)
    case .when(let condition, let keyword):
      take(clause: .when)
      printCondition(of: keyword.joined(with: condition.span))
    case .exceptWhen(let condition, let keyword):
      take(exceptWhen)
      take(Spelling(""), isSpaced: false, isHung: true)
      printCondition(of: keyword.joined(with: condition.span))
    case .points(let points): print(points)
    case .action(let level, _): take(level.keyword)
    case .tag(let tag):
      take(clause: .tag)
      take(string: tag)
    case .catches(let sample):
      take(clause: .catches)
      print(sample)
    case .spares(let sample):
      take(clause: .spares)
      print(sample)
    }
  }

  /// The keyword of a clause, and what follows in a column.
  private mutating func take(clause keyword: Keyword) {
    take(Spelling(in: target) { clauseKeyword(keyword, in: $0) })
  }

  private func clauseKeyword(_ keyword: Keyword, in language: KeywordLanguage) -> String {
    Spelling.padded(keyword.spelling(in: language), to: CharterPrinter.clauseKeyword)
  }

  /// The two words of `except when`: in French they fill the column, in English `when` begins it.
  private var exceptWhen: Spelling {
    Spelling(in: target) { language in
      let when = Keyword.when.spelling(in: language)
      return switch language {
      case .french: "\(Keyword.except.spelling(in: language)) \(when)"
      case .english: "\(clauseKeyword(.except, in: language)) \(when)"
      }
    }
  }

  private mutating func print(_ points: PointsDecl) {
    take(clause: .points)
    take(points.value)
    guard let per = points.per else { return }
    take(.per)
    printOperand()
    guard let max = per.max else { return }
    take(.max)
    take(max)
  }

  // MARK: Samples

  private mutating func print(_ example: ExampleDecl) {
    take(.example)
    take(
      Spelling(in: target) { language in
        let widths = VerdictLevel.allCases.map { Spelling.columns(of: $0.spelling(in: language)) }
        return Spelling.padded(
          example.expected.value.spelling(in: language), to: widths.max() ?? 0)
      })
    print(example.sample)
  }

  private mutating func print(_ sample: SampleDecl) {
    take(string: sample.text)
    guard !sample.bindings.isEmpty else { return }
    take(.with)
    take(row: sample.bindings) { $0.print($1) }
  }

  private mutating func print(_ binding: BindingDecl) {
    switch binding {
    case .fact(let name, let value):
      take(name)
      guard let value else { return }
      take(sign: "=")
      take(value)
    case .field(let field, let text):
      take(Spelling(in: target) { field.spelling(in: $0) })
      take(sign: "=")
      take(string: text)
    case .language(let code):
      take(.language)
      take(sign: "=")
      take(code)
    }
  }
}
