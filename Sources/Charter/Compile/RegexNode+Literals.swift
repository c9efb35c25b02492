internal import CharterSyntax

/// What must stand in every match of a regex.
extension RegexNode {
  /// No more texts than this are told apart: then what comes next is not part of them.
  private static let mostSpellings = 16

  /// Texts of the view of which one stands in every match; nil when nothing is certain.
  func requiredTexts(_ lowering: RegexLowering) -> [String]? {
    switch kind {
    case .literal, .characterClass: return spellings(lowering)
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
    case .any, .type, .property, .look, .assertion: return nil
    }
  }

  /// All texts of the view that the node matches, if there are few.
  private func spellings(_ lowering: RegexLowering) -> [String]? {
    switch kind {
    case .literal(let scalar): return [lowering.folded(scalar)]
    case .group(let node, _): return node.spellings(lowering)
    case .repetition(let node, 0, 1, _): return node.spellings(lowering).map { [""] + $0 }
    case .repetition(let node, 1, 1, _): return node.spellings(lowering)
    case .characterClass(let items, false) where items.count <= Self.mostSpellings:
      var spellings: [String] = []
      for item in items {
        guard case .scalar(let scalar) = item else { return nil }
        spellings.append(lowering.folded(scalar.value))
      }
      return spellings.isEmpty ? nil : spellings
    case .alternation(let branches):
      var spellings: [String] = []
      for branch in branches {
        guard let more = branch.spellings(lowering) else { return nil }
        spellings += more
      }
      return spellings
    case .sequence(let nodes):
      var spellings = [""]
      for node in nodes {
        guard let longer = Self.joined(spellings, node.spellings(lowering)) else { return nil }
        spellings = longer
      }
      return spellings
    default: return nil
    }
  }

  /// Each text with each ending; nil if that is too many, or if there are no endings.
  private static func joined(_ texts: [String], _ endings: [String]?) -> [String]? {
    guard let endings, texts.count * endings.count <= mostSpellings else { return nil }
    return texts.flatMap { text in endings.map { text + $0 } }
  }

  /// Of the runs of known texts and of the parts of a sequence, what says most.
  private static func longest(in nodes: [RegexNode], _ lowering: RegexLowering) -> [String]? {
    var best: [String]?
    func offer(_ texts: [String]?) {
      guard let texts else { return }
      let shortest = { (texts: [String]) in texts.map(\.utf8.count).min() ?? 0 }
      if shortest(texts) > best.map(shortest) ?? 0 { best = texts }
    }
    var run = [""]
    for node in nodes {
      if let longer = joined(run, node.spellings(lowering)) {
        run = longer
      } else {
        offer(run)
        // The first repetition ends the run, the last one begins the next.
        var repeated: [String]?
        if case .repetition(let node, 1..., _, _) = node.kind {
          repeated = node.spellings(lowering)
        }
        offer(joined(run, repeated))
        offer(node.requiredTexts(lowering))
        run = repeated ?? [""]
      }
    }
    offer(run)
    return best
  }
}
