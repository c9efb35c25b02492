import Charter
import Testing

/// Which matches become hits: links, exceptions, overlaps, languages, disguises (LANGUAGE §4.5–4.7, §5).
@Suite("Choosing hits")
struct ChoosingTests {
  static let links =
    MatchCase.table(
      "{ connard }", "https://x.example/connard", "http://connard.example", "www.connard.example",
      "x.example/connard", "⟦connard⟧.example", "hxxp://connard[.]example",
      "Quel ⟦connard⟧.Il est nul",
      "⟦connard⟧ https://x.example/connard ⟦connard⟧", "https://x.example/a%20connard")
    + MatchCase.table(#"{ "connard" }"#, "https://x.example/connard", "⟦connard⟧.example")
    + MatchCase.table(#"{ "x.example/promo" }"#, "https://⟦x.example/promo⟧")
    + MatchCase.table(#"{ /promo\d{1,3}/ }"#, "https://x.example/⟦promo12⟧")
    + MatchCase.table("inside { promo }", "https://x.example/promos", "auto⟦promo⟧")

  static let exceptions =
    MatchCase.table(
      "{ con except { con carne } }", "chili con carne", "chili Con-Carne", "con carne, quel ⟦con⟧",
      "⟦con⟧ carnes", "⟦con⟧. carne")
    + MatchCase.table("{ con carne asada except { con carne } }", "⟦con carne asada⟧")
    + MatchCase.table("{ con, carne except { con carne } }", "con carne", "⟦carne⟧ ⟦con⟧")
    + MatchCase.table("exact { Con except { Con Carne } }", "Con Carne", "⟦Con⟧ carne")
    + MatchCase.table(
      "{ con except { pauvre con (carne), con que } }", "pauvre con que", "pauvre con", "⟦con⟧")
    + MatchCase.table(
      "disguised { con except { con carne } }", "con carne", "⟦c0n⟧ carne", "⟦c o n⟧ carne")
    + MatchCase.table(
      "disguised { dick except { dick van dyke } }", "Dick Van Dyke", "⟦d1ck⟧ van dyke",
      "⟦diiick⟧ van dyke")
    + MatchCase.table("{ conne(s) except { les connes } }", "les con·ne·s", "⟦con·ne·s⟧")

  static let overlaps =
    MatchCase.table("{ con, con carne }", "⟦con carne⟧ ⟦con⟧")
    + MatchCase.table(
      "{ un deux, deux trois quatre }", "⟦un deux⟧ trois quatre", "⟦deux trois quatre⟧")
    + MatchCase.table(
      "{ un ... cinq, deux }", "⟦un deux trois cinq⟧", "un ⟦deux⟧ trois quatre six sept cinq")
    + MatchCase.table("{ a b, b c, c d }", "⟦a b⟧ ⟦c d⟧")
    + MatchCase.table("disguised { con, conne(s) }", "⟦connes⟧", "⟦connnne⟧")

  static let languages = [
    MatchCase("fr { con }", "⟦con⟧"),
    MatchCase("fr { con }", "⟦con⟧", language: "fr"),
    MatchCase("fr { con }", "⟦con⟧", language: "fr-CA"),
    MatchCase("fr { con }", "con", language: "en"),
    MatchCase("fr { con }", "con", language: "fro"),
    MatchCase("en disguised { con }", "c0n con", language: "fr"),
    MatchCase("en disguised { con }", "⟦c0n⟧ ⟦con⟧", language: "en-US"),
    MatchCase("en exact { Con }", "Con", language: "fr"),
  ]

  static let disguises =
    MatchCase.table(
      "disguised { connard(s), pauvre type }", "⟦connard⟧", "⟦connnnard⟧",
      "⟦c0nn4rd⟧ !", "⟦c o n n a r d⟧", "⟦c.o.n.n.a.r.d⟧ !", "x y  ⟦c o n n a r d⟧  z",
      "à ⟦c o n n a r d⟧", "ce ⟦c.o.n.n.a.r.d⟧ a dit", "à ⟦c-o-n-n-a-r-d⟧ y", "x y c o n n a r d",
      "c o n n a r d e u r", "⟦ⓒⓞⓝⓝⓐⓡⓓ⟧",
      "⟦соnnаrd⟧", "⟦p@uvre type⟧", "⟦p a u v r e  t y p e⟧", "con nard", "c-on-nard", "⟦𝓬onnard⟧")
    + MatchCase.table("{ connard }", "c0nnard c o n n a r d connnard соnnard")
    + MatchCase.table("disguised { conn* }", "⟦c0nnexion⟧", "⟦connexion⟧")

  @Test(
    "links, exceptions, overlaps, languages and disguises",
    arguments: [
      links, exceptions, overlaps, languages, disguises,
    ].flatMap { $0 })
  func matches(_ row: MatchCase) throws { try row.check() }

  @Test("of equal spans the earlier entry is named, and the plain reading")
  func ties() throws {
    let source = charter("list rude disguised { abruti(e), abruti, abrutie }", when: "rude")
    let hits = try judge(source, "abruti abrutie abrut1").reason("only")?.hits ?? []
    #expect(hits.map(\.entry) == ["abruti(e)", "abruti(e)", "abruti(e)"])
    #expect(hits.map(\.tricks) == [[], [], ["leet"]])
    #expect(hits.map(\.reading) == ["abruti", "abrutie", "abruti"])
  }

  @Test("a list brings its exceptions where it is included, and `without` takes entries away")
  func inclusion() throws {
    let source = charter(
      """
      list base { con, nul(s)  except { con carne } }
      list all { + base, idiot  without { nul(s) } }
      """, when: "all")
    let text = MarkedText("chili con carne, ⟦con⟧ nul ⟦idiot⟧")
    let hits = try judge(source, text.text).reason("only")?.hits ?? []
    #expect(hits.map(\.range) == text.ranges)
    #expect(hits.map(\.source) == ["all", "all"])
  }
}
