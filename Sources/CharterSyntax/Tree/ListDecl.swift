package struct ListDecl: Sendable {
  package var name: Spanned<String>
  package var modifiers: [Spanned<ListModifier>]
  package var body: ListBody
  package var span: SourceSpan
}

package enum ListModifier: Sendable, Equatable {
  case exact, inside, disguised, sites
  /// Two lower-case letters: only for items in that language.
  case language(String)
}

package struct ListBody: Sendable {
  package var parts: [ListPart]
  /// With its braces; of a list file, the whole file.
  package var span: SourceSpan
}

package enum ListPart: Sendable {
  case entry(EntryDecl)
  /// `+ NAME`
  case includeList(Spanned<String>)
  /// `+ "path"`
  case includeFile(Spanned<String>)
  /// `without { … }` removes what stands above it.
  case without(ListBody)
  /// `except { … }`: a hit inside one of these is not a hit.
  case except(ListBody)
}

/// One entry: what stands between two commas.
package struct EntryDecl: Sendable {
  package enum Content: Sendable {
    case phrase([PhraseElement])
    /// A quoted entry, compared sign by sign.
    case quoted(String)
    /// The text between the slashes, `\/` already undone.
    case regex(String)
  }

  package var content: Content
  /// As written, white space folded to one space: the entry's name in records.
  package var source: String
  package var span: SourceSpan
}

/// An element of a phrase: a word, or `...` (0 to 3 words).
package enum PhraseElement: Sendable, Equatable {
  case word(PhraseWord)
  case gap
}

/// `[*] { text | (letters) } [*]`
package struct PhraseWord: Sendable, Equatable {
  package var startsOpen: Bool
  package var letters: WordLetters
  package var endsOpen: Bool
  package var span: SourceSpan
}
