import CharterSyntax
import Testing

@Suite struct PrinterDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff(from: old, to: new, oldName: "a", newName: "b").text
  }

  @Test("the same text has no difference", arguments: ["", "a\n", "a\nb"])
  func same(_ text: String) {
    #expect(diff(text, text) == "")
  }

  @Test("three lines stand around a change")
  func context() {
    let lines = (1...9).map { "\($0)\n" }
    let new = lines.map { $0 == "5\n" ? "five\n" : $0 }.joined()
    #expect(
      diff(lines.joined(), new)
        == "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
  }

  @Test("changes that are far from each other have a head each, close ones share it")
  func hunks() {
    let lines = (1...20).map { "\($0)\n" }
    let far = diff(lines.joined(), lines.filter { $0 != "2\n" && $0 != "19\n" }.joined())
    #expect(
      far.split(separator: "\n").filter { $0.hasPrefix("@@") } == [
        "@@ -1,5 +1,4 @@", "@@ -16,5 +15,4 @@",
      ])
    let close = diff(lines.joined(), lines.filter { $0 != "8\n" && $0 != "14\n" }.joined())
    #expect(close.split(separator: "\n").filter { $0.hasPrefix("@@") } == ["@@ -5,13 +5,11 @@"])
  }

  @Test(
    "the ends of a text",
    arguments: [
      ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
      ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
      ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
      ("a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n"),
      ("e\u{301}\n", "\u{E9}\n", "@@ -1 +1 @@\n-e\u{301}\n+\u{E9}\n"),
    ])
  func ends(_ old: String, _ new: String, _ expected: String) {
    #expect(Array(diff(old, new).utf8) == Array("--- a\n+++ b\n\(expected)".utf8))
  }
}
