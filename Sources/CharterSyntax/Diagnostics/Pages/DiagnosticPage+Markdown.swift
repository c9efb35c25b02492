extension DiagnosticPage {
  /// The page for a reader of one language.
  public func markdown(in language: KeywordLanguage) -> String {
    """
    # `\(name.rawValue)`

    *\(severity.text(in: language))*

    \(explanation.text(in: language))

    \(examples { $0.text(in: language) })

    """
  }

  /// All pages in both languages, sorted by name, with a table of contents: `docs/DIAGNOSTICS.md`.
  public static func referenceMarkdown() -> String {
    let pages = DiagnosticName.allCases.map(\.page)
      .sorted { $0.name.rawValue < $1.name.rawValue }
    let errors = pages.filter { $0.name.severity == .error }
    let warnings = pages.filter { $0.name.severity == .warning }
    let body = pages.map(\.referenceEntry).joined(separator: "\n\n")
    return """
      # Diagnostics

      What the compiler refuses, and what it warns about: for each name what it means, a small charter that
      gives it, and the same charter mended. An error stops a charter from compiling; a warning does not,
      and `# accept: NAME — reason` on its line keeps it quiet.

      *Ce que le compilateur refuse et ce dont il avertit : pour chaque nom, ce qu'il veut dire, une petite
      charte qui le donne, et la même charte corrigée. Une erreur empêche une charte de compiler ; un
      avertissement, non, et `# accept: NOM — raison` sur sa ligne le fait taire.*

      The text below is written by `DiagnosticPage.referenceMarkdown()`.

      **Errors · erreurs**: \(links(to: errors))

      **Warnings · avertissements**: \(links(to: warnings))

      \(body)

      """
  }

  private static func links(to pages: [DiagnosticPage]) -> String {
    pages.map { "[`\($0.name.rawValue)`](#\($0.name.rawValue))" }.joined(separator: " · ")
  }

  private var severity: Message {
    switch name.severity {
    case .error: Message("Error", fr: "Erreur")
    case .warning: Message("Warning", fr: "Avertissement")
    }
  }

  private static func inBoth(_ message: Message) -> String {
    "\(message.english) · \(message.french)"
  }

  private var referenceEntry: String {
    """
    ## `\(name.rawValue)`

    *\(DiagnosticPage.inBoth(severity))*

    \(explanation.english)

    \(explanation.french)

    \(examples(DiagnosticPage.inBoth))
    """
  }

  /// Both charters and their files; `spelled` writes the headings.
  private func examples(_ spelled: (Message) -> String) -> String {
    let isError = name.severity == .error
    let wrongHeading =
      isError
      ? Message("Refused", fr: "Refusé")
      : Message("Compiles with this warning", fr: "Compile avec cet avertissement")
    var blocks = [
      "**\(spelled(wrongHeading))**", DiagnosticPage.block(wrong),
      "**\(spelled(Message("Mended", fr: "Corrigé")))**", DiagnosticPage.block(right),
    ]
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      blocks += ["**`\(path)`**", DiagnosticPage.block(text)]
    }
    return blocks.joined(separator: "\n\n")
  }

  /// Charters of a page are fenced as text: what a fence calls a charter compiles without a word.
  private static func block(_ text: String) -> String {
    "```text\n\(text)\n```"
  }
}
