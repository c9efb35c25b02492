package import CharterSyntax

/// A resolved condition. Signals never lead back to themselves.
package indirect enum Condition: Sendable, Hashable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  /// Value over zero.
  case holds(Operand)
  /// At least `count` different entries of the operand.
  case distinct(Int, Operand)
  /// At least `count` of the conditions.
  case atLeast(Int, [Condition])
  /// The operand's value against thousandths.
  case number(Operand, Comparison, thousandths: Int)
  /// A word fact, a set of words or the item's language is, or contains, the word.
  case word(WordOperand, String)
}

/// What has a number for a value.
package enum Operand: Sendable, Hashable {
  case hits(HitSet)
  case measure(Measure)
  /// A yes/no or number fact, by index.
  case fact(Int)
  case signal(Int)
}

package enum WordOperand: Sendable, Hashable {
  case fact(Int)
  case itemLanguage
}

/// Hits, chosen: those of a source, in a field, near or outside others.
package struct HitSet: Sendable, Hashable {
  package enum Restriction: Sendable, Hashable {
    /// Overlap no hit of the other source.
    case outside(HitSource)
    /// Links whose host is one of a `sites` list.
    case toSites(Int)
    case outsideSites(Int)
  }

  package var source: HitSource
  /// Nil: title and text.
  package var field: Field?
  package var near: HitSource?
  package var restriction: Restriction?

  package init(
    source: HitSource, field: Field? = nil, near: HitSource? = nil, restriction: Restriction? = nil
  ) {
    self.source = source
    self.field = field
    self.near = near
    self.restriction = restriction
  }
}

/// What gives hits: a list, by index, or a detector.
package enum HitSource: Sendable, Hashable {
  case list(Int)
  case detector(Detector)
}
