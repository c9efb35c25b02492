import CharterModel
import CharterSyntax
import Testing

/// Charters that nobody writes by hand: they end in a charter or in few diagnostics, soon, and never in
/// a trap. Test threads have small stacks.
@Suite struct HostileCharterTests {
  private func names(_ items: String) -> [DiagnosticName] { CharterFiles(items).check().names }

  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  @Test("a chain of 5,000 signals is refused once, in whichever order it is written")
  func signalChain() {
    let rising = lines(5_000) { $0 == 0 ? "signal s0 = links" : "signal s\($0) = s\($0 - 1)" }
    let falling = lines(5_000) {
      $0 == 4_999 ? "signal s4999 = links" : "signal s\($0) = s\($0 + 1)"
    }
    for items in [rising, falling] {
      #expect(names(items) == [.nestedTooDeeply])
    }
  }

  @Test("32 signals may stand on one another, 33 may not") func signalDepth() {
    func chain(_ count: Int) -> String {
      "signal s0 = links\n" + lines(count - 1) { "signal s\($0 + 1) = s\($0)" }
        + "article 1 \"x\" { rule r { why \"x\" when s\(count - 1) hide catches \"x\" spares \"y\" } }"
    }
    #expect(names(chain(32)) == [])
    #expect(names(chain(33)) == [.nestedTooDeeply])
  }

  @Test("a ring of 5,000 signals is one cycle") func signalRing() {
    #expect(names(lines(5_000) { "signal s\($0) = s\(($0 + 1) % 5_000)" }) == [.signalCycle])
  }

  @Test("signals that all ask one another are told about, and do not take forever")
  func signalClique() {
    let all = (0..<60).map { "s\($0)" }.joined(separator: " or ")
    let found = names(lines(60) { "signal s\($0) = \(all)" })
    #expect(Set(found) == [.signalCycle])
    #expect(found.count == 60)
  }

  @Test("a chain of 5,000 lists is refused once, in whichever order it is written")
  func listChain() {
    let rising = lines(5_000) {
      $0 == 0 ? "list l0 { bat }" : "list l\($0) { e\($0)x, + l\($0 - 1) }"
    }
    let falling = lines(5_000) {
      $0 == 4_999 ? "list l4999 { bat }" : "list l\($0) { e\($0)x, + l\($0 + 1) }"
    }
    for items in [rising, falling] {
      #expect(names(items) == [.nestedTooDeeply])
    }
  }

  @Test("a ring of 2,000 lists is one cycle") func listRing() {
    #expect(names(lines(2_000) { "list l\($0) { bat, + l\(($0 + 1) % 2_000) }" }) == [.listCycle])
  }

  @Test("lists that double at each step hold each entry once") func doubling() {
    let items =
      "list l0 { bat, owl }\n" + lines(30) { "list l\($0 + 1) { + l\($0), + l\($0) }" }
      + "article 1 \"x\" { rule r { why \"x\" when l30 hide catches \"x\" spares \"y\" } }"
    let outcome = CharterFiles(items).check()
    #expect(outcome.diagnostics == [])
    #expect(outcome.charter?.entries(of: "l30") == ["bat", "owl"])
  }

  @Test("10,000 entries, and 10,000 taken away again") func manyEntries() {
    let entries = lines(10_000) { "w\($0)x" }
    let items = "list l {\n\(entries) otter\n without {\n\(entries)}\n}\n" + rule
    let outcome = CharterFiles(items).check()
    #expect(outcome.diagnostics == [])
    #expect(outcome.charter?.entries(of: "l") == ["otter"])
  }

  private let rule =
    "article 1 \"x\" { rule r { why \"x\" when l hide catches \"x\" spares \"y\" } }"

  @Test("1,000 times without, each over 1,000 entries") func manyExclusions() {
    let items =
      "list l {\n" + lines(1_000) { "w\($0)x" } + "otter\n"
      + lines(1_000) { "without { w\($0)x }" } + "}\n" + rule
    let outcome = CharterFiles(items).check()
    #expect(outcome.diagnostics == [])
    #expect(outcome.charter?.entries(of: "l") == ["otter"])
  }

  @Test("160 optional letters are too many forms, told once") func manyForms() {
    let letters = String(repeating: "(a)", count: 160)
    #expect(
      names("list l { b\(letters), \(letters)x* }\n" + rule) == [.tooManyForms, .tooManyForms])
  }

  @Test("an entry has 500 characters at most, and a regex in an exact list room for its edge")
  func longEntries() {
    func list(_ modifiers: String, _ entry: String) -> [DiagnosticName] {
      names("list l \(modifiers) { \(entry) }\n" + rule)
    }
    func letters(_ count: Int) -> String { String(repeating: "é", count: count) }
    #expect(list("", letters(500)) == [])
    #expect(list("", letters(501)) == [.entryTooLong])
    #expect(list("exact", "\"" + letters(498) + "\"") == [])
    #expect(list("exact", "\"" + letters(499) + "\"") == [.entryTooLong])
    #expect(list("", "bat except { bat " + letters(500) + " }") == [.entryTooLong])
    func longestRegex(_ modifiers: String) -> Int {
      // In PCRE2's code a class takes 33 bytes, a letter two.
      func length(_ classes: Int, _ letters: Int) -> [DiagnosticName] {
        let pieces = [("[a-c]", classes), ("b", letters)].map { String(repeating: $0, count: $1) }
        return list(modifiers, "/\(pieces[0])\(pieces[1])/")
      }
      let classes = (1_900..<2_100).first { length($0 + 1, 1) == [.badRegex] } ?? 0
      let letters = (1..<20).first { length(classes, $0 + 1) == [.badRegex] } ?? 0
      return classes * 33 + letters * 2
    }
    #expect(longestRegex("exact") + 4 < longestRegex(""))
  }

  @Test("300 parentheses are refused once") func parentheses() {
    let condition =
      String(repeating: "(", count: 300) + "links" + String(repeating: ")", count: 300)
    #expect(names("signal s = \(condition)") == [.nestedTooDeeply])
  }

  @Test("5,000 unknown names are told one by one") func unknownNames() {
    let items =
      lines(2_000) { "list known\($0) { bat }" } + lines(5_000) { "signal s\($0) = nobody\($0)" }
    #expect(names(items).filter { $0 == .unknownName }.count == 5_000)
  }

  @Test("5,000 rules, and as many that replace them") func manyRules() {
    func article(_ why: String) -> String {
      "article 1 \"x\" {\n"
        + lines(5_000) {
          "rule r\($0) { why \"\(why)\" when links hide catches \"x\" spares \"y\" }"
        }
        + "}"
    }
    let outcome = CharterFiles([
      "main.charter": CharterFiles.english + "use \"base.charter\"\n" + article("new"),
      "base.charter": "charter \"x\"\n" + article("old"),
    ]).check()
    #expect(outcome.charter?.rules.count == 5_000)
    #expect(outcome.charter?.rules.allSatisfy { $0.why == "new" } == true)
  }

  @Test("a chain of 200 files is refused") func useChain() {
    var files = ["main.charter": CharterFiles.english + "use \"f0.charter\""]
    for index in 0..<200 {
      files["f\(index).charter"] = "charter \"x\"\nuse \"f\(index + 1).charter\""
    }
    #expect(CharterFiles(files).check().names == [.nestedTooDeeply])
  }
}
