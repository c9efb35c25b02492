import CharterModel
import CharterSyntax
import Testing

/// Entries with stars, gaps and quotes that another entry, or an exception, makes idle.
@Suite struct OpenEntryWarningsTests {
  private func shadows(_ list: String) -> [String] {
    let items = """
      list talk \(list)
      article 1 "A" { rule a { why "a" when talk hide catches "a comment" spares "day" } }
      """
    let outcome = CharterFiles(items).check()
    return outcome.diagnostics.filter { [.shadowedEntry, .excusedEntry].contains($0.name) }
      .map { $0.title.english }
  }

  @Test(
    "an entry that adds nothing is told once",
    arguments: [
      ("{ spam*, spammer }", "`spammer` is already in `spam*`"),
      ("{ spammer(s), spam* }", "`spammer(s)` is already in `spam*`"),
      ("{ spam*, spammer* }", "`spammer*` is already in `spam*`"),
      ("{ Spam*, spam* }", "`spam*` is already in `Spam*`"),
      ("{ go ... away, GO ... away }", "`GO ... away` is already in `go ... away`"),
      ("{ \"c'est\", \"C’EST\" }", "`\"C’EST\"` is already in `\"c'est\"`"),
      ("{ spammer  except { spam* } }", "`spammer` is excused wherever it stands"),
      ("{ go ... away  except { Go ... away } }", "`go ... away` is excused wherever it stands"),
    ])
  func told(_ list: String, _ title: String) {
    #expect(shadows(list) == [title])
  }

  @Test(
    "an entry that finds more, or may find more, is left alone",
    arguments: [
      "{ spam*, spa }", "{ spam*, spam mail }", "{ spam*, antispam }", "{ spam*, *spammer }",
      "{ *spam, spammer }",
      "{ go ... away, go away }", "{ \"spam\", spam }", "inside { spam*, spammer }",
      "disguised { spam*, spammer }", "{ spam*  except { spammer } }",
    ])
  func leftAlone(_ list: String) {
    #expect(shadows(list) == [])
  }
}
