import Charter
import Testing

/// A condition, a text with marks around the hits that a rule shows for it, and whether it holds.
struct ConditionCase: Sendable, CustomTestStringConvertible {
  let condition: String
  let marked: String
  let holds: Bool
  var title: String?
  var author: String?
  var language: String?
  var facts: [String: FactValue] = [:]

  /// Holds when anything is marked.
  init(_ condition: String, _ marked: String) {
    self.init(condition, marked, holds: marked.contains("⟦"))
  }

  init(
    _ condition: String, _ marked: String, holds: Bool, title: String? = nil, author: String? = nil,
    language: String? = nil, facts: [String: FactValue] = [:]
  ) {
    self.condition = condition
    self.marked = marked
    self.holds = holds
    self.title = title
    self.author = author
    self.language = language
    self.facts = facts
  }

  static func table(_ condition: String, _ marked: String...) -> [ConditionCase] {
    marked.map { ConditionCase(condition, $0) }
  }

  var testDescription: String {
    "\(condition) on \(marked) \(title ?? "") \(author ?? "") \(language ?? "") \(facts)"
  }

  static let items = """
    list rude { con, nul(s), pauvre type }
    list you { toi, tu, toi aussi }
    list odd disguised { connard }
    list good sites { bon.example, sur.example.org }
    signal aimed = rude near you
    given member = no
    given posts = 3
    given section = "news"
    given roles = none
    """

  /// The hits of the text field.
  func check() throws {
    let expected = MarkedText(marked)
    let verdict = try judge(
      charter(Self.items, when: condition), expected.text, title: title, author: author,
      language: language, facts: facts)
    let reason = verdict.reason("only")
    #expect((reason != nil) == holds)
    let found = (reason?.hits ?? []).filter { $0.field == .text }.map(\.range)
    if !expected.ranges.isEmpty {
      #expect(
        found == expected.ranges, "\(MarkedText.mark(found, in: expected.text)), not \(marked)")
    }
  }
}

/// What operands choose and what they are worth (LANGUAGE §4.8–4.11).
@Suite("Conditions")
struct ConditionTests {
  static let near =
    ConditionCase.table(
      "rude near you", "toi ⟦con⟧", "⟦con⟧ toi", "toi, un deux trois quatre cinq ⟦con⟧",
      "toi un deux trois quatre cinq six con", "⟦con⟧ un deux trois quatre cinq toi",
      "con un deux trois quatre cinq six toi", "toi ! ... ? ⟦con⟧", "toi\n⟦con⟧", "toi\n\ncon",
      "toi \r\n \r\n con",
      "toi un l'ami de qui ⟦con⟧", "toi un l'ami de qui est con",
      "toi https://x.example/a/b/c/d/e/f un deux trois quatre ⟦con⟧",
      "toi un@mail.example un deux trois quatre ⟦con⟧", "toi les voisin·e·s un deux trois ⟦con⟧",
      "con", "toi", "⟦con⟧ toi ⟦nul⟧", "nul un deux trois quatre cinq six ⟦con⟧ toi",
      "toi a b c d e f ⟦con⟧ a b c ⟦nul⟧ toi", "toi\n\ncon a b c d e ⟦nuls⟧ tu")
    + ConditionCase.table("rude near rude", "⟦con⟧ et ⟦nul⟧", "con", "con 1 2 3 4 5 6 nul")
    + ConditionCase.table(
      "rude near links", "⟦con⟧ https://x.example", "con", "https://x.example/con ⟦con⟧")
    + ConditionCase.table(
      "rude near odd", "⟦con⟧ 1 2 3 4 5  c o n n a r d", "con 1 2 3 4 5 6  c o n n a r d")

  static let outside =
    ConditionCase.table(
      "rude outside quotes", "« con » ⟦con⟧", "« con »", "> con\n⟦con⟧", "⟦con⟧ «",
      "\"con\" et \u{201C}nul\u{201D}")
    + ConditionCase.table("rude outside you", "toi ⟦con⟧")
    + ConditionCase.table("you outside rude", "⟦toi⟧ con ⟦tu⟧")
    + ConditionCase.table(
      "rude near you outside quotes", "toi ⟦con⟧ « nul »", "« con » toi", "⟦con⟧ « toi »")

  static let sites =
    ConditionCase.table(
      "links outside good", "⟦https://mal.example/x⟧ https://bon.example", "https://bon.example/x",
      "www.bon.example",
      "⟦https://pasbon.example⟧", "https://a.b.BON.example", "⟦https://bon.example.net⟧",
      "⟦example.org⟧",
      "www.sur.example.org/1", "rien")
    + ConditionCase.table(
      "links to good", "⟦bon.example⟧ mal.example", "mal.example", "⟦https://a.bon.example/b⟧")

  static let fields: [ConditionCase] = [
    ConditionCase("rude", "rien", holds: true, title: "con"),
    ConditionCase("rude", "rien", holds: false, author: "con"),
    ConditionCase("rude in author", "con", holds: false),
    ConditionCase("rude in author", "", holds: true, author: "Con"),
    ConditionCase("rude in title", "con", holds: false, title: "rien"),
    ConditionCase("rude in title", "con", holds: true, title: "con"),
    ConditionCase("rude in text", "rien", holds: false, title: "con"),
    ConditionCase("rude in text", "⟦con⟧", holds: true, title: "con"),
    ConditionCase("rude near you", "con", holds: false, title: "toi"),
    ConditionCase("rude >= 2", "⟦con⟧", holds: true, title: "con"),
    ConditionCase("links in author", "", holds: true, author: "www.x.example"),
    ConditionCase("rude", "type", holds: false, title: "pauvre"),
  ]

  static let counts =
    ConditionCase.table(
      "2 of rude", "con con", "⟦con⟧ ⟦nul⟧", "⟦con⟧ ⟦con⟧ ⟦pauvre type⟧", "nul nuls")
    + ConditionCase.table("rude >= 2", "⟦con⟧ ⟦con⟧", "con")
    + ConditionCase.table("rude = 2", "⟦con⟧ ⟦con⟧", "con con con", "con")
    + ConditionCase.table("rude > 1", "⟦con⟧ ⟦nul⟧", "con")
    + ConditionCase.table(
      "2 of links", "https://x.example/1 https://x.example/2", "⟦x.example⟧ ⟦y.example⟧")
    + ConditionCase.table("2 of mentions", "@anna @anna", "⟦@anna⟧ ⟦@bert⟧")
    + ConditionCase.table(
      "2 of (rude, you, links)", "⟦con⟧ ⟦toi⟧", "con con", "⟦tu⟧ ⟦x.example⟧", "toi")
    + ConditionCase.table("3 of (rude, you, links)", "⟦con⟧ ⟦toi⟧ ⟦x.example⟧", "con toi")
    + ConditionCase.table("aimed", "⟦con⟧ toi", "con")
    + ConditionCase.table("rude and you", "⟦con⟧ ⟦toi⟧", "con")
    + ConditionCase.table("rude or you", "⟦toi⟧", "rien")
    + ConditionCase.table("rude and not you", "⟦con⟧", "con toi")
    + ConditionCase.table("(rude or you) and not (rude and you)", "⟦con⟧", "⟦toi⟧", "con toi", "")
    + [
      ConditionCase("rude <= 1", "con con", holds: false),
      ConditionCase("rude <= 1", "", holds: true),
      ConditionCase("rude = 0", "", holds: true), ConditionCase("rude = 0", "con", holds: false),
      ConditionCase("not rude", "", holds: true), ConditionCase("not aimed", "con", holds: true),
      ConditionCase("rude < 2", "⟦con⟧", holds: true),
      ConditionCase("not (2 of rude)", "con", holds: true),
      ConditionCase("2 of (not rude, not you, links)", "", holds: true),
    ]

  static let facts: [ConditionCase] = [
    ConditionCase("member", "", holds: false),
    ConditionCase("member", "", holds: true, facts: ["member": .truth(true)]),
    ConditionCase("member = no", "", holds: true),
    ConditionCase("posts = 3", "", holds: true),
    ConditionCase("posts >= 2.5", "", holds: true, facts: ["posts": .number(thousandths: 2500)]),
    ConditionCase("posts >= 2.5", "", holds: false, facts: ["posts": .number(thousandths: 2499)]),
    ConditionCase("posts", "", holds: false, facts: ["posts": .number(thousandths: -1000)]),
    ConditionCase(
      "posts < 0", "", holds: true, facts: ["posts": .number(thousandths: -1_000_000_000_000)]),
    ConditionCase("section = \"news\"", "", holds: true),
    ConditionCase("section = \"news\"", "", holds: false, facts: ["section": .word("News")]),
    ConditionCase("section = \"é\"", "", holds: true, facts: ["section": .word("e\u{301}")]),
    ConditionCase("roles = \"mod\"", "", holds: false),
    ConditionCase("roles = \"mod\"", "", holds: true, facts: ["roles": .words(["vip", "mod"])]),
    ConditionCase("roles = \"mod\"", "", holds: true, facts: ["roles": .word("mod")]),
    ConditionCase("item-language = \"fr\"", "", holds: true, language: "fr-BE"),
    ConditionCase("item-language = \"fr\"", "", holds: false),
    ConditionCase("not item-language = \"fr\"", "", holds: true, language: "en"),
  ]

  static let measures: [ConditionCase] = [
    ConditionCase("words >= 3", "un deux", holds: true, title: "trois"),
    ConditionCase("words >= 3", "un deux", holds: false, author: "trois"),
    ConditionCase("words = 2", "un https://x.example/a/b", holds: true),
    ConditionCase("characters = 3", "é👍a", holds: true),
    ConditionCase("capitals >= 50 %", "ABCDEFghijkl", holds: true),
    ConditionCase("capitals > 50 %", "ABCDEFghijkl", holds: false),
    ConditionCase("capitals", "ABCDEFGHIJK", holds: false),
    ConditionCase("capitals >= 50 %", "HTTPS://X.EXAMPLE/ABCDEFGHIJKL", holds: false),
    ConditionCase("repeats >= 4", "ohHHh", holds: true),
    ConditionCase("repeats >= 4", "oh h h h", holds: false),
  ]

  static let detectors =
    ConditionCase.table("quotes", "a ⟦« b »⟧ c", "a « b", "⟦> a⟧\nb")
    + ConditionCase.table("emails", "à ⟦anna@mail.example⟧ !", "anna@")
    + ConditionCase.table("emojis", "a⟦👩🏽‍🚀⟧b⟦🇫🇷⟧", "a ™ 1")
    + ConditionCase.table("hashtags", "⟦#soleil⟧ # ", "a#b")
    + ConditionCase.table(
      "duplicates",
      "un deux trois quatre cinq six sept huit ⟦un deux trois quatre cinq six sept huit⟧",
      "un deux trois quatre cinq six sept un deux trois quatre cinq six sept")

  @Test(
    "near, outside, to, fields, counts, facts, measures and detectors",
    arguments: [
      near, outside, sites, fields, counts, facts, measures, detectors,
    ].flatMap { $0 })
  func holds(_ row: ConditionCase) throws { try row.check() }

  @Test(
    "facts of the wrong type and beyond a billion are faults",
    arguments: [
      ("member", FactValue.number(thousandths: 1000)), ("posts", .truth(true)),
      ("posts", .word("3")),
      ("section", .words(["news"])), ("posts", .number(thousandths: 1_000_000_000_001)),
      ("posts", .number(thousandths: .min)),
    ])
  func factFaults(_ name: String, _ value: FactValue) throws {
    let charter = try compiled(charter(ConditionCase.items, when: "rude and member"))
    #expect(throws: ItemError.factType(name: name)) {
      try charter.judge(Item(text: "con", facts: [name: value]))
    }
    #expect(try charter.judge(Item(text: "con", facts: ["unknown": value])).level == .allow)
  }

  @Test("a rule is not shown the item before")
  func itemsAreApart() throws {
    let charter = try compiled(charter(ConditionCase.items, when: "rude near you and posts >= 3"))
    var scanner = charter.makeScanner()
    let few: [String: FactValue] = ["posts": .number(thousandths: 0)]
    let items = [
      Item(text: "toi con"), Item(text: "rien"), Item(text: "toi con", facts: few),
      Item(text: "con", title: "toi"), Item(text: "toi"), Item(text: "con"), Item(text: "toi con"),
    ]
    var levels: [VerdictLevel] = []
    for item in items { levels.append(try scanner.judge(item).level) }
    #expect(levels == [.flag, .allow, .allow, .allow, .allow, .allow, .flag])
  }
}
