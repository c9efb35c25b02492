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
  /// What has still to show that its companion stands in the text.
  private var pending: [(pattern: Int32, companion: Int16)] = []
  /// Of the text at hand.
  package internal(set) var tokens = TokenBits()
  private var stamps: [UInt32]
  private var generation: UInt32 = 1

  /// For patterns 0 ..< `count`.
  package init(count: Int) {
    stamps = Array(repeating: 0, count: count)
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

  package mutating func insert(_ pattern: Int) {
    guard stamps[pattern] != generation else { return }
    stamps[pattern] = generation
    patterns.append(Int32(pattern))
  }

  mutating func insert(_ pattern: Int, companion: Int16) {
    if companion < 0 { return insert(pattern) }
    pending.append((Int32(pattern), companion))
  }

  /// Whether something waits for its companion.
  var isPending: Bool { !pending.isEmpty }

  /// Inserts those whose companion is among the words of the text.
  mutating func settle(_ seen: borrowing SeenWords) {
    for (pattern, companion) in pending where seen.contains(bit: companion) {
      insert(Int(pattern))
    }
    pending.removeAll(keepingCapacity: true)
  }

  mutating func insert(_ match: Match) { matches.append(match) }
}
