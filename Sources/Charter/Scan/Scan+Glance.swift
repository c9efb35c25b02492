internal import CharterSyntax
internal import Detection
internal import Normalization

extension Scan {
  /// Whether a glance at an item's text tells that nothing is to be said of it. False if it does not: the item
  /// may be as calm all the same.
  ///
  /// - Parameters:
  ///   - item: all of the item but its text.
  ///   - text: the part of the bytes that is its text. Need not be UTF-8.
  mutating func isCalmAtAGlance(
    _ item: borrowing Item, text: Range<Int>, of bytes: Span<UInt8>, _ verdict: inout Verdict
  ) throws(ItemError) -> Bool {
    if item.isHTML || item.fields[Field.title.rawValue].isPresent { return false }
    if plan.needs.isAuthorNeeded, item.fields[Field.author.rawValue].isPresent { return false }
    guard glance.isDull(bytes, in: text) else { return false }
    verdict.removeAll()
    hits.removeAll()
    if item.facts.isEmpty, let tests = plan.testsOfCalm {
      let (measures, words) = (glance.measures, glance.wordCount)
      if !tests.contains(where: { $0.holds(measures, words: words) }) { return true }
    }
    return try isCalmWithoutHits(item, &verdict)
  }

  /// The same for an item with its text.
  mutating func isCalmAtAGlance(
    _ item: borrowing Item, _ verdict: inout Verdict
  ) throws(ItemError) -> Bool {
    let number = Field.text.rawValue
    guard glance.isOfUse, profile == nil, item.fields[number].isPresent,
      !item.fields[number].isRepaired
    else { return false }
    let bytes = item.fields[number].bytes
    return try isCalmAtAGlance(item, text: 0..<bytes.count, of: bytes.span, &verdict)
  }

  /// Evaluates the rules that can fire without hits.
  private mutating func isCalmWithoutHits(
    _ item: borrowing Item, _ verdict: inout Verdict
  ) throws(ItemError) -> Bool {
    try evaluation.begin(item)
    if let exemption = plan.exemption, holds(exemption, item) { return false }
    evaluation.measures = glance.measures
    evaluation.wordCount = glance.wordCount
    evaluateRules(item, into: &verdict)
    return verdict.firings.isEmpty
  }
}
