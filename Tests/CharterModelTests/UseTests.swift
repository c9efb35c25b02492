import CharterModel
import CharterSyntax
import Testing

@Suite struct UseTests {
  private static let base = """
    charter "Base"
    given team = no
    list rude { bat, owl  except { bat man } }
    signal loud = rude and capitals > 50 %
    article 1 "Manners" max 4 {
      rule loud-words { why "x" when loud points 1 catches "BAT" spares "day" }
      rule words { why "y" when rude and not team points 1 catches "bat" spares "day" }
    }
    """

  private func charter(
    _ main: String, others: [String: String] = [:], keywords: String = CharterFiles.english
  ) throws -> CheckedCharter {
    var files = others
    files["base.charter"] = Self.base
    files["main.charter"] = keywords + main
    let outcome = CharterFiles(files).check()
    #expect(outcome.errors == [])
    return try #require(outcome.charter)
  }

  @Test("facts, lists, signals and articles are brought in") func broughtIn() throws {
    let charter = try charter("use \"base.charter\"")
    #expect(charter.title == "Main")
    #expect(charter.facts.map(\.name) == ["team"])
    #expect(charter.entries(of: "rude") == ["bat", "owl"])
    #expect(charter.list("rude")?.exceptions.map(\.source) == ["bat man"])
    #expect(charter.signals.map(\.name) == ["loud"])
    #expect(charter.articles.map(\.title) == ["Manners"])
    #expect(charter.rules.map(\.name) == ["loud-words", "words"])
  }

  @Test("a replacing list includes the replaced one, without some of it") func replacedList() throws
  {
    let charter = try charter(
      """
      use "base.charter"
      list rude disguised { crow, + rude, without { OWL } }
      """)
    #expect(charter.listNames == ["rude"])
    let list = try #require(charter.list("rude"))
    #expect(list.entries.map(\.source) == ["crow", "bat"])
    #expect(list.exceptions.map(\.source) == ["bat man"])
    #expect(list.isDisguised)
    let words = try #require(charter.rule("words"))
    #expect(
      words.condition
        == .all([.holds(.hits(HitSet(source: .list(0)))), .not(.holds(.fact(0)))]))
  }

  @Test("three files may replace a list one after another") func replacedTwice() throws {
    let charter = try charter(
      "use \"middle.charter\"\nlist rude { + rude, crow }",
      others: [
        "middle.charter": "charter \"M\"\nuse \"base.charter\"\nlist rude { + rude, toad }"
      ])
    #expect(charter.entries(of: "rude") == ["bat", "owl", "toad", "crow"])
  }

  @Test("a replaced signal, fact and rule hold for the used file's rules too")
  func replacedOthers() throws {
    let charter = try charter(
      """
      use "base.charter"
      given team = yes
      signal loud = repeats > 3
      article 1 "Manners" max 2 {
        rule words { why "z" when rude points 2 catches "bat" spares "day" }
      }
      """)
    #expect(charter.facts.map(\.value) == [.truth(true)])
    #expect(
      charter.signals.map(\.condition)
        == [.number(.measure(.repeats), .over, thousandths: 3000)])
    #expect(charter.rule("loud-words")?.condition == .holds(.signal(0)))
    #expect(charter.rules.map(\.why) == ["x", "z"])
    #expect(charter.articles.first?.max == 20)
  }

  @Test("without a max of its own the main file keeps the used one") func keptMax() throws {
    let charter = try charter(
      """
      use "base.charter"
      article 1 "Manners" {
        rule more { why "z" when links points 2 catches "x.org" spares "day" }
      }
      article 7 "Links" {
        rule loud-words { why "moved" when links points 2 catches "x.org" spares "day" }
      }
      """)
    #expect(charter.articles.map(\.max) == [40, nil])
    #expect(charter.rules.map(\.name) == ["words", "more", "loud-words"])
    #expect(charter.articles.map(\.rules) == [0..<2, 2..<3])
  }

  @Test("what two used files both use is no duplicate") func diamond() throws {
    let charter = try charter(
      "use \"left.charter\"\nuse \"right.charter\"",
      others: [
        "left.charter": "charter \"L\"\nuse \"base.charter\"\nlist left { + rude }",
        "right.charter": "charter \"R\"\nuse \"base.charter\"\nlist right { + rude, crow }",
      ])
    #expect(charter.listNames == ["rude", "left", "right"])
    #expect(charter.entries(of: "right") == ["bat", "owl", "crow"])
  }

  @Test("two used files that know nothing of each other do not replace each other")
  func siblings() {
    let outcome = CharterFiles([
      "main.charter": CharterFiles.english + "use \"base.charter\"\nuse \"other.charter\"",
      "base.charter": Self.base, "other.charter": "charter \"O\"\nlist rude { crow }",
    ]).check()
    #expect(outcome.names == [.duplicateName])
  }

  @Test("a rule and a signal can be dropped") func drop() throws {
    let charter = try charter(
      "use \"base.charter\"\ndrop loud-words\ndrop loud\nsignal calm = not rude")
    #expect(charter.rules.map(\.name) == ["words"])
    #expect(charter.signals.map(\.name) == ["calm"])
    #expect(charter.signalsInOrder == [0])
  }

  @Test("a signal that is asked cannot be dropped") func dropAsked() {
    let outcome = CharterFiles([
      "main.charter": CharterFiles.english + "use \"base.charter\"\ndrop loud",
      "base.charter": Self.base,
    ]).check()
    #expect(outcome.names == [.unknownName])
  }

  @Test("a French file uses an English one") func languages() throws {
    let charter = try charter(
      """
      utiliser « base.charter »
      signal fort = loud ou majuscules > 80 %
      article 1 « Manners » {
        règle cri { motif « Cri » si fort et rude hors citations points 1 attrape « BAT » épargne « x » }
      }
      """, keywords: CharterFiles.french)
    #expect(charter.keywords == .french)
    #expect(charter.languages == ["fr"])
    #expect(charter.rules.count == 3)
  }

  @Test("what is said once a charter is the main file's") func header() throws {
    let charter = try charter(
      "version 2\nuse \"other.charter\"",
      others: [
        "other.charter": """
        charter "O"
        version 9
        language fr
        flag at 1
        hide at 2
        given bot = no
        exempt when bot
        example hide "x"
        """
      ])
    #expect(charter.version == 2)
    #expect(charter.languages == ["en"])
    #expect(charter.flagAt == 30)
    #expect(charter.exemption == nil)
    #expect(charter.examples.isEmpty)
  }

  @Test("a path starts at the folder of the file that holds it") func relative() {
    let files = [
      "site/main.charter": CharterFiles.english + "use \"./parts/base.charter\"",
      "site/parts/base.charter":
        "charter \"B\"\nuse \"../more.charter\"\nlist rude { + \"words/rude.txt\" }",
      "site/more.charter": "charter \"M\"\nlist more { + \"parts/words/rude.txt\" }",
      "site/parts/words/rude.txt": "bat\nowl # at night\n\n# nothing\n",
    ]
    for path in ["site/main.charter", "./site//main.charter"] {
      let renamed = Dictionary(
        uniqueKeysWithValues: files.map { ($0 == "site/main.charter" ? path : $0, $1) })
      let outcome = CharterFiles(renamed).check(path)
      #expect(outcome.errors == [])
      #expect(outcome.charter?.entries(of: "rude") == ["bat", "owl"])
      #expect(outcome.charter?.entries(of: "more") == ["bat", "owl"])
      #expect(outcome.files.count == 4)
    }
  }

  @Test("an absolute main path gives absolute paths") func absolute() {
    let outcome = CharterFiles([
      "/srv/main.charter": CharterFiles.english + "use \"parts/base.charter\"",
      "/srv/parts/base.charter": Self.base,
    ]).check("/srv/main.charter")
    #expect(outcome.errors == [])
  }

  @Test(
    "a path outside of the main file's folder is refused, however it is written",
    arguments: [
      "../x.charter", "a/../../x.charter", "./../x.charter", "/etc/x.charter", "..", "//x",
      "a\\\\b.charter", "..\\\\x.charter", "a\\u{0}.charter", "../\\u{301}/x.charter",
      "/\\u{301}x.charter", "\\u{301}/../../x.charter",
    ])
  func outside(_ path: String) {
    for item in ["use \"\(path)\"", "list rude { bat, + \"\(path)\" }"] {
      var reads = 0
      let outcome = Checker.check("site/main.charter") { _ in
        reads += 1
        return CharterFiles.english + item
      }
      #expect(
        outcome.diagnostics.filter { $0.severity == .error }.map(\.name) == [.fileOutsideFolder])
      #expect(reads == 1)
    }
  }

  @Test(
    "a charter that uses itself is refused",
    arguments: [
      ["main.charter": "use \"main.charter\""], ["main.charter": "use \"./main.charter\""],
      ["main.charter": "use \"a.charter\"", "a.charter": "use \"main.charter\""],
      [
        "main.charter": "use \"a.charter\"", "a.charter": "use \"b.charter\"",
        "b.charter": "use \"a.charter\"",
      ],
    ])
  func cycle(_ items: [String: String]) {
    let files = items.mapValues { CharterFiles.english + $0 }
    #expect(CharterFiles(files).check().names == [.useCycle])
  }

  @Test("a missing main file is a diagnostic") func noMain() {
    let outcome = CharterFiles([:]).check("nowhere.charte")
    #expect(outcome.names == [.missingFile])
    #expect(outcome.charter == nil)
    #expect(outcome.keywords == .french)
  }

  @Test("names that a missing or broken file may declare are not missed") func missing() {
    let items = "use \"a.charter\"\ndrop r\nsignal s = unknown and loud"
    #expect(CharterFiles(items).check().names == [.missingFile])
    let broken = [
      "main.charter": CharterFiles.english + items, "a.charter": "charter \"A\"\nlist {",
    ]
    let names = CharterFiles(broken).check().names
    #expect(!names.contains(.unknownName) && !names.contains(.removesNothing))
  }
}
