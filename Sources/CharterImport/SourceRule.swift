package import CharterSyntax

/// A rule, or a word, of a source, and what became of it.
package struct SourceRule: Sendable {
  /// From 1.
  package let line: Int
  /// The rule in a few words, as its author wrote it.
  package let text: String
  package private(set) var fidelity = Fidelity.exact
  /// Why it is not exact, and what else there is to know.
  package private(set) var notes: [Message] = []
  /// The same in English: each is said once.
  private var noted: Set<String> = []

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
    if noted.insert(message.english).inserted { notes.append(message) }
  }
}
