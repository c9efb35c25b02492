internal import CharterModel
internal import CharterSyntax

/// Which hits wake a rule. Of a rule that asks for several things at once one of them is enough, and the one that
/// is found least is chosen: an insult near "you" wakes with the insult.
extension RuleLowering {
  /// Sources of which one, at least, has hits wherever the condition holds; few and rare ones.
  ///
  /// - Precondition: the condition cannot hold without hits.
  mutating func wakers(of condition: Condition) -> [Int] {
    switch condition {
    case .all(let parts): return rarest(wakersOfThoseInNeed(parts))
    case .any(let parts): return union(wakersOfThoseInNeed(parts))
    case .atLeast(let count, let parts):
      var wakers = wakersOfThoseInNeed(parts).map { ($0, frequency(of: $0)) }
      wakers.sort { $0.1 < $1.1 }
      // So many of them must hold; without as many less one, one is left.
      let needed = count - (parts.count - wakers.count)
      return union(wakers.dropLast(max(0, needed - 1)).map(\.0))
    case .not(let part): return sources(of: part)
    case .holds(.signal(let index)): return wakersOfSignal[index]
    case .holds(let operand), .distinct(_, let operand), .number(let operand, _, _):
      guard case .hits(let hits) = operand else { return sources(of: condition) }
      let sources = [hits.source] + (hits.near.map { [$0] } ?? [])
      return rarest(sources.map { [Int(conditions.source($0))] })
    case .word: return []
    }
  }

  /// The wakers of the conditions that cannot hold without hits.
  private mutating func wakersOfThoseInNeed(_ conditions: [Condition]) -> [[Int]] {
    var wakers: [[Int]] = []
    for condition in conditions where !canHold(condition) {
      wakers.append(self.wakers(of: condition))
    }
    return wakers
  }

  private mutating func rarest(_ choices: [[Int]]) -> [Int] {
    guard choices.count > 1 else { return choices.first ?? [] }
    var best = choices[0]
    for choice in choices.dropFirst() where frequency(of: choice) < frequency(of: best) {
      best = choice
    }
    return best
  }

  private func union(_ parts: [[Int]]) -> [Int] {
    parts.count == 1 ? parts[0] : Set(parts.joined()).sorted()
  }

  /// How often any of some lists and detectors has hits, roughly.
  private mutating func frequency(of sources: [Int]) -> Int {
    sources.reduce(0) { $0 + frequency(of: $1) }
  }

  /// Detectors look for signs that few comments have.
  private mutating func frequency(of source: Int) -> Int {
    guard source < charter.lists.count else { return 1 }
    if let known = frequencies[source] { return known }
    let isExact = charter.lists[source].isExact
    let entries = charter.lists[source].entries
    var frequency = 0
    for index in entries.indices { frequency += self.frequency(of: entries[index], isExact) }
    frequencies[source] = frequency
    return frequency
  }

  /// A phrase is found by its rarest word.
  private func frequency(of entry: Entry, _ isExact: Bool) -> Int {
    guard case .phrase(let tokens) = entry.form else { return 5 * Self.rare }
    var least = Int.max
    for case .word(let word) in tokens {
      if word.startsOpen || word.letters.shortestLength > 4 { return Self.rare }
      least = min(least, frequency(of: word, isExact))
    }
    return least == Int.max ? 200 * Self.rare : least
  }

  /// By the law of Zipf, the rank of a word tells its frequency.
  private func frequency(of word: EntryWord, _ isExact: Bool) -> Int {
    let rank = memo.rarity(of: word.letters, isExact: isExact)
    return Self.rare + 1_000_000 / (50 + rank)
  }

  /// The frequency of a word that is not common. Longer ones are taken for rare without a look at their rank.
  private static let rare = 4
}
