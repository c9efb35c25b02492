internal import CharterSyntax
internal import Normalization

/// Reads entries as written into folded tokens. Keeps the memory of folding from entry to entry.
struct EntryReader {
  private var view: View
  private var folded: [UInt8] = []

  init(isExact: Bool) { view = View(kind: isExact ? .exact : .plain) }

  /// The form of an entry; nothing is checked here.
  mutating func form(of entry: EntryDecl) -> Entry.Form {
    switch entry.content {
    case .phrase(let elements): .phrase(tokens(of: elements))
    case .quoted(let text): .quoted(View.fold(text, kind: view.kind))
    case .regex(let pattern): .regex(pattern)
    }
  }

  /// Whether a character as written is a letter, digit or mark of a word.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    "a"..."z" ~= scalar
      || View.fold(String(scalar), kind: .exact).unicodeScalars.allSatisfy {
        Role(of: $0) == .letter
      }
  }

  private mutating func tokens(of elements: [PhraseElement]) -> [EntryToken] {
    var row = Row()
    row.tokens.reserveCapacity(elements.count)
    for element in elements {
      switch element {
      case .gap:
        if row.tokens.last != .gap { row.tokens.append(.gap) }
      case .word(let word):
        append(word, to: &row)
      }
    }
    return trimmed(row.tokens)
  }

  /// A written word may hold several: `t'es` is two, `100%` a word and a sign.
  private mutating func append(_ word: PhraseWord, to row: inout Row) {
    row.isAfterSign = false
    if isFolded(word.letters.all.utf8.span) {
      row.append(word)
      return
    }
    row.startsOpen = word.startsOpen
    if word.letters.optionalCount == 0 {
      append(word.letters.all, to: &row)
    } else {
      for piece in word.letters.pieces {
        switch piece {
        case .text(let text): append(text, to: &row)
        case .optional(let text):
          let folded = fold(text)
          if !folded.isEmpty { row.letters.append(optional: folded) }
        }
      }
    }
    row.closeWord(endsOpen: word.endsOpen)
  }

  /// Whether the text is nothing but letters and digits that both views leave as they are.
  private func isFolded(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      guard
        UInt8(ascii: "a") <= byte && byte <= UInt8(ascii: "z")
          || UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
      else { return false }
    }
    return true
  }

  private mutating func fold(_ text: String) -> String {
    readLatin(text.utf8.span)
      ? String(decoding: folded, as: UTF8.self) : View.fold(text, kind: view.kind)
  }

  /// Folds a text for a plain list, if it is of letters of Latin-1, digits, apostrophes and hyphens.
  private mutating func readLatin(_ text: Span<UInt8>) -> Bool {
    guard view.kind == .plain else { return false }
    folded.removeAll(keepingCapacity: true)
    return View.appendFoldedLatin(text, to: &folded)
  }

  /// Appends the words that are in ``folded``.
  private func appendFolded(to row: inout Row) {
    var start = 0
    for offset in folded.indices {
      let byte = folded[offset]
      guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") else { continue }
      row.append(letters: String(decoding: folded[start..<offset], as: UTF8.self))
      row.append(Unicode.Scalar(byte), .separator)
      start = offset + 1
    }
    row.append(letters: String(decoding: folded[start...], as: UTF8.self))
  }

  private mutating func append(_ text: String, to row: inout Row) {
    if readLatin(text.utf8.span) { return appendFolded(to: &row) }
    view.read(text.utf8.span, mapped: false)
    if isFolded(view.bytes.span) {
      row.append(letters: letters(0..<view.bytes.count))
      return
    }
    var start = 0
    var offset = 0
    while offset < view.bytes.count {
      let (value, length) = decodeScalar(view.bytes.span, at: offset)
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      let role = Role(of: scalar)
      if role != .letter {
        row.append(letters: letters(start..<offset))
        row.append(scalar, role)
        start = offset + length
      }
      offset += length
    }
    row.append(letters: letters(start..<offset))
  }

  private func letters(_ range: Range<Int>) -> String {
    String(decoding: view.bytes[range], as: UTF8.self)
  }

  /// Tokens, and the word that is being read.
  private struct Row {
    var tokens: [EntryToken] = []
    var startsOpen = false
    var letters = WordLetters()
    var isAfterSign = false

    /// Appends a word that is written as it is folded.
    mutating func append(_ word: PhraseWord) {
      guard !word.letters.isEmpty else { return }
      tokens.append(
        .word(
          EntryWord(startsOpen: word.startsOpen, letters: word.letters, endsOpen: word.endsOpen)))
    }

    mutating func append(letters: String) {
      guard !letters.isEmpty else { return }
      self.letters.append(letters)
      isAfterSign = false
    }

    /// Appends what is no letter.
    mutating func append(_ scalar: Unicode.Scalar, _ role: Role) {
      closeWord()
      if role == .sign { appendSign(scalar) }
      if role == .stop { tokens.append(.stop(String(scalar))) }
      isAfterSign = role == .sign
    }

    mutating func closeWord(endsOpen: Bool = false) {
      guard !letters.isEmpty else { return }
      tokens.append(.word(EntryWord(startsOpen: startsOpen, letters: letters, endsOpen: endsOpen)))
      startsOpen = false
      letters = WordLetters()
    }

    /// The scalars of one emoji are one sign.
    private mutating func appendSign(_ scalar: Unicode.Scalar) {
      if isAfterSign, !scalar.isASCII, case .sign(let sign)? = tokens.last,
        sign.unicodeScalars.last?.isASCII == false
      {
        tokens[tokens.count - 1] = .sign(sign + String(scalar))
      } else {
        tokens.append(.sign(String(scalar)))
      }
    }
  }

  /// Stops and gaps mean something only between words.
  private func trimmed(_ tokens: [EntryToken]) -> [EntryToken] {
    func isLoose(_ token: EntryToken) -> Bool {
      switch token {
      case .stop, .gap: true
      case .word, .sign: false
      }
    }
    guard let first = tokens.first, let last = tokens.last, isLoose(first) || isLoose(last) else {
      return tokens
    }
    var tokens = tokens[...]
    while let last = tokens.last, isLoose(last) { tokens.removeLast() }
    return Array(tokens.drop(while: isLoose))
  }

  private enum Role {
    case letter, sign, stop, separator

    private static let separators: CharacterClass = [
      .apostrophe, .dash, .whiteSpace, .quotation,
    ]

    /// What a folded character of an entry stands for (LANGUAGE §4.2).
    init(of scalar: Unicode.Scalar) {
      if UInt32(0x61)...0x7A ~= scalar.value {
        self = .letter
        return
      }
      let classes = CharacterTable.shared.classes(of: scalar.value)
      if !classes.isDisjoint(with: .word) {
        self = .letter
      } else if ".!?:;…".unicodeScalars.contains(scalar) {
        self = .stop
      } else if !classes.isDisjoint(with: Self.separators)
        || scalar == "," || scalar == "\u{22}"
      {
        self = .separator
      } else {
        self = .sign
      }
    }
  }
}
