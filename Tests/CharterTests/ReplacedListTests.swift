import Charter
import CharterSyntax
import Testing

@Suite("Samples of used files") struct ReplacedListTests {
  private static let used = """
    charter "U"
    list rude { moron, nitwit }
    list calm { hello }
    article 1 "A" {
      rule rude { why "r" when rude points 1 catches "moron" spares "x" }
      rule calm { why "c" when calm points 1 catches "hello" spares "idiot" }
    }
    """

  private func notes(_ lists: String) -> [String] {
    let main = "charter \"T\"\nflag at 1\nhide at 2\nuse \"used.charter\"\n\(lists)\n"
    let compilation = Compilation(path: "main.charter") {
      $0 == "main.charter" ? main : Self.used
    }
    return compilation.diagnostics.filter { $0.severity == .error }
      .map { "\($0.name.rawValue): \($0.notes.last?.english ?? "")" }
  }

  @Test("a failing sample says which lists the main file replaces")
  func replaced() {
    let note =
      "if the rule is to follow, write it anew as well, with samples of your own, or `drop` it"
    #expect(notes("") == [])
    #expect(
      notes("list rude { nitwit }") == ["failing-catches: your file replaces `rude`: \(note)"])
    #expect(
      notes("list rude { nitwit, moron }\nlist calm { hello, idiot }")
        == ["failing-spares: your file replaces `rude`, `calm`: \(note)"])
  }
}
