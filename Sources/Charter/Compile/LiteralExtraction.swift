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

  init(_ list: CheckedList) {
    isExact = list.isExact
    isInside = list.isInside
  }

  func literals(of entry: Entry) -> [Literal] {
    switch entry.form {
    case .phrase(let tokens): phraseLiterals(tokens)
    case .quoted(let text): quotedLiterals(text)
    case .regex(let pattern): regexLiterals(pattern)
    }
  }

  /// Those of the token that says most: whole words before beginnings before parts, long before short.
  private func phraseLiterals(_ tokens: [EntryToken]) -> [Literal] {
    var best: (literals: [Literal], worth: Int) = ([], 0)
    for token in tokens {
      let candidate: (literals: [Literal], worth: Int) =
        switch token {
        case .word(let word): wordLiterals(word)
        case .sign(let sign): fragments([sign])
        case .stop, .gap: ([], 0)
        }
      if candidate.worth > best.worth { best = candidate }
    }
    return best.literals
  }

  private func wordLiterals(_ word: EntryWord) -> (literals: [Literal], worth: Int) {
    guard !word.canBeEmpty else { return ([], 0) }
    let spellings = word.spellings
    let shortest = spellings.map(\.utf8.count).min() ?? 0
    if isInside || word.startsOpen { return fragments(spellings) }
    if word.endsOpen {
      guard shortest >= LiteralIndex.shortestHead else { return ([], 0) }
      return (spellings.map { .head(Array($0.utf8)) }, 100 + shortest)
    }
    return (spellings.map { .word(Array($0.utf8)) }, 200 + shortest)
  }

  private func fragments(_ texts: [String]) -> (literals: [Literal], worth: Int) {
    let shortest = texts.map(\.utf8.count).min() ?? 0
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
    return fragments(texts).literals
  }
}

extension RegexNode {
  /// Texts of the view of which one stands in every match; nil when nothing is certain.
  fileprivate func requiredTexts(_ lowering: RegexLowering) -> [String]? {
    switch kind {
    case .literal(let scalar): return [lowering.folded(scalar)]
    case .group(let node, _): return node.requiredTexts(lowering)
    case .repetition(let node, let min, _, _): return min > 0 ? node.requiredTexts(lowering) : nil
    case .alternation(let branches):
      var texts: [String] = []
      for branch in branches {
        guard let required = branch.requiredTexts(lowering) else { return nil }
        texts += required
      }
      return texts
    case .sequence(let nodes): return RegexNode.longest(in: nodes, lowering)
    case .any, .type, .property, .characterClass, .look, .assertion: return nil
    }
  }

  /// Of the runs of literals and of the parts of a sequence, what says most.
  private static func longest(in nodes: [RegexNode], _ lowering: RegexLowering) -> [String]? {
    var best: [String]?
    func offer(_ texts: [String]?) {
      guard let texts else { return }
      let shortest = { (texts: [String]) in texts.map(\.utf8.count).min() ?? 0 }
      if shortest(texts) > best.map(shortest) ?? 0 { best = texts }
    }
    var run = ""
    for node in nodes {
      if case .literal(let scalar) = node.kind {
        run += lowering.folded(scalar)
        offer([run])
      } else {
        run = ""
        offer(node.requiredTexts(lowering))
      }
    }
    return best
  }
}
