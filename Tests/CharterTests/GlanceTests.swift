import Charter
import CharterSyntax
import Testing

@Suite("Glances")
struct GlanceTests {
  private static let items = """
    given member = no
    list you { tu, toi, vous }
    list rude disguised { crétin, sale type, fils de rien }
    list brand exact { Tilvane }
    """

  /// What a glance at each text tells, and whether the whole scan says the same of those that are calm.
  private func glances(
    _ condition: String, _ texts: [String], items: String = Self.items
  ) throws -> [Bool] {
    let charter = try compiled(charter(items, when: condition))
    var scanner = charter.makeScanner()
    var other = charter.makeScanner(keepingHits: true)
    let takeGlances = (scanner.takesGlances, other.takesGlances)
    #expect(takeGlances == (true, false))
    var found: [Bool] = []
    for text in texts {
      let bytes = Array(text.utf8)
      let isCalm = try scanner.isCalmAtAGlance(Item(), text: 0..<bytes.count, of: bytes.span)
      let hasMuch = try other.hasAnythingToSay(of: Item(text: text))
      #expect(!isCalm || !hasMuch, "\(text)")
      found.append(isCalm)
    }
    return found
  }

  @Test("texts without a word that an entry wants are calm at a glance")
  func calm() throws {
    let found = try glances(
      "rude",
      [
        "Un été ordinaire, c'est tout.", "Tu viens ?", "de bonne famille", "", "toi, tu…",
        "tu 🔥🔥 « viens »,!", "tu ❤️",
      ])
    #expect(found == [true, true, true, true, true, true, false])
  }

  @Test("entries, disguises and other signs ask for the whole scan")
  func others() throws {
    let texts = [
      "quel crétin", "CRÉTIN", "cr3tin", "c r e t i n", "un sale type", "fils de rien", "crétiiin",
      "a.b",
    ]
    #expect(try glances("rude", texts) == texts.map { _ in false })
  }

  @Test("of lists that only mean something together the rarer one is looked for")
  func together() throws {
    #expect(try glances("rude near you", ["tu viens", "crétin"]) == [true, false])
    #expect(try glances("you and rude", ["tu viens", "crétin"]) == [true, false])
    #expect(
      try glances("2 of (you, rude, brand)", ["tu viens", "crétin"]) == [true, false])
    #expect(try glances("you or rude", ["tu viens", "crétin"]) == [false, false])
    #expect(try glances("rude and not you", ["tu viens", "crétin"]) == [true, false])
    #expect(
      try glances("you and links", ["tu viens", "crétin", "va sur a.fr"]) == [true, true, false])
  }

  @Test("signs between the words of a regex hide none of them")
  func signs() throws {
    let items = "list bad disguised { /sale ! type/, /oui, non/ }"
    let bad = try compiled(charter(items, when: "bad"))
    for text in ["un sale ! type", "oui, non", "oui, c’est non"] {
      let hits = try bad.judge(Item(text: text)).reason("only")?.hits.count ?? 0
      #expect(hits == (text.contains("c’est") ? 0 : 1), "\(text)")
    }
  }

  @Test("exact lists are looked for in any case")
  func exact() throws {
    #expect(try glances("brand", ["Tilvane", "tilvane", "rien"]) == [false, false, true])
  }

  @Test("rules on measures and facts are evaluated at a glance")
  func measures() throws {
    let shout = "QUELLE BELLE JOURNEE"
    #expect(try glances("capitals > 60 %", [shout, "quelle belle journée"]) == [false, true])
    #expect(try glances("words < 3", ["un mot", "un mot de plus"]) == [false, true])
    #expect(try glances("characters > 5 and not member", ["été là", "été"]) == [false, true])
    #expect(try glances("member or rude", ["rien"]) == [true])
  }

  @Test("a phrase is asked for only where another of its words stands, too")
  func companions() throws {
    let items = "list bad disguised { gros ... tocard, vendu(e)(s) de collabo }"
    let bad = try compiled(charter(items, when: "bad"))
    var scanner = bad.makeScanner()
    for (text, expected) in [
      ("un tocard", true), ("tocard gros", false), ("gros et vieux tocard", false),
      ("un collabo", true), ("vendues de collabo", false), ("GROS, très GROS tocard", false),
    ] {
      let bytes = Array(text.utf8)
      let isCalm = try scanner.isCalmAtAGlance(Item(), text: 0..<bytes.count, of: bytes.span)
      #expect(isCalm == expected, "\(text)")
    }
    for text in ["gros et vieux tocard", "vendues de collabo", "Gros Tocard"] {
      #expect(try bad.judge(Item(text: text)).level == .flag, "\(text)")
    }
  }

  @Test("measures and facts that cannot hold spare the rules, and those that can do not")
  func testsOfCalm() throws {
    let source = """
      charter "c"
      language en
      flag at 1
      hide at 9
      given staff = no
      given reports = 0
      given trusted = yes
      given roles = none
      given place = "forum"
      exempt when staff or roles = "moderator"
      signal shouts = capitals >= 70 % or repeats >= 6
      signal odd = shouts and reports = 0
      list bad disguised { tocard }
      article 1 "One" {
        rule shouting { why "s" when shouts except when words < 4 points 1 }
        rule oddity { why "o" when odd and place = "forum" points 1 }
        rule reported { why "r" when reports >= 3 points 1 }
        rule market { why "m" when place = "market" points 1 }
        rule word { why "w" when bad points 1 }
      }
      """
    let charter = try compiled(source)
    var scanner = charter.makeScanner()
    let calm = "a quiet word, nothing more"
    let loud = "WHAT A LOUD AND LONG WORD THIS IS"
    let given: [(String, [String: FactValue], Bool)] = [
      (calm, [:], true), (loud, [:], false), (calm, ["reports": .number(thousandths: 3000)], false),
      (calm, ["reports": .number(thousandths: 2000)], true),
      (calm, ["place": .word("market")], false), (calm, ["staff": .truth(true)], false),
      (calm, ["roles": .words(["moderator"])], false), (calm, ["trusted": .truth(false)], true),
    ]
    for (text, facts, expected) in given {
      let bytes = Array(text.utf8)
      var item = Item(text: text)
      item.facts = facts
      let isCalm = try scanner.isCalmAtAGlance(item, text: 0..<bytes.count, of: bytes.span)
      #expect(isCalm == expected, "\(text) \(facts)")
      let hasNothing = try charter.judge(item).reasons.isEmpty
      #expect(hasNothing == expected || facts["staff"] != nil || facts["roles"] != nil)
    }
  }

  @Test("passages that may be repeated ask for the whole scan")
  func duplicates() throws {
    let passage = "un deux trois quatre cinq six sept huit "
    #expect(
      try glances("duplicates", [passage + passage, passage + "neuf dix onze douze"]) == [
        false, true,
      ])
  }

  @Test("exclamation marks that stand alone hide no passage that is repeated")
  func duplicatesWithMarks() throws {
    let texts = [
      "le port, ta ville ! dort encore un peu. Le port ! ta ville dort, encore un peu",
      "le port, ta ville dort encore un peu. Le port ta ville ! dort encore un peu",
    ]
    // Marks are words only where disguises are undone.
    #expect(try glances("duplicates or rude", texts) == [false, false])
    for text in texts {
      #expect(try judge(charter(Self.items, when: "duplicates"), text).level == .flag)
    }
  }

  /// A block of the first go over a text has 64 bytes.
  @Test("a capital behind a small letter is seen wherever a block ends", arguments: 50..<80)
  func borders(_ length: Int) throws {
    let before = String(repeating: "la ", count: 30).prefix(length - 1) + " "
    let texts = ["\(before)superCrétin", "\(before)crétin", "\(before)encore"]
    #expect(try glances("rude", texts) == [false, false, true])
    #expect(try judge(charter(Self.items, when: "rude"), texts[0]).level == .flag)
  }

  @Test("each measure of several may set a rule off")
  func severalMeasures() throws {
    let condition = "capitals >= 50 % or words > 3 or characters > 40"
    let texts = [
      "oui", "OUI BEAUCOUP BEAUCOUP", "le chat dort bien",
      "Constantinople, archiduchesse, incommensurablement",
    ]
    let found = try glances(condition, texts)
    #expect(found == [true, false, false, false])
  }

  @Test("an entry of an inside list that has a space is looked for in the words that may hold it")
  func insidePhrases() throws {
    let items = Self.items + "\nlist parts inside { \"tout petit\" }"
    let texts = ["un partout petite chose", "partout, petite", "un partout mangé", "la lampe"]
    let found = try glances("parts or capitals >= 90 %", texts, items: items)
    #expect(found == [false, false, true, true])
  }

  @Test("hits that end an exception are looked for")
  func exceptions() throws {
    let source = """
      charter "c"
      language en
      flag at 1
      hide at 9
      list bad disguised { tocard }
      article 1 "One" { rule long { why "l" when words > 2 except when not bad points 1 } }
      """
    let charter = try compiled(source)
    for (text, level) in [("a quiet old boat", VerdictLevel.allow), ("a quiet old tocard", .flag)] {
      #expect(try charter.judge(Item(text: text)).level == level, "\(text)")
    }
  }

  @Test("spelled addresses ask for the whole scan")
  func addresses() throws {
    let texts = ["jean arobase free point fr", "jean at free dot fr", "un point à la ligne"]
    #expect(try glances("emails", texts) == [false, false, true])
  }

  @Test("items with more than a text are not glanced at")
  func fields() throws {
    let charter = try compiled(charter(Self.items, when: "rude"))
    var scanner = charter.makeScanner()
    let bytes = Array("rien".utf8)
    var html = Item()
    html.isHTML = true
    for item in [Item(text: "rien", title: "crétin"), html] {
      let isCalm = try scanner.isCalmAtAGlance(item, text: 0..<bytes.count, of: bytes.span)
      #expect(!isCalm)
    }
    let level = try scanner.judge(Item(text: "rien", title: "crétin")).level
    #expect(level == .flag)
  }

  @Test("charters of lists alone take no glances")
  func listsAlone() throws {
    let plain = try compiled(charter("list bad { mot }", when: "bad"))
    let takesGlances = plain.makeScanner().takesGlances
    #expect(!takesGlances)
    #expect(try plain.judge(Item(text: "un mot")).level == .flag)
  }
}
