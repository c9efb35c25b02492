internal import CharterSyntax
internal import LiteralSearch
internal import PCRE2

/// Asks PCRE2 where a pattern matches. Owns the programs, which are made when first needed.
struct Confirmer: ~Copyable {
  private let plan: Plan
  private let matcher = Matcher()
  /// Of each pattern, the number of what is known of it, from 1; 0: nothing yet. Few patterns are ever asked for.
  private var numbers: [Int32]
  private var known: [Known] = []
  private var hasReachedLimit = false
  var profile: ScanProfile?

  init(_ plan: Plan) {
    self.plan = plan
    numbers = Array(repeating: 0, count: plan.patterns.count)
  }

  /// What is known of a pattern.
  private struct Known {
    var program: Program?
    var looseProgram: Program?
    var shape = Shape.unknown
  }

  private mutating func number(of pattern: Int) -> Int {
    if numbers[pattern] == 0 {
      known.append(Known())
      numbers[pattern] = Int32(known.count)
    }
    return Int(numbers[pattern]) - 1
  }

  /// Appends every match of the pattern: the longest that PCRE2 prefers at each place where one starts,
  /// overlapping ones too. `text` is valid UTF-8.
  mutating func matches(
    of pattern: Int, isLoose: Bool, in text: Span<UInt8>, into found: inout [ViewHit]
  ) {
    guard let program = program(pattern, isLoose: isLoose) else { return }
    profile?.beginEntry(pattern)
    defer { profile?.endEntry() }
    _ = append(
      matchesOf: program, pattern, startingIn: 0...text.count, reach: text.count, in: text,
      to: &found)
  }

  /// Appends the matches that start in a range of offsets, the first of which begins a character.
  ///
  /// - Parameter reach: where they end at the latest.
  /// - Returns: false if a limit of PCRE2 was reached.
  private mutating func append(
    matchesOf program: Program, _ pattern: Int, startingIn starts: ClosedRange<Int>, reach: Int,
    in text: Span<UInt8>, to found: inout [ViewHit]
  ) -> Bool {
    var start = starts.lowerBound
    while start <= starts.upperBound {
      profile?.countCall(bytes: reach - start)
      switch matcher.firstMatch(of: program, in: text, from: start, startingBy: starts.upperBound) {
      case .none: return true
      case .limit:
        hasReachedLimit = true
        return false
      case .match(let range):
        profile?.countMatch()
        found.append(
          ViewHit(pattern: Int32(pattern), start: range.lowerBound, end: range.upperBound))
        start = Self.characterAfter(range.lowerBound, in: text)
      }
    }
    return true
  }

  /// The same for one of the candidates that the literal search found in the text: PCRE2 is asked only for what
  /// they do not tell.
  mutating func matches(
    of pattern: Int, in text: Span<UInt8>, _ candidates: borrowing Candidates,
    into found: inout [ViewHit]
  ) {
    let number = number(of: pattern)
    if case .unknown = known[number].shape { known[number].shape = Shape(plan, pattern) }
    switch known[number].shape {
    case .phrase(let phrase):
      profile?.beginEntry(pattern)
      defer { profile?.endEntry() }
      phrase.matches(of: pattern, in: text, candidates, into: &found)
    case .regex(let longest):
      guard let place = candidates.lastPlace(of: pattern) else { fallthrough }
      matches(of: pattern, upTo: longest, in: text, around: place, candidates, into: &found)
    case .other, .unknown: matches(of: pattern, isLoose: false, in: text, into: &found)
    }
  }

  /// The same where every match takes in one of some places: only what lies near them is looked at, so that the
  /// cost grows with the places and not with the text.
  ///
  /// - Parameters:
  ///   - longest: bytes of the longest match.
  ///   - last: the last of the places.
  private mutating func matches(
    of pattern: Int, upTo longest: Int, in text: Span<UInt8>, around last: Candidates.Place,
    _ candidates: borrowing Candidates, into found: inout [ViewHit]
  ) {
    guard let program = program(pattern, isLoose: false) else { return }
    profile?.beginEntry(pattern)
    defer { profile?.endEntry() }
    var places = [last.start]
    var place = last
    while let earlier = candidates.place(before: place) {
      places.append(earlier.start)
      place = earlier
    }
    places.sort()
    var start = 0
    var next = 0
    while next < places.count {
      start = max(start, Self.character(at: places[next] + 1 - longest, in: text))
      var end = places[next]
      next += 1
      // Where the matches of several places can meet, one search does.
      while next < places.count, places[next] - longest <= end {
        end = places[next]
        next += 1
      }
      let reach = min(text.count, end + longest)
      guard
        append(
          matchesOf: program, pattern, startingIn: start...end, reach: reach, in: text, to: &found)
      else { return }
      start = Self.characterAfter(end, in: text)
    }
  }

  /// How a pattern can be looked for.
  private enum Shape {
    case unknown
    case phrase(PhraseMatcher)
    /// A regex, and how many bytes its matches have at most.
    case regex(longest: Int)
    /// Only PCRE2 can tell, and only from the whole text.
    case other

    init(_ plan: Plan, _ pattern: Int) {
      let number = Int(plan.patterns[pattern].list)
      let (list, ranges) = (plan.charter.lists[number], plan.lists[number])
      let isInside = list.isInside && !ranges.exceptions.contains(pattern)
      let entry = plan.entry(ofPattern: pattern)
      self = .other
      if !list.isExact, !isInside, let phrase = PhraseMatcher(entry) {
        self = .phrase(phrase)
      } else if case .regex = entry.form,
        let regex = parseAcceptedRegex(plan.source(ofPattern: pattern))
      {
        // A character of UTF-8 has four bytes at most.
        self = .regex(longest: 4 * regex.maximumLength)
      }
    }
  }

  /// Whether PCRE2 reached a limit since this was asked last: then the scan is incomplete.
  mutating func takeLimit() -> Bool {
    defer { hasReachedLimit = false }
    return hasReachedLimit
  }

  private mutating func program(_ pattern: Int, isLoose: Bool) -> Program? {
    let number = number(of: pattern)
    if let made = isLoose ? known[number].looseProgram : known[number].program { return made }
    let source = plan.source(ofPattern: pattern, isLoose: isLoose)
    // Checking has compiled every regex, and what lowering writes is well formed: a failure is a bug,
    // and the scan says that it is incomplete.
    guard let program = try? Program(source, jit: plan.options.usesJIT) else {
      hasReachedLimit = true
      return nil
    }
    if isLoose { known[number].looseProgram = program } else { known[number].program = program }
    return program
  }

  /// The beginning of the character that an offset lies in; 0 if it is negative.
  private static func character(at offset: Int, in text: Span<UInt8>) -> Int {
    var start = max(0, offset)
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
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
