internal import LiteralSearch
internal import PCRE2

/// Asks PCRE2 where a pattern matches. Owns the programs, which are made when first needed.
struct Confirmer: ~Copyable {
  private let plan: Plan
  private let matcher = Matcher()
  private var programs: [Program?]
  private var loosePrograms: [Program?]
  private var phrases: [Phrase]
  private var hasReachedLimit = false
  var profile: ScanProfile?

  init(_ plan: Plan) {
    self.plan = plan
    programs = Array(repeating: nil, count: plan.patterns.count)
    loosePrograms = plan.needs.areDisguisesNeeded ? programs : []
    phrases = Array(
      repeating: .unknown, count: plan.options.usesPrefilter ? plan.patterns.count : 0)
  }

  /// Appends every match of the pattern: the longest that PCRE2 prefers at each place where one starts,
  /// overlapping ones too. `text` is valid UTF-8.
  mutating func matches(
    of pattern: Int, isLoose: Bool, in text: Span<UInt8>, into found: inout [ViewHit]
  ) {
    guard let program = program(pattern, isLoose: isLoose) else { return }
    profile?.beginEntry(pattern)
    defer { profile?.endEntry() }
    var start = 0
    while start <= text.count {
      profile?.countCall(bytes: text.count - start)
      switch matcher.firstMatch(of: program, in: text, from: start) {
      case .none: return
      case .limit:
        hasReachedLimit = true
        return
      case .match(let range):
        profile?.countMatch()
        found.append(
          ViewHit(pattern: Int32(pattern), start: range.lowerBound, end: range.upperBound))
        start = Self.characterAfter(range.lowerBound, in: text)
      }
    }
  }

  /// The same for one of the candidates that the literal search found in the text: PCRE2 is asked only for what
  /// the tokens do not tell.
  mutating func matches(
    of pattern: Int, in text: Span<UInt8>, _ candidates: borrowing Candidates,
    into found: inout [ViewHit]
  ) {
    if case .unknown = phrases[pattern] { phrases[pattern] = Phrase(plan, pattern) }
    switch phrases[pattern] {
    case .known(let phrase):
      profile?.beginEntry(pattern)
      defer { profile?.endEntry() }
      phrase.matches(of: pattern, in: text, candidates, into: &found)
    case .none, .unknown: matches(of: pattern, isLoose: false, in: text, into: &found)
    }
  }

  /// What is known of a pattern's phrase.
  private enum Phrase {
    case unknown
    /// Only PCRE2 can tell.
    case none
    case known(PhraseMatcher)

    init(_ plan: Plan, _ pattern: Int) {
      let number = Int(plan.patterns[pattern].list)
      let (list, ranges) = (plan.charter.lists[number], plan.lists[number])
      let isInside = list.isInside && !ranges.exceptions.contains(pattern)
      if !list.isExact, !isInside, let phrase = PhraseMatcher(plan.patterns[pattern].entry) {
        self = .known(phrase)
      } else {
        self = .none
      }
    }
  }

  /// Whether PCRE2 reached a limit since this was asked last: then the scan is incomplete.
  mutating func takeLimit() -> Bool {
    defer { hasReachedLimit = false }
    return hasReachedLimit
  }

  private mutating func program(_ pattern: Int, isLoose: Bool) -> Program? {
    if let known = isLoose ? loosePrograms[pattern] : programs[pattern] { return known }
    let source = plan.source(ofPattern: pattern, isLoose: isLoose)
    // Checking has compiled every regex, and what lowering writes is well formed: a failure is a bug,
    // and the scan says that it is incomplete.
    guard let program = try? Program(source, jit: plan.options.usesJIT) else {
      hasReachedLimit = true
      return nil
    }
    if isLoose { loosePrograms[pattern] = program } else { programs[pattern] = program }
    return program
  }

  private static func characterAfter(_ offset: Int, in text: Span<UInt8>) -> Int {
    var next = offset + 1
    while next < text.count && text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}

/// A match, in bytes of the view.
struct ViewHit: Sendable {
  var pattern: Int32
  var start: Int
  var end: Int
}
