internal import CharterModel
internal import LiteralSearch

/// What an entry became: for those who wonder why it matches, or why it is slow.
public struct EntryDump: Sendable {
  public let list: String
  /// As its author wrote it.
  public let entry: String
  /// Part of the list's `except`.
  public let isException: Bool
  /// PCRE2 syntax, for the list's view.
  public let pattern: String
  /// Of these one must stand in a text, each as `word`, `head…` or `…part…`; none: the pattern is tried
  /// on every text.
  public let literals: [String]
}

extension CompiledCharter {
  /// Every entry of the lists that a condition asks, in the order of lists and entries.
  public var entries: [EntryDump] {
    var dumps: [EntryDump] = []
    let memo = RarityMemo()
    for (number, list) in plan.lists.enumerated() {
      let checked = plan.charter.lists[number]
      for index in list.entries.lowerBound..<list.exceptions.upperBound {
        let entry = plan.entry(ofPattern: index)
        let isException = list.exceptions.contains(index)
        let extraction = LiteralExtraction(
          isExact: checked.isExact, isInside: checked.isInside && !isException, memo)
        dumps.append(
          EntryDump(
            list: checked.name, entry: entry.source, isException: isException,
            pattern: plan.source(ofPattern: index),
            literals: extraction.literals(of: entry).map(\.description)))
      }
    }
    return dumps
  }
}

extension Literal {
  fileprivate var description: String {
    switch self {
    case .word(let text): text
    case .head(let text): text + "…"
    case .fragment(let text): "…" + text + "…"
    }
  }
}
