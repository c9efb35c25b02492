extension RegexParser {
  /// The bounds that PCRE2 itself does not ask for. With them, what is accepted takes a number of
  /// steps that is linear in the text.
  mutating func check(_ root: RegexNode) {
    checkQuantifiers(in: root, inside: nil)
    if hasLooks { checkLooks(in: root) }
    // A quantifier without end has no cost to speak of, and is mended first.
    guard log.diagnostics.isEmpty else { return }
    let lengths = root.lengths
    if lengths.upperBound > RegexParser.maximumLength {
      report(.tooLongRegex(at: entry))
    } else if root.pathCount > RegexParser.maximumPaths {
      report(.tooCostlyRegex(root.pathCount, at: entry))
    }
    if lengths.lowerBound == 0 { report(.emptyRegex(at: entry)) }
  }

  /// No variable quantifier inside another one.
  private mutating func checkQuantifiers(in node: RegexNode, inside outer: RegexNode?) {
    var outer = outer
    if case .repetition(_, let min, let max, _) = node.kind, min != max {
      if let outer { report(.nestedQuantifier(at: node.span, inside: outer.span)) }
      outer = node
    }
    for child in node.children { checkQuantifiers(in: child, inside: outer) }
  }

  /// Every alternative of a look-around has one length.
  private mutating func checkLooks(in node: RegexNode) {
    if case .look(let inner, _, _) = node.kind {
      let branches: [RegexNode] =
        if case .alternation(let nodes) = inner.kind { nodes } else { [inner] }
      for branch in branches where branch.lengths.lowerBound != branch.lengths.upperBound {
        report(.regexFault(.lookNotFixed, at: node.span))
      }
    }
    for child in node.children { checkLooks(in: child) }
  }
}

extension Diagnostic {
  fileprivate static func nestedQuantifier(
    at span: SourceSpan, inside outer: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .regexNestedQuantifier,
      Message(
        "a variable quantifier stands inside another one",
        fr: "un quantificateur variable se trouve dans un autre"),
      at: span,
      also: [.init(outer, Message("inside this one", fr: "dans celui-ci"))],
      notes: [
        Message(
          "the two together could try every way to share a text between them",
          fr: "à eux deux, ils pourraient essayer toutes les façons de se partager un texte")
      ])
  }

  fileprivate static func tooCostlyRegex(_ paths: Int, at span: SourceSpan) -> Diagnostic {
    let limit = RegexParser.maximumPaths
    let actual = paths >= 1_000_000 ? "1000000+" : "\(paths)"
    return Diagnostic(
      .regexTooCostly,
      Message(
        "a regex has at most \(limit) ways to match at one place, and this one \(actual)",
        fr:
          "une expression régulière a au plus \(limit) façons de s'appliquer à un endroit, et celle-ci \(actual)"
      ),
      at: span,
      notes: [
        Message(
          "the widths of its quantifiers multiply, and so do its alternatives: lower the bounds, or make several entries of it",
          fr:
            "l'étendue de ses quantificateurs et ses alternatives se multiplient : baisser les bornes, ou en faire plusieurs entrées"
        )
      ])
  }

  fileprivate static func tooLongRegex(at span: SourceSpan) -> Diagnostic {
    let limit = RegexParser.maximumLength
    return Diagnostic(
      .regexTooCostly,
      Message(
        "a regex matches at most \(limit) characters",
        fr: "une expression régulière s'étend sur \(limit) caractères au plus"),
      at: span)
  }

  fileprivate static func emptyRegex(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .regexMatchesEmpty,
      Message(
        "this regex matches the empty text, so it would hit everywhere",
        fr: "cette expression régulière s'applique au texte vide, donc partout"),
      at: span,
      notes: [
        Message(
          "at least one character must not be optional",
          fr: "au moins un caractère ne doit pas être facultatif")
      ])
  }
}
