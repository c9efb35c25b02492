internal import CharterSyntax

/// The clauses of a rule, sorted; of what may stand once, the first.
struct RuleParts {
  private(set) var why: Spanned<String>?
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
  /// The keyword before the condition.
  private var when: SourceSpan?

  init(_ decl: RuleDecl) {
    for clause in decl.clauses {
      switch clause {
      case .why(let text):
        if Self.isFirst(.why, text.span, after: why?.span, &repeated) { why = text }
      case .when(let condition, let keyword):
        if Self.isFirst(.when, keyword, after: when, &repeated) {
          (self.condition, when) = (condition, keyword)
        }
      case .exceptWhen(let condition, _): exceptions.append(condition)
      case .points(let points):
        if Self.isFirst(.points, points.span, after: self.points?.span, &repeated) {
          self.points = points
        }
      case .action(let level, let span):
        let first = actions.first { $0.value == level }
        if Self.isFirst(level.keyword, span, after: first?.span, &repeated) {
          actions.append(Spanned(level, at: span))
        }
      case .tag(let tag): tags.append(tag.value)
      case .catches(let sample): catches.append(sample)
      case .spares(let sample): spares.append(sample)
      }
    }
  }

  private static func isFirst(
    _ keyword: Keyword, _ span: SourceSpan, after first: SourceSpan?,
    _ repeated: inout [(what: Message, again: SourceSpan, first: SourceSpan)]
  ) -> Bool {
    if let first { repeated.append((keyword.spellings, span, first)) }
    return first == nil
  }
}
