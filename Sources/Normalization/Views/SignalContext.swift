internal import Bytes

/// The last characters of a text, as far as signals depend on more than one.
struct SignalContext: Sendable {
  /// Word characters among the last 64 characters, the newest in the top bit.
  private var words: UInt64 = 0
  /// Letters that repeat the one before, likewise.
  private var repeats: UInt64 = 0
  /// Characters that came into either since patterns were last looked for.
  private var unseen = 0
  /// With the sixteen that may come at once, and the eleven that a pattern takes, they fit the 64.
  private static let mostUnseen = 32
  /// The view's last character: its bytes, the first one lowest; capitals folded.
  private var last: UInt64 = 0
  /// 1 if it repeats the one before; 1 if it is a lower-case letter; else 0.
  private var lastRepeats: UInt64 = 0
  private var lastIsLower: UInt64 = 0

  /// Adds `count` (1 to 16) ASCII characters, the first ones of `folded`, of which `last` is the last one.
  /// The masks have a bit for each.
  @inline(__always)
  mutating func add(
    _ folded: Bytes16, _ count: Int, words: UInt64, letters: UInt64, capitals: UInt64, last: UInt8
  ) -> Signals {
    var signals: UInt32 = 0
    let top = UInt64(count &- 1)
    let old = UInt64(count)
    // No character is 0.
    let before = self.last < 0x80 ? UInt8(truncatingIfNeeded: self.last) : 0
    let repeats = folded.repeats(after: before) & letters
    if repeats & (repeats &<< 1 | lastRepeats) != 0 { signals |= Signals.stretched.rawValue }
    self.last = UInt64(last)
    lastRepeats = repeats &>> top & 1
    let lower = letters & ~capitals
    if capitals != 0 {
      signals |= Signals.uppercase.rawValue
      if (lower &<< 1 | lastIsLower) & capitals != 0 { signals |= Signals.camelCase.rawValue }
    }
    lastIsLower = lower &>> top & 1
    self.repeats = self.repeats &>> old | repeats &<< (64 &- old)
    self.words = self.words &>> old | words &<< (64 &- old)
    unseen &+= count
    if unseen >= Self.mostUnseen { signals |= patterns().rawValue }
    return Signals(rawValue: signals)
  }

  /// Adds one character as one that belongs to a word or not.
  mutating func addWordCharacter(_ isWord: Bool) -> Signals {
    words = words &>> 1 | (isWord ? 1 &<< 63 : 0)
    unseen &+= 1
    return unseen >= Self.mostUnseen ? patterns() : []
  }

  /// Adds the bytes of one character of the view.
  mutating func addCharacter(
    _ bytes: UInt64, isLetter: Bool, isLower: Bool, isUpper: Bool
  ) -> Signals {
    var signals: Signals = []
    let isRepeated = isLetter && bytes == last
    if isRepeated && lastRepeats != 0 { signals.insert(.stretched) }
    if isUpper && lastIsLower != 0 { signals.insert(.camelCase) }
    last = bytes
    lastRepeats = isRepeated ? 1 : 0
    lastIsLower = isLower ? 1 : 0
    repeats = repeats &>> 1 | (isRepeated ? 1 &<< 63 : 0)
    unseen &+= 1
    if unseen >= Self.mostUnseen { signals.formUnion(patterns()) }
    return signals
  }

  /// The signals that wait for what follows: nothing does.
  mutating func finish() -> Signals {
    addWordCharacter(false).union(patterns())
  }

  /// Looks for three word characters that stand alone with one to three others between them, and
  /// for three letters in a row that are written twice. The newest character waits for its
  /// successor; a window of 64 overlaps the one before.
  private mutating func patterns() -> Signals {
    unseen = 0
    return Self.patterns(words, repeats)
  }

  @inline(never)
  private static func patterns(_ words: UInt64, _ repeats: UInt64) -> Signals {
    var signals: Signals = []
    let singles = words & ~(words &<< 1) & ~(words &>> 1) & ~(1 | 1 &<< 63)
    let second = singles & (singles &<< 2 | singles &<< 3 | singles &<< 4)
    if singles & (second &<< 2 | second &<< 3 | second &<< 4) != 0 { signals.insert(.separated) }
    if repeats & repeats &<< 2 & repeats &<< 4 != 0 { signals.insert(.stretched) }
    return signals
  }
}
