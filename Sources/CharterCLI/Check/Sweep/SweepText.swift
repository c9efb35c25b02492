import Charter
import CharterCorpus
import CharterSyntax

/// A sweep for people, in the language of the charter's keywords.
struct SweepText {
  private let sweep: CharterSweep
  private let words: SweepWords
  /// Every miss and every sample left out, not only the first.
  private let isVerbose: Bool

  private static let shownMisses = 3

  init(_ sweep: CharterSweep, isVerbose: Bool) {
    self.sweep = sweep
    self.isVerbose = isVerbose
    words = SweepWords(sweep.keywords)
  }

  var text: String {
    let parts = [disguises, innocents] + sweep.dictionaries.map(dictionary) + [missing]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  // MARK: Disguises

  private var disguises: String {
    let found = sweep.disguises
    var text = words.disguises(found.sampleCount) + "\n"
    let tallies = found.tallies.filter { $0.tried > 0 }
    if !tallies.isEmpty { text += table(tallies) }
    if tallies.contains(where: { !$0.disguiser.isPromised }) { text += "  † \(words.unpromised)\n" }
    return text + skipped
  }

  private func table(_ tallies: [DisguiseSweep.Tally]) -> String {
    let rows = tallies.map { tally in
      [
        tally.disguiser.title.text(in: sweep.keywords) + (tally.disguiser.isPromised ? "" : " †"),
        "\(tally.caught)", "\(tally.tried)", words.percent(tally.caught, of: tally.tried),
      ]
    }
    let lines = AlignedTable([words.heading] + rows).lines
    return "  \(lines[0])\n"
      + zip(lines.dropFirst(), tallies).map { line, tally in
        "  \(line)\n" + misses(tally)
      }.joined()
  }

  private func misses(_ tally: DisguiseSweep.Tally) -> String {
    let shown = isVerbose ? tally.missed[...] : tally.missed.prefix(Self.shownMisses)
    guard !shown.isEmpty else { return "" }
    if !isVerbose {
      let rest = tally.missed.count - shown.count
      let spellings = shown.map { Self.shortened($0.spelling) }.joined(separator: "   ")
      return "      \(spellings)\(rest > 0 ? "   +\(rest)" : "")\n"
    }
    var entries: [(list: String, entry: String, spellings: [String])] = []
    for miss in shown {
      let spelling = Self.displayed(miss.spelling)
      if let index = entries.firstIndex(where: { $0.list == miss.list && $0.entry == miss.entry }) {
        entries[index].spellings.append(spelling)
      } else {
        entries.append((miss.list, miss.entry, [spelling]))
      }
    }
    return entries.map { entry in
      "      \(entry.list) › \(entry.entry)  \(entry.spellings.joined(separator: "   "))\n"
    }.joined()
  }

  private var skipped: String {
    DisguiseSweep.Skipped.Cause.allCases.map { cause in
      let samples = sweep.disguises.skipped.filter { $0.cause == cause }
      guard !samples.isEmpty else { return "" }
      let line = "  \(words.skipped(samples.count, cause))\n"
      guard isVerbose else { return line }
      return line
        + samples.map { sample in
          let lists = sample.lists.isEmpty ? "" : " (\(sample.lists.joined(separator: ", ")))"
          return "      \(sample.rule)\(lists)  \(Self.displayed(sample.text))\n"
        }.joined()
    }.joined()
  }

  // MARK: Innocents

  private var innocents: String {
    let found = sweep.innocents
    var text = words.innocents(found.phraseCount, hits: found.findings.count) + "\n"
    for finding in found.findings {
      text += "  \(Self.place(finding.hit))  \(Self.marked(finding))\(reading(finding.hit))"
      if !finding.rules.isEmpty {
        text += "  [\(words.rules) \(finding.rules.joined(separator: ", "))]"
      }
      if finding.endsWithLanguage { text += "  \(words.onlyWithoutLanguage)" }
      text += "\n"
    }
    return text
  }

  private static func place(_ hit: ListHit) -> String { "\(hit.list) › \(hit.entry)" }

  /// The phrase, with brackets around what was hit.
  private static func marked(_ finding: InnocentSweep.Finding) -> String {
    let bytes = Array(finding.phrase.utf8)
    let range = finding.hit.range
    let parts = [bytes[..<range.lowerBound], bytes[range], bytes[range.upperBound...]].map {
      displayed(String(decoding: $0, as: UTF8.self))
    }
    return "\(parts[0])⟦\(parts[1])⟧\(parts[2])"
  }

  /// As what a place was read that needed a trick.
  private func reading(_ hit: ListHit) -> String {
    guard !hit.tricks.isEmpty else { return "" }
    return "  → \(Self.displayed(hit.reading)) (\(hit.tricks.joined(separator: ", ")))"
  }

  // MARK: Dictionaries

  private func dictionary(_ found: DictionarySweep) -> String {
    let hits = found.lists.reduce(0) { $0 + $1.count }
    var text = words.dictionary(found.dictionary.file, found.wordCount, hits: hits) + "\n"
    for list in found.lists {
      text += "  \(list.list)\(words.colon) \(words.counted(list.count, list.surprisingCount))\n"
      let shown = list.first.map { finding in
        let isWhole = finding.hit.range.count == finding.word.utf8.count
        let part = isWhole ? "" : " (\(finding.hit.entry))"
        return Self.displayed(finding.word) + part + reading(finding.hit)
      }
      let rest = list.count - shown.count
      text += "      \(shown.joined(separator: ", "))\(rest > 0 ? ", +\(rest)" : "")\n"
    }
    return text
  }

  private var missing: String {
    guard !sweep.missing.isEmpty else { return "" }
    return words.missing(sweep.missing.map(\.file), packages: sweep.missing.map(\.source)) + "\n"
  }

  private static func shortened(_ text: String) -> String {
    let text = displayed(text)
    return text.count <= 32 ? text : text.prefix(31) + "…"
  }

  /// Nothing that a terminal would obey.
  private static func displayed(_ text: String) -> String {
    String(text.compactMap { $0.isNewline ? "↵" : $0.displayed })
  }
}
