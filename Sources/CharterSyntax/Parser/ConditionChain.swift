/// Conditions in a row, with the word that stands between each two.
struct ConditionChain {
  struct Link {
    let condition: ConditionDecl
    /// With its parentheses.
    let span: SourceSpan

    init(_ condition: ConditionDecl, _ span: SourceSpan) {
      self.condition = condition
      self.span = span
    }
  }

  private var links: [Link]
  private var joints: [(keyword: Keyword, span: SourceSpan)] = []

  init(first: Link) { links = [first] }

  mutating func append(_ keyword: Keyword, _ span: SourceSpan, _ link: Link) {
    joints.append((keyword, span))
    links.append(link)
  }

  /// The links between two `or`, as ranges of indices.
  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for (index, joint) in joints.enumerated() where joint.keyword == .or {
      runs.append(start..<(index + 1))
      start = index + 1
    }
    return runs + [start..<links.count]
  }

  /// Where `and` and `or` are mixed, `and` binds closer: good enough to go on looking for faults.
  var condition: ConditionDecl {
    if joints.isEmpty { return links[0].condition }
    let parts = runs.map { run in
      let span = links[run.lowerBound].span.joined(with: links[run.upperBound - 1].span)
      let link = links[run.lowerBound]
      return Link(run.count == 1 ? link.condition : .and(links[run].map(\.condition), span), span)
    }
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return parts[0].condition
    }
    return .or(parts.map(\.condition), first.span.joined(with: last.span))
  }

  func mixed(in language: KeywordLanguage) -> Diagnostic? {
    guard let first = joints.first, let other = joints.first(where: { $0.keyword != first.keyword })
    else { return nil }
    var edits: [Diagnostic.Fix.Edit] = []
    for run in runs where run.count > 1 {
      let start = links[run.lowerBound].span
      let end = links[run.upperBound - 1].span
      edits.append(.init(SourceSpan(file: start.file, start: start.start, end: start.start), "("))
      edits.append(.init(SourceSpan(file: end.file, start: end.end, end: end.end), ")"))
    }
    return .mixedAndOr(first.keyword, first.span, other.keyword, other.span, edits, in: language)
  }
}

extension Diagnostic {
  fileprivate static func mixedAndOr(
    _ first: Keyword, _ firstSpan: SourceSpan, _ other: Keyword, _ otherSpan: SourceSpan,
    _ edits: [Fix.Edit], in language: KeywordLanguage
  ) -> Diagnostic {
    let and = Keyword.and.spelling(in: language)
    let or = Keyword.or.spelling(in: language)
    return Diagnostic(
      .mixedAndOr,
      Message(
        "`\(and)` and `\(or)` are mixed without parentheses",
        fr: "`\(and)` et `\(or)` sont mêlés sans parenthèses"),
      at: otherSpan,
      label: Message(
        "`\(other.spelling(in: language))` here", fr: "`\(other.spelling(in: language))` ici"),
      also: [
        .init(
          firstSpan,
          Message(
            "and `\(first.spelling(in: language))` here",
            fr: "et `\(first.spelling(in: language))` ici"))
      ],
      fix: .init(
        Message(
          "say what belongs together, with parentheses",
          fr: "dire ce qui va ensemble, par des parenthèses"),
        edits, isSafe: false))
  }
}
