/// The pairs of scalars that NFC writes as one: primary composites, Hangul among them.
struct CompositionTable: Sendable {
  /// Made when a text first has something to compose, which few have.
  static let shared = CompositionTable(PackedTables.compositions)

  private enum Hangul {
    static let syllables: UInt32 = 0xAC00
    static let leads: UInt32 = 0x1100
    static let vowels: UInt32 = 0x1161
    /// One before the first trailing consonant: a syllable may have none.
    static let trails: UInt32 = 0x11A7
    static let leadCount: UInt32 = 19
    static let vowelCount: UInt32 = 21
    static let trailCount: UInt32 = 28
    static let syllableCount = leadCount * vowelCount * trailCount
  }

  /// The first scalar in the upper half, the second one in the lower; ascending.
  private let pairs: [UInt64]
  /// What each pair becomes.
  private let composites: [UInt32]
  /// The composites, ascending, and their pairs.
  private let sortedComposites: [UInt32]
  private let sortedPairs: [UInt64]

  private init(_ packed: String) {
    var numbers = PackedNumbers(packed)
    let count = numbers.next()
    var pairs: [UInt64] = []
    var composites: [UInt32] = []
    pairs.reserveCapacity(count)
    composites.reserveCapacity(count)
    var (first, second, composite) = (0, 0, 0)
    for _ in 0..<count {
      first += numbers.nextStep()
      second += numbers.nextStep()
      composite += numbers.nextStep()
      pairs.append(UInt64(first) << 32 | UInt64(second))
      composites.append(UInt32(composite))
    }
    // The composite in the upper half, so that sorting needs no look-ups.
    let order = composites.indices.map { UInt64(composites[$0]) << 32 | UInt64($0) }.sorted()
    self.pairs = pairs
    self.composites = composites
    sortedComposites = order.map { UInt32(truncatingIfNeeded: $0 >> 32) }
    sortedPairs = order.map { pairs[Int($0 & 0xFFFF_FFFF)] }
  }

  /// What two scalars compose to; nil if they do not. Cost: a binary search.
  func composite(of first: UInt32, _ second: UInt32) -> UInt32? {
    if let syllable = syllable(first, second) { return syllable }
    return Self.index(of: UInt64(first) << 32 | UInt64(second), in: pairs).map { composites[$0] }
  }

  /// The two scalars that a composite is made of, the first of which may be one again; nil for other
  /// scalars. Cost: a binary search.
  func parts(of composite: UInt32) -> (first: UInt32, second: UInt32)? {
    let syllable = composite &- Hangul.syllables
    if syllable < Hangul.syllableCount {
      let trail = syllable % Hangul.trailCount
      if trail > 0 { return (composite - trail, Hangul.trails + trail) }
      let (lead, vowel) = (syllable / Hangul.trailCount).quotientAndRemainder(
        dividingBy: Hangul.vowelCount)
      return (Hangul.leads + lead, Hangul.vowels + vowel)
    }
    guard let index = Self.index(of: composite, in: sortedComposites) else { return nil }
    let pair = sortedPairs[index]
    return (UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair))
  }

  /// A lead and a vowel, or a syllable without trail and a trail (The Unicode Standard, 3.12).
  private func syllable(_ first: UInt32, _ second: UInt32) -> UInt32? {
    let lead = first &- Hangul.leads
    let vowel = second &- Hangul.vowels
    if lead < Hangul.leadCount, vowel < Hangul.vowelCount {
      return Hangul.syllables + (lead * Hangul.vowelCount + vowel) * Hangul.trailCount
    }
    let syllable = first &- Hangul.syllables
    let trail = second &- Hangul.trails
    guard syllable < Hangul.syllableCount, syllable % Hangul.trailCount == 0,
      0 < trail, trail < Hangul.trailCount
    else { return nil }
    return first + trail
  }

  private static func index<Number: Comparable>(of wanted: Number, in numbers: [Number]) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == wanted ? low : nil
  }
}
