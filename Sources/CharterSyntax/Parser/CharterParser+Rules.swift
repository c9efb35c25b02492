extension CharterParser {
  /// Nil where the header had a fault; the clauses are read all the same.
  mutating func parseRule() throws(Abandoned) -> RuleDecl? {
    guard at(.rule) else { throw unexpectedInArticle() }
    let start = take(.rule)
    var header: (name: Spanned<String>, isTrial: Bool)?
    do {
      let name = try expectName(Message("the name of the rule", fr: "le nom de la règle"))
      header = (name, accept(.trial) != nil)
    } catch {
      try skipToBody()
    }
    let brace = try expectBody(of: Message("the rule", fr: "la règle"))
    let clauses = parseClauses(openedBy: brace)
    guard let header else { return nil }
    return RuleDecl(
      name: header.name, isTrial: header.isTrial, clauses: clauses, span: span(from: start))
  }

  private mutating func unexpectedInArticle() -> Abandoned {
    let rule = Keyword.rule.spelling(in: language)
    return unexpected(
      Message("`\(rule)` or `}`", fr: "`\(rule)` ou `}`"), among: [rule],
      betweenParts: true)
  }

  private mutating func parseClauses(openedBy brace: SourceSpan) -> [ClauseDecl] {
    var clauses: [ClauseDecl] = []
    clauses.reserveCapacity(3)
    while true {
      let start = token.span.start
      if token.kind == .rightBrace {
        close(brace)
        return clauses
      }
      if token.kind == .end || at(.rule) || begins(.items) {
        reportUnclosed(brace, before: found, after: previousEnd)
        return clauses
      }
      do {
        clauses.append(try parseClause())
      } catch {
        recover(
          from: start, to: KeywordSet.items.union(.clauses).union(KeywordSet(.rule)),
          atBrace: true)
      }
    }
  }

  private mutating func parseClause() throws(Abandoned) -> ClauseDecl {
    switch keywordsHere.intersection(.clauses).first {
    case .why:
      take(.why)
      return .why(try expectString(Message("the reason", fr: "le motif")))
    case .when:
      let keyword = take(.when)
      return .when(try parseCondition(), keyword: keyword)
    case .except:
      let keyword = take(.except)
      try expect(.when)
      let span = span(from: keyword)
      return .exceptWhen(try parseCondition(), keyword: span)
    case .points: return .points(try parsePoints())
    case .flag: return .action(.flag, take(.flag))
    case .hide: return .action(.hide, take(.hide))
    case .tag:
      take(.tag)
      return .tag(try expectString(Message("a tag", fr: "une étiquette")))
    case .catches:
      take(.catches)
      return .catches(try parseSample())
    case .spares:
      take(.spares)
      return .spares(try parseSample())
    default: throw unexpectedInRule()
    }
  }

  private mutating func unexpectedInRule() -> Abandoned {
    let spellings = KeywordSet.clauses.members.map { $0.spelling(in: language) }
    let list = spellings.map { "`\($0)`" }.joined(separator: ", ")
    return unexpected(
      Message("\(list) or `}`", fr: "\(list) ou `}`"), among: spellings, betweenParts: true)
  }

  /// `points N` or `points N per OPERAND max N`; the model refuses a missing `max`.
  private mutating func parsePoints() throws(Abandoned) -> PointsDecl {
    let start = take(.points)
    var points = PointsDecl(value: try expectNumber(), per: nil, span: start)
    if accept(.per) != nil {
      let operand = try parseOperand()
      points.per = (operand, accept(.max) == nil ? nil : try expectNumber())
    }
    points.span = span(from: start)
    return points
  }
}
