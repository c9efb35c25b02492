internal import Bytes

/// Texts that may stand anywhere → the patterns that want them. Built once, then only read.
///
/// Three or four bytes of each fragment, its grams, are asked for in a bitmap; what passes is looked up, and
/// the fragment is compared as a whole. The shortest fragment decides how far apart the places are where
/// the bitmap is asked: a fragment with `stride` grams, one behind the other, has one of them at a
/// multiple of `stride` wherever it stands.
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

  /// How far apart the places are that are asked: 1, 2 or 4.
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
      case 7...: (4, 4)
      case 5...: (2, 4)
      case 4: (2, 3)
      default: (1, 3)
      }
    var numbers: [[UInt8]: Int] = [:]
    var places: [(key: WordKey, posting: Place)] = []
    for (bytes, pattern) in wanted {
      if let number = numbers[bytes] {
        fragments[number].patterns.append(pattern)
        continue
      }
      numbers[bytes] = fragments.count
      for offset in 0..<stride {
        let place = Place(
          head: WordKey(bytes).low, mask: EightBytes.firstBytes(bytes.count),
          fragment: Int32(fragments.count), offset: Int32(offset))
        places.append((WordKey(bytes[offset..<offset + gramLength]), place))
      }
      fragments.append(Fragment(bytes: bytes, patterns: [pattern]))
    }
    filter = GramFilter(places.lazy.map(\.key.low), gramLength: gramLength)
    self.places = KeyTable(places)
  }

  var isEmpty: Bool { fragments.isEmpty }

  /// Adds the patterns whose fragments stand in a range of the text.
  @inline(__always)
  func search(_ text: Span<UInt8>, in range: Range<Int>, into candidates: inout Candidates) {
    let marks = filter.marks.span
    let last = range.upperBound &- gramLength
    var offset = range.lowerBound
    while offset <= last {
      if filter.mayHoldAny(text, at: offset, stride: stride, marks) {
        confirm(at: offset, text, range, into: &candidates)
      }
      offset &+= 8
    }
  }

  /// Compares the fragments whose grams begin in the eight bytes from an offset on.
  @inline(never)
  private func confirm(
    at offset: Int, _ text: Span<UInt8>, _ range: Range<Int>, into candidates: inout Candidates
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
        if difference & places.postings[index].mask == 0 {
          compare(Int(places.postings[index].fragment), at: start, text, range, into: &candidates)
        }
      }
    }
  }

  private func compare(
    _ number: Int, at start: Int, _ text: Span<UInt8>, _ range: Range<Int>,
    into candidates: inout Candidates
  ) {
    let fragment = fragments[number]
    guard fragment.bytes.count <= range.upperBound &- start,
      Self.stands(fragment.bytes, at: start, in: text)
    else { return }
    for pattern in fragment.patterns { candidates.insert(Int(pattern)) }
  }

  private static func stands(_ bytes: [UInt8], at start: Int, in text: Span<UInt8>) -> Bool {
    for index in 0..<bytes.count where bytes[index] != text[start &+ index] { return false }
    return true
  }
}
