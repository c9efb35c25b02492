internal import Bytes

/// The patterns that may match the text at hand, and the places that certainly do: sets of small integers
/// that are cleared in no time and keep their memory.
package struct Candidates: Sendable {
  /// A place that a pattern matches as a whole.
  package struct Match: Sendable {
    package var pattern: Int32
    package var start: Int
    package var end: Int
  }

  /// Where a token or fragment begins because of which a pattern is a candidate.
  package struct Place: Sendable {
    package let start: Int
    /// The number of the pattern's last place before this one; -1 if there is none.
    fileprivate let before: Int32
  }

  /// Each once; in the order in which they were found, unless sorted.
  package private(set) var patterns: [Int32] = []
  /// Each once; by place, unless sorted.
  package private(set) var matches: [Match] = []
  /// Of the text at hand.
  package internal(set) var tokens = TokenBits()
  /// The words of the text at hand, once somebody has asked for one.
  private var heads: WordHeadSet?
  /// Of each index.
  var dull = [DullTokens(), DullTokens()]
  /// Of each index, by their numbers, the keys of which it is known that nothing wants a part of them.
  var wholeWords = [NumberSet(), NumberSet()]
  private var stamps: [UInt32]
  private var places: [Place] = []
  /// Of each pattern among the candidates, the number of its last place; ``anywhere`` if no places tell
  /// where it may match.
  private var lastPlaces: [Int32]
  private static let anywhere: Int32 = -2
  private var generation: UInt32 = 1

  /// For patterns 0 ..< `count`.
  package init(count: Int) {
    stamps = Array(repeating: 0, count: count)
    lastPlaces = Array(repeating: -1, count: count)
    patterns.reserveCapacity(min(count, 1024))
  }

  package var isEmpty: Bool { patterns.isEmpty && matches.isEmpty }

  package mutating func removeAll() {
    if !matches.isEmpty { matches.removeAll(keepingCapacity: true) }
    if patterns.isEmpty { return }
    patterns.removeAll(keepingCapacity: true)
    if !places.isEmpty { places.removeAll(keepingCapacity: true) }
    generation &+= 1
    if generation == 0 {
      // After 2³² texts old stamps could look new.
      for index in stamps.indices { stamps[index] = 0 }
      generation = 1
    }
  }

  /// By pattern instead of as found; the matches of one pattern by place.
  package mutating func sort() {
    if patterns.count > 1 { patterns.sort() }
    if matches.count > 1 {
      matches.sort { ($0.pattern, $0.start) < ($1.pattern, $1.start) }
    }
  }

  /// Inserts a pattern that may match anywhere.
  package mutating func insert(_ pattern: Int) {
    stamp(pattern)
    lastPlaces[pattern] = Self.anywhere
  }

  /// Inserts a pattern whose match takes in the token or fragment at an offset, if there is one.
  mutating func insert(_ pattern: Int, at start: Int) {
    stamp(pattern)
    guard lastPlaces[pattern] != Self.anywhere else { return }
    places.append(Place(start: start, before: lastPlaces[pattern]))
    lastPlaces[pattern] = Int32(truncatingIfNeeded: places.count &- 1)
  }

  private mutating func stamp(_ pattern: Int) {
    guard stamps[pattern] != generation else { return }
    stamps[pattern] = generation
    lastPlaces[pattern] = -1
    patterns.append(Int32(pattern))
  }

  /// The last of the places of which every match of a candidate takes in one; nil if they are not known. Those of
  /// tokens ascend.
  package func lastPlace(of pattern: Int) -> Place? {
    lastPlaces[pattern] >= 0 ? places[Int(lastPlaces[pattern])] : nil
  }

  /// The one before it.
  package func place(before place: Place) -> Place? {
    place.before >= 0 ? places[Int(place.before)] : nil
  }

  mutating func insert(_ match: Match) { matches.append(match) }

  mutating func forgetHeads() { heads = nil }

  /// Whether a token of the text may begin so.
  mutating func mayHold(
    _ head: WordHead, _ text: Span<UInt8>, _ tokens: borrowing TokenBits
  ) -> Bool {
    if head.bytes == 0 { return true }
    if let heads { return heads.mayHold(head) }
    let found = tokens.heads(of: text)
    heads = found
    return found.mayHold(head)
  }
}
