internal import Bytes

/// Texts that may stand anywhere → the patterns that want them. Built once, then only read.
///
/// Three or four bytes of each fragment, its grams, are asked for in a table; what passes is looked up, and
/// the fragment is compared as a whole. The shortest fragment decides how far apart the places are that are
/// asked: of two grams one behind the other, one begins at an even place wherever the fragment stands.
struct FragmentTable: Sendable {
  /// A place where a fragment may stand: its gram was seen, `offset` bytes behind its start.
  private struct Place: Equatable, Sendable {
    /// The first bytes of the fragment, up to eight, and the bits that they take.
    var head: UInt64
    var mask: UInt64
    var fragment: Int32
    var offset: Int32
  }

  private struct Fragment: Sendable {
    var bytes: [UInt8]
    var patterns: [Int32]
  }

  /// How far apart the places are that are asked: 1 or 2.
  private let stride: Int
  private let gramLength: Int
  private let filter: GramFilter
  private var fragments: [Fragment] = []
  private let places: KeyTable<Place>

  /// The bytes of the shortest fragment; `Int.max` if there are none.
  let shortest: Int

  /// - Parameter wanted: fragments of three bytes or more, and the patterns that want them.
  init(_ wanted: [(bytes: [UInt8], pattern: Int32)]) {
    shortest = wanted.lazy.map(\.bytes.count).min() ?? .max
    (stride, gramLength) =
      switch shortest {
      case 5...: (2, 4)
      case 4: (1, 4)
      default: (1, 3)
      }
    var numbers: [[UInt8]: Int] = [:]
    for (bytes, pattern) in wanted {
      if let number = numbers[bytes] {
        fragments[number].patterns.append(pattern)
      } else {
        numbers[bytes] = fragments.count
        fragments.append(Fragment(bytes: bytes, patterns: [pattern]))
      }
    }
    let places = Self.places(of: fragments, stride: stride, gramLength: gramLength)
    filter = GramFilter(places.lazy.map(\.key.low), gramLength: gramLength)
    self.places = KeyTable(places)
  }

  /// The grams that fragments are registered with: of each those that fewest others have.
  private static func places(
    of fragments: [Fragment], stride: Int, gramLength: Int
  ) -> [(key: WordKey, posting: Place)] {
    let grams = fragments.map { fragment in
      (0...(fragment.bytes.count - gramLength)).map { offset in
        WordKey(fragment.bytes.span, at: offset, length: gramLength)
      }
    }
    var counts: [WordKey: Int] = [:]
    for gram in grams.joined() { counts[gram, default: 0] += 1 }
    var places: [(key: WordKey, posting: Place)] = []
    for (number, grams) in grams.enumerated() {
      let cost = { (offset: Int) in
        grams[offset..<offset + stride].reduce(0) { $0 + counts[$1, default: 0] }
      }
      let best = (0...(grams.count - stride)).min { cost($0) < cost($1) } ?? 0
      let bytes = fragments[number].bytes
      for offset in best..<best + stride {
        let place = Place(
          head: EightBytes.load(bytes.span, at: 0), mask: EightBytes.firstBytes(bytes.count),
          fragment: Int32(number), offset: Int32(offset))
        places.append((grams[offset], place))
      }
    }
    return places
  }

  var isEmpty: Bool { fragments.isEmpty }

  /// Whether a condition holds for each fragment and the patterns that want it.
  func allSatisfy(_ condition: ([UInt8], [Int32]) -> Bool) -> Bool {
    fragments.allSatisfy { condition($0.bytes, $0.patterns) }
  }

  /// Whether a fragment stands in a range of the text that a pattern wants which is not idle.
  func holdsAny(_ text: Span<UInt8>, in range: Range<Int>, isIdle: [Bool]) -> Bool {
    var isWanted = false
    search(text, in: range) { pattern, _ in if !isIdle[Int(pattern)] { isWanted = true } }
    return isWanted
  }

  /// Adds the patterns whose fragments stand in a range of the text.
  ///
  /// - Returns: whether there are any.
  func search(
    _ text: Span<UInt8>, in range: Range<Int>, into candidates: inout Candidates
  ) -> Bool {
    var isFound = false
    search(text, in: range) { pattern, start in
      candidates.insert(Int(pattern), at: start)
      isFound = true
    }
    return isFound
  }

  /// Calls `found` with each pattern whose fragment stands in a range of the text, and where, as often as one does.
  @inline(__always)
  private func search(
    _ text: Span<UInt8>, in range: Range<Int>, _ found: (Int32, Int) -> Void
  ) {
    if isEmpty { return }
    let marks = filter.marks.span
    let last = range.upperBound &- gramLength
    var offset = range.lowerBound
    while offset <= last {
      if filter.mayHoldAny(text, at: offset, stride: stride, marks) {
        confirm(at: offset, text, range, found)
      }
      offset &+= 8
    }
  }

  /// Compares the fragments whose grams begin in the eight bytes from an offset on.
  @inline(never)
  private func confirm(
    at offset: Int, _ text: Span<UInt8>, _ range: Range<Int>, _ found: (Int32, Int) -> Void
  ) {
    let marks = filter.marks.span
    for position in Swift.stride(from: offset, to: offset &+ 8, by: stride) {
      let bytes = EightBytes.load(text, at: position)
      guard filter.mayHold(bytes, marks) else { continue }
      let key = WordKey(low: bytes & EightBytes.firstBytes(gramLength), high: 0)
      for index in places.postings(of: key, key.hash) {
        let start = position &- Int(places.postings[index].offset)
        guard start >= range.lowerBound else { continue }
        let difference = EightBytes.load(text, at: start) ^ places.postings[index].head
        guard difference & places.postings[index].mask == 0 else { continue }
        let number = Int(places.postings[index].fragment)
        compare(number, at: start, text, range, found)
      }
    }
  }

  private func compare(
    _ number: Int, at start: Int, _ text: Span<UInt8>, _ range: Range<Int>,
    _ found: (Int32, Int) -> Void
  ) {
    let fragment = fragments[number]
    guard fragment.bytes.count <= range.upperBound &- start,
      Self.stands(fragment.bytes, at: start, in: text)
    else { return }
    for pattern in fragment.patterns { found(pattern, start) }
  }

  private static func stands(_ bytes: [UInt8], at start: Int, in text: Span<UInt8>) -> Bool {
    for index in 0..<bytes.count where bytes[index] != text[start &+ index] { return false }
    return true
  }
}
