internal import CharterModel
internal import LiteralSearch
internal import Threads

/// Checked charter → plan.
struct Compiler {
  private var patterns: [PatternPlan] = []
  private var plainWishes: [Wish] = []
  private var exactWishes: [Wish] = []
  /// By number of an entry, how it was lowered last: lists that hold the same entry want the same of it.
  private var lowered: [Lowered] = []
  private let memo = RarityMemo()

  private struct Lowered {
    var pattern: Int32 = -1
    /// A range of the list's wishes.
    var wishes: Range<Int32> = 0..<0
    var isExact = false
    var isInside = false
    /// Quoted entries, regexes and entries of fewer than three letters are never tried loose.
    var canBeTriedLoose = false
  }

  /// Cost: linear in the number of entries. Their patterns are written, and compiled by PCRE2, when a text
  /// first needs them.
  static func plan(for charter: CheckedCharter, options: EngineOptions) -> Plan {
    var compiler = Compiler()
    compiler.reserve(charter.entryCount)
    let lowering = RuleLowering(charter, compiler.memo)
    let side = SideFindings.pending(charter, lowering.isListUsed)
    let lists = charter.lists.enumerated().map { number, list in
      compiler.lower(list, number: number, isUsed: lowering.isListUsed[number])
    }
    let plainIndex = LiteralIndex(compiler.plainWishes)
    let exactIndex = LiteralIndex(compiler.exactWishes, number: 1)
    let foldedExactIndex =
      compiler.exactWishes.isEmpty ? nil : LiteralIndex(compiler.exactWishes.map(\.folded))
    let findings = side.finish()
    return Plan(
      charter: charter, digest: findings.digest, options: options, lists: lists,
      patterns: compiler.patterns,
      plainIndex: plainIndex, exactIndex: exactIndex, foldedExactIndex: foldedExactIndex,
      vocabulary: findings.vocabulary,
      needs: lowering.needs,
      conditions: lowering.conditions, rules: lowering.rules,
      restlessRules: lowering.restlessRules, testsOfCalm: lowering.testsOfCalm,
      rulesOfSource: lowering.rulesOfSource,
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
    // Some want several spellings.
    plainWishes.reserveCapacity(count + count / 4)
    lowered = Array(repeating: Lowered(), count: count)
  }

  private mutating func lower(_ list: CheckedList, number: Int, isUsed: Bool) -> ListPlan {
    let start = patterns.count
    if isUsed {
      let extraction = LiteralExtraction(list, memo)
      let entries = list.entries.span
      for index in entries.indices {
        append(entries, index, extraction, list: number, isDisguised: list.isDisguised)
      }
    }
    let middle = patterns.count
    if isUsed {
      // Exceptions are whole words also where the entries are not.
      let extraction = LiteralExtraction(isExact: list.isExact, isInside: false, memo)
      let exceptions = list.exceptions.span
      for index in exceptions.indices {
        append(exceptions, index, extraction, list: number, isDisguised: false)
      }
    }
    return ListPlan(
      isExact: list.isExact, isDisguised: list.isDisguised,
      language: list.language.flatMap { LanguageCode($0) },
      entries: start..<middle, exceptions: middle..<patterns.count,
      sites: (list.sites ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { Array($0.utf8) })
  }

  /// Appends the pattern of an entry, which is read where it lies: to count references to it would take longer
  /// than to lower it, where it is known.
  private mutating func append(
    _ entries: Span<Entry>, _ index: Int, _ extraction: LiteralExtraction, list: Int,
    isDisguised: Bool
  ) {
    let number = Int(entries[index].number)
    let missing = number + 1 - lowered.count
    if missing > 0 { lowered.append(contentsOf: repeatElement(Lowered(), count: missing)) }
    var known = lowered[number]
    if known.pattern >= 0, known.isExact == extraction.isExact,
      known.isInside == extraction.isInside
    {
      repeatWishes(known)
      var pattern = patterns[Int(known.pattern)]
      pattern.list = Int32(list)
      patterns.append(pattern)
    } else {
      appendAnew(entries[index], extraction, list, &known)
    }
    patterns[patterns.count - 1].isTriedLoose = isDisguised && known.canBeTriedLoose
    lowered[number] = known
  }

  private mutating func appendAnew(
    _ entry: Entry, _ extraction: LiteralExtraction, _ list: Int, _ lowered: inout Lowered
  ) {
    lowered.wishes = appendWishes(of: entry, extraction)
    lowered.isExact = extraction.isExact
    lowered.isInside = extraction.isInside
    let pattern = PatternPlan(list: Int32(list), entry)
    lowered.canBeTriedLoose = pattern.isPhrase && entry.hasThreeLetters
    lowered.pattern = Int32(patterns.count)
    patterns.append(pattern)
  }

  /// Appends what the next pattern wants, and tells where it stands.
  private mutating func appendWishes(
    of entry: Entry, _ extraction: LiteralExtraction
  ) -> Range<Int32> {
    if extraction.isExact {
      let start = exactWishes.count
      extraction.append(entry, pattern: patterns.count, to: &exactWishes)
      return Int32(start)..<Int32(exactWishes.count)
    }
    let start = plainWishes.count
    extraction.append(entry, pattern: patterns.count, to: &plainWishes)
    return Int32(start)..<Int32(plainWishes.count)
  }

  /// Appends the same for the next pattern.
  private mutating func repeatWishes(_ known: Lowered) {
    for index in known.wishes {
      var wish = known.isExact ? exactWishes[Int(index)] : plainWishes[Int(index)]
      wish.pattern = patterns.count
      if known.isExact { exactWishes.append(wish) } else { plainWishes.append(wish) }
    }
  }
}

extension CheckedCharter {
  /// How many entries the lists have, exceptions among them; what several lists hold counts in each.
  var entryCount: Int { lists.reduce(0) { $0 + $1.entries.count + $1.exceptions.count } }
}
