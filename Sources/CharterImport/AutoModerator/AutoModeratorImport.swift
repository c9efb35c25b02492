internal import CharterSyntax
internal import YAML

/// AutoModerator's rules (reddit.com/wiki/automoderator/full-documentation) as rules of a charter.
///
/// A rule of which a condition cannot be told is not taken over, since it would fire more often. Of what a rule
/// does, only judging is; the rest is noted.
struct AutoModeratorImport {
  private(set) var draft: DraftCharter
  private let settings: ImportSettings

  init(_ text: String, _ settings: ImportSettings) {
    self.settings = settings
    draft = DraftCharter(
      title: Message("Imported from AutoModerator", fr: "Importée d'AutoModerator"))
    for document in AutoModeratorSource(text).documents { append(document) }
  }

  private mutating func append(_ document: AutoModeratorSource.Document) {
    do throws(AutoModeratorSource.Document.Fault) {
      let pairs = try document.pairs()
      let line = pairs.first?.line ?? document.firstLine
      let summary = pairs.prefix(3).map { "\($0.key): \($0.value.texts?.first ?? "…")" }
      let source = draft.addSource(line: line, summary.joined(separator: ", "))
      // Lent, not copied.
      let lent = draft
      draft = DraftCharter(title: lent.title)
      var reader = AutoModeratorReader(
        source: source, language: settings.language, draft: lent)
      // What is said of all words of the rule may stand behind them.
      for (key, _, value) in pairs { reader.readOption(key, value) }
      for (key, _, value) in pairs { reader.read(key, value) }
      reader.finish()
      draft = reader.draft
    } catch {
      let source = draft.addSource(line: error.line, document.text)
      draft.sources[source].refuse(error.reason)
    }
  }
}
