package import CharterSyntax

/// Which entry a number of ``ScanProfile/entries(markCost:)`` stands for.
package struct EntryPlace: Sendable {
  package let list: String
  /// As its author wrote it.
  package let entry: String
  /// Part of the list's `except`.
  package let isException: Bool
  package let span: SourceSpan
}

extension CompiledCharter {
  /// How many entries are numbered: those of the lists that a condition asks, exceptions among them.
  package var entryCount: Int { plan.patterns.count }

  package func entryPlace(_ number: Int) -> EntryPlace {
    let list = Int(plan.patterns[number].list)
    let entry = plan.entry(ofPattern: number)
    return EntryPlace(
      list: plan.charter.lists[list].name, entry: entry.source,
      isException: plan.lists[list].exceptions.contains(number), span: entry.span)
  }
}
