/// Tokens of a text and the ways to read each of them.
///
/// A reading is the whole text with every such token replaced: reading k takes each token's k-th way,
/// or its last one, so that there are at most eight texts.
struct TokenReadings: Sendable {
  /// A token and where its readings stand.
  private struct Candidate: Sendable {
    /// Range of the view.
    var range: Range<Int>
    var tricks: Tricks
    /// Range of `texts`.
    var texts: Range<Int>
  }

  private static let most = 8

  private var candidates: [Candidate] = []
  /// Ranges of `letters`: the readings of all candidates in a row.
  private var texts: [Range<Int>] = []
  private var letters: [UInt8] = []
  /// How many of `texts` belong to candidates that are complete.
  private var complete = 0

  var isEmpty: Bool { candidates.isEmpty }

  /// How many texts there are to build.
  var count: Int { candidates.reduce(0) { max($0, $1.texts.count) } }

  mutating func removeAll() {
    candidates.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    complete = 0
  }

  /// Adds a way to read the token at hand, unless there are enough of them.
  mutating func add(_ scalars: [UInt32]) {
    guard texts.count - complete < Self.most else { return }
    let start = letters.count
    for scalar in scalars { appendScalar(scalar, to: &letters) }
    texts.append(start..<letters.count)
  }

  /// The token at hand is over. Tokens come in ascending order.
  mutating func finishToken(_ range: Range<Int>, tricks: Tricks) {
    guard texts.count > complete else { return }
    candidates.append(Candidate(range: range, tricks: tricks, texts: complete..<texts.count))
    complete = texts.count
  }

  /// Builds one of the texts.
  func build(_ number: Int, of plain: borrowing View, into reading: inout Reading) {
    reading.start(plain, isSeparatedRun: false)
    var position = 0
    for candidate in candidates {
      let text = texts[min(candidate.texts.lowerBound + number, candidate.texts.upperBound - 1)]
      reading.view.appendCopy(of: plain, position..<candidate.range.lowerBound)
      reading.append(
        letters[text], original: plain.originalRange(of: candidate.range),
        tricks: candidate.tricks)
      position = candidate.range.upperBound
    }
    reading.view.appendCopy(of: plain, position..<plain.bytes.count)
  }
}
