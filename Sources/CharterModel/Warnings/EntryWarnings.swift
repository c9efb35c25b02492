internal import CharterSyntax

/// Entries that hit more, or less, than their author thinks.
extension Warnings {
  mutating func checkEntries(of list: CheckedList) {
    for entry in list.entries {
      guard case .phrase(let tokens) = entry.form else { continue }
      let hasSign = tokens.contains { if case .sign = $0 { true } else { false } }
      if entry.letterCount <= 2 && !hasSign { report(short(entry)) }
      if tokens.contains(where: \.mixesScripts) { report(mixed(entry)) }
    }
  }

  private func short(_ entry: Entry) -> Diagnostic {
    Diagnostic(
      .shortEntry,
      Message(
        "`\(entry.source)` is short: it may mean other things too",
        fr: "`\(entry.source)` est court : il peut vouloir dire autre chose"),
      at: entry.span,
      notes: [
        Message(
          "try the charter on ordinary comments, or make it part of a longer entry",
          fr: "essayer la charte sur des commentaires ordinaires, ou allonger l'entrée"),
        Message(
          "if it is meant, end its line with `# accept: short-entry — ` and the reason",
          fr: "si elle est voulue, finir sa ligne par `# accept: short-entry — ` et la raison"),
      ])
  }

  private func mixed(_ entry: Entry) -> Diagnostic {
    Diagnostic(
      .mixedScripts,
      Message(
        "`\(entry.source)` mixes letters of two scripts in a word",
        fr: "`\(entry.source)` mêle deux écritures dans un mot"),
      at: entry.span,
      label: Message(
        "some of these letters only look Latin", fr: "certaines lettres ont seulement l'air latines"
      ),
      notes: [
        Message(
          "type the word in one script; a `disguised` list finds look-alike letters by itself",
          fr:
            "écrire le mot dans une seule écriture ; une liste `déguisé` trouve d'elle-même les lettres ressemblantes"
        )
      ])
  }

  /// Entries that another one of the list makes idle, and those that the list excuses itself.
  mutating func checkShadows(in list: CheckedList) {
    var known: [[String]: Entry] = [:]
    let starred = starredWords(list.entries, in: list)
    var open: [Entry.Form: Entry] = [:]
    for entry in list.entries {
      if let wider = starred?.covering(entry) {
        report(shadowed(entry, by: wider))
        continue
      }
      let forms = entry.plainForms
      guard !forms.isEmpty else {
        if let same = open[entry.form] {
          report(shadowed(entry, by: same))
        } else {
          open[entry.form] = entry
        }
        continue
      }
      if let other = forms.lazy.compactMap({ known[$0] }).first,
        forms.allSatisfy({ known[$0] != nil })
      {
        report(shadowed(entry, by: other))
      }
      for form in forms where known[form] == nil { known[form] = entry }
    }
    checkWider(in: list, known: known)
    checkExcused(in: list)
  }

  /// Nil where a star does not take in all that a word would find: inside words, and in disguise, where
  /// masked letters are read by what the entries spell.
  private func starredWords(_ entries: [Entry], in list: CheckedList) -> StarredWords? {
    list.isInside || list.isDisguised ? nil : StarredWords(entries)
  }

  /// A later entry with more forms shadows an earlier one as well.
  private mutating func checkWider(in list: CheckedList, known: [[String]: Entry]) {
    var owners: [[String]: Int] = [:]
    for (index, entry) in list.entries.enumerated() {
      for form in entry.plainForms { owners[form] = index }
    }
    for (index, entry) in list.entries.enumerated() {
      let forms = entry.plainForms
      guard let first = forms.first, let owner = owners[first], owner > index,
        list.entries[owner].plainForms.count > forms.count,
        forms.allSatisfy({ owners[$0] == owner })
      else { continue }
      report(shadowed(entry, by: list.entries[owner]))
    }
  }

  private func shadowed(_ entry: Entry, by other: Entry) -> Diagnostic {
    Diagnostic(
      .shadowedEntry,
      Message(
        "`\(entry.source)` is already in `\(other.source)`",
        fr: "`\(entry.source)` est déjà dans `\(other.source)`"),
      at: entry.span, label: Message("adds nothing", fr: "n'ajoute rien"),
      also: [.init(other.span, Message("this one covers it", fr: "celle-ci la couvre"))])
  }

  private mutating func checkExcused(in list: CheckedList) {
    guard !list.exceptions.isEmpty else { return }
    var excuses: [[String]: Entry] = [:]
    for exception in list.exceptions {
      for form in exception.plainForms { excuses[form] = exception }
    }
    let starred = starredWords(list.exceptions, in: list)
    let same = Dictionary(list.exceptions.map { ($0.form, $0) }) { first, _ in first }
    for entry in list.entries {
      let forms = entry.plainForms
      let isSpelled = !forms.isEmpty && forms.allSatisfy { excuses[$0] != nil }
      let spelled = isSpelled ? forms.first.flatMap { excuses[$0] } : nil
      guard
        let excuse = spelled ?? (list.isInside ? nil : same[entry.form])
          ?? starred?.covering(entry)
      else { continue }
      report(
        Diagnostic(
          .excusedEntry,
          Message(
            "`\(entry.source)` is excused wherever it stands",
            fr: "`\(entry.source)` est excusé partout où il figure"),
          at: entry.span, label: Message("never a hit", fr: "ne trouve jamais rien"),
          also: [.init(excuse.span, Message("because of this", fr: "à cause de ceci"))]))
    }
  }
}

extension Entry {
  /// Its spellings as rows of words and signs; none for entries that have stars, gaps, quotes or regexes.
  var plainForms: [[String]] {
    guard case .phrase(let tokens) = form else { return [] }
    var forms: [[String]] = [[]]
    for token in tokens {
      switch token {
      case .word(let word):
        guard !word.startsOpen, !word.endsOpen else { return [] }
        forms = forms.flatMap { form in
          word.spellings.map { $0.isEmpty ? form : form + [$0] }
        }
      case .sign(let sign): forms = forms.map { $0 + [sign] }
      case .stop: break
      case .gap: return []
      }
    }
    return forms
  }
}

extension EntryToken {
  /// Latin letters next to Greek or Cyrillic ones in one word.
  fileprivate var mixesScripts: Bool {
    guard case .word(let word) = self else { return false }
    var hasLatin = false
    var hasOther = false
    for scalar in word.letters.all.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x41...0x5A, 0xC0...0x24F: hasLatin = true
      case 0x370...0x52F: hasOther = true
      default: break
      }
    }
    return hasLatin && hasOther
  }
}
