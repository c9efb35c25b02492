internal import CharterSyntax

/// What a forum does with comments that hold a word; the names are Discourse's.
package enum WordAction: String, Sendable, CaseIterable {
  case block, censor
  case requireApproval = "require_approval"
  case flag, replace, tag, silence, link

  /// From a name, or from the number by which Discourse stores it.
  package init?(spelled text: String) {
    let name = text.lowercased().split { $0 == " " || $0 == "-" || $0 == "_" }.joined(
      separator: "_")
    if let action = WordAction(rawValue: name) {
      self = action
    } else if let number = Int(name), Self.allCases.indices.contains(number - 1) {
      self = Self.allCases[number - 1]
    } else {
      return nil
    }
  }

  /// From a name such as `forum.example-watched-words-block.csv`.
  init?(path: String) {
    let name = path.split(separator: "/").last?.lowercased() ?? ""
    guard
      let found = Self.allCases.first(where: {
        name.hasSuffix("-\($0.rawValue).csv") || name == "\($0.rawValue).csv"
      })
    else { return nil }
    self = found
  }

  var verdict: DraftVerdict? {
    switch self {
    case .block: .hide
    case .requireApproval, .flag, .silence: .flag
    case .censor, .replace, .tag, .link: nil
    }
  }

  /// What is not the same in a charter; nil if nothing is to be said.
  var difference: Message? {
    switch self {
    case .block, .flag, .replace, .link: nil
    case .censor:
      Message(
        "censor: the charter tags the comment, the site replaces the word",
        fr: "censor : la charte étiquette le commentaire, le site remplace le mot")
    case .requireApproval:
      Message(
        "require_approval: let your site hold what is flagged",
        fr: "require_approval : que votre site retienne ce qui est signalé")
    case .tag:
      Message(
        "tag: any comment is tagged, not only topics",
        fr: "tag : tout commentaire est étiqueté, pas seulement les sujets")
    case .silence:
      Message(
        "silence: the comment is flagged, the site silences its author",
        fr: "silence : le commentaire est signalé, le site réduit son auteur au silence")
    }
  }

  /// Why such words are not taken over.
  var refusal: Message? {
    switch self {
    case .replace, .link:
      Message(
        "\(rawValue): a charter changes no text",
        fr: "\(rawValue) : une charte ne change aucun texte")
    default: nil
    }
  }

  /// Why a rule exists, for authors.
  var why: Message {
    switch self {
    case .block: Message("A word that is not allowed here.", fr: "Un mot qui n'est pas admis ici.")
    case .censor: Message("A word that is not shown here.", fr: "Un mot qui n'est pas affiché ici.")
    case .requireApproval, .flag, .silence:
      Message("A word that somebody looks at first.", fr: "Un mot que l'équipe relit d'abord.")
    case .tag, .replace, .link:
      Message("A word that sorts comments.", fr: "Un mot qui classe les commentaires.")
    }
  }

  /// What a list of such words is called.
  var listName: Message {
    switch self {
    case .block: Message("blocked words", fr: "mots bloqués")
    case .censor: Message("censored words", fr: "mots censurés")
    case .requireApproval: Message("words to approve", fr: "mots à approuver")
    case .flag: Message("flagged words", fr: "mots signalés")
    case .silence: Message("silencing words", fr: "mots qui font taire")
    case .tag, .replace, .link: Message("tagged words", fr: "mots étiquetés")
    }
  }
}
