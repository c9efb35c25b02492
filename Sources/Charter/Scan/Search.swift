internal import LiteralSearch
internal import Normalization

/// Finds entries in one view: literal search → candidates → PCRE2 confirms → exceptions.
struct Search: ~Copyable {
  /// What kind of text is searched, which decides what counts there.
  enum Subject {
    /// The view itself, or one with inclusive forms read out.
    case view
    /// An alternative reading: only disguised lists are tried, without exceptions.
    case reading
    /// Letters that were written apart: besides, an entry may begin and end at any of them.
    case separatedRun
  }

  let plan: Plan
  var confirmer: Confirmer
  var profile: ScanProfile? {
    didSet { confirmer.profile = profile }
  }
  private var candidates: Candidates
  private var excused: [ViewHit] = []
  /// What the last search found, list by list.
  private(set) var found: [ViewHit] = []

  init(_ plan: Plan) {
    self.plan = plan
    confirmer = Confirmer(plan)
    candidates = Candidates(count: plan.patterns.count)
  }

  /// Searches the text of a view for the entries of plain (or exact) lists. `signs`: see ``View/signs``.
  mutating func run(
    _ bytes: [UInt8], signs: [Range<Int>], as subject: Subject, isExact: Bool,
    language: LanguageCode?
  ) {
    let text = bytes.span
    let outer = profile?.beginSearch(as: subject)
    defer { if let outer { profile?.enter(outer) } }
    found.removeAll(keepingCapacity: true)
    candidates.removeAll()
    if plan.options.usesPrefilter {
      let index = isExact ? plan.exactIndex : plan.plainIndex
      if case .separatedRun = subject {
        index.searchAnywhere(text, into: &candidates)
      } else {
        index.search(text, signs: signs, into: &candidates)
      }
    } else {
      insertAll(isExact: isExact)
    }
    guard !candidates.isEmpty else { return }
    candidates.sort()
    profile?.beginConfirming(candidates.patterns, certain: candidates.matches.count)
    confirmCandidates(text, as: subject, language: language)
  }

  private mutating func insertAll(isExact: Bool) {
    for list in plan.lists where list.isExact == isExact {
      for pattern in list.entries { candidates.insert(pattern) }
    }
  }

  /// Goes through what is to be confirmed and what is certain, list by list: entries, then exceptions.
  private mutating func confirmCandidates(
    _ text: Span<UInt8>, as subject: Subject, language: LanguageCode?
  ) {
    var next = (pattern: 0, match: 0)
    while let list = nextList(next.pattern, next.match) {
      let counts = isTried(list, as: subject, language: language)
      let start = found.count
      confirm(plan.lists[list].entries, &next, counts, text, as: subject)
      excused.removeAll(keepingCapacity: true)
      var isExcusable = false
      if case .view = subject { isExcusable = found.count > start }
      swap(&found, &excused)
      confirm(plan.lists[list].exceptions, &next, isExcusable, text, as: subject)
      if isExcusable, !plan.options.usesPrefilter {
        for pattern in plan.lists[list].exceptions {
          confirmer.matches(of: pattern, isLoose: false, in: text, into: &found)
        }
      }
      swap(&found, &excused)
      if !excused.isEmpty { dropExcused(from: start) }
    }
  }

  /// Confirms the candidates among some patterns into ``found``, and takes what is certain, if they count; moves on to the
  /// next ones.
  private mutating func confirm(
    _ range: Range<Int>, _ next: inout (pattern: Int, match: Int), _ counts: Bool,
    _ text: Span<UInt8>, as subject: Subject
  ) {
    while next.pattern < candidates.patterns.count,
      range.contains(Int(candidates.patterns[next.pattern]))
    {
      if counts {
        confirm(Int(candidates.patterns[next.pattern]), in: text, as: subject)
      }
      next.pattern += 1
    }
    while next.match < candidates.matches.count,
      range.contains(Int(candidates.matches[next.match].pattern))
    {
      let match = candidates.matches[next.match]
      if counts {
        found.append(ViewHit(pattern: match.pattern, start: match.start, end: match.end))
      }
      next.match += 1
    }
  }

  /// The list of the next pattern of either kind.
  private func nextList(_ index: Int, _ matchIndex: Int) -> Int? {
    var next = Int32.max
    if index < candidates.patterns.count { next = candidates.patterns[index] }
    if matchIndex < candidates.matches.count {
      next = min(next, candidates.matches[matchIndex].pattern)
    }
    return next == .max ? nil : Int(plan.patterns[Int(next)].list)
  }

  private func isTried(
    _ list: Int, as subject: Subject, language: LanguageCode?
  ) -> Bool {
    if case .view = subject {} else if !plan.lists[list].isDisguised { return false }
    guard let language, let wanted = plan.lists[list].language else { return true }
    return wanted == language
  }

  private mutating func confirm(_ pattern: Int, in text: Span<UInt8>, as subject: Subject) {
    switch subject {
    case .view: break
    // Quoted entries and regexes mean the signs that are there.
    case .reading: guard plan.patterns[pattern].isPhrase else { return }
    case .separatedRun: guard plan.patterns[pattern].isTriedLoose else { return }
    }
    if case .separatedRun = subject {
      confirmer.matches(of: pattern, isLoose: true, in: text, into: &found)
    } else if plan.options.usesPrefilter {
      confirmer.matches(of: pattern, in: text, candidates, into: &found)
    } else {
      confirmer.matches(of: pattern, isLoose: false, in: text, into: &found)
    }
  }

  /// Drops the hits of a list that lie within a match of one of its exceptions.
  private mutating func dropExcused(from start: Int) {
    if excused.count > 1 { excused.sort { $0.start < $1.start } }
    // Each end becomes the furthest one so far, so that one look tells whether anything covers a hit.
    for index in excused.indices.dropFirst() {
      excused[index].end = max(excused[index].end, excused[index - 1].end)
    }
    var kept = start
    for index in start..<found.count where !isExcused(found[index]) {
      found[kept] = found[index]
      kept += 1
    }
    found.removeSubrange(kept...)
  }

  /// Whether the furthest end of the exceptions that start at the hit or before it reaches its end.
  private func isExcused(_ hit: ViewHit) -> Bool {
    var low = 0
    var high = excused.count
    while low < high {
      let middle = (low + high) / 2
      if excused[middle].start <= hit.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && excused[low - 1].end >= hit.end
  }
}
