import CharterModel
import CharterSyntax
import Testing

/// What an author sees after writing a few things wrong: each of them once, and nothing besides.
@Suite struct IndependentFaultsTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    let what: String
    let items: String
    let names: [DiagnosticName]
    var testDescription: String { what }
  }

  private static func rule(_ name: String, _ clauses: String) -> String {
    "rule \(name) { why \"x\" \(clauses) catches \"x\" spares \"y\" }"
  }

  private static func article(_ rules: String...) -> String {
    "\narticle 1 \"A\" {\n\(rules.joined(separator: "\n"))\n}"
  }

  static let cases = [
    Broken(
      what: "an unknown list leaves its list short, not empty",
      items: "list rude { + rood }\nsignal s = 3 of rude" + article(rule("r", "when s flag")),
      names: [.unknownName]),
    Broken(
      what: "a missing list file leaves its list short, not empty",
      items: "list rude { + \"a.txt\"  without { bat } }"
        + article(rule("r", "when 2 of rude flag")),
      names: [.missingFile]),
    Broken(
      what: "an empty list has no count to fall short of",
      items: "list rude { }" + article(rule("r", "when 2 of rude flag")), names: [.emptyList]),
    Broken(
      what: "a threshold with two decimals is neither missing nor out of order",
      items: "flag at 1" + article(rule("r", "when links points 0.25")),
      names: [.duplicateItem, .pointsPrecision]),
    Broken(
      what: "a wrong list is reported where it is written, not where it is included",
      items: """
        list rude { ok, a*, (x), /B/ }
        list more { + rude, + rude }
        list most { + more }
        """ + article(rule("r", "when rude and more and most flag")),
      names: [.starredWordTooShort, .entryWithoutContent, .regexCaseOnFoldedView]),
    Broken(
      what: "a reserved name is known all the same",
      items: "list message { bat }\ngiven id = no\nsignal s = message and id"
        + article(rule("r", "when s flag")),
      names: [.reservedName, .reservedFactName]),
    Broken(
      what: "a broken signal is a signal all the same",
      items: "signal s = nobody\nsignal t = s and s" + article(rule("r", "when t flag")),
      names: [.unknownName]),
    Broken(
      what: "every name of a condition is looked at",
      items: article(
        rule("r", "when nobody near noone outside none1 or 2 of (xx, yy, links) flag")),
      names: Array(repeating: .unknownName, count: 5)),
    Broken(
      what: "a cycle is reported once",
      items: "signal s = t\nsignal t = u or s2\nsignal u = s\nsignal s2 = not s"
        + article(rule("r", "when s and t and u flag")),
      names: [.signalCycle]),
    Broken(
      what: "a rule with two faults has two diagnostics",
      items: article(
        rule("r", "when nobody flag hide"), rule("s", "when links points -1 per nobody max 2.55")),
      names: [.unknownName, .ruleWithSeveralActions, .unknownName, .pointsPrecision]),
    Broken(
      what: "an article that stands twice is not told about its title as well",
      items: article(rule("r", "when links flag")) + "\narticle 1 \"B\" { }",
      names: [.duplicateArticle]),
    Broken(
      what: "an exemption names each thing that is no fact",
      items: "given team = no\nexempt when team or links or (nobody and words > 3)",
      names: [.unknownName]),
    Broken(
      what: "of two faults in an exemption each is told",
      items: "given team = no\nexempt when team or links or words > 3",
      names: [.exemptNotFact, .exemptNotFact]),
    Broken(
      what: "faults hide no names: nothing is called unused beside an error",
      items: "list rude { bat }\nsignal s = nobody and rude\ngiven team = no",
      names: [.unknownName]),
    Broken(
      what: "a duplicate name keeps the first meaning",
      items: "list rude { bat }\nsignal rude = links\ngiven rude = 3"
        + article(rule("r", "when 1 of rude flag")),
      names: [.duplicateName, .duplicateName]),
    Broken(
      what: "modifiers that clash are told once a pair",
      items: "list l exact disguised sites fr en { bat }" + article(rule("r", "when l flag")),
      names: [
        .conflictingModifiers, .conflictingModifiers, .conflictingModifiers, .siteNotHost,
        .wrongType,
      ]),
  ]

  @Test("each fault has one diagnostic", arguments: cases)
  func faults(_ broken: Broken) {
    let outcome = CharterFiles(broken.items).check()
    #expect(outcome.names == broken.names)
    #expect(outcome.charter == nil)
    let renderer = DiagnosticRenderer(files: outcome.files, language: .english)
    let lines = outcome.diagnostics.map(renderer.short)
    #expect(Set(lines).count == lines.count)
  }

  @Test(
    "both thresholds may be wrong, each is told once",
    arguments: [
      ("flag at 3.55\nhide at 1", [DiagnosticName.pointsPrecision]),
      ("flag at -1\nhide at -2", [.thresholdOrder]),
      ("flag at 0.1\nhide at 0.1", [.thresholdOrder]),
      ("hide at 0", [.thresholdMissing]), ("", [.thresholdMissing, .thresholdMissing]),
    ])
  func thresholds(_ items: String, _ names: [DiagnosticName]) {
    let outcome = CharterFiles(["main.charter": "charter \"x\"\n" + items]).check()
    #expect(outcome.names == names)
  }
}
