internal import CharterSyntax
internal import Lexicon
internal import Normalization

/// What a sound charter probably does not mean: looked for when there are no errors.
///
/// Each kind has a file of its own; none changes what the charter does.
struct Warnings {
  let charter: CheckedCharter
  private(set) var diagnostics: [Diagnostic] = []
  /// Entries stand in more than one list where lists include lists.
  private var reported: Set<ReportedWarning> = []

  // Made when the first list asks.
  private(set) lazy var loneHits = LoneHits(charter)
  private var spellings: [LexiconLanguage: OrdinarySpellings] = [:]

  init(_ charter: CheckedCharter) { self.charter = charter }

  /// Every warning about the charter, in no particular order.
  static func of(_ charter: CheckedCharter) -> [Diagnostic] {
    var warnings = Warnings(charter)
    for (index, list) in charter.lists.enumerated() {
      warnings.checkEntries(of: list)
      warnings.checkShadows(in: list)
      warnings.checkAccents(ofList: index)
      warnings.checkDisguises(of: list)
      warnings.checkCommonWords(ofList: index)
    }
    warnings.checkInsideEntries()
    warnings.checkReach()
    warnings.checkRules()
    return warnings.diagnostics
  }

  mutating func report(_ diagnostic: Diagnostic) {
    let warning = ReportedWarning(
      name: diagnostic.name, span: diagnostic.span, title: diagnostic.title.english)
    if reported.insert(warning).inserted { diagnostics.append(diagnostic) }
  }

  mutating func ordinarySpellings(in language: LexiconLanguage) -> OrdinarySpellings {
    if let known = spellings[language] { return known }
    let made = OrdinarySpellings(language)
    spellings[language] = made
    return made
  }
}

private struct ReportedWarning: Hashable {
  let name: DiagnosticName
  let span: SourceSpan
  let title: String
}

extension String {
  /// As a plain view writes it.
  var foldedPlainly: String { View.fold(self, kind: .plain) }
}
