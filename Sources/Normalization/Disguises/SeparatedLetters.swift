/// Collects runs of tokens of one character each: `c o n`, `c.0.n`, `c - o - n`.
///
/// A run is three tokens or more, a letter among them, with one to three separators between
/// neighbors; a line break ends it, and so does a longer token: whole words are never glued.
struct SeparatedLetters: Sendable {
  /// One token of a run.
  struct Letter: Sendable {
    /// View range of the token.
    var range: Range<Int>
    /// What the plain view has there.
    var scalar: UInt32

    /// Whether it stands for one of two letters.
    var isAmbiguous: Bool { Leet.letters(scalar)?.second != nil }

    /// The letter that it stands for, and how. Letters of other scripts pass for Latin ones only
    /// beside Latin ones.
    func reading(isLatin: Bool, prefersSecond: Bool) -> (scalar: UInt32, tricks: Tricks) {
      if let (first, second) = Leet.letters(scalar) {
        return (prefersSecond ? second ?? first : first, .leet)
      }
      if let letter = EnclosedLetters.letter(scalar) { return (letter, .enclosed) }
      if let letter = LookAlikes.smallCapital(scalar) { return (letter, .lookAlike) }
      if isLatin, let letter = LookAlikes.otherScript(scalar) { return (letter, .lookAlike) }
      return (scalar, [])
    }
  }

  private static let fewest = 3
  private static let mostSeparators = 3

  /// Where each run ends in `letters`.
  private(set) var ends: [Int] = []
  private var letters: [Letter] = []
  private var separators = 0

  func letters(ofRun index: Int) -> ArraySlice<Letter> {
    letters[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  mutating func removeAll() {
    ends.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    separators = 0
  }

  mutating func addSeparator() { separators += 1 }

  mutating func add(_ letter: Letter) {
    if !(1...Self.mostSeparators ~= separators) { close() }
    letters.append(letter)
    separators = 0
  }

  /// Ends the run, and keeps it if it is one. A `!` at its end is punctuation.
  mutating func close() {
    let start = ends.last ?? 0
    var end = letters.count
    while end > start, letters[end - 1].scalar == 0x21 { end -= 1 }
    let isRun =
      end - start >= Self.fewest && letters[start..<end].contains { Leet.letters($0.scalar) == nil }
    letters.removeSubrange((isRun ? end : start)...)
    if isRun { ends.append(end) }
    separators = 0
  }
}
