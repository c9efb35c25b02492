import Charter
import Testing

/// What is looked up of an entry before PCRE2 is asked (`charter dump` shows it).
@Suite("Literals of entries")
struct LiteralTests {
  private func literals(_ entry: String, _ options: String = "") throws -> Set<String> {
    let source = charter("list insults \(options) {\n\(entry)\n}", when: "insults")
    let compiled = try compiled(source)
    return Set(try #require(compiled.entries.first).literals)
  }

  @Test(
    "a regex gives a whole word, the beginning of one, or letters that stand anywhere",
    arguments: [
      ("/gros tocard fini/", ["tocard"]), ("/gros tocard[es]/", ["tocarde…", "tocards…"]),
      ("/toca[rd]{1,3}/", ["…tocar…", "…tocad…"]), ("/(?:un|le) tocard/", ["tocard…"]),
      ("/colou?red/", ["…colored…", "…coloured…"]), ("/a{2}bcd/", ["…abcd…"]),
      ("/tocard|pignouf/", ["…tocard…", "…pignouf…"]), ("/x(?:yz)?w\\d/", ["…xyzw…", "…xw…"]),
      ("/\\d{1,3} euros/", ["euros…"]), ("/(?=tocard)\\w{1,9}/", []),
      ("/% (?:de remise|sur tou)/", ["remise…", "sur"]),
      ("/(?:txt|text) \\d/", ["…txt …", "…text …"]),
      ("/gros con de \\d/", ["con"]), ("/x 5€ net/", ["…x 5€ net…"]),
    ] as [(String, Set<String>)])
  func regexes(entry: String, expected: Set<String>) throws {
    // Texts of two letters are too short to be looked for.
    let expected = expected.contains { $0.count < 5 && $0.hasPrefix("…") } ? [] : expected
    #expect(try literals(entry) == expected)
  }

  @Test(
    "a regex matches whatever stands beside its words",
    arguments: [
      ("/x 5€ net/", "prix x 5€ net ici"), ("/x a«bord net/", "un x a«bord net"),
      ("/% sur tou/", "20 % sur toutes"), ("/% sur tou/", "20 % sur tou"),
      ("/% sur, tou/", "20% sur, tout"), ("/gros con de \\d/", "gros con de 1"),
      ("/-con-\\w/", "un-con-x"), ("/é con à/", "é con à"), ("/e con-«/", "que con-«là»"),
    ])
  func besideWords(entry: String, text: String) throws {
    let source = charter("list insults exact {\n\(entry)\n}", when: "insults")
    #expect(try judge(source, text).level == .flag)
  }

  @Test("a phrase gives its rarest word in all its spellings")
  func phrases() throws {
    #expect(try literals("bande de tocard(e)s") == ["tocardes", "tocards"])
    #expect(try literals("ta gueule") == ["gueule"])
  }
}
