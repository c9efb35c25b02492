import CharterModel
import CharterSyntax
import Testing

@Suite struct AcceptedInListFilesTests {
  private func names(_ words: String) -> [DiagnosticName] {
    let main =
      CharterFiles.english
        + """
        list talk { + "words.txt" }
        article 1 "A" { rule a { why "a" when talk hide catches "xy" spares "day" } }
        """
    return CharterFiles(["main.charter": main, "words.txt": words]).check().names
  }

  @Test("a list file accepts a warning on its line or on the line above")
  func accepted() {
    #expect(names("xy\nzw\n") == [.shortEntry, .shortEntry])
    #expect(names("xy # accept: short-entry — what players say\nzw\n") == [.shortEntry])
    #expect(names("# accept: short-entry — what players say\nxy\n") == [])
  }

  @Test("an accept comment of a list file that accepts nothing is told")
  func malformed() {
    #expect(names("wordy # accept: short — why\n") == [.malformedAccept])
  }
}
