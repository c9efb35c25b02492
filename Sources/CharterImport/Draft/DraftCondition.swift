internal import CharterSyntax

/// When a rule fires.
indirect enum DraftCondition {
  /// The number of one of the rule's lists.
  case list(Int, Field?, outsideQuotes: Bool)
  case links(Int, isOutside: Bool)
  case truth(String)
  case word(String, String)
  case number(String, DraftComparison)
  case measure(Measure, DraftComparison)
  case detector(Detector, DraftComparison)
  case all([DraftCondition])
  case any([DraftCondition])
  case not(DraftCondition)
}
