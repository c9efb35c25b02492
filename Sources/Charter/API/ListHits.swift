internal import CharterModel
package import CharterSyntax
internal import Normalization

/// A hit of a list, whatever the rules make of it.
package struct ListHit: Sendable, Hashable {
  package let list: String
  /// As its author wrote it.
  package let entry: String
  /// The list undoes disguises, and the entry is one for which that is tried: no quoted text, no regex.
  package let canBeDisguised: Bool
  /// The list undoes disguises.
  package let isListDisguised: Bool
  package let field: Field
  /// UTF-8 offsets in the field's text, on grapheme borders.
  package let range: Range<Int>
  /// The folded text as which the place was read, tricks undone.
  package let reading: String
  /// The disguises that were undone there; empty for a plain hit.
  package let tricks: [String]
}

/// Looks for the lists of a charter in one item of plain text after another, as if nobody were exempt. For
/// those who try a charter out; owns its memory and belongs to one thread.
///
/// Cost: that of judging, and a few allocations for each hit that is asked for.
package struct ListScanner: ~Copyable {
  private let plan: Plan
  private var scan: Scan
  private var verdict: Verdict

  package init(_ charter: CompiledCharter) {
    plan = charter.plan
    scan = Scan(charter.plan)
    verdict = Verdict(charter.plan)
  }

  /// Reads an item; the answers below are about it from then on.
  package mutating func read(_ item: borrowing Item) throws(ItemError) {
    try scan.judge(item, into: &verdict, ignoringExemption: true)
  }

  /// Hits of the lists that a condition asks: by list, then by field and place.
  package var hits: [ListHit] {
    scan.hits.hits.filter { $0.pattern >= 0 }.map { hit in
      plan.listHit(hit, reading: scan.hits.readings[hit.reading])
    }
  }

  /// Whether the rule of that number, in charter order, fires.
  package func fires(_ rule: Int) -> Bool {
    verdict.firings.contains { $0.rule == Int32(rule) }
  }

  /// The hits of lists by which the rule goes; none if it does not fire.
  package func hits(of rule: Int) -> [ListHit] {
    guard let firing = verdict.firings.first(where: { $0.rule == Int32(rule) }) else { return [] }
    return verdict.evidence[firing.evidence].filter { $0.pattern >= 0 }.map { hit in
      plan.listHit(hit, reading: verdict.readings[hit.reading])
    }
  }
}

extension ListScanner {
  /// Names of the rules that fire and go by that hit, in charter order.
  package func rules(by hit: ListHit) -> [String] {
    verdict.firings.map { Int($0.rule) }.filter { hits(of: $0).contains(hit) }
      .map { plan.charter.rules[$0].name }
  }
}

extension Plan {
  fileprivate func listHit(_ hit: Hit, reading: ArraySlice<UInt8>) -> ListHit {
    let pattern = Int(hit.pattern)
    let isDisguised = lists[Int(hit.source)].isDisguised
    return ListHit(
      list: name(ofSource: hit.source), entry: entry(ofPattern: pattern).source,
      canBeDisguised: isDisguised && patterns[pattern].isPhrase, isListDisguised: isDisguised,
      field: hit.field, range: hit.start..<hit.end,
      reading: String(decoding: reading, as: UTF8.self),
      tricks: hit.tricks.names)
  }
}

/// A `catches` of a rule.
package struct CaughtSample: Sendable {
  /// The number of the rule, in charter order.
  package let rule: Int
  package let ruleName: String
  package let item: Item
}

extension CompiledCharter {
  /// Every `catches`, in charter order.
  package var caughtSamples: [CaughtSample] {
    plan.charter.rules.enumerated().flatMap { number, rule in
      rule.catches.map { sample in
        CaughtSample(rule: number, ruleName: rule.name, item: plan.item(for: sample))
      }
    }
  }

  /// The languages that the charter is written for, two letters each.
  package var languages: [String] { plan.charter.languages }
}

extension Plan {
  fileprivate func item(for sample: Sample) -> Item {
    var item = Item(text: sample.text, title: sample.title, author: sample.author)
    item.language = sample.language.flatMap { LanguageCode($0) }
    for (index, value) in sample.facts { item.facts[charter.facts[index].name] = value }
    return item
  }
}
