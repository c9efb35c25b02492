package import CharterSyntax

/// How near the charter comes to a rule of its source.
package enum Fidelity: Int, Sendable, Comparable, CaseIterable {
  case exact, approximate, unsupported

  package static func < (a: Fidelity, b: Fidelity) -> Bool { a.rawValue < b.rawValue }
}

/// A rule, or a word, of a source, and what became of it.
package struct SourceRule: Sendable {
  /// From 1.
  package let line: Int
  /// The rule in a few words, as its author wrote it.
  package let text: String
  package private(set) var fidelity = Fidelity.exact
  /// Why it is not exact, and what else there is to know.
  package private(set) var notes: [Message] = []

  init(line: Int, text: String) {
    self.line = line
    self.text = text
  }

  /// Says what is not quite the same.
  mutating func approximate(_ reason: Message) { note(reason, .approximate) }

  /// Gives the rule up.
  mutating func refuse(_ reason: Message) { note(reason, .unsupported) }

  /// Says something that does not make the rule another.
  mutating func remark(_ message: Message) { note(message, .exact) }

  private mutating func note(_ message: Message, _ fidelity: Fidelity) {
    self.fidelity = max(self.fidelity, fidelity)
    if !notes.contains(message) { notes.append(message) }
  }
}

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
