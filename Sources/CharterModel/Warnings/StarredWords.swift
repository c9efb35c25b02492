/// Single words with a star behind them, by how they begin: `abc*` finds each word that `abcd` or `abcd*` finds.
struct StarredWords {
  private var owners: [[Unicode.Scalar]: Entry] = [:]

  /// The first of several entries that begin alike counts.
  init(_ entries: [Entry]) {
    for entry in entries {
      guard let word = entry.onlyWord, word.endsOpen else { continue }
      for spelling in word.spellings {
        let beginning = Array(spelling.unicodeScalars)
        if owners[beginning] == nil { owners[beginning] = entry }
      }
    }
  }

  /// An entry that finds all that this one finds; never the entry itself.
  func covering(_ entry: Entry) -> Entry? {
    guard let word = entry.onlyWord else { return nil }
    var found: Entry?
    for spelling in word.spellings {
      guard let owner = owner(of: Array(spelling.unicodeScalars), not: entry) else { return nil }
      found = found ?? owner
    }
    return found
  }

  private func owner(of spelling: [Unicode.Scalar], not entry: Entry) -> Entry? {
    // Spellings are few and short: an entry has at most 64.
    for length in 0...spelling.count {
      if let owner = owners[Array(spelling.prefix(length))], owner.span != entry.span {
        return owner
      }
    }
    return nil
  }
}

extension Entry {
  /// The word that is all of the entry, if its beginning is fixed.
  fileprivate var onlyWord: EntryWord? {
    guard case .phrase(let tokens) = form, tokens.count == 1, case .word(let word) = tokens[0],
      !word.startsOpen
    else { return nil }
    return word
  }
}
