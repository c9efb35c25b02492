extension CharterParser {
  mutating func expectString(_ what: Message) throws(Abandoned) -> Spanned<String> {
    guard case .string(let text) = token.kind else {
      throw unexpected(
        Message("\(what.english) in quotes", fr: "\(what.french) entre guillemets"))
    }
    defer { advance() }
    return Spanned(text, at: token.span)
  }

  /// Any word is a name here; the model refuses those that the language has taken.
  mutating func expectName(_ what: Message) throws(Abandoned) -> Spanned<String> {
    guard let name = word else { throw unexpected(what) }
    defer { advance() }
    return Spanned(name, at: token.span)
  }

  mutating func expectNumber() throws(Abandoned) -> NumberLiteral {
    guard case .number(let thousandths, _) = token.kind else {
      throw unexpected(Message("a number", fr: "un nombre"))
    }
    defer { advance() }
    return NumberLiteral(thousandths: thousandths, span: token.span)
  }

  /// A whole number that is not negative.
  mutating func expectInteger(_ what: Message) throws(Abandoned) -> Spanned<Int> {
    guard case .number(let thousandths, let isWhole) = token.kind else { throw unexpected(what) }
    guard isWhole, thousandths >= 0 else {
      report(.notWhole(found, what, at: token.span))
      throw Abandoned()
    }
    defer { advance() }
    return Spanned(thousandths / 1000, at: token.span)
  }

  mutating func expectLanguageCode() throws(Abandoned) -> Spanned<String> {
    guard let word, let code = CharterParser.languageCode(word) else {
      throw unexpected(
        Message(
          "the two letters of a language, such as `fr`",
          fr: "les deux lettres d'une langue, comme `fr`"))
    }
    defer { advance() }
    return Spanned(code, at: token.span)
  }

  /// Two letters of ASCII, in lower case.
  static func languageCode(_ word: String) -> String? {
    let letters = Array(word.utf8)
    guard letters.count == 2, letters.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A })
    else { return nil }
    return word.lowercased()
  }

  /// `yes`, `no`, a number, a text, or `none`.
  mutating func expectValue() throws(Abandoned) -> Spanned<ValueLiteral> {
    let span = token.span
    switch token.kind {
    case .number(let thousandths, _):
      advance()
      return Spanned(.number(thousandths: thousandths), at: span)
    case .string(let text):
      advance()
      return Spanned(.word(text), at: span)
    default: break
    }
    let values: [(Keyword, ValueLiteral)] = [
      (.yes, .truth(true)), (.no, .truth(false)), (.none, .none),
    ]
    for (keyword, value) in values where at(keyword) {
      take(keyword)
      return Spanned(value, at: span)
    }
    let spellings = values.map { $0.0.spelling(in: language) }
    let list = spellings.map { "`\($0)`" }.joined(separator: ", ")
    throw unexpected(
      Message(
        "\(list), a number or a text in quotes",
        fr: "\(list), un nombre ou un texte entre guillemets"),
      among: spellings)
  }

  /// A text, and the facts and fields under which it is judged.
  mutating func parseSample() throws(Abandoned) -> SampleDecl {
    let text = try expectString(Message("an example of a comment", fr: "un exemple de commentaire"))
    var sample = SampleDecl(text: text, bindings: [], span: text.span)
    if accept(.with) != nil {
      repeat {
        sample.bindings.append(try parseBinding())
      } while accept(.comma) != nil
    }
    sample.span = span(from: text.span)
    return sample
  }

  private mutating func parseBinding() throws(Abandoned) -> BindingDecl {
    if at(.language) {
      take(.language)
      try expect(.comparison(.equal), "`=`")
      return .language(try expectLanguageCode())
    }
    if let field = takeField() {
      try expect(.comparison(.equal), "`=`")
      return .field(field.value, try expectString(Message("the field", fr: "le champ")))
    }
    if keywordsHere.intersects(KeywordSet.items.union(.clauses)), !declaresToken() {
      throw unexpected(Message("the name of a fact", fr: "le nom d'une donnée"))
    }
    let name = try expectName(Message("the name of a fact", fr: "le nom d'une donnée"))
    guard accept(.comparison(.equal)) != nil else { return .fact(name: name, value: nil) }
    return .fact(name: name, value: try expectValue())
  }

  /// Consumes the name of a field, if one stands here.
  mutating func takeField() -> Spanned<Field>? {
    guard let word else { return nil }
    let span = token.span
    if let field = Field(spelled: word, in: language) {
      advance()
      return Spanned(field, at: span)
    }
    guard let field = Field(spelled: word, in: language.other) else { return nil }
    report(.wrongLanguage(word, use: field.spelling(in: language), in: language, at: span))
    advance()
    return Spanned(field, at: span)
  }
}

extension Diagnostic {
  fileprivate static func notWhole(
    _ found: Message, _ what: Message, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .badNumber,
      Message(
        "\(what.english) is a whole number, not negative: \(found.english) is not",
        fr: "\(what.french) est un nombre entier, positif ou nul : \(found.french) ne l'est pas"),
      at: span)
  }
}
