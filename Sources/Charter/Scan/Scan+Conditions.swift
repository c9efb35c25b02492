internal import CharterModel
internal import CharterSyntax
internal import Detection

/// Conditions, from hits, measures and facts.
extension Scan {
  mutating func holds(_ row: Int32, _ item: borrowing Item) -> Bool {
    if let known = evaluation.knownState(of: row) { return known }
    let result = evaluate(row, item)
    evaluation.remember(result, of: row)
    return result
  }

  private mutating func evaluate(_ row: Int32, _ item: borrowing Item) -> Bool {
    switch plan.conditions.rows[Int(row)] {
    case .all(let children):
      for child in children where !holds(plan.conditions.children[child], item) { return false }
      return true
    case .any(let children):
      for child in children where holds(plan.conditions.children[child], item) { return true }
      return false
    case .atLeast(let count, let children):
      var holding = 0
      for child in children where holds(plan.conditions.children[child], item) { holding += 1 }
      return holding >= count
    case .not(let part): return !holds(part, item)
    case .holds(let operand): return value(of: operand, item) > 0
    case .distinct(let count, let operand):
      return hasDistinct(count, among: chosenHits(of: operand, item), item)
    case .number(let operand, let comparison, let limit):
      if case .measure(let measure) = plan.conditions.operands[Int(operand)] {
        let words = measure == .words ? readWords(item) : 0
        return MeasureTest(measure: measure, comparison: comparison, limit: limit)
          .holds(evaluation.measures, words: words)
      }
      return comparison.holds(value(of: operand, item), limit)
    case .word(let operand, let word):
      return self.word(operand, is: plan.conditions.words[word], item)
    }
  }

  private mutating func word(_ operand: WordOperand, is word: String, _ item: borrowing Item)
    -> Bool
  {
    switch operand {
    case .itemLanguage: return item.language.map { $0 == LanguageCode(word) } ?? false
    case .fact(let index):
      switch evaluation.facts[index] {
      case .word(let value): return value == word
      case .words(let values): return values.contains(word)
      case .truth, .number: return false
      }
    }
  }

  /// In thousandths, except that a share of capitals only tells whether there are any.
  mutating func value(of operand: Int32, _ item: borrowing Item) -> Int {
    switch plan.conditions.operands[Int(operand)] {
    case .hits: return chosenHits(of: operand, item).count * 1000
    case .measure(.words): return readWords(item) * 1000
    case .measure(.characters): return evaluation.measures.characters * 1000
    case .measure(.repeats): return evaluation.measures.repeats * 1000
    case .measure(.capitals): return evaluation.measures.capitals.numerator * 1000
    case .signal(let row): return holds(row, item) ? 1000 : 0
    case .fact(let index):
      switch evaluation.facts[Int(index)] {
      case .truth(let truth): return truth ? 1000 : 0
      case .number(let thousandths): return thousandths
      case .word, .words: return 0
      }
    }
  }

  /// The hits of an operand that counts hits, as a range of ``Evaluation/chosen``.
  mutating func chosenHits(of operand: Int32, _ item: borrowing Item) -> Range<Int> {
    if let known = evaluation.knownHits(of: operand) { return known }
    var result = evaluation.chosen.count..<evaluation.chosen.count
    if case .hits(let row) = plan.conditions.operands[Int(operand)] {
      for index in hits.hits(of: row.source) where isChosen(hits.hits[index], by: row, item) {
        evaluation.chosen.append(Int32(index))
      }
      result = result.lowerBound..<evaluation.chosen.count
    }
    evaluation.remember(hits: result, of: operand)
    return result
  }

  private mutating func isChosen(
    _ hit: Hit, by row: ConditionTable.HitsRow, _ item: borrowing Item
  ) -> Bool {
    if let field = row.field {
      guard hit.field == field else { return false }
    } else if hit.field == .author {
      return false
    }
    if let near = row.near, !isNear(hit, near, item) { return false }
    switch row.restriction {
    case nil: return true
    case .outside(let other): return !overlaps(hit, other)
    case .toSites(let list): return leads(hit, to: list, item)
    case .outsideSites(let list): return !leads(hit, to: list, item)
    }
  }

  /// Whether a hit of the other source stands next to this one, at most five words between, on either
  /// side. The nearest one on each side decides.
  private mutating func isNear(_ hit: Hit, _ other: Int32, _ item: borrowing Item) -> Bool {
    let range = hits.hits(of: other)
    guard !range.isEmpty else { return false }
    readWords(item)
    let next = firstHit(of: range, in: hit.field, endingAfter: hit.start)
    let number = hit.field.rawValue
    if next > range.lowerBound, hits.hits[next - 1].field == hit.field,
      let between = fields[number].words.wordsBetween(hits.hits[next - 1].end, hit.start),
      between <= 5
    {
      return true
    }
    // Those that overlap the hit are neither before nor after it.
    var after = next
    while after < range.upperBound, hits.hits[after].field == hit.field,
      hits.hits[after].start < hit.end
    {
      after += 1
    }
    guard after < range.upperBound, hits.hits[after].field == hit.field,
      let between = fields[number].words.wordsBetween(hit.end, hits.hits[after].start)
    else { return false }
    return between <= 5
  }

  private func overlaps(_ hit: Hit, _ other: Int32) -> Bool {
    let range = hits.hits(of: other)
    let next = firstHit(of: range, in: hit.field, endingAfter: hit.start)
    return next < range.upperBound && hits.hits[next].field == hit.field
      && hits.hits[next].start < hit.end
  }

  /// The first of a source's hits that ends after `offset` in the field, or lies in a later field.
  /// Hits of a source do not overlap, so that their ends ascend.
  private func firstHit(of range: Range<Int>, in field: Field, endingAfter offset: Int) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      let hit = hits.hits[middle]
      let isBefore =
        hit.field == field ? hit.end <= offset : hit.field.rawValue < field.rawValue
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the link's host is one of the sites or lies below one.
  private mutating func leads(_ hit: Hit, to list: Int32, _ item: borrowing Item) -> Bool {
    readHost(of: hit, item)
    let host = evaluation.host.span
    for start in 0..<host.count where start == 0 || host[start - 1] == UInt8(ascii: ".") {
      if plan.lists[Int(list)].contains(site: host.extracting(start..<host.count)) { return true }
    }
    return false
  }

  private mutating func readHost(of hit: Hit, _ item: borrowing Item) {
    evaluation.host.removeAll(keepingCapacity: true)
    let number = hit.field.rawValue
    guard let link = fields[number].link(at: hit.start) else { return }
    let bytes = item.fields[number].bytes
    fields[number].links.host(of: link, in: bytes.span, into: &evaluation.host)
  }

  /// Different entries; for a detector different texts, for links different hosts.
  private mutating func hasDistinct(
    _ count: Int, among range: Range<Int>, _ item: borrowing Item
  ) -> Bool {
    guard range.count >= count else { return false }
    evaluation.distinct.removeAll(keepingCapacity: true)
    for position in range {
      let hit = hits.hits[Int(evaluation.chosen[position])]
      evaluation.distinct.insert(identity(of: hit, item))
      if evaluation.distinct.count >= count { return true }
    }
    return false
  }

  private mutating func identity(of hit: Hit, _ item: borrowing Item) -> HitIdentity {
    if hit.pattern >= 0 { return .entry(hit.pattern) }
    if hit.source == Int32(plan.source(.links)) {
      readHost(of: hit, item)
      return .text(evaluation.host)
    }
    return .text(Array(item.fields[hit.field.rawValue].bytes[hit.start..<hit.end]))
  }
}
