internal import CharterModel
internal import CharterSyntax
internal import Lexicon
internal import LiteralSearch
internal import Normalization

/// Entry → the literals of which one must stand in every text that the entry matches.
///
/// **Never a false negative**: what is not certain to be there is no literal. An entry without any is
/// tried on every text.
struct LiteralExtraction {
  let isExact: Bool
  let isInside: Bool

  init(_ list: CheckedList) { self.init(isExact: list.isExact, isInside: list.isInside) }

  init(isExact: Bool, isInside: Bool) {
    self.isExact = isExact
    self.isInside = isInside
  }

  func literals(of entry: Entry) -> [Literal] {
    switch entry.form {
    case .phrase(let tokens): choice(among: tokens).literals
    case .quoted(let text): quotedLiterals(text)
    case .regex(let pattern): regexLiterals(pattern)
    }
  }

  /// What the literal search has to know of an entry.
  func wish(for entry: Entry, pattern: Int) -> Wish {
    guard case .phrase(let tokens) = entry.form else {
      return Wish(pattern: pattern, literals: literals(of: entry))
    }
    let choice = choice(among: tokens)
    return Wish(
      pattern: pattern, literals: choice.literals, isWhole: isWhole(entry, tokens),
      neighbors: choice.index.map { neighbors(of: $0, in: tokens) } ?? Neighbors())
  }

  /// What is looked for: the literals of one token, the one that says most.
  private struct Choice {
    var index: Int?
    var literals: [Literal] = []
    var worth = 0
  }

  /// Whole words and beginnings before parts, rare before common, long before short.
  private func choice(among tokens: [EntryToken]) -> Choice {
    var best = Choice()
    let isAlone = tokens.count == 1
    for (index, token) in tokens.enumerated() {
      let (literals, worth): ([Literal], Int) =
        switch token {
        case .word(let word): wordLiterals(word, isAlone: isAlone)
        case .sign(let sign): fragments([sign])
        case .stop, .gap: ([], 0)
        }
      if worth > best.worth { best = Choice(index: index, literals: literals, worth: worth) }
    }
    return best
  }

  private func wordLiterals(
    _ word: EntryWord, isAlone: Bool
  ) -> (literals: [Literal], worth: Int) {
    guard !word.canBeEmpty else { return ([], 0) }
    let spellings = word.spellings
    let shortest = spellings.lazy.map(\.utf8.count).min() ?? 0
    if isInside || word.startsOpen { return fragments(spellings) }
    if word.endsOpen {
      guard shortest >= LiteralIndex.shortestHead else { return ([], 0) }
      return (spellings.map { .head(Array($0.utf8)) }, 1000 * (1 + shortest))
    }
    let rarity = isAlone ? 1 : spellings.lazy.map { self.rarity($0) }.min() ?? 0
    return (spellings.map { .word(Array($0.utf8)) }, 1000 + 10 * rarity + shortest)
  }

  /// The rank of a folded word among French or English ones, whichever knows it better.
  private func rarity(_ word: String) -> Int {
    // A plain view is in lower case already.
    let word = isExact ? word.lowercased() : word
    let french = CommonWords.french.rank(of: word) ?? 50_000
    return min(french, CommonWords.english.rank(of: word) ?? 50_000)
  }

  /// Whether one word is all that there is to match. Short ones look at what stands before them.
  private func isWhole(_ entry: Entry, _ tokens: [EntryToken]) -> Bool {
    guard tokens.count == 1, case .word(let word)? = tokens.first else { return false }
    return !isInside && !isExact && !word.startsOpen && !word.endsOpen && entry.letterCount > 2
  }

  private func neighbors(of index: Int, in tokens: [EntryToken]) -> Neighbors {
    guard !isInside else { return Neighbors() }
    var neighbors = Neighbors()
    if index > 0, case .word(let word) = tokens[index - 1], !word.canBeEmpty, !word.endsOpen {
      neighbors.before = Self.common(word.spellings.lazy.map { $0.utf8.last })
    }
    if index + 1 < tokens.count, case .word(let word) = tokens[index + 1], !word.canBeEmpty,
      !word.startsOpen
    {
      neighbors.behind = Self.common(word.spellings.lazy.map { $0.utf8.first })
    }
    return neighbors
  }

  /// The byte that all of them are; 0 if they differ.
  private static func common(_ bytes: some Sequence<UInt8?>) -> UInt8 {
    var common: UInt8?
    for byte in bytes {
      let byte = byte ?? 0
      if let common, common != byte { return 0 }
      common = byte
    }
    return common ?? 0
  }

  private func fragments(_ texts: [String]) -> (literals: [Literal], worth: Int) {
    let shortest = texts.lazy.map(\.utf8.count).min() ?? 0
    guard shortest >= LiteralIndex.shortestFragment else { return ([], 0) }
    return (texts.map { .fragment(Array($0.utf8)) }, shortest)
  }

  /// Words of a quoted entry are whole words where it matches, since its ends have edges.
  private func quotedLiterals(_ text: String) -> [Literal] {
    if isInside { return fragments([text]).literals }
    var words: [String] = [""]
    for scalar in text.unicodeScalars {
      if CharacterTable.shared.classes(of: scalar.value).isDisjoint(with: .word) {
        words.append("")
      } else {
        words[words.count - 1].unicodeScalars.append(scalar)
      }
    }
    if let longest = words.max(by: { $0.utf8.count < $1.utf8.count }), !longest.isEmpty {
      return [.word(Array(longest.utf8))]
    }
    return fragments([text]).literals
  }

  private func regexLiterals(_ pattern: String) -> [Literal] {
    let nowhere = SourceSpan(file: FileID(0), start: 0, end: 0)
    guard let node = parseRegex(pattern, at: nowhere).0 else { return [] }
    let lowering = RegexLowering(kind: isExact ? .exact : .plain)
    guard let texts = node.requiredTexts(lowering) else { return [] }
    if fragments(texts).literals.isEmpty { return [] }
    var literals: [Literal] = []
    for text in texts {
      let literal = literal(of: text)
      if !literals.contains(literal) { literals.append(literal) }
    }
    return literals
  }

  /// What is looked up of a text that stands anywhere.
  private func literal(of text: String) -> Literal {
    if let word = innerWord(of: text) { return .word(Array(word.utf8)) }
    if let head = Self.lastHead(of: text) { return .head(Array(head.utf8)) }
    return .fragment(Array(text.utf8))
  }

  /// The rarest word that has an ASCII sign or a space on both sides, so that it is a whole word wherever
  /// the text stands; nil if there is none.
  private func innerWord(of text: String) -> String? {
    let pieces = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: Self.cuts)
    let words = pieces.dropFirst().dropLast().filter { !$0.isEmpty }.map { String($0) }
    return words.max { rarity($0) < rarity($1) }
  }

  /// What stands behind the last ASCII sign or space, if it is long enough to be looked up: how a word
  /// begins, wherever the text stands.
  private static func lastHead(of text: String) -> String? {
    guard let last = text.unicodeScalars.lastIndex(where: cuts) else { return nil }
    let head = text.unicodeScalars[last...].dropFirst()
    return head.count > LiteralIndex.shortestHead ? String(head) : nil
  }

  private static func cuts(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
  }
}
