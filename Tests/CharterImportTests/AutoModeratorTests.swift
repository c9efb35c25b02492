import Charter
import CharterImport
import Testing

@Suite("AutoModerator")
struct AutoModeratorTests {
  private func rule(_ yaml: String) throws -> ImportedCharter {
    try Imported.charter(yaml, .automod)
  }

  @Test(
    "a search looks where it should, and nowhere else",
    arguments: [
      ("title: moron", "", "What a Moron", "moron", VerdictLevel.hide, VerdictLevel.allow),
      ("body: [moron, nit wit]", "nit-wit!", "", "morons", .hide, .allow),
      ("title+body: moron", "", "moron", "morons", .hide, .allow),
      ("body (includes): bit.ly/", "see https://bit.ly/x", "", "bitly", .hide, .allow),
      ("body (includes): gambl", "regambling", "", "gab", .hide, .allow),
      ("body (includes): x9", "ax9b", "", "x 9", .hide, .allow),
      ("body (starts-with): 'WTS '", "wts boots", "", "my wts boots", .hide, .allow),
      ("body (ends-with): '?'", "why?", "", "why? so", .hide, .allow),
      ("body (full-exact): this", "This", "", "this!", .hide, .allow),
      ("body (full-text): this", "  this!!", "", "this one", .hide, .allow),
      ("body (case-sensitive): NASA", "at NASA now", "", "at nasa now", .hide, .allow),
      ("body (full-exact, case-sensitive): Ok", "Ok", "", "ok", .hide, .allow),
      (#"body (regex): "fr(ee|33) bucks?""#, "fr33 buck", "", "free tuck", .hide, .allow),
      (#"body (regex): "spam""#, "so spam it", "", "spammer", .hide, .allow),
      (
        #"body (regex, includes): "[0-9]{3,} followers""#, "x900 followersx", "", "90 followers",
        .hide, .allow
      ),
      (#"body (regex): "(\\$|€)[0-9]{2}""#, "a$12", "", "a$123", .hide, .allow),
      (#"body (regex): "(ham|eggs?)""#, "eggs!", "", "shame", .hide, .allow),
      (#"body (regex): "\\d{5}""#, "no 12345", "", "no 123456", .hide, .allow),
      (#"body (regex): "^É\\S+ok$""#, "étok", "", "tok", .hide, .allow),
      (#"body (regex, includes): "(?i)A(?P<x>B)+C""#, "zabbcz", "", "ac", .hide, .allow),
      ("url: ['ref=77']", "https://shop.example/?ref=77", "", "ref 77", .hide, .allow),
      (
        "domain: [shop.example]", "https://www.shop.example/x", "", "https://other.example", .hide,
        .allow
      ),
      ("~body (includes): please", "help me", "", "please help me", .hide, .allow),
      ("author: [bad_bot]", "", "", "hello", .allow, .allow),
    ])
  func searches(
    _ search: String, _ text: String, _ title: String, _ other: String, _ expected: VerdictLevel,
    _ otherwise: VerdictLevel
  ) throws {
    let imported = try rule("\(search)\naction: remove\n")
    #expect(imported.ruleCount == 1)
    #expect(try Imported.verdict(imported, text, title: title) == expected)
    #expect(try Imported.verdict(imported, other) == otherwise)
    #expect(imported.text.contains("catches "))
  }

  @Test("all checks of a rule must hold; facts stand for what the site knows")
  func facts() throws {
    let imported = try rule(
      """
      type: comment
      author:
          name (regex): ["^user[0-9]+"]
          account_age: "< 2 weeks"
          combined_karma: "< 10"
          satisfy_any_threshold: true
      body_shorter_than: 20
      is_top_level: true
      moderators_exempt: false
      action: filter
      action_reason: "young account {{match}}"
      """)
    #expect(imported.grades == ["1 approximate"])
    #expect(imported.text.contains("rule young-account {"))
    #expect(imported.text.contains("account-days < 14 or karma < 10"))
    func verdict(_ facts: [String: FactValue], _ text: String = "hi") throws -> VerdictLevel {
      try Imported.verdict(imported, text, author: "user77", facts)
    }
    let young: [String: FactValue] = [
      "account-days": .number(thousandths: 2_000), "top-level": .truth(true),
    ]
    #expect(try verdict(young) == .flag)
    #expect(try verdict(young, "a comment that is rather longer") == .allow)
    #expect(try verdict([:]) == .allow)
    #expect(try verdict(young.merging(["kind": .word("submission")]) { $1 }) == .allow)
    let poor: [String: FactValue] = [
      "karma": .number(thousandths: -5_000), "top-level": .truth(true),
    ]
    #expect(try verdict(poor) == .flag)
  }

  @Test("a page of a site does not become the site, and a quotation counts for a length")
  func pages() throws {
    let imported = try rule(
      """
      domain: [medium.example/spam-page]
      action: remove
      ---
      domain: [shop.example, medium.example/spam-page]
      action: remove
      ---
      body_longer_than: 100
      ignore_blockquotes: true
      action: remove

      """)
    #expect(try Imported.verdict(imported, "https://medium.example/a-good-page") == .allow)
    #expect(try Imported.verdict(imported, "https://shop.example/x") == .hide)
    #expect(imported.grades == ["1 unsupported", "4 approximate", "7 approximate"])
  }

  @Test("rules that were copied out of a page may be indented")
  func indented() throws {
    let imported = try rule(
      "    body: one\n    action: remove\n    ---\n    body:\n        - two\n    action: remove\n")
    #expect(imported.grades == ["1 exact", "4 exact"])
    #expect(try Imported.verdict(imported, "two") == .hide)
  }

  @Test("moderators are exempt where AutoModerator exempts them")
  func moderators() throws {
    let imported = try rule(
      "reports: 2\naction: report\n---\nbody: x1\nmoderators_exempt: no\naction: spam\n")
    let reported: [String: FactValue] = ["reports": .number(thousandths: 2_000)]
    #expect(try Imported.verdict(imported, "hi", reported) == .flag)
    let moderator = reported.merging(["moderator": .truth(true)]) { $1 }
    #expect(try Imported.verdict(imported, "hi", moderator) == .allow)
    #expect(try Imported.verdict(imported, "x1", moderator) == .hide)
    #expect(imported.text.contains("tag     \"spam\""))
  }

  @Test("what cannot be told is named with its line and the reason, in report and charter")
  func unsupported() throws {
    let imported = try rule(
      """
      # first a comment
      standard: image hosting sites
      action: remove
      ---
      parent_submission:
          title: AMA
      body: hello
      action: remove
      ---
      body: fine
      action: approve
      ---
      body: [unclosed
      action: remove
      ---
      body: word
      flair_text: "x"
      action: remove
      ---
      body (fuzzy): word
      action: remove
      ---
      body: last
      action: remove
      """)
    #expect(
      imported.grades == [
        "2 unsupported", "5 unsupported", "10 unsupported", "14 unsupported", "16 unsupported",
        "20 unsupported", "23 exact",
      ])
    #expect(imported.ruleCount == 1)
    #expect(imported.sources.allSatisfy { $0.fidelity == .exact || !$0.notes.isEmpty })
    for source in imported.sources where source.fidelity == .unsupported {
      #expect(imported.text.contains("#   \(source.line): "))
    }
  }

  @Test("what a rule does besides judging is noted")
  func deeds() throws {
    let imported = try rule(
      """
      type: submission
      title (ends-with): "?"
      set_flair: ["Question", "question"]
      comment: |
          Thank you.

          Have you searched?
      priority: 3
      """)
    #expect(imported.grades == ["1 approximate"])
    #expect(imported.notes.contains { $0.contains("set_flair, comment") })
    #expect(imported.notes.contains { $0.hasPrefix("priority") })
    #expect(imported.text.contains("why     \"Thank you. Have you searched?\""))
    #expect(imported.text.contains("tag     \"line-1\""))
  }

  @Test("of several regexes only those are left out that cannot be bounded")
  func regexes() throws {
    let imported = try rule(
      #"""
      body (regex): ["(a+)+$", "b+c*", "(?<!x)y{3}", "(z)\\1"]
      action: remove
      """#)
    #expect(imported.grades == ["1 approximate"])
    #expect(imported.notes.count { $0.hasPrefix("left out") } == 2)
    #expect(try Imported.verdict(imported, "bbbccc") == .hide)
    #expect(try Imported.verdict(imported, "yyy") == .hide)
    let negated = try rule("~body (regex): [\"(a+)+$\", \"b\"]\naction: remove\n")
    #expect(negated.grades == ["1 unsupported"])
  }

  @Test("two rules of one name get two names, and none is a word of the language")
  func names() throws {
    let imported = try rule(
      "body: a1\naction: remove\naction_reason: list\n---\nbody: b1\naction: remove\naction_reason: List\n---\nbody: c1\naction: remove\naction_reason: \"# accept: x \\\"}\\n\"\n"
    )
    #expect(imported.text.contains("rule list-2 {"))
    #expect(imported.text.contains("rule list-3 {"))
    #expect(imported.grades == ["1 exact", "5 exact", "9 exact"])
  }

  @Test("French is spoken on request")
  func french() throws {
    let imported = try Imported.charter(
      "title+body: [crétin]\naction: report\n", .automod, .french, path: "règles.yaml")
    #expect(imported.text.contains("charte \"Importée d'AutoModerator\""))
    #expect(imported.text.contains("# règles.yaml:1 — exacte"))
    #expect(try Imported.verdict(imported, "un CRETIN") == .flag)
  }

  @Test(
    "hostile YAML is refused or read, in bounded time, with its line",
    arguments: [
      ("a: &a [x, x]\n" + (0..<24).map { "b\($0): &b\($0) [*a, *a, *a]\n" }.joined(), 2),
      ("b: &_ [x]\na: [*_]\n", 2),
      ("body: " + String(repeating: "[", count: 100_000), 1),
      (String(repeating: "- ", count: 50_000) + "x", 1),
      (String(repeating: "? ", count: 50_000) + "x", 1),
      (
        "body: " + String(repeating: "[ ", count: 900) + "x" + String(repeating: " ]", count: 900),
        1
      ),
      ("body: \"" + String(repeating: "x", count: 600_000) + "\"\naction: remove", 1),
      ("body: a\nbody: b\naction: remove", 2),
      ("body: *nobody\naction: remove", 1),
      ("\n\tbody: a\n", 2),
      ("body: a\n--- {action: remove}\n", 2),
      ("body: \"\\ud800\"\naction: remove\n", 1),
      ("? [a, b]\n: c\naction: [remove]\n", 1),
      ("just a sentence", 1),
    ])
  func hostile(_ yaml: String, _ line: Int) throws {
    let imported = try rule(yaml)
    #expect(imported.grades.first == "\(line) unsupported")
    #expect(imported.ruleCount == 0)
  }

  @Test("controls and line breaks of a rule stay inside strings")
  func controls() throws {
    let imported = try rule(
      "body: \"a\\0b\\u2028c\\x1b[31m\\n}\"\naction: remove\naction_reason: \"x\\n# accept: y\"\n")
    #expect(imported.ruleCount == 1)
    #expect(!imported.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
