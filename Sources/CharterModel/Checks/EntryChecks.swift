internal import CharterSyntax
internal import Normalization

/// Entries that can be matched, and that do not match too much.
extension Checker {
  /// The entry as the list reads it, or nil after a report.
  mutating func checkedEntry(
    _ number: Int32, in list: CheckedList, isException: Bool
  ) -> Entry? {
    guard let entry = soundEntry(number, isExact: list.isExact) else { return nil }
    if list.isInside, !isException, entry.fewestLetters < 4 {
      report(.insideEntryTooShort(entry))
      return nil
    }
    return entry
  }

  /// The same, whatever else the list asks of its entries. Where lists share entries, each is looked at once.
  private mutating func soundEntry(_ number: Int32, isExact: Bool) -> Entry? {
    let form: Entry.Form
    let decl = entries[number]
    switch entries.reading(of: number, isExact: isExact) {
    case .sound(let entry): return entry
    case .faulty: return nil
    case .form(let known): form = known
    case nil: form = read(decl, isExact: isExact)
    }
    let entry = Entry(source: decl.source, form: form, span: decl.span, number: number)
    guard let fault = fault(of: entry, decl, isExact: isExact) else {
      if sharesEntries { entries.note(.sound(entry), of: number, isExact: isExact) }
      return entry
    }
    report(fault)
    if sharesEntries { entries.note(.faulty(form), of: number, isExact: isExact) }
    return nil
  }

  private mutating func fault(of entry: Entry, _ decl: EntryDecl, isExact: Bool) -> Diagnostic? {
    if case .regex(let pattern) = entry.form {
      return regexFault(entry, pattern, isExact: isExact)
    }
    // A character is a byte at least.
    if entry.source.utf8.count > Diagnostic.mostCharacters,
      entry.source.unicodeScalars.count > Diagnostic.mostCharacters
    {
      return .entryTooLong(entry)
    }
    return switch entry.form {
    case .phrase(let tokens): phraseFault(entry, tokens) ?? looseStar(decl)
    case .quoted(let text):
      text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? .entryWithoutContent(entry) : nil
    case .regex: nil
    }
  }

  private func phraseFault(_ entry: Entry, _ tokens: [EntryToken]) -> Diagnostic? {
    var hasContent = false
    var optionalCount = 0
    var isStarredShort = false
    // Read where they lie: going through the array copies each token once more.
    let tokens = tokens.span
    for index in tokens.indices {
      switch tokens[index] {
      case .word(let word):
        hasContent = hasContent || !word.canBeEmpty
        optionalCount += word.letters.optionalCount
        if word.startsOpen || word.endsOpen, word.letters.fewestScalars < 3 {
          isStarredShort = true
        }
      case .sign: hasContent = true
      case .stop, .gap: break
      }
    }
    guard hasContent else { return .entryWithoutContent(entry) }
    // Each optional piece doubles the forms.
    if optionalCount > Diagnostic.mostOptionalPieces { return .tooManyForms(entry) }
    return isStarredShort ? .starredWordTooShort(entry) : nil
  }

  /// `anti-*`: a star that stands by no letter would be lost.
  private func looseStar(_ decl: EntryDecl) -> Diagnostic? {
    guard decl.source.holdsStar, case .phrase(let elements) = decl.content else { return nil }
    for case .word(let word) in elements where word.startsOpen || word.endsOpen {
      let pieces = word.letters.pieces
      let isLoose =
        word.startsOpen && pieces.first?.beginsWithLetter == false
        || word.endsOpen && pieces.last?.endsWithLetter == false
      if isLoose { return .looseStar(decl, at: word.span) }
    }
    return nil
  }
}

extension String {
  fileprivate var holdsStar: Bool {
    let bytes = utf8.span
    for index in bytes.indices where bytes[index] == UInt8(ascii: "*") { return true }
    return false
  }
}

extension WordLetters.Piece {
  fileprivate var beginsWithLetter: Bool {
    guard case .text(let text) = self else { return true }
    return text.unicodeScalars.first.map(EntryReader.isLetter) ?? true
  }

  fileprivate var endsWithLetter: Bool {
    guard case .text(let text) = self else { return true }
    return text.unicodeScalars.last.map(EntryReader.isLetter) ?? true
  }
}

extension Entry {
  /// The fewest letters and digits of a hit; a regex is left to its author.
  fileprivate var fewestLetters: Int {
    guard case .quoted(let text) = form else { return letterCount }
    return text.unicodeScalars.count(where: EntryReader.isLetter)
  }
}

extension Diagnostic {
  /// The longest entry, in Unicode scalars as written. PCRE2 compiles 64 KiB at most, and the dearest character
  /// takes some fifty bytes there.
  fileprivate static var mostCharacters: Int { 500 }
  fileprivate static var mostForms: Int { 1 << mostOptionalPieces }
  fileprivate static var mostOptionalPieces: Int { 6 }

  fileprivate static func entryWithoutContent(_ entry: Entry) -> Diagnostic {
    Diagnostic(
      .entryWithoutContent,
      Message(
        "`\(entry.source)` holds no letter, digit or sign that must stand there",
        fr: "`\(entry.source)` n'a ni lettre, ni chiffre, ni signe obligatoire"),
      at: entry.span,
      notes: [
        Message(
          "letters in parentheses may be missing, and punctuation only separates words",
          fr:
            "les lettres entre parenthèses sont facultatives, et la ponctuation ne fait que séparer les mots"
        )
      ])
  }

  fileprivate static func entryTooLong(_ entry: Entry) -> Diagnostic {
    Diagnostic(
      .entryTooLong,
      Message(
        "this entry has \(entry.source.unicodeScalars.count) characters; \(mostCharacters) is the limit",
        fr:
          "cette entrée a \(entry.source.unicodeScalars.count) caractères ; la limite est \(mostCharacters)"
      ),
      at: entry.span,
      notes: [
        Message(
          "a few words that stand in no other text find it just as well",
          fr: "quelques mots qui ne figurent dans aucun autre texte suffisent à le retrouver")
      ])
  }

  fileprivate static func tooManyForms(_ entry: Entry) -> Diagnostic {
    let isExact = entry.formCount < Entry.mostCountedForms
    let count = isExact ? "\(entry.formCount)" : "\(Entry.mostCountedForms)"
    return Diagnostic(
      .tooManyForms,
      Message(
        "this entry has \(count) forms\(isExact ? "" : " or more"); \(mostForms) is the limit",
        fr:
          "cette entrée a \(count) formes\(isExact ? "" : " ou plus") ; la limite est \(mostForms)"),
      at: entry.span,
      notes: [
        Message(
          "each `(…)` doubles the forms: write some of them as entries of their own",
          fr: "chaque `(…)` double les formes : en écrire certaines comme des entrées à part")
      ])
  }

  fileprivate static func starredWordTooShort(_ entry: Entry) -> Diagnostic {
    Diagnostic(
      .starredWordTooShort,
      Message(
        "a word with `*` needs at least 3 letters",
        fr: "un mot avec `*` demande au moins 3 lettres"),
      at: entry.span,
      label: Message(
        "too many words begin or end so", fr: "trop de mots commencent ou finissent ainsi"))
  }

  fileprivate static func looseStar(_ entry: EntryDecl, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedEntry,
      Message("a star must touch a letter", fr: "une étoile doit toucher une lettre"),
      at: span,
      notes: [
        Message(
          "`abc*` is any word that begins so; `abc ...` leaves room for other words",
          fr: "`abc*` est tout mot qui commence ainsi ; `abc ...` laisse la place à d'autres mots")
      ])
  }

  fileprivate static func insideEntryTooShort(_ entry: Entry) -> Diagnostic {
    Diagnostic(
      .insideEntryTooShort,
      Message(
        "`\(entry.source)` is too short to be looked for inside words",
        fr: "`\(entry.source)` est trop court pour être cherché dans les mots"),
      at: entry.span,
      label: Message("at least 4 letters are needed", fr: "il faut au moins 4 lettres"),
      notes: [
        Message(
          "put it into a list without `inside`",
          fr: "la mettre dans une liste sans le mot `dedans`")
      ])
  }
}
