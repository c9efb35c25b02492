/// Beyond this all lengths and costs are alike.
private let saturation = 1_000_000

private func product(_ a: Int, _ b: Int) -> Int { min(saturation, a * b) }

extension ClosedRange<Int> {
  fileprivate func times(_ min: Int, _ max: Int) -> ClosedRange<Int> {
    product(lowerBound, min)...product(upperBound, max)
  }
}

extension RegexNode {
  /// Characters that the shortest match has.
  package var minimumLength: Int { lengths.lowerBound }

  /// Characters that the longest match has; a million stands for more.
  package var maximumLength: Int { lengths.upperBound }

  var lengths: ClosedRange<Int> {
    switch kind {
    case .literal, .any, .property, .characterClass: 1...1
    case .type(let letter): letter == "R" ? 1...2 : 1...1
    case .assertion, .look: 0...0
    case .group(let node, _): node.lengths
    case .sequence(let nodes):
      nodes.reduce(0...0) { sum, node in
        let next = node.lengths
        return min(
          saturation, sum.lowerBound + next.lowerBound)...min(
            saturation, sum.upperBound + next.upperBound)
      }
    case .alternation(let nodes):
      nodes.dropFirst().reduce(nodes.first?.lengths ?? 0...0) { all, node in
        let next = node.lengths
        return min(all.lowerBound, next.lowerBound)...max(all.upperBound, next.upperBound)
      }
    case .repetition(let node, let min, let max, _): node.lengths.times(min, max)
    }
  }

  /// In how many ways the regex can try to match at one place of a text, at worst: the bound on the
  /// work of a backtracking matcher there. The product of the widths of its quantifiers and of its
  /// alternatives; where alternatives that can match the same text are repeated, their power.
  var pathCount: Int {
    switch kind {
    case .literal, .any, .type, .property, .characterClass, .assertion: 1
    case .group(let node, _), .look(let node, _, _): node.pathCount
    case .sequence(let nodes): nodes.reduce(1) { product($0, $1.pathCount) }
    case .alternation(let nodes): nodes.reduce(0) { Swift.min(saturation, $0 + $1.pathCount) }
    case .repetition(let node, let min, let max, _):
      if node.isDeterministic {
        product(node.pathCount, max - min + 1)
      } else {
        (min...max).reduce(0) { sum, count in
          Swift.min(saturation, sum + power(node.pathCount, count))
        }
      }
    }
  }

  private func power(_ base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { result, _ in product(result, base) }
  }

  /// Matches a given text at a given place in one way at most.
  private var isDeterministic: Bool {
    switch kind {
    case .repetition(_, let min, let max, _) where min != max: return false
    case .alternation(let branches):
      // Too many to compare all pairs, and too many for a repetition in any case.
      guard branches.count <= RegexParser.maximumPaths else { return false }
      let leads = branches.map(\.lead)
      for (index, lead) in leads.enumerated() {
        for other in leads[(index + 1)...] where !RegexNode.areExclusive(lead, other) {
          return false
        }
      }
      return branches.allSatisfy(\.isDeterministic)
    default: return children.allSatisfy(\.isDeterministic)
    }
  }

  // MARK: First characters

  /// Scalar values, nil for "any": what can stand at one place of a match.
  private typealias Scalars = [ClosedRange<UInt32>]?

  /// Places beyond this are not looked at.
  private static let longestLead = 64

  /// What can stand at the first places of a match, as far as that is fixed.
  private var lead: [Scalars] {
    switch kind {
    case .literal(let scalar): return [[scalar.value...scalar.value]]
    case .characterClass(let items, false): return [RegexNode.scalars(of: items)]
    case .any, .property, .characterClass: return [nil]
    case .type(let letter): return letter == "R" ? [] : [nil]
    case .group(let node, _): return node.lead
    case .repetition(let node, let min, _, _): return min > 0 ? node.lead : []
    case .sequence(let nodes):
      var lead: [Scalars] = []
      for node in nodes {
        if lead.count >= RegexNode.longestLead { break }
        lead += node.lead
        if !node.isFixed { break }
      }
      return lead
    case .alternation, .look, .assertion: return []
    }
  }

  /// Whether `lead` tells all of it.
  private var isFixed: Bool {
    switch kind {
    case .literal, .any, .property, .characterClass, .assertion, .look: true
    case .type(let letter): letter != "R"
    case .alternation, .repetition: false
    case .group(let node, _): node.isFixed
    case .sequence(let nodes): nodes.allSatisfy(\.isFixed)
    }
  }

  private static func scalars(of items: [ClassItem]) -> Scalars {
    var ranges: [ClosedRange<UInt32>] = []
    for item in items {
      switch item {
      case .scalar(let scalar): ranges.append(scalar.value.value...scalar.value.value)
      case .range(let first, let last): ranges.append(first.value.value...last.value.value)
      case .type, .property, .posix: return nil
      }
    }
    return ranges
  }

  /// Whether at some place the two can only match different characters.
  private static func areExclusive(_ a: [Scalars], _ b: [Scalars]) -> Bool {
    zip(a, b).contains { a, b in
      guard let a, let b else { return false }
      return !a.contains { range in b.contains { range.overlaps($0) } }
    }
  }
}
