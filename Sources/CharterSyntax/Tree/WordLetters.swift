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

  package mutating func append(_ letters: String) { all += letters }

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

  /// Visits every spelling, shortest choices last.
  package func forEachSpelling(_ visit: (String) -> Void) {
    if optional.isEmpty { visit(all) } else { for spelling in spellings { visit(spelling) } }
  }

  /// Every spelling, shortest choices last: at most 2 to the number of optional pieces.
  package var spellings: [String] {
    if optional.isEmpty { return [all] }
    return (0..<1 << UInt(optional.count)).map { spelling(without: $0) }
  }

  /// The letters but for the optional pieces whose bits are set, the first one's lowest.
  private func spelling(without choices: UInt) -> String {
    var letters = Array(all.utf8)
    for (index, range) in optional.enumerated().reversed() where choices >> UInt(index) & 1 == 1 {
      letters.removeSubrange(range)
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
