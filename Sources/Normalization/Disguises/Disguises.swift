/// The other ways to read a text whose words are in disguise.
///
/// Each layer stands in a file of its own in this folder; this one walks the tokens, asks the layers and
/// keeps the readings: up to eight texts in which the tokens are read otherwise (``TokenReadings``), as
/// many in which masks are, and for each run of separated letters one, or two if there is a `1`, `!`
/// or `|` in it.
///
/// Tokens are runs of letters, digits, leet signs and enclosed letters. Cost: linear in the text, about
/// eight times at worst; call it only if the view's signals meet `Signals.disguise` or have `masked`.
package struct Disguises: Sendable {
  private var storage: [Reading] = []
  private var count = 0
  private var tokens = TokenReadings()
  private var masked = MaskedWords()
  private var masks = TokenReadings()
  /// The token that is being read.
  private var token: [UInt32] = []
  private var tokenStart = 0
  private var isSuspicious = false
  private var allowsForeignWords = false
  private var runs = SeparatedLetters()
  /// A token with leet undone, and with letters shortened.
  private var word: [UInt32] = []
  private var letters: [UInt8] = []
  private var stretching = Stretching()

  package init() {}

  /// The readings of the last text. Their memory is reused for the next one.
  package var readings: ArraySlice<Reading> { storage[..<count] }

  /// A first look at a plain view, which needs no map: false if there is nothing to undo for certain.
  package mutating func begin(
    _ plain: borrowing View, signals: Signals, vocabulary: MaskedWords.Vocabulary
  ) -> Bool {
    count = 0
    masks.removeAll()
    if signals.contains(.masked), !vocabulary.isEmpty {
      masked.read(plain.bytes.span, vocabulary, into: &masks)
    }
    return !masks.isEmpty || !signals.isDisjoint(with: .disguise)
  }

  /// Finds the readings of a text, the masked words of the first look among them.
  ///
  /// `isLatin` says whether its language is written in Latin letters; nil if nobody knows.
  /// - Precondition: the view is a plain one, mapped, and `begin` has seen it.
  package mutating func read(
    _ plain: borrowing View, original: Span<UInt8>, isLatin: Bool? = nil
  ) {
    precondition(plain.isMapped && plain.kind == .plain, "disguises need a plain view with a map")
    count = 0
    tokens.removeAll()
    token.removeAll(keepingCapacity: true)
    runs.removeAll()
    allowsForeignWords =
      plain.signals.contains(.foreignLetters)
      && (isLatin ?? !LookAlikes.hasForeignWords(plain.bytes.span))
    if !plain.signals.isDisjoint(with: .disguise) { findTokens(plain, original) }
    for number in 0..<tokens.count {
      tokens.build(number, of: plain, into: &storage[nextReading()])
    }
    for number in 0..<masks.count { masks.build(number, of: plain, into: &storage[nextReading()]) }
    for index in runs.ends.indices {
      let run = runs.letters(ofRun: index)
      buildRun(run, plain, prefersSecond: false)
      if run.contains(where: \.isAmbiguous) { buildRun(run, plain, prefersSecond: true) }
    }
  }

  // MARK: - Tokens

  private mutating func findTokens(_ plain: borrowing View, _ original: Span<UInt8>) {
    let table = CharacterTable.shared
    let bytes = plain.bytes.span
    var position = 0
    while position < bytes.count {
      let (scalar, size) = decodeScalar(bytes, at: position)
      let flags = EnclosedLetters.flagsLength(bytes, at: position, scalar)
      let belongs = flags == 0 && isTokenCharacter(scalar, table)
      if belongs {
        addToToken(scalar, at: position)
      } else if table.classes(of: scalar).contains(.mark) {
        // A vowel sign goes with its letter; alone it is nothing.
        if !token.isEmpty { token.append(scalar) }
      } else {
        finishToken(at: position, plain, original)
        if scalar == 0x0A { runs.close() } else { runs.addSeparator(scalar) }
      }
      position += max(size, flags)
    }
    finishToken(at: position, plain, original)
    runs.close()
  }

  private func isTokenCharacter(_ scalar: UInt32, _ table: CharacterTable) -> Bool {
    !table.classes(of: scalar).isDisjoint(with: [.letter, .digit]) || Leet.isSign(scalar)
      || EnclosedLetters.letter(scalar) != nil
  }

  private mutating func addToToken(_ scalar: UInt32, at position: Int) {
    if token.isEmpty {
      tokenStart = position
      isSuspicious = false
    }
    let isCommon = 0x61...0x7A ~= scalar && scalar != token.last
    if !isCommon { isSuspicious = true }
    token.append(scalar)
  }

  private mutating func finishToken(
    at end: Int, _ plain: borrowing View, _ original: Span<UInt8>
  ) {
    guard !token.isEmpty else { return }
    // A `!` behind a word is punctuation, and so is a `|`.
    var closing = 0
    while token.count > 1, token.last == 0x21 || token.last == 0x7C {
      token.removeLast()
      closing += 1
    }
    let range = tokenStart..<end - closing
    if token.count == 1 {
      runs.add(SeparatedLetters.Letter(range: range, scalar: token[0]))
    } else {
      runs.close()
      if isSuspicious { undisguise(range, plain, original) }
    }
    for _ in 0..<closing { runs.addSeparator(0x21) }
    token.removeAll(keepingCapacity: true)
  }

  // MARK: - Layers

  private mutating func undisguise(
    _ range: Range<Int>, _ plain: borrowing View, _ original: Span<UInt8>
  ) {
    var tricks: Tricks = []
    if LookAlikes.undo(&token, allowsWholeWords: allowsForeignWords) { tricks.insert(.lookAlike) }
    if EnclosedLetters.undo(&token) { tricks.insert(.enclosed) }
    let hasCapital = Self.hasCapital(original, plain.originalRange(of: range))
    let isLeet =
      Leet.isLeet(token, hasCapital: hasCapital) && !Self.isAddressOrColor(plain, range)
    if isLeet { tricks.insert(.leet) }
    for number in 0..<(isLeet ? Leet.readings(of: token) : 1) {
      if isLeet {
        Leet.read(number, of: token, into: &word)
      } else {
        word.removeAll(keepingCapacity: true)
        word.append(contentsOf: token)
      }
      let count = stretching.readings(of: word)
      for reading in 0..<count {
        stretching.read(reading, into: &word)
        tokens.add(word)
      }
      if count > 0 {
        tricks.insert(.stretched)
      } else if !tricks.isEmpty {
        tokens.add(word)
      }
    }
    tokens.finishToken(range, tricks: tricks)
  }

  /// `c@ca.fr` is an address, `#bada55` a color.
  private static func isAddressOrColor(_ plain: borrowing View, _ range: Range<Int>) -> Bool {
    let bytes = plain.bytes
    let token = bytes[range]
    if token.dropFirst().contains(UInt8(ascii: "@")), range.upperBound + 1 < bytes.count,
      bytes[range.upperBound] == UInt8(ascii: "."), 0x61...0x7A ~= bytes[range.upperBound + 1]
    {
      return true
    }
    let isHexadecimal = token.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
    return range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: "#")
      && isHexadecimal && [3, 6, 8].contains(token.count)
  }

  private static func hasCapital(_ original: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let table = CharacterTable.shared
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, size) = decodeScalar(original, at: offset)
      if table.classes(of: scalar).contains(.uppercase) { return true }
      offset += max(size, 1)
    }
    return false
  }

  // MARK: - Readings

  /// The index of a reading that is free to be filled.
  private mutating func nextReading() -> Int {
    if count == storage.count { storage.append(Reading()) }
    count += 1
    return count - 1
  }

  private mutating func buildRun(
    _ run: ArraySlice<SeparatedLetters.Letter>, _ plain: borrowing View, prefersSecond: Bool
  ) {
    let storageIndex = nextReading()
    storage[storageIndex].start(plain, isSeparatedRun: true)
    let isLatin = run.contains { 0x61...0x7A ~= $0.scalar }
    let narrowest = SeparatedLetters.narrowestGap(run)
    for (index, letter) in zip(run.indices, run) {
      storage[storageIndex].borders.append(
        (
          SeparatedLetters.mayStart(run, at: index, narrowest: narrowest),
          SeparatedLetters.mayEnd(run, at: index, narrowest: narrowest), letter.separator
        ))
      let (scalar, tricks) = letter.reading(isLatin: isLatin, prefersSecond: prefersSecond)
      letters.removeAll(keepingCapacity: true)
      appendScalar(scalar, to: &letters)
      storage[storageIndex].append(
        letters[...], original: plain.originalRange(of: letter.range),
        tricks: tricks.union(.separated))
    }
  }
}
