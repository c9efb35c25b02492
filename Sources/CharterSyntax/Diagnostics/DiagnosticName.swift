/// The stable name of each thing that the compiler refuses or warns about. Names are shown in
/// brackets, silenced by `# accept: NAME — reason` (warnings only) and never change meaning.
public enum DiagnosticName: String, CaseIterable, Sendable {
  // Text and layout.
  case notACharter = "not-a-charter"
  case unexpectedToken = "unexpected-token"
  case unexpectedCharacter = "unexpected-character"
  case unclosedString = "unclosed-string"
  case unclosedBrace = "unclosed-brace"
  case unclosedRegex = "unclosed-regex"
  case badEscape = "bad-escape"
  case badNumber = "bad-number"
  case nestedTooDeeply = "nested-too-deeply"
  case wrongLanguageKeyword = "wrong-language-keyword"

  // Names.
  case unknownName = "unknown-name"
  case duplicateName = "duplicate-name"
  case reservedName = "reserved-name"
  case reservedFactName = "reserved-fact-name"
  case ruleAsSignal = "rule-as-signal"
  case signalCycle = "signal-cycle"

  // The charter as a whole.
  case thresholdOrder = "threshold-order"
  case thresholdMissing = "threshold-missing"
  case duplicateItem = "duplicate-item"
  case duplicateArticle = "duplicate-article"
  case articleTitleDiffers = "article-title-differs"
  case exemptNotFact = "exempt-not-fact"
  case missingFile = "missing-file"
  case fileOutsideFolder = "file-outside-folder"
  case useCycle = "use-cycle"
  case removesNothing = "removes-nothing"

  // Rules.
  case ruleWithoutWhy = "rule-without-why"
  case ruleWithoutWhen = "rule-without-when"
  case ruleWithoutAction = "rule-without-action"
  case ruleWithSeveralActions = "rule-with-several-actions"
  case duplicateClause = "duplicate-clause"
  case pointsWithoutMax = "points-without-max"
  case pointsNegativePer = "points-negative-per"
  case pointsPrecision = "points-precision"

  // Conditions.
  case mixedAndOr = "mixed-and-or"
  case countOutOfRange = "count-out-of-range"
  case wrongOperator = "wrong-operator"
  case wrongType = "wrong-type"
  case constantCondition = "constant-condition"

  // Lists.
  case conflictingModifiers = "conflicting-modifiers"
  case emptyList = "empty-list"
  case listCycle = "list-cycle"
  case malformedEntry = "malformed-entry"
  case entryWithoutContent = "entry-without-content"
  case insideEntryTooShort = "inside-entry-too-short"
  case starredWordTooShort = "starred-word-too-short"
  case entryTooLong = "entry-too-long"
  case tooManyForms = "too-many-forms"
  case siteNotHost = "site-not-host"

  // Regexes.
  case badRegex = "bad-regex"
  case regexUnsupported = "regex-unsupported"
  case regexUnbounded = "regex-unbounded"
  case regexNestedQuantifier = "regex-nested-quantifier"
  case regexTooCostly = "regex-too-costly"
  case regexMatchesEmpty = "regex-matches-empty"
  case regexCaseOnFoldedView = "regex-case-on-folded-view"

  // Samples.
  case failingCatches = "failing-catches"
  case failingSpares = "failing-spares"
  case failingExample = "failing-example"

  // Warnings.
  case missingRuleSample = "missing-rule-sample"
  case unusedName = "unused-name"
  case shortEntry = "short-entry"
  case shadowedEntry = "shadowed-entry"
  case excusedEntry = "excused-entry"
  case accentCollision = "accent-collision"
  case disguisedCollision = "disguised-collision"
  case commonWord = "common-word"
  case insideHitsWords = "inside-hits-words"
  case mixedScripts = "mixed-scripts"
  case entryWithoutLiteral = "entry-without-literal"
  case unreachableVerdict = "unreachable-verdict"
  case ruleNeverFires = "rule-never-fires"
  case typedException = "typed-exception"
  case idlePoints = "idle-points"
  case loneNegativeRule = "lone-negative-rule"
  case sameCondition = "same-condition"
  case malformedAccept = "malformed-accept"
  case unusedAccept = "unused-accept"

  /// Errors stop a charter from compiling; warnings do not.
  public var severity: Diagnostic.Severity {
    switch self {
    case .missingRuleSample, .unusedName, .shortEntry, .shadowedEntry, .excusedEntry,
      .accentCollision, .disguisedCollision, .commonWord, .insideHitsWords, .mixedScripts,
      .entryWithoutLiteral, .unreachableVerdict, .ruleNeverFires, .typedException, .idlePoints,
      .loneNegativeRule, .sameCondition, .malformedAccept, .unusedAccept:
      .warning
    default: .error
    }
  }
}
