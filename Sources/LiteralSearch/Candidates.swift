/// The patterns that may match the text at hand, and the places that certainly do: sets of small integers
/// that are cleared in no time and keep their memory.
package struct Candidates: Sendable {
  /// A place that a pattern matches as a whole.
  package struct Match: Sendable {
    package var pattern: Int32
    package var start: Int
    package var end: Int
  }

  /// Each once; in the order in which they were found, unless sorted.
  package private(set) var patterns: [Int32] = []
  /// Each once; by place, unless sorted.
  package private(set) var matches: [Match] = []
  /// Of the text at hand.
  package internal(set) var tokens = TokenBits()
  /// Of each index.
  var dull = [DullTokens(), DullTokens()]
  private var stamps: [UInt32]
  /// Of each pattern among the candidates, the offset of the token for which it is one; -1 if there are
  /// several, or if it is one for no token.
  private var tokenStarts: [Int32]
  private var generation: UInt32 = 1

  /// For patterns 0 ..< `count`.
  package init(count: Int) {
    stamps = Array(repeating: 0, count: count)
    tokenStarts = Array(repeating: -1, count: count)
    patterns.reserveCapacity(min(count, 1024))
  }

  package var isEmpty: Bool { patterns.isEmpty && matches.isEmpty }

  package mutating func removeAll() {
    if !matches.isEmpty { matches.removeAll(keepingCapacity: true) }
    if patterns.isEmpty { return }
    patterns.removeAll(keepingCapacity: true)
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

  /// Inserts a pattern that may match where the token at an offset stands, or anywhere.
  package mutating func insert(_ pattern: Int, token: Int = -1) {
    guard stamps[pattern] != generation else {
      if tokenStarts[pattern] != token { tokenStarts[pattern] = -1 }
      return
    }
    stamps[pattern] = generation
    tokenStarts[pattern] = Int32(truncatingIfNeeded: token)
    patterns.append(Int32(pattern))
  }

  /// The token to which all matches of a candidate reach; nil if that is not known.
  package func token(of pattern: Int) -> Int? {
    tokenStarts[pattern] >= 0 ? Int(tokenStarts[pattern]) : nil
  }

  mutating func insert(_ match: Match) { matches.append(match) }
}
