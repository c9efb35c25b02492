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

  /// Fragments of so many bytes are asked for at every fourth place, by four bytes: long ones get a table of
  /// their own.
  static let long = 7

  /// - Parameter wanted: fragments of three bytes or more, and the patterns that want them.
  init(_ wanted: [(bytes: [UInt8], pattern: Int32)]) {
    (stride, gramLength) =
      switch wanted.lazy.map(\.bytes.count).min() ?? Self.long {
      case Self.long...: (4, 4)
      case 6: (4, 3)
      case 5: (2, 4)
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
        let gram = WordKey(bytes[offset..<offset + gramLength])
        places.append((gram, Place(fragment: Int32(fragments.count), offset: Int32(offset))))
      }
      fragments.append(Fragment(bytes: bytes, patterns: [pattern]))
    }
    filter = GramFilter(places.map(\.key.low), gramLength: gramLength)
    self.places = KeyTable(places)
  }

  var isEmpty: Bool { fragments.isEmpty }

  /// Adds the patterns whose fragments stand in the text.
  func search(_ text: Span<UInt8>, into candidates: inout Candidates) {
    let bits = filter.bits.span
    var offset = 0
    while offset < text.count {
      if filter.mayHoldAny(text, at: offset, stride: stride, bits) {
        for place in Swift.stride(from: offset, to: offset &+ 8, by: stride) {
          let gram = EightBytes.load(text, at: place)
          confirm(gram & EightBytes.firstBytes(gramLength), at: place, text, into: &candidates)
        }
      }
      offset &+= 8
    }
  }

  @inline(never)
  private func confirm(
    _ gram: UInt64, at offset: Int, _ text: Span<UInt8>, into candidates: inout Candidates
  ) {
    let key = WordKey(low: gram, high: 0)
    for index in places.postings(of: key, key.hash) {
      let place = places.postings[index]
      let fragment = fragments[Int(place.fragment)]
      let start = offset &- Int(place.offset)
      guard start >= 0, fragment.bytes.count <= text.count &- start else { continue }
      if Self.stands(fragment.bytes, at: start, in: text) {
        for pattern in fragment.patterns { candidates.insert(Int(pattern)) }
      }
    }
  }

  private static func stands(_ bytes: [UInt8], at start: Int, in text: Span<UInt8>) -> Bool {
    for index in 0..<bytes.count where bytes[index] != text[start &+ index] { return false }
    return true
  }
}
