/// The letters of a word of an entry, some of which may be missing: `grand(e)(s)`.
///
/// One text, and the places in it that may be left out: most words have none, and then nothing is kept of them.
package struct WordLetters: Sendable, Hashable {
  package enum Piece: Sendable, Hashable {
    case text(String)
    /// `(x)`: with and without.
    case optional(String)
  }

  /// All of them, those that may be missing too.
  package private(set) var all: String
  /// What may be missing: ranges of bytes of `all`, ascending.
  private var optional: [Range<Int>] = []

  package init(_ letters: String = "") { all = letters }

  package mutating func append(_ letters: String) {
    if all.isEmpty { all = letters } else { all += letters }
  }

  package mutating func append(optional letters: String) {
    let start = all.utf8.count
    all += letters
    optional.append(start..<all.utf8.count)
  }

  package var isEmpty: Bool { all.isEmpty }

  /// How many of the pieces may be missing.
  package var optionalCount: Int { optional.count }

  /// Bytes of the shortest spelling.
  package var shortestLength: Int {
    optional.reduce(all.utf8.count) { length, range in length - range.count }
  }

  package var pieces: [Piece] {
    var pieces: [Piece] = []
    var start = 0
    for range in optional {
      if start < range.lowerBound { pieces.append(.text(text(start..<range.lowerBound))) }
      pieces.append(.optional(text(range)))
      start = range.upperBound
    }
    let end = all.utf8.count
    if start < end { pieces.append(.text(text(start..<end))) }
    return pieces
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: all.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }

  /// Unicode scalars of the shortest spelling: the bytes of it that begin one.
  package var fewestScalars: Int {
    let bytes = all.utf8.span
    var count = Self.scalarCount(bytes)
    for range in optional { count -= Self.scalarCount(bytes.extracting(range)) }
    return count
  }

  private static func scalarCount(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Visits every spelling, shortest choices last: at most 2 to the number of optional pieces.
  package func forEachSpelling(_ visit: (String) -> Void) {
    if optional.isEmpty { return visit(all) }
    forEachChoice { visit(String(decoding: $0, as: UTF8.self)) }
  }

  /// The same as UTF-8.
  package func forEachUTF8Spelling(_ visit: (Span<UInt8>) -> Void) {
    if optional.isEmpty { return visit(all.utf8.span) }
    forEachChoice { visit($0.span) }
  }

  private func forEachChoice(_ visit: ([UInt8]) -> Void) {
    let bytes = all.utf8.span
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    for choices in 0..<1 << UInt(optional.count) {
      letters.removeAll(keepingCapacity: true)
      var start = 0
      // The optional pieces whose bits are set are missing, the first one's is the lowest.
      for (index, range) in optional.enumerated() where choices >> UInt(index) & 1 == 1 {
        for place in start..<range.lowerBound { letters.append(bytes[place]) }
        start = range.upperBound
      }
      for place in start..<bytes.count { letters.append(bytes[place]) }
      visit(letters)
    }
  }

  /// Every spelling, shortest choices last.
  package var spellings: [String] {
    var spellings: [String] = []
    forEachSpelling { spellings.append($0) }
    return spellings
  }
}
