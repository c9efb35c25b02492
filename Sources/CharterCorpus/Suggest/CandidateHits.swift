internal import Charter
internal import CharterSyntax

/// Which comments entries would hit, asked of the engine itself: each entry is a list of its own, so that none
/// stands in the way of another.
struct CandidateHits {
  /// Of each entry, the numbers of the comments, ascending.
  private(set) var comments: [[Int]]
  /// Whether the engine took the entries.
  let isValid: Bool

  init(of entries: [String], in items: [Item]) {
    comments = Array(repeating: [], count: entries.count)
    guard let charter = Compilation(source: Self.source(entries), options: Self.options).charter
    else {
      isValid = false
      return
    }
    isValid = true
    // `e17` is the list of entry 17.
    let entryOfNumber = (0..<charter.entryCount).map { number in
      Int(charter.entryPlace(number).list.dropFirst()) ?? 0
    }
    var scanner = charter.makeScanner(keepingHits: true)
    for (number, item) in items.enumerated() {
      var plain = item
      // Facts that this charter does not know; a list asks none.
      plain.facts = [:]
      guard (try? scanner.hasAnythingToSay(of: plain)) != nil else { continue }
      var hit: Set<Int> = []
      scanner.forEachHitEntry { hit.insert(entryOfNumber[$0]) }
      for entry in hit { comments[entry].append(number) }
    }
  }

  private static var options: EngineOptions {
    var options = EngineOptions()
    options.findsWarnings = false
    return options
  }

  private static func source(_ entries: [String]) -> String {
    var source = "charter \"Candidates\"\nflag at 1\nhide at 2\n"
    for (number, entry) in entries.enumerated() { source += "list e\(number) { \(entry) }\n" }
    source += "article 1 \"All\" {\n"
    // A condition has no more parts than a person would write.
    for start in stride(from: 0, to: entries.count, by: 50) {
      let names = (start..<min(start + 50, entries.count)).map { "e\($0)" }
      source += "rule r\(start) { why \"-\" when \(names.joined(separator: " or ")) flag }\n"
    }
    return source + "}\n"
  }
}
