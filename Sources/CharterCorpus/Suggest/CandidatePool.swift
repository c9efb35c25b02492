internal import Charter
internal import CharterSyntax

/// Phrases that could be proposed, and the comments that each hits.
struct CandidatePool {
  /// As charters write them.
  private(set) var entries: [String] = []
  /// Of each entry, the numbers of the missed comments that it hits, ascending.
  private(set) var missed: [[Int]] = []
  /// And of the innocent ones.
  private(set) var innocent: [[Int]] = []
  /// Of each entry, the share of comments in which it is expected before any is looked at.
  private var rates: [Double] = []
  private let prior: PhrasePrior

  struct Choice {
    let candidate: Int
    let newHits: Int
  }

  init(
    missed: [LabelledComment], innocent: [LabelledComment], _ settings: SuggestionSettings,
    limit: Int
  ) {
    let counts = PhraseCounts(
      missed: missed.map(\.item), innocent: innocent.map(\.item), leastHits: settings.leastHits)
    let promising = counts.phrases.values.filter { phrase in
      // Loose: halves of the comments are judged by themselves later.
      Double(phrase.innocent) <= 0.5 * Double(phrase.bad)
    }
    let sorted = promising.sorted { a, b in
      if a.bad - a.innocent != b.bad - b.innocent { return a.bad - a.innocent > b.bad - b.innocent }
      if a.wordCount != b.wordCount { return a.wordCount < b.wordCount }
      return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }
    prior = PhrasePrior(
      wordsPerComment: Double(counts.wordCount) / Double(max(1, innocent.count)))
    var known: Set<String> = []
    for phrase in sorted.prefix(limit) where known.insert(phrase.text).inserted {
      entries.append(phrase.text.writtenAsEntry)
      rates.append(prior.rate(of: phrase.folded.split(separator: " ")))
    }
    self.missed = CandidateHits(of: entries, in: missed.map(\.item)).comments
    self.innocent = CandidateHits(of: entries, in: innocent.map(\.item)).comments
  }

  func union(of candidates: [Int], _ hits: [[Int]]) -> Set<Int> {
    candidates.reduce(into: []) { $0.formUnion(hits[$1]) }
  }

  /// Chooses entries by what they hit of some of the comments.
  func choose(
    missed some: some Collection<Int>, innocent others: some Collection<Int>,
    _ settings: SuggestionSettings
  ) -> [Choice] {
    let (some, others) = (Set(some), Set(others))
    let hits = missed.map { $0.filter(some.contains) }
    let wrongs = innocent.map { $0.filter(others.contains) }
    let lows = zip(hits, wrongs).map { Figure($0.count, of: $0.count + $1.count).low ?? 0 }
    var open = entries.indices.filter {
      hits[$0].count >= settings.leastHits && lows[$0] >= settings.leastPrecision
    }
    let risks = entries.indices.map {
      prior.expected(rates[$0], seen: wrongs[$0].count, of: others.count)
    }
    var covered: Set<Int> = []
    var risk = 0.0
    var choices: [Choice] = []
    while choices.count < settings.mostEntries {
      var best: (candidate: Int, newHits: Int, worth: Double)?
      open.removeAll { candidate in
        let newHits = hits[candidate].count { !covered.contains($0) }
        // What is covered stays covered: it will never be worth more.
        guard newHits >= settings.leastHits else { return true }
        guard risk + risks[candidate] <= settings.mostWrong else { return true }
        let worth =
          Double(newHits) * lows[candidate] / (1 + 10 * risks[candidate] / settings.mostWrong)
        if worth > best?.worth ?? 0 { best = (candidate, newHits, worth) }
        return false
      }
      guard let best else { break }
      choices.append(Choice(candidate: best.candidate, newHits: best.newHits))
      covered.formUnion(hits[best.candidate])
      risk += risks[best.candidate]
    }
    return choices
  }

  /// Every second comment is one half.
  func crossValidated(
    missed missedCount: Int, innocent innocentCount: Int, _ settings: SuggestionSettings
  ) -> (recall: Figure, wrong: Figure) {
    var (found, hit) = (0, 0)
    for half in 0..<2 {
      let chosen = choose(
        missed: (0..<missedCount).filter { $0 % 2 == half },
        innocent: (0..<innocentCount).filter { $0 % 2 == half }, settings
      ).map(\.candidate)
      found += union(of: chosen, missed).count { $0 % 2 != half }
      hit += union(of: chosen, innocent).count { $0 % 2 != half }
    }
    return (Figure(found, of: missedCount), Figure(hit, of: innocentCount))
  }
}
