/// Judges items one after another, on one thread. Owns the memory of scanning; after warm-up judging
/// allocates nothing for an item without hits, given that the last verdict was let go.
public struct Scanner: ~Copyable {
  private var scan: Scan
  private var verdict: Verdict

  /// What is told of the items that are judged; nil, as mostly: nothing.
  package var profile: ScanProfile? {
    get { scan.profile }
    set { scan.profile = newValue }
  }

  init(_ plan: Plan, keepsHits: Bool = false) {
    scan = Scan(plan, keepsHits: keepsHits)
    verdict = Verdict(plan)
  }

  /// The verdict on an item. Throws when a fact has a value of the wrong type.
  ///
  /// Cost: linear in the text; independent of the number of entries that share no word with it.
  public mutating func judge(_ item: borrowing Item) throws(ItemError) -> Verdict {
    try scan.judge(item, into: &verdict)
    return verdict
  }

  /// Judges the item without handing out the verdict.
  ///
  /// - Parameter glances: false if ``isCalmAtAGlance(_:text:of:)`` could not tell.
  /// - Returns: false if nothing is to be said of the item but that it is allowed. Otherwise
  ///   ``lastVerdict`` tells what is.
  package mutating func hasAnythingToSay(
    of item: borrowing Item, atAGlance glances: Bool = true
  ) throws(ItemError) -> Bool {
    try scan.judge(item, into: &verdict, atAGlance: glances)
    return !verdict.isCalm
  }

  /// Whether ``isCalmAtAGlance(_:text:of:)`` can ever tell anything.
  package var takesGlances: Bool { scan.glance.isOfUse }

  /// Whether a glance at an item's text tells that nothing is to be said of it: then that is so. If not, the
  /// item has to be judged.
  ///
  /// - Parameters:
  ///   - item: all of the item but its text.
  ///   - text: the part of the bytes that is its text. Need not be UTF-8.
  package mutating func isCalmAtAGlance(
    _ item: borrowing Item, text: Range<Int>, of bytes: Span<UInt8>
  ) throws(ItemError) -> Bool {
    try scan.isCalmAtAGlance(item, text: text, of: bytes, &verdict)
  }

  /// The verdict on the item that was judged last.
  package var lastVerdict: Verdict { verdict }

  /// Calls `body` with the number of each entry that hit in the item that was judged last, as often as it
  /// did. Only of a scanner that keeps its hits.
  package func forEachHitEntry(_ body: (Int) -> Void) {
    for hit in scan.hits.hits where hit.pattern >= 0 { body(Int(hit.pattern)) }
  }
}
