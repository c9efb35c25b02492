package import CharterSyntax

/// A list with everything it includes, and nothing that it leaves out.
package struct CheckedList: Sendable {
  package var name: String
  package var span: SourceSpan
  /// Compared with case and accents.
  package var isExact: Bool
  /// Entries match within words too.
  package var isInside: Bool
  package var isDisguised: Bool
  /// Hosts in lower case; nil when this is no `sites` list. Then there are no entries.
  package var sites: [String]?
  /// Only for items in that language, or in none.
  package var language: String?
  package var entries: [Entry]
  /// A plain hit that lies within one of these is none.
  package var exceptions: [Entry]
  /// Whether it stands in the place of a list of the same name, of a file that is used.
  package var isReplacement = false
}

/// One entry: what stood between two commas.
package struct Entry: Sendable {
  package enum Form: Sendable, Hashable {
    case phrase([EntryToken])
    /// Folded on the list's view.
    case quoted(String)
    /// PCRE2 syntax, bounded.
    case regex(String)
  }

  /// As its author wrote it.
  package var source: String
  package var form: Form
  package var span: SourceSpan
  /// Counted from 0 through the charter. Two lists that hold the same number hold what was written in one place;
  /// where both are exact, or neither is, they read it alike.
  package var number: Int32
}

/// A token of a phrase, folded on the list's view.
package enum EntryToken: Sendable, Hashable {
  case word(EntryWord)
  /// A sign that must stand there, white space around it optional.
  case sign(String)
  /// A full stop, colon or the like that the author wrote: it may stand there, white space behind it.
  case stop(String)
  /// 0 to 3 words.
  case gap
}

package struct EntryWord: Sendable, Hashable {
  /// `*abc`: any beginning.
  package var startsOpen: Bool
  package var letters: WordLetters
  /// `abc*`: any ending.
  package var endsOpen: Bool

  /// True when every letter of it is optional.
  package var canBeEmpty: Bool { letters.shortestLength == 0 }

  /// Every spelling, shortest choices last.
  package var spellings: [String] { letters.spellings }
}

extension Entry {
  /// Where the counting of forms ends.
  package static let mostCountedForms = 1 << 20

  /// How many spellings the optional letters give, at most `mostCountedForms`.
  package var formCount: Int {
    guard case .phrase(let tokens) = form else { return 1 }
    var count = 1
    for case .word(let word) in tokens {
      for _ in 0..<word.letters.optionalCount { count = min(count * 2, Self.mostCountedForms) }
    }
    return count
  }

  /// Whether every hit of a phrase has three letters or digits. Most first words tell.
  package var hasThreeLetters: Bool {
    guard case .phrase(let tokens) = form else { return true }
    var count = 0
    for case .word(let word) in tokens {
      count += word.letters.fewestScalars
      if count >= 3 { return true }
    }
    return false
  }

  /// The fewest letters and digits that a hit of a phrase can have.
  package var letterCount: Int {
    guard case .phrase(let tokens) = form else { return Int.max }
    var count = 0
    for case .word(let word) in tokens { count += word.letters.fewestScalars }
    return count
  }
}
