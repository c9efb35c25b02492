internal import CharterSyntax

/// A text that a regex matches, as far as one can be read off it.
struct RegexSample {
  /// Nil if something is asked that cannot be made up, such as a look-around.
  private(set) var text: String? = ""
  private static let longest = 400

  init(_ node: RegexNode) { append(node) }

  private mutating func append(_ node: RegexNode) {
    guard let text, text.unicodeScalars.count <= Self.longest else {
      self.text = nil
      return
    }
    switch node.kind {
    case .literal(let scalar): append(scalar)
    case .any: append("a")
    case .type(let letter):
      if let scalar = Self.member(ofType: letter) { append(scalar) } else { self.text = nil }
    case .property(_, let isNegated): append(isNegated ? "1" : "a")
    case .characterClass(let items, let isNegated):
      if let scalar = Self.member(of: items, isNegated: isNegated) {
        append(scalar)
      } else {
        self.text = nil
      }
    case .sequence(let nodes): for node in nodes { append(node) }
    case .alternation(let nodes): if let first = nodes.first { append(first) }
    case .group(let node, _): append(node)
    case .repetition(let node, let least, let most, _):
      for _ in 0..<min(max(least, min(1, most)), 64) { append(node) }
    case .look(_, _, let isNegated): if !isNegated { self.text = nil }
    case .assertion: break
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) { text?.unicodeScalars.append(scalar) }

  private static func member(ofType letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter {
    case "d", "w", "S": letter == "d" ? "1" : "a"
    case "D", "N": "a"
    case "s", "h", "W": " "
    case "H", "V": "a"
    case "v", "R": "\n"
    default: nil
    }
  }

  private static func member(
    of items: [RegexNode.ClassItem], isNegated: Bool
  ) -> Unicode.Scalar? {
    if isNegated {
      return "ae1 -_.".unicodeScalars.first { scalar in !items.contains { $0.holds(scalar) } }
    }
    guard let first = items.first else { return nil }
    switch first {
    case .scalar(let scalar): return scalar.value
    case .range(let low, _): return low.value
    case .type(let letter): return member(ofType: letter)
    case .property(_, let isNegated), .posix(_, let isNegated): return isNegated ? " " : "a"
    }
  }
}

extension RegexNode.ClassItem {
  fileprivate func holds(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .scalar(let other): return other.value == scalar
    case .range(let low, let high):
      return low.value.value <= scalar.value && scalar.value <= high.value.value
    case .type(let letter):
      let isWord = scalar.properties.isAlphabetic || "0"..."9" ~= scalar || scalar == "_"
      switch letter {
      case "d": return "0"..."9" ~= scalar
      case "D": return !("0"..."9" ~= scalar)
      case "w": return isWord
      case "W": return !isWord
      case "s", "h": return scalar == " "
      case "S", "H": return scalar != " "
      default: return true
      }
    case .property, .posix: return true
    }
  }
}
