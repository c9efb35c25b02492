package import Charter
internal import CharterSyntax

/// A labelled comment, and what the charter makes of it.
package struct LabelledComment: Sendable {
  package let item: Item
  package let label: CaseLabel
  package let given: VerdictLevel

  package init(item: Item, label: CaseLabel, given: VerdictLevel) {
    self.item = item
    self.label = label
    self.given = given
  }

  /// It should be found, and is allowed.
  var isMissed: Bool { label.expected > .allow && given == .allow }
  var isInnocent: Bool { label.expected == .allow }
}
