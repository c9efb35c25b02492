internal import Bytes

/// One pass over a text: the loop behind `View.read`.
///
/// ASCII goes eight bytes at a time, everything else a character at a time. The state lives here so
/// that the loop can stop when the output is full and go on in a larger one. The view keeps its
/// reader, and with it the memory of its arrays.
struct ViewReader: Sendable {
  /// Room that the output has beyond what is left of the text: whole words are stored, no character
  /// becomes more than 24 bytes, and composing adds 6 at most (where a mark has to move in).
  static let slack = 40

  let isPlain: Bool
  private(set) var mapped = false
  private(set) var length = 0
  /// Offset of the next character of the original.
  var read = 0
  /// Bytes of the view so far.
  var written = 0
  var signals: Signals = []
  var signs: [Range<Int>] = []
  var runs: [View.Run] = []
  /// `read - written` of the current run of the map, or `Int.min` if it is no plain copy.
  var distance = Int.min
  /// Where the last emoji of the view ends, and the last black flag with its tags; -1 for nowhere.
  var emojiEnd = -1
  var flagEnd = -1
  /// What an exact view ends with.
  var cluster = Cluster()
  var composer = Composer()

  /// Whether anybody asks for the signals of disguises.
  private var hasContext = true
  /// What came last, for signals that span characters.
  var context = SignalContext()

  init(kind: View.Kind) {
    isPlain = kind == .plain
  }

  /// Gets ready for a text of some bytes.
  mutating func start(mapped: Bool, length: Int, hasContext: Bool) {
    self.mapped = mapped
    self.hasContext = hasContext
    self.length = length
    read = 0
    written = 0
    signals = []
    if !signs.isEmpty { signs.removeAll(keepingCapacity: true) }
    if !runs.isEmpty { runs.removeAll(keepingCapacity: true) }
    distance = .min
    emojiEnd = -1
    flagEnd = -1
    cluster = Cluster()
    context = SignalContext()
  }

  /// Reads on. False if the output has to grow first.
  mutating func read(
    _ original: Span<UInt8>, _ table: CharacterTable, into output: inout MutableSpan<UInt8>
  ) -> Bool {
    while read < length {
      guard output.count &- written >= length &- read &+ Self.slack &- 8 else { return false }
      if original[read] &- 0x20 < 0x5F {
        endCluster(&output)
        if mapped && distance != read &- written { startCopy() }
        readASCII(original, table, into: &output)
      }
      if read < length { readCharacter(original, table, &output) }
    }
    endCluster(&output)
    signals.formUnion(context.finish())
    return true
  }

  /// Reads printable ASCII, and in a plain view without a map the letters of Latin-1, up to the next
  /// character that is neither.
  private mutating func readASCII(
    _ original: Span<UInt8>, _ table: CharacterTable, into output: inout MutableSpan<UInt8>
  ) {
    var pass = ASCIIPass(
      isPlain: isPlain, hasContext: hasContext, read: read, written: written,
      signals: signals.rawValue, context: context)
    let length = length
    let readsLetters = isPlain && !mapped
    while pass.read < length {
      let bytes = Bytes16(original, at: pass.read)
      let printable = bytes.between(0x20, 0x7E)
      let count = (~printable).trailingZeroBitCount
      if count > 0 { pass.add(bytes, count, original, table, &output) }
      if count < 16 {
        guard readsLetters, let letter = table.latinLetter(original, at: pass.read) else { break }
        pass.add(letter, &output)
      }
    }
    if pass.written > written {
      cluster.start = pass.written &- 1
      cluster.original = pass.read &- 1
    }
    read = pass.read
    written = pass.written
    signals = Signals(rawValue: pass.signals)
    context = pass.context
  }

  /// Starts a run of the map that copies the original byte for byte.
  mutating func startCopy() {
    distance = read &- written
    runs.append(View.Run(start: written, original: read, length: 0))
  }
}
