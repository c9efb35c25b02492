import CharterModel
import CharterSyntax
import Testing

@Suite struct EntryReaderTests {
  private func entry(_ written: String, exact: Bool = false) throws -> Entry {
    let modifier = exact ? "exact " : ""
    let outcome = CharterFiles(
      """
      list probe \(modifier){ \(written)
      }
      article 1 "x" { rule r { why "x" when probe points 1 catches "x" spares "y" } }
      """
    ).check()
    #expect(outcome.errors == [])
    return try #require(outcome.charter?.list("probe")?.entries.first)
  }

  /// Words as they are, `[x]` for letters that may be missing, `<x>` signs, `|x|` stops, `_` a gap.
  private func spelled(_ entry: Entry) -> String {
    switch entry.form {
    case .quoted(let text): return "\"\(text)\""
    case .regex(let pattern): return "/\(pattern)/"
    case .phrase(let tokens): return tokens.map(spelled).joined(separator: " ")
    }
  }

  private func spelled(_ token: EntryToken) -> String {
    switch token {
    case .sign(let sign): return "<\(sign)>"
    case .stop(let sign): return "|\(sign)|"
    case .gap: return "_"
    case .word(let word):
      let pieces = word.letters.pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .optional(let text): "[\(text)]"
        }
      }
      return (word.startsOpen ? "*" : "") + pieces.joined() + (word.endsOpen ? "*" : "")
    }
  }

  @Test(
    "an entry is a row of words and signs",
    arguments: [
      ("t'es", "t es"), ("t’es", "t es"), ("pauvre-type", "pauvre type"),
      ("Pauvre  Type", "pauvre type"), ("100 % naturel", "100 <%> naturel"),
      ("100% naturel", "100 <%> naturel"), ("-50 %", "50 <%>"), ("R&D", "r <&> d"),
      ("24/7", "24 </> 7"), ("M. Dupont", "m |.| dupont"), ("numéro 1", "numero 1"),
      ("5 €", "5 <€>"), ("C++", "c <+> <+>"), ("@nom", "<@> nom"), ("l'œuf", "l oeuf"),
      ("ﬁn Ｆin straße", "fin fin strasse"), ("a\u{AD}bc", "abc"), ("e\u{301}té", "ete"),
      ("fin.", "fin"), ("alors !", "alors"), ("ну да", "ну да"),
    ])
  func rows(_ written: String, _ expected: String) throws {
    #expect(spelled(try entry(written)) == expected)
  }

  @Test(
    "letters in parentheses, stars and gaps keep their meaning",
    arguments: [
      ("abruti(e)(s)", "abruti[e][s]"), ("(re)trouver", "[re]trouver"), ("(É)té", "[e]te"),
      ("abc*", "abc*"), ("*abc", "*abc"), ("*abc*", "*abc*"), ("l'abc*", "l abc*"),
      ("*abc'd", "*abc d"), ("vraiment (très) nul", "vraiment [tres] nul"),
      ("ferme ... gueule", "ferme _ gueule"), ("ferme … gueule", "ferme _ gueule"),
      ("ferme ... ... gueule", "ferme _ gueule"), ("ferme ...", "ferme"),
    ])
  func marks(_ written: String, _ expected: String) throws {
    #expect(spelled(try entry(written)) == expected)
  }

  @Test(
    "an emoji with its joiners and tones is one sign",
    arguments: ["👍", "👍🏽", "👩‍👩‍👧", "❤️", "🇫🇷", "🏴‍☠️"])
  func emoji(_ written: String) throws {
    let entry = try entry("bravo \(written) !")
    guard case .phrase(let tokens) = entry.form else {
      Issue.record("no phrase")
      return
    }
    #expect(tokens.count == 2)
    guard case .sign? = tokens.last else {
      Issue.record("\(spelled(entry))")
      return
    }
  }

  @Test(
    "an exact list keeps case and accents",
    arguments: [("Été", "Été"), ("e\u{301}tE", "étE"), ("Œuf(s)", "Oeuf[s]"), ("T’es", "T es")])
  func exact(_ written: String, _ expected: String) throws {
    #expect(spelled(try entry(written, exact: true)) == expected)
  }

  @Test(
    "quoted entries are folded sign by sign, regexes stay as they are",
    arguments: [
      ("\"R & D !\"", false, "\"r & d !\""), ("« Été »", false, "\"ete\""),
      ("\"+ 1\"", false, "\"+ 1\""), ("\"Été\"", true, "\"Été\""),
      (#"/a\/b{1,3}/"#, false, "/a/b{1,3}/"),
    ])
  func others(_ written: String, _ isExact: Bool, _ expected: String) throws {
    #expect(spelled(try entry(written, exact: isExact)) == expected)
  }

  @Test(
    "forms and letters are counted",
    arguments: [
      ("abruti", 1, 6), ("abruti(e)(s)", 4, 6), ("(re)trouver", 2, 7), ("(très) (si) nul", 4, 3),
      ("5 €", 1, 1), ("👍", 1, 0), ("pauvre ... type", 1, 10), ("(a)(b)(c)(d)(e)(f)nul", 64, 3),
    ])
  func counts(_ written: String, _ forms: Int, _ letters: Int) throws {
    let entry = try entry(written)
    #expect(entry.formCount == forms)
    #expect(entry.letterCount == letters)
  }

  @Test("spellings are all the forms of a word, each once") func spellings() throws {
    let entry = try entry("abruti(e)(s)")
    guard case .phrase(let tokens) = entry.form, case .word(let word)? = tokens.first else {
      Issue.record("no word")
      return
    }
    #expect(word.spellings.sorted() == ["abruti", "abrutie", "abruties", "abrutis"])
    #expect(word.spellings.last == "abruti")
  }

  @Test("the source of an entry is what its author wrote, on one space") func source() throws {
    #expect(try entry("Pauvre \u{A0}  Type").source == "Pauvre Type")
  }
}
