import CharterModel
import CharterSyntax
import Testing

/// What sound declarations become.
@Suite struct CheckedRulesTests {
  private func check(_ items: String) throws -> CheckedCharter {
    let outcome = CharterFiles(items).check()
    #expect(outcome.errors == [])
    return try #require(outcome.charter)
  }

  private static let lists = """
    given team = no
    given roles = none
    given age = 2
    given role = "guest"
    list rude { bat, owl }
    list friends sites { Example.ORG, "a.example.com" }
    signal aimed = rude near emojis

    """

  private func rule(_ clauses: String) throws -> Rule {
    let items =
      Self.lists
      + "article 1 \"A\" { rule r { why \"x\" catches \"x\" spares \"y\" \(clauses) } }"
    return try #require(try check(items).rule("r"))
  }

  @Test(
    "a condition becomes what it says",
    arguments: [
      ("rude", Condition.holds(.hits(HitSet(source: .list(0))))),
      ("rude in title", .holds(.hits(HitSet(source: .list(0), field: .title)))),
      ("not aimed", .not(.holds(.signal(0)))), ("aimed = no", .not(.holds(.signal(0)))),
      ("team = yes", .holds(.fact(0))), ("roles = \"a\"", .word(.fact(1), "a")),
      ("age >= -1.5", .number(.fact(2), .atLeast, thousandths: -1500)),
      ("item-language = \"fr\"", .word(.itemLanguage, "fr")),
      ("capitals > 33.5 %", .number(.measure(.capitals), .over, thousandths: 33_500)),
      ("rude > 0.5", .number(.hits(HitSet(source: .list(0))), .over, thousandths: 500)),
      ("2 of rude", .distinct(2, .hits(HitSet(source: .list(0))))),
      ("9 of links", .distinct(9, .hits(HitSet(source: .detector(.links))))),
      ("2 of (team, aimed)", .atLeast(2, [.holds(.fact(0)), .holds(.signal(0))])),
      (
        "links in text near rude outside friends",
        .holds(
          .hits(
            HitSet(
              source: .detector(.links), field: .text, near: .list(0),
              restriction: .outsideSites(1))))
      ),
      (
        "rude outside links",
        .holds(.hits(HitSet(source: .list(0), restriction: .outside(.detector(.links)))))
      ),
    ])
  func conditions(_ written: String, _ expected: Condition) throws {
    #expect(try rule("when \(written) flag").condition == expected)
  }

  @Test("effects are in tenths of a point") func effects() throws {
    func effect(_ clauses: String) throws -> Rule.Effect { try rule("when rude \(clauses)").effect }
    guard case .points(15) = try effect("points 1.5"), case .points(-20) = try effect("points -2"),
      case .pointsPer(5, .hits, 30) = try effect("points 0.5 per rude max 3"),
      case .pointsPer(10, .measure(.words), 30) = try effect("points 1 per words max 3"),
      case .pointsPer(10, .fact(2), 30) = try effect("points 1 per age max 3"),
      case .floor(.hide) = try effect("hide"), case .label = try effect("tag \"t\"")
    else {
      Issue.record("an effect is another one")
      return
    }
  }

  @Test("hosts are kept in lower case") func sites() throws {
    let charter = try check(Self.lists + "signal s = links to friends")
    #expect(charter.list("friends")?.sites == ["example.org", "a.example.com"])
    #expect(charter.list("friends")?.entries.isEmpty == true)
  }

  @Test("a sample keeps its fields, its language and its facts") func samples() throws {
    let rule = try rule(
      "when rude flag catches \"z\" with title = \"T\", author = \"A\", language = FR, team, roles = \"m\", role = \"m\", age = 3"
    )
    let sample = try #require(rule.catches.last)
    #expect((sample.text, sample.title, sample.author, sample.language) == ("z", "T", "A", "fr"))
    #expect(
      sample.facts
        == [0: .truth(true), 1: .words(["m"]), 3: .word("m"), 2: .number(thousandths: 3000)])
  }

  @Test("signals come after those that they ask") func order() throws {
    let charter = try check(
      "signal one = two or three\nsignal two = three\nsignal three = links and four\nsignal four = words > 3"
    )
    let places = charter.signalsInOrder.map { charter.signals[$0].name }
    #expect(places == ["four", "three", "two", "one"])
  }

  @Test("articles stand by number, rules as written") func articles() throws {
    let charter = try check(
      """
      article 7 "B" { rule z { why "x" when links flag } rule a { why "x" when links flag } }
      article 2 "A" max 1.5 { rule m { why "x" when links flag } }
      """)
    #expect(charter.articles.map(\.number) == [2, 7])
    #expect(charter.rules.map(\.name) == ["m", "z", "a"])
    #expect(charter.articles.map(\.rules) == [0..<1, 1..<3])
    #expect(charter.articles[0].clamp(40) == 15)
    #expect(charter.articles[0].clamp(-3) == 0)
    #expect(charter.articles[1].clamp(40) == 40)
  }

  @Test("without a language the keywords' one holds") func language() throws {
    #expect(try check("").languages == ["en"])
    #expect(try check("language fr, en").languages == ["fr", "en"])
    let french = CharterFiles(["x.charter": CharterFiles.french]).check("x.charter")
    #expect(french.charter?.languages == ["fr"])
  }

  @Test("a word in bare words is an entry, and a keyword only before a brace") func words() throws {
    let charter = try check(
      "list l { without any doubt, except, crow  except { + more } }\nlist more { x y }")
    #expect(charter.entries(of: "l") == ["without any doubt", "except", "crow"])
    #expect(charter.list("l")?.exceptions.map(\.source) == ["x y"])
  }

  @Test("what stands below without comes back") func comesBack() throws {
    let charter = try check("list l1 { bat, owl }\nlist l2 { + l1  without { Bat, ÓWL }  + l1 }")
    #expect(charter.entries(of: "l2") == ["bat", "owl"])
  }

  @Test("an exact list removes only what is written alike") func exactWithout() {
    let outcome = CharterFiles(
      "list l1 exact { Bat, bat  without { bat } }\nlist l2 exact { Bat  without { bat } }"
    ).check()
    #expect(outcome.errors.count == 1)
    #expect(outcome.names.contains(.removesNothing))
  }
}
