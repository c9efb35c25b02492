import CharterSyntax
import Testing

/// Entries of plain words are read another way than the others; a brace behind them sends them the long way.
@Suite("Plain phrases") struct PlainPhraseTests {
  private func body(_ text: String) -> String {
    let file = SourceFile(path: "x.charter", text: "charter \"x\"\nlist l {\(text)")
    let parsed = parseCharter(file, id: FileID(0))
    guard let decl = parsed.decl else { return "nothing" }
    return TreeDump(decl, of: file).text + parsed.diagnostics.map(\.title.english).joined()
  }

  @Test(
    "an entry reads alike before a comma, a line break and a brace",
    arguments: [
      "con", "pauvre type", "grand(e)(s) homme(s)", "(re)venir", "t'es", "l'œuf", "pauvre-type",
      "aimer*", "mot(s)*", "*tique", "d'un coup", "a1 2b 3", "École à Évry", "a×b", "(s)",
      "de  la", "de ... la", "fin.", "100 %", "c’est", "🔥 feu", "a*b", "mot(s", "mot)s", "mot()",
      "mot(1)", "mot(é)", "mot (s)", "-", "'", "a -", "naïve\u{A0}idée",
      "un deux trois quatre cinq",
    ])
  func alike(_ entry: String) {
    let expected = entries(body("\n  \(entry) }\n"))
    #expect(!expected.isEmpty)
    for separator in [",", "\n", "\r\n"] {
      let read = entries(body("\n  \(entry)\(separator) }\n"))
      #expect(read == expected, "\(separator.debugDescription)")
    }
  }

  /// The lines of the dump that tell of entries.
  private func entries(_ dump: String) -> [Substring] {
    dump.split(separator: "\n").drop { !$0.hasPrefix("list") }.dropFirst().map { $0 }
  }
}
