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

  init(_ plan: Plan) {
    scan = Scan(plan)
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
  /// - Returns: false if nothing is to be said of the item but that it is allowed. Otherwise
  ///   ``lastVerdict`` tells what is.
  package mutating func hasAnythingToSay(of item: borrowing Item) throws(ItemError) -> Bool {
    try scan.judge(item, into: &verdict)
    return !verdict.isCalm
  }

  /// The verdict on the item that was judged last.
  package var lastVerdict: Verdict { verdict }

  /// Calls `body` with the number of each entry that hit in the item that was judged last, as often as it
  /// did.
  package func forEachHitEntry(_ body: (Int) -> Void) {
    for hit in scan.hits.hits where hit.pattern >= 0 { body(Int(hit.pattern)) }
  }
}
