internal import CharterSyntax

/// What the main file says once: title, version, languages, thresholds, verdict names, exemption.
extension Checker {
  mutating func takeHeader(_ decl: CharterDecl) {
    header.title = decl.title.value
    header.titleSpan = decl.title.span
    header.keywords = decl.keywords
    for item in decl.items {
      switch item {
      case .version(let version):
        if isFirst(.version, version.span) { header.version = version.value }
      case .language(let codes):
        guard let first = codes.first, isFirst(.language, first.span) else { continue }
        header.languages = codes.map(\.value)
      case .threshold(let threshold): takeThreshold(threshold)
      case .verdicts(let names, let keyword):
        if isFirst(.verdicts, keyword) { header.verdictNames = names.map(\.value) }
      case .exempt(let condition, let keyword):
        if isFirst(.exempt, keyword) { header.exemption = condition }
      case .example(let example): header.examples.append(example)
      case .use, .drop, .given, .list, .signal, .article: break
      }
    }
  }

  private mutating func isFirst(_ part: Header.Part, _ span: SourceSpan) -> Bool {
    guard let first = header.places[part] else {
      header.places[part] = span
      return true
    }
    report(.saidTwice(.duplicateItem, part.spelling, at: span, first: first))
    return false
  }

  private mutating func takeThreshold(_ threshold: ThresholdDecl) {
    guard isFirst(threshold.level == .flag ? .flagAt : .hideAt, threshold.span),
      let value = tenths(threshold.value)
    else { return }
    let taken = Header.Threshold(value: value, span: threshold.span)
    if threshold.level == .flag { header.flagAt = taken } else { header.hideAt = taken }
  }

  mutating func checkThresholds() {
    guard let title = header.titleSpan else { return }
    if header.places[.flagAt] == nil { report(.thresholdMissing(.flag, 3, at: title)) }
    if header.places[.hideAt] == nil { report(.thresholdMissing(.hide, 6, at: title)) }
    if let flagAt = header.flagAt, flagAt.value <= 0 {
      report(.thresholdNotPositive(flagAt.span))
    } else if let flagAt = header.flagAt, let hideAt = header.hideAt, flagAt.value >= hideAt.value {
      report(.thresholdOrder(flagAt.span, hideAt.span))
    }
  }

  /// A number of points in tenths; says so if it has more than one decimal.
  mutating func tenths(_ number: NumberLiteral) -> Int? {
    if number.thousandths % 100 == 0 { return number.thousandths / 100 }
    report(.pointsPrecision(number.span))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func thresholdMissing(
    _ level: VerdictLevel, _ example: Int, at span: SourceSpan
  ) -> Diagnostic {
    func written(_ language: KeywordLanguage) -> String {
      "\(level.spelling(in: language)) \(Keyword.at.spelling(in: language))"
    }
    return Diagnostic(
      .thresholdMissing,
      Message("no `\(written(.english))`", fr: "il manque `\(written(.french))`"),
      at: span,
      label: level == .flag
        ? Message(
          "this charter never says from which score it flags",
          fr: "cette charte ne dit pas à partir de quel score elle signale")
        : Message(
          "this charter never says from which score it hides",
          fr: "cette charte ne dit pas à partir de quel score elle masque"),
      notes: [
        Message(
          "write, for example, `\(written(.english)) \(example)`",
          fr: "écrire par exemple `\(written(.french)) \(example)`")
      ])
  }

  fileprivate static func thresholdNotPositive(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .thresholdOrder,
      Message("the first threshold must be over 0", fr: "le premier seuil doit dépasser 0"),
      at: span,
      label: Message(
        "every text would be flagged", fr: "tous les textes seraient signalés"))
  }

  fileprivate static func thresholdOrder(_ flagAt: SourceSpan, _ hideAt: SourceSpan) -> Diagnostic {
    Diagnostic(
      .thresholdOrder,
      Message(
        "flagging must begin at a lower score than hiding",
        fr: "le signalement doit commencer à un score plus bas que le masquage"),
      at: flagAt, label: Message("this is not lower", fr: "ce n'est pas plus bas"),
      also: [.init(hideAt, Message("than this", fr: "que ceci"))])
  }

  fileprivate static func pointsPrecision(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .pointsPrecision,
      Message("points have at most one decimal", fr: "les points ont une décimale au plus"),
      at: span)
  }
}
