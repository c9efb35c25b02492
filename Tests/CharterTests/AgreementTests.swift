import Charter
import Foundation
import Testing

@testable import CharterFuzz

/// Whatever the engine does to be fast changes no byte of a record: every text by every charter with and
/// without the literal search, with machine code and interpreted, on one thread and on four.
@Suite("Agreement")
struct AgreementTests {
  /// Pairs of charter and text; `CHARTER_AGREEMENT_PAIRS` sets another number.
  static let pairs =
    ProcessInfo.processInfo.environment["CHARTER_AGREEMENT_PAIRS"].flatMap { Int($0) } ?? 4_000
  static let textsForEach = 160
  static let charters = (pairs + textsForEach - 1) / textsForEach
  static let shares = 4

  @Test("random charters judge random texts alike, however they work", arguments: 0..<shares)
  func random(_ share: Int) async throws {
    var compiledCount = 0
    var hitCount = 0
    for number in stride(from: share, to: Self.charters, by: Self.shares) {
      let source = RandomCharter.source(seed: UInt64(number))
      guard Compilation(source: source).charter != nil else { continue }
      compiledCount += 1
      var texts = RandomText(seed: UInt64(number))
      let items = (0..<Self.textsForEach).map { _ in texts.item() }
      hitCount += try await Agreement(source).check(items)
    }
    // The suite says nothing if charters are refused, or find nothing.
    #expect(compiledCount * Self.shares * 10 >= Self.charters * 9 || Self.charters < 40)
    #expect(hitCount > compiledCount * Self.textsForEach / 2)
  }

  @Test("the cases of the other suites agree too")
  func cases() async throws {
    for row in AgreementTests.matchCases {
      let item = Item(
        text: MarkedText(row.marked).text, language: row.language.flatMap { LanguageCode($0) })
      _ = try await Agreement(row.source).check([item])
    }
    for rows in Dictionary(grouping: AgreementTests.conditionCases, by: \.condition).values {
      let items = rows.map {
        Item(
          text: MarkedText($0.marked).text, title: $0.title, author: $0.author,
          language: $0.language.flatMap { LanguageCode($0) }, facts: $0.facts)
      }
      let source = charter(ConditionCase.items, when: rows[0].condition)
      _ = try await Agreement(source).check(items)
    }
  }

  @Test(
    "whatever character stands beside a word, the literal search and PCRE2 agree whether it ends it"
  )
  func neighbors() throws {
    let source = charter("list rude { con } list vile exact { con }", when: "rude or vile")
    var options = EngineOptions()
    var searching = try compiled(source, options: options).makeScanner()
    options.usesPrefilter = false
    var trying = try compiled(source, options: options).makeScanner()
    // Where scripts and signs are; what lies between has thousands of a kind.
    let blocks: [Range<UInt32>] = [
      0x80..<0x3100, 0xA000..<0xAC00, 0xFB00..<0x11400, 0x1D000..<0x1FC00,
    ]
    for start in blocks.flatMap({ stride(from: $0.lowerBound, to: $0.upperBound, by: 0x200) }) {
      let scalars = (start..<start + 0x200).compactMap(Unicode.Scalar.init)
      let item = Item(text: scalars.map { "con\($0) \($0)con " }.joined())
      let found = try searching.judge(item).reasons.map { $0.hits.map(\.range) }
      let expected = try trying.judge(item).reasons.map { $0.hits.map(\.range) }
      #expect(found == expected, "U+\(String(start, radix: 16))")
    }
  }

  @Test(
    "a sign that stands for no letter in a reading ends its words there",
    arguments: [
      "x pr*mo€ y", "€pr*mo", "r2d2🅡", "🅡2🅓2€", "pr•mo€romo", "abr*ti½", "½abr*ti", "@br*ti€",
      "x pr*mom$promo y",
    ])
  func signsInReadings(text: String) async throws {
    let source = charter("list rude disguised { promo*, r2d2, abruti }", when: "rude")
    _ = try await Agreement(source).check([Item(text: text)])
  }

  @Test(
    "the longest entries are no longer than a pattern of PCRE2 may be",
    arguments: ["", "exact", "disguised", "inside"],
    [
      "mots" + String(repeating: " a", count: 248), "mots" + String(repeating: " a!", count: 165),
      "mots" + String(repeating: " ... a", count: 82), "mots" + String(repeating: "ﷺ", count: 496),
      "mots" + String(repeating: " $", count: 248),
      "mots(" + String(repeating: "a", count: 494) + ")",
      "(les) (des)" + String(repeating: " mot", count: 122),
      "\"" + String(repeating: "👩‍👩‍👧", count: 99) + "\"",
    ])
  func longEntries(modifiers: String, entry: String) async throws {
    let text = entry.replacing("...", with: "x y").filter { !"()\"".contains($0) }
    let source = charter("list long \(modifiers) { \(entry) }", when: "long")
    let items = [text, text + ", " + text, String(text.dropLast()) + "x", "mots"].map {
      Item(text: $0)
    }
    var scanner = try compiled(source).makeScanner()
    let verdicts = try items.map { try scanner.judge($0) }
    #expect(verdicts[0].reasons.count == 1)
    #expect(verdicts.map(\.incomplete.isEmpty) == [true, true, true, true])
    _ = try await Agreement(source).check(items)
  }

  static let matchCases: [MatchCase] = [
    WordMatchingTests.wholeWords, WordMatchingTests.folding, WordMatchingTests.separators,
    WordMatchingTests.gaps, WordMatchingTests.stars, WordMatchingTests.optionalLetters,
    EntryFormTests.signs, EntryFormTests.emoji, EntryFormTests.quoted, EntryFormTests.regexes,
    EntryFormTests.inside, EntryFormTests.exact, EntryFormTests.elision, EntryFormTests.inclusive,
    ChoosingTests.links, ChoosingTests.exceptions, ChoosingTests.overlaps, ChoosingTests.languages,
    ChoosingTests.disguises, DisguiseTests.rewritten,
  ].flatMap { $0 }

  static let conditionCases: [ConditionCase] = [
    ConditionTests.near, ConditionTests.outside, ConditionTests.sites, ConditionTests.fields,
    ConditionTests.counts, ConditionTests.facts, ConditionTests.measures, ConditionTests.detectors,
  ].flatMap { $0 }
}

/// One charter, compiled in the four ways.
private struct Agreement {
  private let source: String
  private let ways: [CompiledCharter]

  init(_ source: String) throws {
    self.source = source
    ways = try [(true, true), (false, true), (true, false), (false, false)].map { prefilter, jit in
      var options = EngineOptions()
      options.usesPrefilter = prefilter
      options.usesJIT = jit
      return try compiled(source, options: options)
    }
  }

  private static let format = {
    var format = RecordFormat()
    format.isExplained = true
    return format
  }()

  /// Judges the items in every way, and answers how many hits there were.
  func check(_ items: [Item]) async throws -> Int {
    var first: [[UInt8]] = []
    var hits = 0
    var scanner = ways[0].makeScanner()
    for item in items {
      let verdict = try scanner.judge(item)
      hits += checkSpans(verdict, item)
      first.append(record(verdict, item))
    }
    for (number, way) in ways.enumerated().dropFirst() {
      var other = way.makeScanner()
      // Backwards, so that what one item leaves behind would meet another one.
      for index in items.indices.reversed() {
        let verdict = try other.judge(items[index])
        expect(record(verdict, items[index]), first[index], "way \(number)", items[index])
      }
    }
    for (index, records) in await concurrent(items) {
      expect(records, first[index], "task", items[index])
    }
    return hits
  }

  private func concurrent(_ items: [Item]) async -> [(Int, [UInt8])] {
    let charter = ways[0]
    return await withTaskGroup(of: [(Int, [UInt8])].self) { group in
      for thread in 0..<4 {
        group.addTask {
          stride(from: thread, to: items.count, by: 4).compactMap { index in
            guard let verdict = try? charter.judge(items[index]) else { return nil }
            return (index, verdict.record(of: items[index], format: Self.format))
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }

  private func record(_ verdict: Verdict, _ item: Item) -> [UInt8] {
    verdict.record(of: item, format: Self.format)
  }

  private func expect(_ found: [UInt8], _ first: [UInt8], _ what: String, _ item: Item) {
    guard found != first else { return }
    let text = String(decoding: item.bytes(of: .text), as: UTF8.self).debugDescription
    Issue.record(
      """
      \(what) differs on \(text)
      \(String(decoding: found, as: UTF8.self))
      \(String(decoding: first, as: UTF8.self))
      \(source)
      """)
  }

  /// Spans lie in their field, on grapheme borders, and are not empty.
  private func checkSpans(_ verdict: Verdict, _ item: Item) -> Int {
    var borders: [Field: Set<Int>] = [:]
    var count = 0
    for hit in (verdict.reasons + verdict.trials).flatMap(\.hits) {
      let text = String(decoding: item.bytes(of: hit.field), as: UTF8.self)
      let known = borders[hit.field] ?? Self.borders(of: text)
      borders[hit.field] = known
      let isOnBorders =
        !hit.range.isEmpty && known.contains(hit.range.lowerBound)
        && known.contains(hit.range.upperBound)
      if !isOnBorders {
        Issue.record(
          "\(hit.range) of \(text.debugDescription) (\(hit.entry ?? hit.source))\n\(source)")
      }
      count += 1
    }
    return count
  }

  /// Where graphemes meet, as the standard library has them, and behind white space: a mark that follows
  /// a space belongs to no word.
  private static func borders(of text: String) -> Set<Int> {
    var borders: Set<Int> = [0]
    var offset = 0
    for character in text {
      if let first = character.unicodeScalars.first, first.properties.isWhitespace {
        borders.insert(offset + String(first).utf8.count)
      }
      offset += character.utf8.count
      borders.insert(offset)
    }
    return borders
  }
}
