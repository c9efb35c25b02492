internal import CharterSyntax

/// What can be wrong with a declaration before anything is resolved.
extension Diagnostic {
  static func reservedFactName(_ name: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .reservedFactName,
      Message(
        "`\(name.value)` names a part of every record",
        fr: "`\(name.value)` désigne déjà une partie de chaque message"),
      at: name.span,
      label: Message("choose another name", fr: "choisir un autre nom"))
  }

  static func reserved(
    _ name: Spanned<String>, _ taken: TakenName, in language: KeywordLanguage
  ) -> Diagnostic {
    var notes: [Message] = []
    if taken.language != language {
      notes = [
        Message(
          "words of both keyword languages are taken, so that a charter can be rewritten in the other one",
          fr:
            "les mots des deux langues sont pris, pour qu'une charte puisse passer de l'une à l'autre"
        )
      ]
    }
    return Diagnostic(
      .reservedName,
      Message(
        "`\(name.value)` is \(taken.kind.english) already",
        fr: "`\(name.value)` est déjà \(taken.kind.french)"),
      at: name.span, label: Message("choose another name", fr: "choisir un autre nom"),
      notes: notes)
  }

  static func duplicateName(_ name: Spanned<String>, first: SourceSpan) -> Diagnostic {
    let title = Message(
      "`\(name.value)` is defined twice", fr: "`\(name.value)` est défini deux fois")
    return Diagnostic(
      .duplicateName, title, at: name.span,
      label: Message("again here", fr: "une seconde fois ici"),
      also: [.init(first, Message("first defined here", fr: "défini d'abord ici"))])
  }

  /// A list can replace only a list, a signal only a signal, a fact only a fact.
  static func otherKind(_ name: Spanned<String>, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      .duplicateName,
      Message(
        "`\(name.value)` is something else in a used file",
        fr: "`\(name.value)` est autre chose dans un fichier utilisé"),
      at: name.span,
      label: Message("choose another name", fr: "choisir un autre nom"),
      also: [.init(first, Message("defined here", fr: "défini ici"))],
      notes: [
        Message(
          "a list replaces only a list, a signal only a signal, a fact only a fact",
          fr: "une liste ne remplace qu'une liste, un signal qu'un signal, une donnée qu'une donnée"
        )
      ])
  }

  static func duplicateArticle(_ number: Spanned<Int>, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      .duplicateArticle,
      Message(
        "article \(number.value) stands twice in this file",
        fr: "l'article \(number.value) figure deux fois dans ce fichier"),
      at: number.span,
      label: Message("again here", fr: "une seconde fois ici"),
      also: [.init(first, Message("first here", fr: "d'abord ici"))],
      notes: [
        Message(
          "put its rules into one article, or give one of the two another number",
          fr: "réunir ses règles en un seul article, ou donner à l'un des deux un autre numéro")
      ])
  }

  static func articleTitleDiffers(
    _ article: ArticleDecl, other: Spanned<String>
  ) -> Diagnostic {
    let number = article.number.value
    var quoted = ""
    for character in other.value {
      if character == "\"" || character == "\\" { quoted += "\\" }
      quoted.append(character)
    }
    return Diagnostic(
      .articleTitleDiffers,
      Message("article \(number) has two titles", fr: "l'article \(number) a deux titres"),
      at: article.title.span,
      also: [.init(other.span, Message("the other title", fr: "l'autre titre"))],
      notes: [
        Message(
          "an article adds its rules to the used one of the same number, if the titles are the same",
          fr:
            "un article ajoute ses règles à celui du fichier utilisé qui a le même numéro, si les titres sont les mêmes"
        )
      ],
      fix: .init(
        Message("take the other title", fr: "reprendre l'autre titre"),
        // Whoever took a number by accident would have the rules moved into an article that they did not mean.
        [.init(article.title.span, "\"\(quoted)\"")], isSafe: false))
  }

  static func dropsNothing(_ name: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .removesNothing,
      Message(
        "no used file has a rule or signal `\(name.value)`",
        fr: "aucun fichier utilisé n'a de règle ni de signal `\(name.value)`"),
      at: name.span,
      label: Message("removes nothing", fr: "ne retire rien"))
  }

  /// - Parameter what: how the author begins it.
  static func saidTwice(
    _ name: DiagnosticName, _ what: Message, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      name,
      Message(
        "`\(what.english)` stands twice, where once is enough",
        fr: "`\(what.french)` est dit deux fois, alors qu'une fois suffit"),
      at: span, label: Message("again here", fr: "une seconde fois ici"),
      also: [.init(first, Message("first here", fr: "d'abord ici"))])
  }
}

extension TakenName {
  /// Of the language that has the word.
  fileprivate var language: KeywordLanguage {
    switch self {
    case .keyword(_, let language), .field(_, let language), .builtin(_, let language),
      .reserved(_, let language):
      language
    }
  }
}
