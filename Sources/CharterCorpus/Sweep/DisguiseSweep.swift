package import Charter

/// How well a charter's rules see through disguises: every `catches` is written anew with its hits
/// disguised by one trick after another, and the rule should still fire.
///
/// Only hits of `disguised` lists are rewritten, and only words: quoted entries and regexes mean the
/// signs that are there.
package struct DisguiseSweep: Sendable {
  /// One disguised sample.
  package struct Attempt: Sendable {
    package let rule: String
    package let list: String
    package let entry: String
    /// The rewritten hit: the first one, where there are several.
    package let spelling: String
  }

  /// What came of one trick.
  package struct Tally: Sendable {
    package let disguiser: Disguiser
    package fileprivate(set) var tried = 0
    package fileprivate(set) var missed: [Attempt] = []

    package var caught: Int { tried - missed.count }
    /// Nil where nothing was tried: no measurement is no success.
    package var recall: Double? { tried == 0 ? nil : Double(caught) / Double(tried) }
  }

  /// A sample on which nothing can be measured.
  package struct Skipped: Sendable {
    package enum Cause: String, Sendable, CaseIterable {
      /// The rule goes by no hit of a list that undoes disguises.
      case notDisguised = "not-disguised"
      /// It goes by such a list, but by quoted entries or regexes.
      case notWords = "not-words"
      /// It fires without those hits as well.
      case independent
    }

    package let rule: String
    package let text: String
    package let cause: Cause
    /// The lists by which the rule goes there.
    package let lists: [String]
  }

  /// In the order of ``Disguiser/all``.
  package private(set) var tallies = Disguiser.all.map { Tally(disguiser: $0) }
  package private(set) var skipped: [Skipped] = []
  /// Samples that were rewritten.
  package private(set) var sampleCount = 0

  /// Cost: some hundred judgments for each sample.
  package init(_ charter: CompiledCharter) throws(ItemError) {
    var scanner = ListScanner(charter)
    for sample in charter.caughtSamples { try sweep(sample, &scanner) }
  }

  private mutating func sweep(
    _ sample: CaughtSample, _ scanner: inout ListScanner
  ) throws(ItemError) {
    try scanner.read(sample.item)
    let hits = scanner.hits(of: sample.rule)
    let places = HiddenPlaces(of: hits, in: sample.item)
    guard !places.isEmpty else {
      let cause = hits.contains(where: \.isListDisguised) ? Skipped.Cause.notWords : .notDisguised
      return skip(sample, cause, hits)
    }
    // The rule has to need what will be disguised.
    try scanner.read(places.item { _ in "xyzzy" })
    if scanner.fires(sample.rule) { return skip(sample, .independent, hits) }
    sampleCount += 1
    for index in tallies.indices { try attempt(index, sample, places, &scanner) }
  }

  private mutating func attempt(
    _ index: Int, _ sample: CaughtSample, _ places: HiddenPlaces, _ scanner: inout ListScanner
  ) throws(ItemError) {
    let disguiser = tallies[index].disguiser
    let spellings = places.texts.map(disguiser.spellings)
    for variant in 0..<(spellings.lazy.map(\.count).max() ?? 0) {
      let chosen = zip(spellings, places.texts).map { spellings, text in
        spellings.isEmpty ? text : spellings[variant % spellings.count]
      }
      try scanner.read(places.item { chosen[$0] })
      tallies[index].tried += 1
      if scanner.fires(sample.rule) { continue }
      let place = spellings.firstIndex { !$0.isEmpty } ?? 0
      let hit = places.hits[place]
      tallies[index].missed.append(
        Attempt(
          rule: sample.ruleName, list: hit.list, entry: hit.entry, spelling: chosen[place]))
    }
  }

  private mutating func skip(_ sample: CaughtSample, _ cause: Skipped.Cause, _ hits: [ListHit]) {
    var lists: [String] = []
    for hit in hits where !lists.contains(hit.list) { lists.append(hit.list) }
    let text = String(decoding: sample.item.bytes(of: .text), as: UTF8.self)
    skipped.append(Skipped(rule: sample.ruleName, text: text, cause: cause, lists: lists))
  }
}
