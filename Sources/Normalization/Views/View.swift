/// A text as lists compare it, and the way back to the original.
///
/// A view is valid UTF-8, made in one pass. Both kinds replace compatibility forms of letters and
/// digits, write all apostrophes as `'`, dashes as `-`, white space as a space and line breaks as a
/// line feed, and drop invisible characters. `exact` is canonically composed, so that patterns see
/// é as one character; `plain` is decomposed, without marks and without case. Reading again reuses
/// the memory.
package struct View: Sendable {
  package enum Kind: Sendable {
    /// Case folded, without marks.
    case plain
    /// Case and marks kept, in Normalization Form C.
    case exact
  }

  /// A stretch of the view and where it comes from.
  struct Run: Sendable {
    /// First byte in the view; the run ends where the next one begins.
    var start: Int
    /// Byte of the original that the first byte comes from.
    var original: Int
    /// Bytes of the original that the whole run comes from; 0 if it is a copy, byte for byte.
    var length: Int
  }

  package let kind: Kind
  /// Valid UTF-8.
  package internal(set) var bytes: [UInt8] = []
  /// View ranges of the non-ASCII characters that are no word characters, one each, ascending.
  package internal(set) var signs: [Range<Int>] = []
  package internal(set) var signals: Signals = []
  /// Whether the last reading kept the way back.
  package internal(set) var isMapped = false

  /// What reads the text; the map is in here.
  var reader: ViewReader
  var runs: [Run] { reader.runs }
  /// Where `appendCopy` goes on looking in the runs and signs of the view that it copies from.
  var copiedRuns = 0
  var copiedSigns = 0

  package init(kind: Kind) {
    self.kind = kind
    reader = ViewReader(kind: kind)
  }

  /// The bytes of the original that a part of the view comes from: from the start of the first
  /// character's original to the end of the last one's. Characters are never split: a part of the
  /// `oe` that was œ gives all of œ. Out-of-range bounds are clamped. Cost: two binary searches.
  ///
  /// - Precondition: the view was read with a map.
  package func originalRange(of viewRange: Range<Int>) -> Range<Int> {
    precondition(isMapped, "this view was read without a map")
    let lower = min(max(viewRange.lowerBound, 0), bytes.count)
    let upper = min(max(viewRange.upperBound, 0), bytes.count)
    let start = originalStart(lower)
    guard lower < upper else { return start..<start }
    let run = runs[runIndex(at: upper - 1)]
    let end = run.length == 0 ? run.original + upper - run.start : run.original + run.length
    return start..<max(start, end)
  }

  private func originalStart(_ position: Int) -> Int {
    guard !runs.isEmpty else { return position }
    let run = runs[runIndex(at: position)]
    return run.length == 0 ? run.original + position - run.start : run.original
  }

  /// The last run that starts at or before a position; 0 when none does.
  private func runIndex(at position: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].start <= position { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }
}
