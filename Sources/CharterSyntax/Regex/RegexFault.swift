/// What makes a regex no regex.
enum RegexFault {
  case unclosedGroup, strayParenthesis, unknownGroup, badGroupName
  case unclosedClass, rangeOrder, rangeOfSets, unknownPosixClass
  case nothingToRepeat, quantifierOrder, looseQuantifier
  case unknownEscape, trailingBackslash, badCode, unknownProperty, graphemeCluster
  case lookNotFixed, tooDeep

  fileprivate var title: Message {
    switch self {
    case .unclosedGroup:
      Message("this group is never closed", fr: "ce groupe n'est jamais fermé")
    case .strayParenthesis:
      Message("this `)` closes no group", fr: "cette `)` ne ferme aucun groupe")
    case .unknownGroup:
      Message("no kind of group begins so", fr: "aucune sorte de groupe ne commence ainsi")
    case .badGroupName:
      Message(
        "a group's name has letters, digits and `_`, at most 32, and begins with no digit",
        fr:
          "le nom d'un groupe a des lettres, des chiffres et `_`, 32 au plus, et ne commence pas par un chiffre"
      )
    case .unclosedClass:
      Message("this class is never closed", fr: "cette classe n'est jamais fermée")
    case .rangeOrder:
      Message("this range ends before it begins", fr: "cet intervalle finit avant de commencer")
    case .rangeOfSets:
      Message(
        "a range goes from one character to another, not from or to a set",
        fr: "un intervalle va d'un caractère à un autre, pas d'un ensemble ou à un ensemble")
    case .unknownPosixClass:
      Message("no class has this name", fr: "aucune classe n'a ce nom")
    case .nothingToRepeat:
      Message("nothing stands here to repeat", fr: "il n'y a rien ici à répéter")
    case .quantifierOrder:
      Message(
        "the upper bound is below the lower one",
        fr: "la borne haute est au-dessous de la borne basse")
    case .looseQuantifier:
      Message(
        "a quantifier is written `{1,3}`: both bounds, no blanks",
        fr: "un quantificateur s'écrit `{1,3}` : deux bornes, sans blancs")
    case .unknownEscape:
      Message("this escape has no meaning here", fr: "cet échappement n'a pas de sens ici")
    case .trailingBackslash:
      Message("nothing follows this backslash", fr: "rien ne suit cette barre oblique inverse")
    case .badCode:
      Message("this code is no character", fr: "ce code n'est pas un caractère")
    case .unknownProperty:
      Message("this property has no name", fr: "cette propriété n'a pas de nom")
    case .graphemeCluster:
      Message(
        "`\\X` has no upper bound: use `.`", fr: "`\\X` n'a pas de borne haute : utiliser `.`")
    case .lookNotFixed:
      Message(
        "each alternative of a look-around has one fixed length",
        fr: "chaque alternative d'un regard avant ou arrière a une longueur fixe")
    case .tooDeep:
      Message(
        "more than \(RegexParser.maximumDepth) groups stand inside one another",
        fr: "plus de \(RegexParser.maximumDepth) groupes sont emboîtés")
    }
  }
}

extension Diagnostic {
  static func regexFault(_ fault: RegexFault, at span: SourceSpan) -> Diagnostic {
    let notes: [Message] =
      switch fault {
      case .nothingToRepeat, .strayParenthesis, .unclosedGroup, .unclosedClass:
        [
          Message(
            "put a backslash before a sign that is meant as text",
            fr: "mettre une barre oblique inverse devant un signe pris comme du texte")
        ]
      case .rangeOfSets:
        [
          Message(
            "a hyphen that is meant as text comes last: `[\\w.-]`",
            fr: "un trait d'union pris comme du texte vient en dernier : `[\\w.-]`")
        ]
      default: []
      }
    let name: DiagnosticName =
      switch fault {
      case .graphemeCluster: .regexUnbounded
      default: .badRegex
      }
    return Diagnostic(name, fault.title, at: span, notes: notes)
  }
}
