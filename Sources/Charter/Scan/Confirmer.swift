internal import PCRE2

/// Asks PCRE2 where a pattern matches. Owns the programs, which are made when first needed.
struct Confirmer: ~Copyable {
  private let plan: Plan
  private let matcher = Matcher()
  private var programs: [Program?]
  private var loosePrograms: [Program?]
  private var hasReachedLimit = false
  var profile: ScanProfile?

  init(_ plan: Plan) {
    self.plan = plan
    programs = Array(repeating: nil, count: plan.patterns.count)
    loosePrograms = plan.needs.areDisguisesNeeded ? programs : []
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

  /// Whether PCRE2 reached a limit since this was asked last: then the scan is incomplete.
  mutating func takeLimit() -> Bool {
    defer { hasReachedLimit = false }
    return hasReachedLimit
  }

  private mutating func program(_ pattern: Int, isLoose: Bool) -> Program? {
    if let known = isLoose ? loosePrograms[pattern] : programs[pattern] { return known }
    let plan = plan.patterns[pattern]
    guard let source = isLoose ? plan.looseSource : plan.source else { return nil }
    // Checking has compiled every regex, and what lowering writes is well formed: a failure is a bug,
    // and the scan says that it is incomplete.
    guard let program = try? Program(source, jit: self.plan.options.usesJIT) else {
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
