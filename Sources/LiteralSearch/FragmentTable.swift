internal import Bytes

/// Texts that may stand anywhere → the patterns that want them. Built once, then only read.
///
/// Three or four bytes of each fragment, its grams, are asked for in a bitmap; what passes is looked up, and
/// the fragment is compared as a whole. The shortest fragment decides how far apart the places are where
/// the bitmap is asked: a fragment with `stride` grams, one behind the other, has one of them at a
/// multiple of `stride` wherever it stands.
struct FragmentTable: Sendable {
  /// A place where a fragment may stand: its gram was seen, `offset` bytes behind its start.
  private struct Place: Sendable {
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
  private var places: [UInt64: [Place]] = [:]

  /// Fragments of so many bytes are asked for at every fourth place, by four bytes: long ones get a table of
  /// their own.
  static let long = 7

  /// - Parameter wanted: the patterns of each fragment of three bytes or more.
  init(_ wanted: [[UInt8]: [Int32]]) {
    (stride, gramLength) =
      switch wanted.keys.map(\.count).min() ?? Self.long {
      case Self.long...: (4, 4)
      case 6: (4, 3)
      case 5: (2, 4)
      case 4: (2, 3)
      default: (1, 3)
      }
    for (bytes, patterns) in wanted.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let number = Int32(fragments.count)
      fragments.append(Fragment(bytes: bytes, patterns: patterns.sorted()))
      for offset in 0..<stride {
        let gram = WordKey(bytes[offset..<offset + gramLength]).low
        places[gram, default: []].append(Place(fragment: number, offset: Int32(offset)))
      }
    }
    filter = GramFilter(Array(places.keys), gramLength: gramLength)
  }

  var isEmpty: Bool { fragments.isEmpty }

  /// Adds the patterns whose fragments stand in the text. `end`: see ``EightBytes/lastBytes(_:)``.
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
    guard let places = places[gram] else { return }
    for place in places {
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
