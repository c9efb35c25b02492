import Charter
import CharterSyntax
import Testing

/// The tricks that a disguised list undoes, from the text to the offsets of its hits (LANGUAGE §5).
@Suite("Disguises in texts")
struct DisguiseTests {
  static let rewritten =
    MatchCase.table(
      "disguised { connard(s), pauvre type, ferme ... gueule, pute(s) except { pute borgne } }",
      // Masks.
      "quel ⟦c*nnard⟧ !", "⟦c*nn*rds⟧", "⟦con#ard⟧, ⟦co.nard⟧", "⟦p*t*⟧ borgne", "⟦pauv*e type⟧",
      "pauvr* type",
      "⟦ferme ta gu*ule⟧", "connar*, **pute borgne**", "c******", "⟦pute⟧* borgne*",
      // What programs see and readers do not.
      "⟦c&#111;nnard⟧ !", "⟦&#99;onnard⟧", "⟦%63%6F%6Enard⟧ 100%", "⟦con<b></b>nard⟧",
      "⟦con<i>na</i>rd⟧", "⟦con**na**rd⟧", "⟦con****nard⟧", "un ⟦\u{202E}drannoc\u{202C}⟧ là",
      "⟦pauvre t&yacute;pe⟧", "con<br>nard, con<p>nard", "si con<nard et x>y",
      "http://x.example/%63%6F%6E%6E%61%72%64",
      // Capitals that keep words apart.
      "Super⟦Connard⟧", "#Quel⟦Connard⟧ #⟦PauvreType⟧", "superconnard, SUPERCONNARD",
      "ConNard⟦Connard⟧",
      // One over another.
      "⟦c&#48;nn4rd⟧", "⟦c0nn*rd⟧", "⟦con<b></b>n4rd⟧", "Super⟦C0nn4rd⟧",
      "⟦соnnаrԁ⟧")
    + [
      MatchCase("disguised { salaud }", "⟦ѕаӏаυԁ⟧", language: "fr"),
      MatchCase("disguised { salaud }", "⟦ѕаӏаυԁ⟧"),
      MatchCase("disguised { salaud }", "ѕаӏаυԁ", language: "ru"),
      MatchCase("disguised { cop }", "Он сказал: сор", language: nil),
    ]

  @Test("every trick is undone where it was seen, and nowhere else", arguments: rewritten)
  func hits(_ row: MatchCase) throws { try row.check() }

  @Test(
    "each undone trick is named",
    arguments: [
      ("c*nnard", ["masked-letters"]), ("c&#111;nnard", ["html-entities"]),
      ("%63%6F%6Enard", ["percent-coding"]), ("con<b></b>nard", ["markup-inside-word"]),
      ("con**na**rd", ["markup-inside-word"]),
      ("\u{202E}drannoc\u{202C}", ["right-to-left-override"]), ("SuperConnard", ["camel-case"]),
      ("c&#48;nn4rd", ["leet", "html-entities"]), ("соnnard", ["look-alike-letters"]),
      ("connard", []),
    ])
  func names(_ text: String, _ tricks: [String]) throws {
    let source = charter("list rude disguised { connard }", when: "rude")
    let hit = try #require(try judge(source, text).reason("only")?.hits.first)
    #expect(hit.tricks == tricks)
    #expect(hit.reading == "connard")
  }

  @Test("lists that are not disguised take words as they are written")
  func plain() throws {
    let source = charter("list rude { connard }", when: "rude")
    for text in ["c*nnard", "c&#111;nnard", "SuperConnard", "con<b></b>nard"] {
      #expect(try judge(source, text).reasons.isEmpty, "\(text)")
    }
  }
}

/// Items whose fields are HTML (LANGUAGE §4.12).
@Suite("HTML items")
struct MarkupItemTests {
  private func hits(_ source: String, _ marked: String) throws -> (found: String, expected: String)
  {
    let expected = MarkedText(marked)
    var item = Item(text: expected.text)
    item.isHTML = true
    let ranges = try compiled(source).judge(item).reason("only")?.hits.map(\.range) ?? []
    return (MarkedText.mark(ranges, in: expected.text), marked)
  }

  @Test(
    "tags separate, entities are characters, and offsets are those of the source",
    arguments: [
      ("{ con }", "<p>Quel ⟦c&ocirc;n⟧ !</p>"), ("{ con }", "⟦con⟧<b>nard</b>, conte"),
      ("{ gros con }", "⟦gros<b>con⟧</b>, gros<br>con"), ("{ con }", "<script>con</script><b>x"),
      ("{ con }", "<img alt='con'>"), ("{ con }", "<!-- con --> &lt;⟦con⟧&gt;"),
      ("exact { Con }", "<b>⟦Con⟧</b> con"),
      ("disguised { connard }", "⟦con<b>nard⟧</b>, ⟦c&amp;#111;nnard⟧"),
      ("disguised { connard }", "⟦con<b></b>nard⟧ ⟦con<b><i>na<span></span>rd⟧</i></b>"),
      ("disguised { connard }", "con<b> </b>nard, con<p></p>nard"),
      ("{ con }", "a < b ⟦con⟧ c > d"),
    ])
  func lists(_ list: String, _ marked: String) throws {
    let (found, expected) = try hits(charter("list entries \(list)", when: "entries"), marked)
    #expect(found == expected)
  }

  @Test("the address of a link counts as the link that it is")
  func links() throws {
    let source = charter("", when: "links")
    let (found, expected) = try hits(source, "voir <a href=\"⟦https://x.example/a⟧\">ici</a>")
    #expect(found == expected)
  }

  @Test("a paragraph stops what stands near")
  func near() throws {
    let source = charter("list rude { con }\nlist aimed { toi }", when: "rude near aimed")
    #expect(try hits(source, "<b>⟦con⟧</b> ⟦toi⟧").found == "<b>⟦con⟧</b> toi")
    #expect(try hits(source, "<p>con</p><p>toi</p>").found == "<p>con</p><p>toi</p>")
  }

  @Test("a trace of an HTML item counts what the verdict counts")
  func trace() throws {
    var item = Item(text: "<b>c&ocirc;n</b>")
    item.isHTML = true
    let traces = try compiled(charter("list rude { con }", when: "rude")).traces(of: item)
    #expect(traces.map(\.fired) == [true])
  }
}
