internal import Bytes
internal import CharterModel
internal import CharterSyntax
internal import LiteralSearch
internal import Normalization

/// Entry → the literals of which one must stand in every text that the entry matches.
///
/// **Never a false negative**: what is not certain to be there is no literal. An entry without any is
/// tried on every text.
struct LiteralExtraction {
  let isExact: Bool
  let isInside: Bool
  private let memo: RarityMemo

  init(_ list: CheckedList, _ memo: RarityMemo) {
    self.init(isExact: list.isExact, isInside: list.isInside, memo)
  }

  init(isExact: Bool, isInside: Bool, _ memo: RarityMemo) {
    self.isExact = isExact
    self.isInside = isInside
    self.memo = memo
  }

  /// None for an entry that is tried on every text.
  func literals(of entry: Entry) -> [Literal] {
    var wishes: [Wish] = []
    append(entry, pattern: 0, to: &wishes)
    var literals: [Literal] = []
    for case let literal? in wishes.map(\.literal) where !literals.contains(literal) {
      literals.append(literal)
    }
    return literals
  }

  /// Appends what the literal search has to know of an entry.
  func append(_ entry: Entry, pattern: Int, to wishes: inout [Wish]) {
    switch entry.form {
    case .phrase(let tokens): append(entry, tokens, pattern, to: &wishes)
    case .quoted(let text): wishes.append(Wish(pattern: pattern, literal: quotedLiteral(text)))
    case .regex(let regex):
      let keys = RegexKeys(isExact: isExact, memo: memo).keys(of: regex)
      if keys.isEmpty { wishes.append(Wish(pattern: pattern, literal: nil)) }
      for key in keys {
        wishes.append(Wish(pattern: pattern, literal: key.literal, neighbors: key.neighbors))
      }
    }
  }

  // MARK: Phrases

  /// Looks for the token that says most: whole words and beginnings before parts, rare before common, long
  /// before short.
  private func append(
    _ entry: Entry, _ tokens: [EntryToken], _ pattern: Int, to wishes: inout [Wish]
  ) {
    var (best, next) = (0, 0)
    var (bestWorth, nextWorth) = (0, 0)
    for index in tokens.indices {
      let worth = worth(of: tokens[index], isAlone: tokens.count == 1)
      if worth > bestWorth {
        (next, nextWorth) = (best, bestWorth)
        (best, bestWorth) = (index, worth)
      } else if worth > nextWorth {
        (next, nextWorth) = (index, worth)
      }
    }
    guard bestWorth > 0 else {
      wishes.append(Wish(pattern: pattern, literal: nil))
      return
    }
    var wish = Wish(
      pattern: pattern, literal: nil, isWhole: isWhole(entry, tokens),
      neighbors: neighbors(of: best, in: tokens),
      companion: nextWorth > 0 ? companion(tokens[next]) : WordHead())
    switch tokens[best] {
    case .stop, .gap: break
    case .sign(let sign):
      wish.literal = .fragment(sign)
      wishes.append(wish)
    case .word(let word):
      word.letters.forEachSpelling { spelling in
        wish.literal = literal(spelling, of: word)
        wishes.append(wish)
      }
    }
  }

  private func literal(_ spelling: String, of word: EntryWord) -> Literal {
    if isInside || word.startsOpen { return .fragment(spelling) }
    return word.endsOpen ? .head(spelling) : .word(spelling)
  }

  /// 0 for what is not looked for.
  private func worth(of token: EntryToken, isAlone: Bool) -> Int {
    switch token {
    case .stop, .gap: return 0
    case .sign(let sign): return fragmentWorth(sign.utf8.count)
    case .word(let word):
      let shortest = word.letters.shortestLength
      if shortest == 0 { return 0 }
      if isInside || word.startsOpen { return fragmentWorth(shortest) }
      if word.endsOpen { return shortest < LiteralIndex.shortestHead ? 0 : 1000 * (1 + shortest) }
      let rarity = isAlone ? 1 : memo.rarity(of: word.letters, isExact: isExact)
      return 1000 + 10 * rarity + shortest
    }
  }

  private func fragmentWorth(_ length: Int) -> Int {
    length < LiteralIndex.shortestFragment ? 0 : length
  }

  /// Whether one word is all that there is to match. Short ones look at what stands before them.
  private func isWhole(_ entry: Entry, _ tokens: [EntryToken]) -> Bool {
    guard tokens.count == 1, case .word(let word)? = tokens.first else { return false }
    return !isInside && !isExact && !word.startsOpen && !word.endsOpen && entry.hasThreeLetters
  }

  private func neighbors(of index: Int, in tokens: [EntryToken]) -> Neighbors {
    guard !isInside else { return Neighbors() }
    var neighbors = Neighbors()
    if index > 0, case .word(let word) = tokens[index - 1], !word.endsOpen {
      neighbors.before = Self.edge(of: word) { WordEdge(endOf: $0) }
    }
    if index + 1 < tokens.count, case .word(let word) = tokens[index + 1], !word.startsOpen {
      neighbors.behind = Self.edge(of: word) { WordEdge(beginningOf: $0) }
    }
    return neighbors
  }

  /// The head of the token that says most besides the one that is looked up, if all its spellings have the same.
  private func companion(_ token: EntryToken) -> WordHead {
    guard !isInside, case .word(let word) = token, !word.startsOpen, !word.canBeEmpty else {
      return WordHead()
    }
    if word.endsOpen, word.letters.shortestLength < WordHead.longest { return WordHead() }
    var common: WordHead?
    var areSame = true
    word.letters.forEachUTF8Spelling { spelling in
      let head = WordHead(spelling, at: 0, length: spelling.count)
      if let common, common != head { areSame = false }
      common = head
    }
    return areSame ? common ?? WordHead() : WordHead()
  }

  /// What an end of a word is in all its spellings; not known if it may be missing.
  private static func edge(
    of word: EntryWord, _ edge: (Span<UInt8>) -> WordEdge
  ) -> WordEdge {
    var common: WordEdge?
    word.letters.forEachUTF8Spelling { common = common?.common(with: edge($0)) ?? edge($0) }
    return common ?? WordEdge()
  }

  // MARK: Quoted entries

  /// Words of a quoted entry are whole words where it matches, since its ends have edges.
  private func quotedLiteral(_ text: String) -> Literal? {
    let whole: Literal? = fragmentWorth(text.utf8.count) > 0 ? .fragment(text) : nil
    if isInside { return whole }
    var words: [String] = [""]
    for scalar in text.unicodeScalars {
      if CharacterTable.shared.classes(of: scalar.value).isDisjoint(with: .word) {
        words.append("")
      } else {
        words[words.count - 1].unicodeScalars.append(scalar)
      }
    }
    let longest = words.max { $0.utf8.count < $1.utf8.count } ?? ""
    return longest.isEmpty ? whole : .word(longest)
  }
}
