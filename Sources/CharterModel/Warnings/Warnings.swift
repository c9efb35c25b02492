internal import CharterSyntax

/// What a sound charter probably does not mean: looked for when there are no errors.
///
/// Each kind has a file of its own; none changes what the charter does.
struct Warnings {
  let charter: CheckedCharter
  private(set) var diagnostics: [Diagnostic] = []

  init(_ charter: CheckedCharter) { self.charter = charter }

  /// Every warning about the charter, in no particular order.
  static func of(_ charter: CheckedCharter) -> [Diagnostic] {
    var warnings = Warnings(charter)
    for list in charter.lists {
      warnings.checkEntries(of: list)
      warnings.checkShadows(in: list)
    }
    warnings.checkReach()
    warnings.checkRules()
    return warnings.diagnostics
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
