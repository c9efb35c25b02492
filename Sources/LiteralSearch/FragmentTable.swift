internal import Bytes

/// Texts that may stand anywhere → the patterns that want them. Built once, then only read.
///
/// Three or four bytes of the core of each fragment, its grams, are asked for in a table; what passes is looked up,
/// and the fragment is compared as a whole. The shortest core decides how far apart the places are that are
/// asked: of two grams one behind the other, one begins at an even place wherever the fragment stands.
struct FragmentTable: Sendable {
  /// A place where a fragment may stand: its gram was seen, `offset` bytes behind the start of its core.
  private struct Place: Equatable, Sendable {
    /// The first bytes of the core, up to eight, and the bits that they take.
    var head: UInt64
    var mask: UInt64
    var fragment: Int32
    var offset: Int32
  }

  private struct Wanted: Sendable {
    var fragment: Fragment
    var patterns: [Int32]
  }

  /// How far apart the places are that are asked: 1 or 2.
  private let stride: Int
  private let gramLength: Int
  private let filter: GramFilter
  private var fragments: [Wanted] = []
  private let places: KeyTable<Place>

  /// The bytes of the shortest core; `Int.max` if there are none.
  let shortest: Int

  /// - Parameter wanted: fragments whose cores have three bytes or more, and the patterns that want them.
  init(_ wanted: [(fragment: Fragment, pattern: Int32)]) {
    shortest = wanted.lazy.map(\.fragment.core.count).min() ?? .max
    (stride, gramLength) =
      switch shortest {
      case 5...: (2, 4)
      case 4: (1, 4)
      default: (1, 3)
      }
    var numbers: [[UInt8]: Int] = [:]
    for (fragment, pattern) in wanted {
      if let number = numbers[fragment.bytes] {
        fragments[number].patterns.append(pattern)
      } else {
        numbers[fragment.bytes] = fragments.count
        fragments.append(Wanted(fragment: fragment, patterns: [pattern]))
      }
    }
    let places = Self.places(of: fragments.map(\.fragment), stride: stride, gramLength: gramLength)
    filter = GramFilter(places.lazy.map(\.key.low), gramLength: gramLength)
    self.places = KeyTable(places)
  }

  /// The grams that fragments are registered with: of each core those that fewest others have.
  private static func places(
    of fragments: [Fragment], stride: Int, gramLength: Int
  ) -> [(key: WordKey, posting: Place)] {
    let grams = fragments.map { fragment in
      (fragment.core.lowerBound...(fragment.core.upperBound - gramLength)).map { offset in
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
      let (bytes, core) = (fragments[number].bytes, fragments[number].core)
      let mask = EightBytes.firstBytes(core.count)
      for offset in best..<best + stride {
        let place = Place(
          head: EightBytes.load(bytes.span, at: core.lowerBound) & mask, mask: mask,
          fragment: Int32(number), offset: Int32(offset))
        places.append((grams[offset], place))
      }
    }
    return places
  }

  var isEmpty: Bool { fragments.isEmpty }

  /// Whether a condition holds for each fragment and the patterns that want it.
  func allSatisfy(_ condition: (Fragment, [Int32]) -> Bool) -> Bool {
    fragments.allSatisfy { condition($0.fragment, $0.patterns) }
  }

  /// Whether the core of a fragment stands in a range of the text that a pattern wants which is not idle.
  func holdsAny(_ text: Span<UInt8>, in range: Range<Int>, isIdle: [Bool]) -> Bool {
    var isWanted = false
    search(text, in: range) { wanted, _ in
      if !isWanted { isWanted = wanted.patterns.contains { !isIdle[Int($0)] } }
    }
    return isWanted
  }

  /// Adds the patterns whose fragments stand in the text with their cores in a range of it.
  ///
  /// - Returns: whether there are any such cores.
  func search(
    _ text: Span<UInt8>, in range: Range<Int>, into candidates: inout Candidates
  ) -> Bool {
    var isFound = false
    search(text, in: range) { wanted, place in
      isFound = true
      let fragment = wanted.fragment
      let start = place &- fragment.core.lowerBound
      guard start >= 0, fragment.stands(fragment.bytes.indices, at: start, in: text) else { return }
      for pattern in wanted.patterns { candidates.insert(Int(pattern), at: start) }
    }
    return isFound
  }

  /// Calls `found` with each fragment whose core stands in a range of the text, and where the core does, as often
  /// as it does.
  @inline(__always)
  private func search(
    _ text: Span<UInt8>, in range: Range<Int>, _ found: (Wanted, Int) -> Void
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

  /// Compares the cores whose grams begin in the eight bytes from an offset on.
  @inline(never)
  private func confirm(
    at offset: Int, _ text: Span<UInt8>, _ range: Range<Int>, _ found: (Wanted, Int) -> Void
  ) {
    let marks = filter.marks.span
    for position in Swift.stride(from: offset, to: offset &+ 8, by: stride) {
      let bytes = EightBytes.load(text, at: position)
      guard filter.mayHold(bytes, marks) else { continue }
      let key = WordKey(low: bytes & EightBytes.firstBytes(gramLength), high: 0)
      let hash = key.hash
      guard KeyBitmap.mayHold(hash, places.bitmap) else { continue }
      for index in places.postings(of: key, hash) {
        let start = position &- Int(places.postings[index].offset)
        guard start >= range.lowerBound else { continue }
        let difference = EightBytes.load(text, at: start) ^ places.postings[index].head
        guard difference & places.postings[index].mask == 0 else { continue }
        let wanted = fragments[Int(places.postings[index].fragment)]
        let core = wanted.fragment.core
        guard core.count <= range.upperBound &- start,
          wanted.fragment.stands(core, at: start, in: text)
        else { continue }
        found(wanted, start)
      }
    }
  }
}
