/// The patterns that may match the text at hand: a set of small integers that is cleared in no time
/// and keeps its memory.
package struct Candidates: Sendable {
  /// Each once; in the order in which they were found, unless sorted.
  package private(set) var patterns: [Int32] = []
  private var stamps: [UInt32]
  private var generation: UInt32 = 1

  /// For patterns 0 ..< `count`.
  package init(count: Int) {
    stamps = Array(repeating: 0, count: count)
    patterns.reserveCapacity(min(count, 1024))
  }

  package mutating func removeAll() {
    patterns.removeAll(keepingCapacity: true)
    generation &+= 1
    if generation == 0 {
      // After 2³² texts old stamps could look new.
      for index in stamps.indices { stamps[index] = 0 }
      generation = 1
    }
  }

  /// Ascending instead of as found.
  package mutating func sort() {
    if patterns.count > 1 { patterns.sort() }
  }

  package mutating func insert(_ pattern: Int) {
    guard stamps[pattern] != generation else { return }
    stamps[pattern] = generation
    patterns.append(Int32(pattern))
  }
}
