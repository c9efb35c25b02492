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
    /// Separators between the token before and this one, and a number that tells them from others.
    var gap = 0
    var separator: UInt32 = 0
    /// Whether they are white space.
    var isSpaced = false

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
  private var separator: UInt32 = 0
  private var isSpaced = true

  func letters(ofRun index: Int) -> ArraySlice<Letter> {
    letters[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  mutating func removeAll() {
    ends.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    forgetSeparators()
  }

  private mutating func forgetSeparators() {
    separators = 0
    separator = 0
    isSpaced = true
  }

  mutating func addSeparator(_ scalar: UInt32) {
    separators += 1
    separator = separator &* 31 &+ scalar
    if scalar != 0x20 { isSpaced = false }
  }

  mutating func add(_ letter: Letter) {
    if !(1...Self.mostSeparators ~= separators) { close() }
    letters.append(letter)
    letters[letters.count - 1].gap = separators
    letters[letters.count - 1].separator = separator
    letters[letters.count - 1].isSpaced = isSpaced
    forgetSeparators()
  }

  /// `à 5 $ l'unité`: a digit and a currency sign between letters are a price. In `@ 5 $ h 0 1 3` they
  /// have other signs for neighbors.
  private func holdsPrice(_ run: ArraySlice<Letter>) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      !run.indices.contains(index) || Leet.letters(run[index].scalar) == nil
    }
    return run.indices.dropLast().contains { index in
      Leet.isDigit(run[index].scalar) && Leet.isCurrency(run[index + 1].scalar)
        && isLetter(index - 1) && isLetter(index + 2)
    }
  }

  /// Whether an entry may begin at a letter of a run.
  ///
  /// It may at the first one, behind a wider gap, behind white space if other signs follow (`a c.o.n`),
  /// and behind an *a* (`a l o s e r`). Anywhere else it would be a part of another word: `P U T E A U X`
  /// is a town.
  static func mayStart(_ run: ArraySlice<Letter>, at index: Int, narrowest: Int) -> Bool {
    if index == run.startIndex || run[index].gap > narrowest { return true }
    if run[index].isSpaced, index + 1 < run.endIndex, !run[index + 1].isSpaced { return true }
    return index == run.startIndex + 1 && run[run.startIndex].scalar == 0x61
  }

  /// Whether an entry may end with a letter of a run: the last one, before a wider gap, and before white
  /// space if other signs came before (`c.o.n a dit`).
  static func mayEnd(_ run: ArraySlice<Letter>, at index: Int, narrowest: Int) -> Bool {
    if index == run.endIndex - 1 || run[index + 1].gap > narrowest { return true }
    return run[index + 1].isSpaced && index > run.startIndex && !run[index].isSpaced
  }

  /// The fewest separators between neighbors of a run.
  static func narrowestGap(_ run: ArraySlice<Letter>) -> Int {
    run.dropFirst().reduce(mostSeparators) { min($0, $1.gap) }
  }

  /// Ends the run, and keeps it if it is one. A `!` at its end is punctuation.
  mutating func close() {
    let start = ends.last ?? 0
    var end = letters.count
    while end > start, letters[end - 1].scalar == 0x21 { end -= 1 }
    let isRun =
      end - start >= Self.fewest && letters[start..<end].contains { Leet.letters($0.scalar) == nil }
      && !holdsPrice(letters[start..<end])
    letters.removeSubrange((isRun ? end : start)...)
    if isRun { ends.append(end) }
    forgetSeparators()
  }
}
