internal import CharterSyntax

/// The clauses of a rule, sorted; of what may stand once, the first.
struct RuleParts {
  private(set) var why: String?
  private(set) var condition: ConditionDecl?
  private(set) var exceptions: [ConditionDecl] = []
  private(set) var points: PointsDecl?
  /// `flag`, `hide`: each once.
  private(set) var actions: [Spanned<VerdictLevel>] = []
  private(set) var tags: [String] = []
  private(set) var catches: [SampleDecl] = []
  private(set) var spares: [SampleDecl] = []
  /// Places of what stands twice, and of its first.
  private(set) var repeated: [(what: Message, again: SourceSpan, first: SourceSpan)] = []
  private var places: [(what: Once, span: SourceSpan)] = []

  private enum Once: Equatable {
    case why, when, points
    case action(VerdictLevel)

    var keyword: Keyword {
      switch self {
      case .why: .why
      case .when: .when
      case .points: .points
      case .action(let level): level.keyword
      }
    }
  }

  init(_ decl: RuleDecl) {
    for clause in decl.clauses {
      switch clause {
      case .why(let text): if isFirst(.why, text.span) { why = text.value }
      case .when(let condition, let keyword):
        if isFirst(.when, keyword) { self.condition = condition }
      case .exceptWhen(let condition, _): exceptions.append(condition)
      case .points(let points): if isFirst(.points, points.span) { self.points = points }
      case .action(let level, let span):
        if isFirst(.action(level), span) { actions.append(Spanned(level, at: span)) }
      case .tag(let tag): tags.append(tag.value)
      case .catches(let sample): catches.append(sample)
      case .spares(let sample): spares.append(sample)
      }
    }
  }

  private mutating func isFirst(_ what: Once, _ span: SourceSpan) -> Bool {
    guard let first = places.first(where: { $0.what == what }) else {
      places.append((what, span))
      return true
    }
    repeated.append((what.keyword.spellings, span, first.span))
    return false
  }
}
