internal import CharterSyntax

/// What must stand in every match of a regex.
extension RegexNode {
  /// No more texts than this are told apart: then what comes next is not part of them.
  private static let mostSpellings = 16

  /// Texts of the view of which one stands in every match; nil when nothing is certain. Of several such sets
  /// the one whose worst text is worth most.
  func requiredTexts(_ lowering: RegexLowering, worth: ([UInt8]) -> Int) -> [[UInt8]]? {
    switch kind {
    case .literal, .characterClass: return spellings(lowering)
    case .group(let node, _): return node.requiredTexts(lowering, worth: worth)
    case .repetition(let node, let min, _, _):
      return min > 0 ? node.requiredTexts(lowering, worth: worth) : nil
    case .alternation(let branches):
      var texts: [[UInt8]] = []
      for branch in branches {
        guard let required = branch.requiredTexts(lowering, worth: worth) else { return nil }
        texts += required
      }
      return texts
    case .sequence(let nodes): return RegexNode.best(in: nodes, lowering, worth: worth)
    case .any, .type, .property, .look, .assertion: return nil
    }
  }

  /// All texts of the view that the node matches, if there are few.
  private func spellings(_ lowering: RegexLowering) -> [[UInt8]]? {
    switch kind {
    case .literal(let scalar): return [Array(lowering.folded(scalar).utf8)]
    case .group(let node, _): return node.spellings(lowering)
    case .repetition(let node, 0, 1, _): return node.spellings(lowering).map { [[]] + $0 }
    case .repetition(let node, 1, 1, _): return node.spellings(lowering)
    case .characterClass(let items, false) where items.count <= Self.mostSpellings:
      var spellings: [[UInt8]] = []
      for item in items {
        guard case .scalar(let scalar) = item else { return nil }
        spellings.append(Array(lowering.folded(scalar.value).utf8))
      }
      return spellings.isEmpty ? nil : spellings
    case .alternation(let branches):
      var spellings: [[UInt8]] = []
      for branch in branches {
        guard let more = branch.spellings(lowering) else { return nil }
        spellings += more
      }
      return spellings
    case .sequence(let nodes):
      var spellings: [[UInt8]] = [[]]
      for node in nodes where !node.append(to: &spellings, lowering) { return nil }
      return spellings
    default: return nil
    }
  }

  /// Appends what the node matches to each text; false, and nothing done, if that is too many or not known.
  private func append(to texts: inout [[UInt8]], _ lowering: RegexLowering) -> Bool {
    if case .literal(let scalar) = kind {
      let folded = lowering.folded(scalar).utf8
      for index in texts.indices { texts[index] += folded }
      return true
    }
    guard let longer = Self.joined(texts, spellings(lowering)) else { return false }
    texts = longer
    return true
  }

  /// Each text with each ending; nil if that is too many, or if there are no endings.
  private static func joined(_ texts: [[UInt8]], _ endings: [[UInt8]]?) -> [[UInt8]]? {
    guard let endings, texts.count * endings.count <= mostSpellings else { return nil }
    return texts.flatMap { text in endings.map { text + $0 } }
  }

  /// Of the runs of known texts and of the parts of a sequence, what says most.
  private static func best(
    in nodes: [RegexNode], _ lowering: RegexLowering, worth: ([UInt8]) -> Int
  ) -> [[UInt8]]? {
    var best: (texts: [[UInt8]], worth: Int)?
    func offer(_ texts: [[UInt8]]?) {
      guard let texts, let least = texts.lazy.map(worth).min() else { return }
      if least > best?.worth ?? 0 { best = (texts, least) }
    }
    var run: [[UInt8]] = [[]]
    for node in nodes where !node.append(to: &run, lowering) {
      offer(run)
      // The first repetition ends the run, the last one begins the next.
      var repeated: [[UInt8]]?
      if case .repetition(let node, 1..., _, _) = node.kind {
        repeated = node.spellings(lowering)
      }
      offer(joined(run, repeated))
      offer(node.requiredTexts(lowering, worth: worth))
      run = repeated ?? [[]]
    }
    offer(run)
    return best?.texts
  }
}
