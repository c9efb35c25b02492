/// A part of a `/regex/` entry, as far as the language accepts PCRE2 syntax.
package struct RegexNode: Sendable {
  package indirect enum Kind: Sendable {
    case literal(Unicode.Scalar)
    /// `.`
    case any
    /// `\d`, `\W` and their like, by their letter.
    case type(Unicode.Scalar)
    /// `\p{…}`, by its name as written.
    case property(String, isNegated: Bool)
    case characterClass([ClassItem], isNegated: Bool)
    /// Empty for the empty pattern.
    case sequence([RegexNode])
    case alternation([RegexNode])
    case group(RegexNode, Group)
    case repetition(RegexNode, min: Int, max: Int, Mode)
    case look(RegexNode, isBehind: Bool, isNegated: Bool)
    /// `^`, `$`, and the letters of `\b \B \A \Z \z`.
    case assertion(Unicode.Scalar)
  }

  package enum ClassItem: Sendable {
    case scalar(Spanned<Unicode.Scalar>)
    case range(Spanned<Unicode.Scalar>, Spanned<Unicode.Scalar>)
    case type(Unicode.Scalar)
    case property(String, isNegated: Bool)
    /// `[:alpha:]`
    case posix(String, isNegated: Bool)
  }

  package enum Group: Sendable, Equatable {
    case capturing, nonCapturing, atomic, branchReset
    case named(String)
  }

  package enum Mode: Sendable { case greedy, lazy, possessive }

  package var kind: Kind
  package var span: SourceSpan
}

extension RegexNode {
  /// The parts directly inside this one.
  package var children: [RegexNode] {
    switch kind {
    case .literal, .any, .type, .property, .characterClass, .assertion: []
    case .sequence(let nodes), .alternation(let nodes): nodes
    case .group(let node, _), .repetition(let node, _, _, _), .look(let node, _, _): [node]
    }
  }

  /// Visits this part and all parts inside it, outer ones first.
  package func walk(_ visit: (RegexNode) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }

  /// Each letter that the regex spells out, in classes too, with its place.
  /// `LatinLetters.isFoldedAway` tells which of them a folded view never holds.
  package var letters: [Spanned<Unicode.Scalar>] {
    var letters: [Spanned<Unicode.Scalar>] = []
    walk { node in
      switch node.kind {
      case .literal(let scalar): letters.append(Spanned(scalar, at: node.span))
      case .characterClass(let items, _):
        for item in items {
          switch item {
          case .scalar(let scalar): letters.append(scalar)
          case .range(let first, let last): letters += [first, last]
          case .type, .property, .posix: break
          }
        }
      default: break
      }
    }
    return letters.filter { Lexer.startsName($0.value) }
  }
}
