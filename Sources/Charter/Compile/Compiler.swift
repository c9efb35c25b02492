internal import CharterModel
internal import Lexicon
internal import LiteralSearch
internal import Normalization

/// Checked charter → plan.
struct Compiler {
  private var patterns: [PatternPlan] = []
  private var plainWishes: [Wish] = []
  private var exactWishes: [Wish] = []
  /// Words, and beginnings of words, that masks are compared with.
  private var maskedWords: [String] = []
  private var maskedHeads: [String] = []

  /// Cost: linear in the number of entries. Their patterns are written, and compiled by PCRE2, when a text
  /// first needs them.
  static func plan(for charter: CheckedCharter, options: EngineOptions) -> Plan {
    var compiler = Compiler()
    compiler.reserve(charter.lists.reduce(0) { $0 + $1.entries.count + $1.exceptions.count })
    let lowering = RuleLowering(charter)
    let lists = charter.lists.enumerated().map { number, list in
      compiler.lower(list, number: number, isUsed: lowering.isListUsed[number])
    }
    return Plan(
      charter: charter, digest: Digest.of(charter), options: options, lists: lists,
      patterns: compiler.patterns, plainIndex: LiteralIndex(compiler.plainWishes),
      exactIndex: LiteralIndex(compiler.exactWishes, number: 1),
      foldedExactIndex: compiler.exactWishes.isEmpty
        ? nil : LiteralIndex(compiler.exactWishes.map(\.folded)),
      vocabulary: MaskedWords.Vocabulary(
        words: compiler.maskedWords, heads: compiler.maskedHeads, isOrdinary: Self.isOrdinary),
      needs: lowering.needs,
      conditions: lowering.conditions, rules: lowering.rules,
      restlessRules: lowering.restlessRules, rulesOfSource: lowering.rulesOfSource,
      isIdle: compiler.isIdle(lists, lowering),
      exemption: lowering.exemption)
  }

  /// Exceptions alone change nothing, either.
  private func isIdle(_ lists: [ListPlan], _ lowering: RuleLowering) -> [Bool] {
    var isIdle = Array(repeating: true, count: patterns.count)
    for (number, list) in lists.enumerated() where lowering.isWaking[number] {
      for pattern in list.entries { isIdle[pattern] = false }
    }
    return isIdle
  }

  private mutating func reserve(_ count: Int) {
    patterns.reserveCapacity(count)
    plainWishes.reserveCapacity(count)
  }

  private mutating func lower(_ list: CheckedList, number: Int, isUsed: Bool) -> ListPlan {
    let start = patterns.count
    if isUsed {
      let extraction = LiteralExtraction(list)
      for entry in list.entries {
        append(entry, extraction, list: number, isDisguised: list.isDisguised)
        if list.isDisguised { noteWords(of: entry) }
      }
    }
    let middle = patterns.count
    if isUsed {
      // Exceptions are whole words also where the entries are not.
      let extraction = LiteralExtraction(isExact: list.isExact, isInside: false)
      for exception in list.exceptions {
        append(exception, extraction, list: number, isDisguised: false)
      }
    }
    return ListPlan(
      isExact: list.isExact, isDisguised: list.isDisguised,
      language: list.language.flatMap { LanguageCode($0) },
      entries: start..<middle, exceptions: middle..<patterns.count,
      sites: (list.sites ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { Array($0.utf8) })
  }

  private static func isOrdinary(_ word: String) -> Bool {
    CommonWords.french.rank(of: word) != nil || CommonWords.english.rank(of: word) != nil
  }

  private mutating func noteWords(of entry: Entry) {
    guard case .phrase(let tokens) = entry.form else { return }
    for case .word(let word) in tokens where !word.startsOpen {
      if word.endsOpen { maskedHeads += word.spellings } else { maskedWords += word.spellings }
    }
  }

  /// Quoted entries, regexes and entries of fewer than three letters are never tried loose.
  private mutating func append(
    _ entry: Entry, _ extraction: LiteralExtraction, list: Int, isDisguised: Bool
  ) {
    if extraction.isExact {
      extraction.append(entry, pattern: patterns.count, to: &exactWishes)
    } else {
      extraction.append(entry, pattern: patterns.count, to: &plainWishes)
    }
    var isTriedLoose = false
    if isDisguised, case .phrase = entry.form { isTriedLoose = entry.letterCount >= 3 }
    patterns.append(PatternPlan(list: Int32(list), entry: entry, isTriedLoose: isTriedLoose))
  }
}
