internal import CharterModel
internal import Normalization

/// Entry → PCRE2 pattern on the list's view.
///
/// Everything generated here is bounded: separators, gaps and open beginnings have upper limits, and an
/// open ending never gives back what it took.
struct PatternLowering {
  /// A letter, digit or mark: what words are made of.
  static let wordCharacter = #"[\p{L}\p{M}\p{Nd}]"#
  /// Between two words of an entry: white space, apostrophes, hyphens, commas, quotation marks; full
  /// stops and the like where no white space follows. Never a line break.
  private static let separator = "(?&separator)"
  private static let space = " {0,8}+"
  /// Behind a sign, or behind a word that may stand between it and here. The mark that ends an emoji ends no word.
  private static let spaceOrSeparator =
    #"(?:(?<![\p{L}\p{Nd}]|\p{L}\p{M})\#(space)|(?<=[\p{L}\p{Nd}]|\p{L}\p{M})\#(separator))"#
  private static let gap = "(?&gap)"
  /// Stands behind the pattern: PCRE2 would make sixteen copies of the group at each place it is written.
  private static let definitions =
    #"(?(DEFINE)(?<separator>(?:[ ',"«»“”„‹›\-]|[.!?:;…](?=\S)){1,16}+)"#
    + "(?<gap>(?:\(separator)\(wordCharacter){1,64}+){0,3}))"
  private static let wordStart = "(?=\(wordCharacter))"
  private static let startEdge = "(?<!\(wordCharacter))"
  private static let endEdge = "(?!\(wordCharacter))"

  let isExact: Bool
  let isInside: Bool

  /// The pattern, with word edges unless the list is `inside`.
  func pattern(for entry: Entry) -> String {
    switch entry.form {
    case .phrase(let tokens): defining(isInside ? body(tokens) + markEdge : edged(tokens, entry))
    case .quoted(let text): quoted(text)
    case .regex(let regex): self.regex(regex)
    }
  }

  /// The pattern without word edges, and with nothing between words, for letters that were written apart.
  func loosePattern(for entry: Entry) -> String {
    guard case .phrase(let tokens) = entry.form else { return pattern(for: entry) }
    return body(tokens, isRun: true)
  }

  private func defining(_ pattern: String) -> String {
    pattern.contains("(?&") ? pattern + Self.definitions : pattern
  }

  private func edged(_ tokens: [EntryToken], _ entry: Entry) -> String {
    var pattern = ""
    if case .word? = tokens.first {
      pattern += Self.startEdge
      if entry.letterCount <= 2 { pattern += noElision }
    } else {
      pattern += Self.signStart
    }
    pattern += body(tokens)
    if case .word? = tokens.last { pattern += Self.endEdge } else { pattern += Self.signEnd }
    return pattern
  }

  /// A sign that is part of a joined emoji, or of a flag that is spelled out in tags, is not that sign.
  private static let signStart = #"(?<!\x{200D})"#
  private static let signEnd = #"(?![\x{200D}\x{E0020}-\x{E007F}])"#

  /// An exact view has accents behind their letters: what ends in a bare letter must not end before one.
  private var markEdge: String { isExact ? #"(?!\p{M})"# : "" }

  private func regex(_ regex: String) -> String {
    framed(RegexLowering(kind: isExact ? .exact : .plain).lowered(regex))
  }

  /// The regex with the edge that its view asks for.
  func framed(_ regex: String) -> String {
    isExact ? "(?:\(regex))" + markEdge : regex
  }

  /// Not right after an elision: `AI` is not in `j'ai`.
  private var noElision: String {
    var beginnings = ["[cdjlmnst]"]
    let longer = [
      "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu", "entr", "aujourd",
    ]
    beginnings += longer
    if isExact {
      beginnings[0] = "[cdjlmnstCDJLMNST]"
      beginnings += longer.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      beginnings += longer.map { $0.uppercased() }
    }
    return "(?<!" + beginnings.map { Self.startEdge + $0 + "'" }.joined(separator: "|") + ")"
  }

  private func body(_ tokens: [EntryToken], isRun: Bool = false) -> String {
    var pattern = ""
    var joiner = Joiner(isRun: isRun)
    for token in tokens {
      switch token {
      case .gap: joiner.hasGap = true
      case .stop(let sign): joiner.stop = sign
      case .sign(let sign):
        pattern += joiner.text(beforeSign: true) + Self.escaped(sign)
        joiner = Joiner(isRun: isRun, isFirst: false, isBehindSign: true)
      case .word(let word) where word.canBeEmpty:
        // If it is there it has a letter: a separator alone is no part of a match.
        let written = Self.wordStart + self.word(word)
        pattern +=
          joiner.isFirst
          ? "(?:\(written)\(isRun ? "" : Self.separator))?" : "(?:\(joiner.text())\(written))?"
        joiner.isBehindOptional = true
      case .word(let word):
        pattern += joiner.text() + self.word(word)
        joiner = Joiner(isRun: isRun, isFirst: false)
      }
    }
    return pattern
  }

  /// What stands between two tokens.
  private struct Joiner {
    /// In a run of letters that were written apart nothing tells where words end.
    let isRun: Bool
    var isFirst = true
    var isBehindSign = false
    /// A word that may be missing stands in between.
    var isBehindOptional = false
    var hasGap = false
    var stop: String?

    func text(beforeSign: Bool = false) -> String {
      if isFirst || isRun { return "" }
      var joint = PatternLowering.separator
      if beforeSign {
        joint = PatternLowering.space
      } else if isBehindSign {
        let isWordBetween = hasGap || isBehindOptional
        joint = isWordBetween ? PatternLowering.spaceOrSeparator : PatternLowering.space
      }
      if let stop {
        let sign = PatternLowering.escaped(stop)
        joint = "(?:\(joint)|\(PatternLowering.space)\(sign){1,3}\(PatternLowering.space))"
      }
      return (hasGap ? PatternLowering.gap : "") + joint
    }
  }

  private func word(_ word: EntryWord) -> String {
    var pattern = word.startsOpen && !isInside ? Self.wordCharacter + "{0,64}" : ""
    for piece in word.letters.pieces {
      switch piece {
      case .text(let text): pattern += Self.escaped(text)
      case .optional(let text): pattern += "(?:\(Self.escaped(text)))?"
      }
    }
    if word.endsOpen && !isInside { pattern += Self.wordCharacter + "*+" }
    return pattern
  }

  private func quoted(_ text: String) -> String {
    let literal = Self.escaped(text)
    guard !isInside else { return literal + markEdge }
    let scalars = text.unicodeScalars
    let starts = scalars.first.map(Self.isWord) ?? false
    let ends = scalars.last.map(Self.isWord) ?? false
    let isShort = scalars.count <= 2 && scalars.allSatisfy(Self.isWord)
    return (starts ? Self.startEdge : "") + (isShort ? noElision : "") + literal
      + (ends ? Self.endEdge : "")
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    !CharacterTable.shared.classes(of: scalar.value).isDisjoint(with: .word)
  }

  /// The text as PCRE2 syntax that matches just it.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil {
        escaped += "\\x{" + String(scalar.value, radix: 16) + "}"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
