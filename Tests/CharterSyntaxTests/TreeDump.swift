import CharterSyntax

/// A tree as lines of text: one part a line, its place as `line:column-line:column`.
struct TreeDump {
  /// Nil where the places are left out.
  private let lines: LineTable?
  private let language: KeywordLanguage
  private(set) var text = ""

  init(_ charter: CharterDecl, of file: SourceFile, showsPlaces: Bool = true) {
    lines = showsPlaces ? LineTable(file) : nil
    language = charter.keywords
    add(0, "charter \(language.rawValue) \(quoted(charter.title))")
    for item in charter.items { add(item) }
  }

  init(_ body: ListBody, of file: SourceFile) {
    lines = LineTable(file)
    language = .english
    add(0, body)
  }

  // MARK: Places

  private func place(_ span: SourceSpan) -> String {
    guard let lines else { return "" }
    let start = lines.position(of: span.start)
    let end = lines.position(of: span.end)
    return "@\(start.line):\(start.column)-"
      + (end.line == start.line ? "\(end.column)" : "\(end.line):\(end.column)")
  }

  private func quoted(_ text: Spanned<String>) -> String {
    "\(text.value.debugDescription) \(place(text.span))"
  }

  private func named(_ name: Spanned<String>) -> String { "\(name.value) \(place(name.span))" }

  private func number(_ number: NumberLiteral) -> String {
    "\(decimal(number.thousandths))\(number.isPercent ? "%" : "") \(place(number.span))"
  }

  private func decimal(_ thousandths: Int) -> String {
    thousandths % 1000 == 0 ? "\(thousandths / 1000)" : "\(thousandths)‰"
  }

  private mutating func add(_ depth: Int, _ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  // MARK: Items

  private mutating func add(_ item: ItemDecl) {
    switch item {
    case .version(let version): add(0, "version \(version.value) \(place(version.span))")
    case .language(let codes): add(0, "language \(codes.map(named).joined(separator: ", "))")
    case .threshold(let threshold):
      add(0, "threshold \(threshold.level) \(number(threshold.value)) in \(place(threshold.span))")
    case .verdicts(let names, let keyword):
      add(0, "verdicts \(place(keyword)): \(names.map(quoted).joined(separator: ", "))")
    case .exempt(let condition, let keyword):
      add(0, "exempt \(place(keyword))")
      add(1, condition)
    case .use(let path): add(0, "use \(quoted(path))")
    case .drop(let name): add(0, "drop \(named(name))")
    case .given(let given):
      add(0, "given \(named(given.name)) = \(value(given.value)) in \(place(given.span))")
    case .list(let list):
      let modifiers = list.modifiers.map { " \($0.value) \(place($0.span))" }.joined()
      add(0, "list \(named(list.name))\(modifiers) in \(place(list.span))")
      add(1, list.body)
    case .signal(let signal):
      add(0, "signal \(named(signal.name)) in \(place(signal.span))")
      add(1, signal.condition)
    case .article(let article): add(article)
    case .example(let example):
      add(
        0,
        "example \(example.expected.value) \(place(example.expected.span)) \(sample(example.sample))"
      )
    }
  }

  private mutating func add(_ article: ArticleDecl) {
    let max = article.max.map { " max \(number($0))" } ?? ""
    let header = "article \(article.number.value) \(quoted(article.title))\(max)"
    add(0, "\(header) in \(place(article.span))")
    for rule in article.rules {
      add(1, "rule \(named(rule.name))\(rule.isTrial ? " trial" : "") in \(place(rule.span))")
      for clause in rule.clauses { add(clause) }
    }
  }

  private mutating func add(_ clause: ClauseDecl) {
    switch clause {
    case .why(let reason): add(2, "why \(quoted(reason))")
    case .when(let condition, let keyword):
      add(2, "when \(place(keyword))")
      add(3, condition)
    case .exceptWhen(let condition, let keyword):
      add(2, "except when \(place(keyword))")
      add(3, condition)
    case .points(let points):
      var line = "points \(number(points.value))"
      if let per = points.per {
        line += " per \(operand(per.operand)) max \(per.max.map(number) ?? "missing")"
      }
      add(2, "\(line) in \(place(points.span))")
    case .action(let level, let span): add(2, "action \(level) \(place(span))")
    case .tag(let tag): add(2, "tag \(quoted(tag))")
    case .catches(let sample): add(2, "catches \(self.sample(sample))")
    case .spares(let sample): add(2, "spares \(self.sample(sample))")
    }
  }

  private func sample(_ sample: SampleDecl) -> String {
    let bindings = sample.bindings.map { binding in
      switch binding {
      case .fact(let name, let value): "\(named(name))\(value.map { " = \(self.value($0))" } ?? "")"
      case .field(let field, let text): "field \(field) = \(quoted(text))"
      case .language(let code): "language = \(named(code))"
      }
    }
    return quoted(sample.text)
      + (bindings.isEmpty ? "" : " with \(bindings.joined(separator: ", "))")
  }

  private func value(_ value: Spanned<ValueLiteral>) -> String {
    let text =
      switch value.value {
      case .truth(let truth): truth ? "yes" : "no"
      case .number(let thousandths): decimal(thousandths)
      case .word(let word): word.debugDescription
      case .none: "none"
      }
    return "\(text) \(place(value.span))"
  }

  // MARK: Conditions

  private mutating func add(_ depth: Int, _ condition: ConditionDecl) {
    switch condition {
    case .and(let parts, let span):
      add(depth, "and \(place(span))")
      for part in parts { add(depth + 1, part) }
    case .or(let parts, let span):
      add(depth, "or \(place(span))")
      for part in parts { add(depth + 1, part) }
    case .not(let part, let span):
      add(depth, "not \(place(span))")
      add(depth + 1, part)
    case .distinct(let count, let operand, let span):
      add(depth, "\(count.value) of \(self.operand(operand)) in \(place(span))")
    case .atLeast(let count, let parts, let span):
      add(depth, "\(count.value) of \(place(span))")
      for part in parts { add(depth + 1, part) }
    case .operand(let operand): add(depth, self.operand(operand))
    case .comparison(let operand, let sign, let value):
      add(depth, "\(self.operand(operand)) \(sign.value.rawValue) \(comparand(value))")
    }
  }

  private func comparand(_ value: ComparisonValue) -> String {
    switch value {
    case .number(let number): self.number(number)
    case .word(let word): quoted(word)
    case .truth(let truth): "\(truth.value ? "yes" : "no") \(place(truth.span))"
    }
  }

  private func operand(_ operand: OperandDecl) -> String {
    var text = named(operand.name)
    if let field = operand.field { text += " in \(field.value) \(place(field.span))" }
    if let near = operand.near { text += " near \(named(near))" }
    switch operand.restriction {
    case .to(let name): text += " to \(named(name))"
    case .outside(let name): text += " outside \(named(name))"
    case nil: break
    }
    return text
  }

  // MARK: Lists

  private mutating func add(_ depth: Int, _ body: ListBody) {
    for part in body.parts {
      switch part {
      case .entry(let entry):
        add(
          depth,
          "\(content(entry.content)) from \(entry.source.debugDescription) \(place(entry.span))")
      case .includeList(let name): add(depth, "+ list \(named(name))")
      case .includeFile(let path): add(depth, "+ file \(quoted(path))")
      case .without(let body):
        add(depth, "without \(place(body.span))")
        add(depth + 1, body)
      case .except(let body):
        add(depth, "except \(place(body.span))")
        add(depth + 1, body)
      }
    }
  }

  private func content(_ content: EntryDecl.Content) -> String {
    switch content {
    case .quoted(let text): return "quoted \(text.debugDescription)"
    case .regex(let text): return "regex \(text.debugDescription)"
    case .phrase(let elements):
      let words = elements.map { element in
        switch element {
        case .gap: "…"
        case .word(let word):
          (word.startsOpen ? "*" : "") + word.letters.pieces.map(piece).joined(separator: "+")
            + (word.endsOpen ? "*" : "")
        }
      }
      return "phrase [\(words.joined(separator: "] ["))]"
    }
  }

  private func piece(_ piece: WordLetters.Piece) -> String {
    switch piece {
    case .text(let text): text
    case .optional(let letters): "(\(letters))"
    }
  }
}
