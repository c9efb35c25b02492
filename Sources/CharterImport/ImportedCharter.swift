/// A charter that was made of rules written for something else.
package struct ImportedCharter: Sendable {
  /// Laid out as `fmt` does. It compiles, and its samples hold.
  package let text: String
  /// Every rule of the source, in its order.
  package let sources: [SourceRule]
  /// How many rules the charter has.
  package let ruleCount: Int

  package func count(_ fidelity: Fidelity) -> Int { sources.count { $0.fidelity == fidelity } }
}
