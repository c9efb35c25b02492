internal import CharterSyntax
internal import Normalization

/// Reads an entry as written into folded tokens.
struct EntryReader {
  let kind: View.Kind

  init(isExact: Bool) { kind = isExact ? .exact : .plain }

  /// The form of an entry; nothing is checked here.
  func form(of entry: EntryDecl) -> Entry.Form {
    switch entry.content {
    case .phrase(let elements): .phrase(tokens(of: elements))
    case .quoted(let text): .quoted(View.fold(text, kind: kind))
    case .regex(let pattern): .regex(pattern)
    }
  }

  /// Whether a character as written is a letter, digit or mark of a word.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    View.fold(String(scalar), kind: .exact).unicodeScalars.allSatisfy { Role(of: $0) == .letter }
  }

  private func tokens(of elements: [PhraseElement]) -> [EntryToken] {
    var tokens: [EntryToken] = []
    for element in elements {
      switch element {
      case .gap:
        if tokens.last != .gap { tokens.append(.gap) }
      case .word(let word):
        append(word, to: &tokens)
      }
    }
    return trimmed(tokens)
  }

  /// A written word may hold several: `t'es` is two, `100%` a word and a sign.
  private func append(_ word: PhraseWord, to tokens: inout [EntryToken]) {
    var row = Row(tokens: tokens, startsOpen: word.startsOpen)
    for piece in word.pieces {
      switch piece {
      case .optional(let text):
        let folded = View.fold(text, kind: kind)
        if !folded.isEmpty { row.pieces.append(.optional(folded)) }
      case .text(let text):
        for scalar in View.fold(text, kind: kind).unicodeScalars { row.append(scalar) }
        row.closeText()
      }
    }
    row.closeWord(endsOpen: word.endsOpen)
    tokens = row.tokens
  }

  /// Tokens, and the word that is being read.
  private struct Row {
    var tokens: [EntryToken]
    var startsOpen: Bool
    var pieces: [EntryWord.Piece] = []
    private var letters = ""
    private var isAfterSign = false

    init(tokens: [EntryToken], startsOpen: Bool) {
      self.tokens = tokens
      self.startsOpen = startsOpen
    }

    mutating func append(_ scalar: Unicode.Scalar) {
      let role = Role(of: scalar)
      if role == .letter {
        letters.unicodeScalars.append(scalar)
      } else {
        closeText()
        closeWord()
        if role == .sign { appendSign(scalar) }
        if role == .stop { tokens.append(.stop(String(scalar))) }
      }
      isAfterSign = role == .sign
    }

    mutating func closeText() {
      if !letters.isEmpty { pieces.append(.text(letters)) }
      letters = ""
    }

    mutating func closeWord(endsOpen: Bool = false) {
      guard !pieces.isEmpty else { return }
      tokens.append(.word(EntryWord(startsOpen: startsOpen, pieces: pieces, endsOpen: endsOpen)))
      startsOpen = false
      pieces = []
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
    var tokens = tokens[...]
    while let last = tokens.last, isLoose(last) { tokens.removeLast() }
    return Array(tokens.drop(while: isLoose))
  }

  private enum Role {
    case letter, sign, stop, separator

    /// What a folded character of an entry stands for (LANGUAGE §4.2).
    init(of scalar: Unicode.Scalar) {
      let classes = CharacterTable.shared.classes(of: scalar.value)
      if !classes.isDisjoint(with: .word) {
        self = .letter
      } else if ".!?:;…".unicodeScalars.contains(scalar) {
        self = .stop
      } else if !classes.isDisjoint(with: [.apostrophe, .dash, .whiteSpace, .quotation])
        || scalar == "," || scalar == "\u{22}"
      {
        self = .separator
      } else {
        self = .sign
      }
    }
  }
}
