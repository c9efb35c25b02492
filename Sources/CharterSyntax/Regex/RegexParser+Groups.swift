extension RegexParser {
  mutating func parseGroup() throws(Abandoned) -> RegexNode {
    let start = index
    let opening = here(1)
    try refuseSpecialGroup()
    let wrap = try takeGroupOpening(from: start)
    let inner = try parseAlternation()
    guard peek() == ")", !isQuoting else { throw fault(.unclosedGroup, at: opening) }
    index += 1
    return node(wrap(inner), from: start)
  }

  /// Moves over `(`, `(?:`, `(?<name>` … and says what the group makes of its inside.
  private mutating func takeGroupOpening(
    from start: Int
  ) throws(Abandoned) -> (RegexNode) -> RegexNode.Kind {
    let looks: [(String, isBehind: Bool, isNegated: Bool)] = [
      ("(?=", false, false), ("(?!", false, true), ("(?<=", true, false), ("(?<!", true, true),
    ]
    for look in looks where starts(with: look.0) {
      index += look.0.unicodeScalars.count
      hasLooks = true
      return { .look($0, isBehind: look.isBehind, isNegated: look.isNegated) }
    }
    let groups: [(String, RegexNode.Group)] = [
      ("(?:", .nonCapturing), ("(?>", .atomic), ("(?|", .branchReset),
    ]
    for (opening, group) in groups where starts(with: opening) {
      index += 3
      return { .group($0, group) }
    }
    let names: [(String, Unicode.Scalar)] = [("(?P<", ">"), ("(?<", ">"), ("(?'", "'")]
    for (opening, closing) in names where starts(with: opening) {
      index += opening.unicodeScalars.count
      let name = try takeGroupName(closing: closing, from: start)
      return { .group($0, .named(name)) }
    }
    if starts(with: "(?") { throw fault(.unknownGroup, at: here(3)) }
    index += 1
    return { .group($0, .capturing) }
  }

  private mutating func takeGroupName(
    closing: Unicode.Scalar, from start: Int
  ) throws(Abandoned) -> String {
    let nameStart = index
    while let next = peek(), next != closing, next != ")" { index += 1 }
    let place = span(nameStart, index)
    let name = String(String.UnicodeScalarView(scalars[nameStart..<index]))
    guard peek() == closing, isGroupName(name) else {
      throw fault(.badGroupName, at: index > nameStart ? place : span(start, index))
    }
    index += 1
    if let first = groupNames[name] {
      report(.duplicateGroup(name, at: place, first: first))
    } else {
      groupNames[name] = place
    }
    return name
  }

  private func isGroupName(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, scalars.count <= 32 else { return false }
    guard first == "_" || first.properties.isAlphabetic else { return false }
    return scalars.allSatisfy {
      $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// Verbs, recursion, conditions, callouts and inline options.
  private mutating func refuseSpecialGroup() throws(Abandoned) {
    if peek(1) == "*" { throw unsupported(.verb, length: 2) }
    guard peek(1) == "?", let next = peek(2) else { return }
    switch next {
    case "R", "&", "0"..."9": throw unsupported(.recursion, length: 3)
    case "+", "-":
      guard let after = peek(3), ("0"..."9").contains(after) else {
        throw unsupported(.inlineOption, length: 3)
      }
      throw unsupported(.recursion, length: 4)
    case "P":
      if peek(3) == ">" { throw unsupported(.recursion, length: 4) }
      if peek(3) == "=" { throw unsupported(.backReference, length: 4) }
    case "C": throw unsupported(.callout, length: 3)
    case "(": throw unsupported(.condition, length: 3)
    case "*": throw unsupported(.verb, length: 3)
    case "<" where peek(3) == "*": throw unsupported(.verb, length: 4)
    case "i", "m", "s", "x", "n", "J", "U", "a", "r", "^":
      throw unsupported(.inlineOption, length: 3)
    default: break
    }
  }

  mutating func unsupported(_ feature: RegexFeature, length: Int) -> Abandoned {
    report(.unsupportedRegex(feature, at: here(length)))
    return Abandoned()
  }
}

/// What PCRE2 has and charters do not: its cost or its meaning could not be told beforehand.
enum RegexFeature {
  case backReference, recursion, condition, callout, verb, inlineOption, matchReset, codeUnit

  fileprivate var name: Message {
    switch self {
    case .backReference: Message("back-references", fr: "les références arrière")
    case .recursion: Message("recursion", fr: "la récursion")
    case .condition: Message("conditional groups", fr: "les groupes conditionnels")
    case .callout: Message("callouts", fr: "les appels externes")
    case .verb: Message("verbs", fr: "les verbes")
    case .inlineOption: Message("inline options", fr: "les options en ligne")
    case .matchReset: Message("`\\K` and `\\G`", fr: "`\\K` et `\\G`")
    case .codeUnit: Message("single code units", fr: "les unités de code isolées")
    }
  }
}

extension Diagnostic {
  fileprivate static func unsupportedRegex(
    _ feature: RegexFeature, at span: SourceSpan
  ) -> Diagnostic {
    let notes: [Message] =
      switch feature {
      case .inlineOption:
        [
          Message(
            "case does not count already, except in an `exact` list",
            fr: "la casse ne compte déjà pas, sauf dans une liste `exact`")
        ]
      default: []
      }
    return Diagnostic(
      .regexUnsupported,
      Message(
        "a regex in a charter has no \(feature.name.english)",
        fr: "une expression régulière de charte ne connaît pas \(feature.name.french)"),
      at: span, notes: notes)
  }

  fileprivate static func duplicateGroup(
    _ name: String, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .badRegex,
      Message(
        "two groups are named `\(name)`", fr: "deux groupes se nomment `\(name)`"),
      at: span, also: [.init(first, Message("the first one", fr: "le premier"))])
  }
}
