internal import Charter
internal import CharterSyntax

/// Makes a charter of rules or words that were written for something else.
///
/// Cost: linear in the source, and that of compiling the charter some times. Sources beyond what anybody writes
/// by hand are refused, so that no source makes it work for long.
package func importCharter(
  _ bytes: [UInt8], _ settings: ImportSettings
) throws(ImportFailure) -> ImportedCharter {
  let draft = try draft(of: try text(of: bytes, settings.format), settings)
  guard !draft.sources.isEmpty else {
    throw ImportFailure(Message("there is no rule in it", fr: "aucune règle n'y est"))
  }
  var proof = DraftProof(draft, settings)
  guard let proved = proof.prove() else {
    throw ImportFailure(
      Message("the charter that was made does not compile", fr: "la charte obtenue ne compile pas"))
  }
  proof.tryEntries(proved)
  let text = DraftWriter(proof.draft, settings).text
  return ImportedCharter(
    text: formatted(text), sources: proof.draft.sources, ruleCount: proof.draft.rules.count)
}

private func text(of bytes: [UInt8], _ format: ImportFormat) throws(ImportFailure) -> String {
  guard bytes.count <= format.largest else {
    throw ImportFailure(
      Message(
        "larger than \(format.largest >> 20) MiB", fr: "plus grand que \(format.largest >> 20) Mio")
    )
  }
  guard var text = String(validating: bytes, as: UTF8.self) else {
    throw ImportFailure(
      line: firstBadLine(bytes), Message("not UTF-8", fr: "n'est pas en UTF-8"))
  }
  if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
  return text
}

/// The first line that is not UTF-8.
private func firstBadLine(_ bytes: [UInt8]) -> Int? {
  for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
  where String(validating: line, as: UTF8.self) == nil {
    return number + 1
  }
  return nil
}

private func draft(
  of text: String, _ settings: ImportSettings
) throws(ImportFailure) -> DraftCharter {
  switch settings.format {
  case .automod: AutoModeratorImport(text, settings).draft
  case .discourse: try DiscourseImport.draft(text, settings)
  case .discord: try DiscordImport.draft(text, settings)
  case .words: try WordListImport.draft(text, settings)
  }
}

/// As `fmt` lays it out; as it is if that should change what it says.
private func formatted(_ text: String) -> String {
  let file = SourceFile(path: "import", text: text)
  let parsed = parseCharter(file, id: FileID(0))
  guard parsed.decl != nil, !parsed.hasErrors else { return text }
  let printed = printCharter(file, parsed: parsed, keywords: nil)
  return Compilation(source: printed).hasErrors ? text : printed
}
