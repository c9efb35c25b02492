internal import CharterModel
internal import CharterSyntax
internal import LiteralSearch
internal import Normalization

/// A checked charter in flat tables and integer ids: what scanning reads. Never changes, is shared.
final class Plan: Sendable {
  let charter: CheckedCharter
  let digest: String
  /// See ``RecordWriter/tail(digest:)``.
  let recordTail: [UInt8]
  /// See ``RecordWriter/calm(tail:)``.
  let calmRecord: [UInt8]
  let options: EngineOptions

  let lists: [ListPlan]
  let patterns: [PatternPlan]
  let plainIndex: LiteralIndex
  let exactIndex: LiteralIndex
  /// What the exact lists look for, folded: for texts of which only the words are asked. Nil without such lists.
  let foldedExactIndex: LiteralIndex?
  /// What masked words are compared with.
  let vocabulary: MaskedWords.Vocabulary
  let needs: Needs
  let conditions: ConditionTable
  let rules: [RulePlan]
  /// Rules that can fire without any hit: evaluated for every item.
  let restlessRules: [Int32]
  /// See ``RuleLowering/testsOfCalm``.
  let testsOfCalm: [MeasureTest]?
  /// For each source, the rules that its hits may wake: each rule that needs hits is there for sources of which
  /// one must have some.
  let rulesOfSource: [[Int32]]
  /// Of each pattern, whether its hits wake no rule: alone they change nothing.
  let isIdle: [Bool]
  /// The row of the exemption, if the charter has one.
  let exemption: Int32?

  init(
    charter: CheckedCharter, digest: String, options: EngineOptions, lists: [ListPlan],
    patterns: [PatternPlan], plainIndex: LiteralIndex, exactIndex: LiteralIndex,
    foldedExactIndex: LiteralIndex?,
    vocabulary: MaskedWords.Vocabulary, needs: Needs,
    conditions: ConditionTable, rules: [RulePlan], restlessRules: [Int32],
    testsOfCalm: [MeasureTest]?, rulesOfSource: [[Int32]],
    isIdle: [Bool], exemption: Int32?
  ) {
    self.charter = charter
    self.digest = digest
    recordTail = RecordWriter.tail(digest: digest)
    calmRecord = RecordWriter.calm(tail: recordTail)
    self.options = options
    self.lists = lists
    self.patterns = patterns
    self.plainIndex = plainIndex
    self.exactIndex = exactIndex
    self.foldedExactIndex = foldedExactIndex
    self.vocabulary = vocabulary
    self.needs = needs
    self.conditions = conditions
    self.rules = rules
    self.restlessRules = restlessRules
    self.testsOfCalm = testsOfCalm
    self.rulesOfSource = rulesOfSource
    self.isIdle = isIdle
    self.exemption = exemption
  }

  /// The same plan, worked through otherwise.
  init(_ plan: Plan, options: EngineOptions) {
    charter = plan.charter
    digest = plan.digest
    recordTail = plan.recordTail
    calmRecord = plan.calmRecord
    self.options = options
    lists = plan.lists
    patterns = plan.patterns
    plainIndex = plan.plainIndex
    exactIndex = plan.exactIndex
    foldedExactIndex = plan.foldedExactIndex
    vocabulary = plan.vocabulary
    needs = plan.needs
    conditions = plan.conditions
    rules = plan.rules
    restlessRules = plan.restlessRules
    testsOfCalm = plan.testsOfCalm
    rulesOfSource = plan.rulesOfSource
    isIdle = plan.isIdle
    exemption = plan.exemption
  }

  /// The entry that a pattern was made of.
  func entry(ofPattern pattern: Int) -> Entry {
    let number = Int(patterns[pattern].list)
    let (entries, exceptions) = (lists[number].entries, lists[number].exceptions)
    return entries.contains(pattern)
      ? charter.lists[number].entries[pattern - entries.lowerBound]
      : charter.lists[number].exceptions[pattern - exceptions.lowerBound]
  }

  /// The pattern of an entry in PCRE2 syntax, written anew at each call: most are never asked for.
  ///
  /// - Parameter isLoose: without word edges, nothing between words. Only where ``PatternPlan/isTriedLoose``.
  func source(ofPattern pattern: Int, isLoose: Bool = false) -> String {
    let entry = entry(ofPattern: pattern)
    let number = Int(patterns[pattern].list)
    // Exceptions are whole words also where the entries are not.
    let isInside = charter.lists[number].isInside && !lists[number].exceptions.contains(pattern)
    let lowering = PatternLowering(isExact: lists[number].isExact, isInside: isInside)
    return isLoose ? lowering.loosePattern(for: entry) : lowering.pattern(for: entry)
  }

  /// Hit sources are numbered: the lists first, then the detectors.
  func source(_ detector: Detector) -> Int { lists.count + detector.rawValue }
  var sourceCount: Int { lists.count + Detector.allCases.count }
}

struct ListPlan: Sendable {
  var isExact: Bool
  var isDisguised: Bool
  /// Packed by ``LanguageCode``.
  var language: LanguageCode?
  /// Ranges of ``Plan/patterns``.
  var entries: Range<Int>
  var exceptions: Range<Int>
  /// Hosts in lower case, ascending by bytes.
  var sites: [[UInt8]]

  /// Whether the host is one of the sites. Cost: a binary search.
  func contains(site host: Span<UInt8>) -> Bool {
    var low = 0
    var high = sites.count
    while low < high {
      let middle = (low + high) / 2
      let site = sites[middle]
      switch Self.order(site.span, host) {
      case 0: return true
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return false
  }

  private static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
    for index in 0..<min(a.count, b.count) where a[index] != b[index] {
      return Int(a[index]) - Int(b[index])
    }
    return a.count - b.count
  }
}

/// What is asked of a pattern for every candidate and hit: few bytes. The rest is with the entry.
struct PatternPlan: Sendable {
  var list: Int32
  /// Whether it is also tried without word edges, on letters that were written apart.
  var isTriedLoose = false
  /// Quoted entries and regexes mean the signs that are there, and are not tried on other readings.
  let isPhrase: Bool
  /// Words do not count within links; quoted signs and regexes do.
  let countsInLinks: Bool
  /// Nothing that belongs to a sign may stand before it: the second half of a flag is no entry.
  let startsWithSign: Bool

  init(list: Int32, _ entry: Entry) {
    self.list = list
    switch entry.form {
    case .phrase(let tokens):
      isPhrase = true
      countsInLinks = false
      if case .sign? = tokens.first { startsWithSign = true } else { startsWithSign = false }
    case .quoted(let text):
      isPhrase = false
      countsInLinks = !text.unicodeScalars.allSatisfy(Self.isWordOrSpace)
      startsWithSign = false
    case .regex:
      isPhrase = false
      countsInLinks = true
      startsWithSign = false
    }
  }

  private static func isWordOrSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || !CharacterTable.shared.classes(of: scalar.value).isDisjoint(with: .word)
  }
}

/// What the conditions ask of each item.
struct Needs: Sendable {
  var isPlainViewNeeded = false
  var isExactViewNeeded = false
  var areDisguisesNeeded = false
  var isAuthorNeeded = false
  /// Bit of each ``Detector`` that a condition asks, itself or by `near` and `outside`.
  var detectors: UInt32 = 0
  var measures: UInt32 = 0

  func contains(_ detector: Detector) -> Bool { detectors & (1 << UInt32(detector.rawValue)) != 0 }
  func contains(_ measure: Measure) -> Bool { measures & (1 << UInt32(measure.rawValue)) != 0 }
  var hasDetectors: Bool { detectors != 0 }
  /// Whether a scan does more than to search a view. Else it takes no longer than a ``Glance``.
  var isMoreThanLists: Bool {
    areDisguisesNeeded || isExactViewNeeded || hasDetectors || measures != 0
  }
  /// Whether a measure is asked that is taken over the characters: all but the words.
  var hasCharacterMeasures: Bool { measures & ~(1 << UInt32(Measure.words.rawValue)) != 0 }
}

struct RulePlan: Sendable {
  var condition: Int32
  /// Range of ``ConditionTable/children``.
  var exceptions: Range<Int>
  var effect: Effect
  var isTrial: Bool
  var article: Int32

  enum Effect: Sendable {
    case points(Int)
    /// Tenths for each whole unit of the operand, up to `max`.
    case pointsPer(value: Int, operand: Int32, max: Int)
    case floor(VerdictLevel)
    case label

    /// In tenths, before the article's cap. A trial rule's are what it would give.
    ///
    /// - Parameter units: what the points of a rule with `per` are multiplied by, in thousandths.
    func points(units: Int) -> Int {
      switch self {
      case .points(let points): return points
      case .pointsPer(let value, _, let max): return Scoring.points(value, units: units, max: max)
      case .floor, .label: return 0
      }
    }
  }
}
