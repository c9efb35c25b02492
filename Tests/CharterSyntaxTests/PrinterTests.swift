import CharterSyntax
import Foundation
import Testing

/// Files of `Golden/Printer/`: what is written, and what is printed. Those named `to-…` are printed
/// in the other keyword language.
@Suite struct PrinterTests {
  static let inputs: [String] = {
    let folder = Golden.folder.appending(path: "Printer")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasSuffix(".out") && !$0.hasPrefix(".") }.sorted()
  }()

  @Test("there are files to print") func inputsExist() {
    #expect(Self.inputs.count >= 7)
  }

  @Test("a file is printed in the one style", arguments: inputs)
  func golden(_ name: String) throws {
    let printed = Printed(try Golden.file("Printer/\(name)"))
    #expect(printed.errors == [])
    let text = name.hasPrefix("to-") ? printed.translated : printed.text
    try Golden.expect(text, matches: "Printer/\(name)")
  }

  @Test("printing keeps the tree, and printing again changes nothing", arguments: inputs)
  func stable(_ name: String) throws {
    Printed(try Golden.file("Printer/\(name)")).expectStable()
  }

  @Test("a file with a fault comes back as it is")
  func faulty() {
    let text = "charter   \"x\"\nlist a {\nflag at 3\n"
    let printed = Printed(SourceFile(path: "x.charter", text: text))
    #expect(printed.errors != [])
    #expect(printed.text == text)
    #expect(printed.translated == text)
  }

  @Test("a file that says no language keeps its own when it is translated")
  func implicitLanguage() {
    let printed = Printed(SourceFile(path: "x.charte", text: "charte \"x\" # c\n\nversion 2\n"))
    let lines = printed.translated.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix("language fr # "))
    #expect(lines[2...].joined(separator: "\n") == "\nversion 2\n")
    printed.expectStable()
  }

  @Test(
    "a language that the author wrote stays, whatever the keywords",
    arguments: ["langue fr", "langue en", "langue fr, en", "langue fr # à nous"])
  func explicitLanguage(_ item: String) {
    let printed = Printed(SourceFile(path: "x.charte", text: "charte \"x\"\n\(item)\n"))
    let expected = item.replacing("langue", with: "language")
    #expect(printed.translated == "charter \"x\"\n\(expected)\n")
    printed.expectStable()
  }

  @Test(
    "two marks that are no pair become one",
    arguments: [
      ("“a\"", "“a”"), ("”a”", "“a”"), ("\"a”", "\"a\""),
      ("“say \\\"a\\\" “b” \"", "“say \"a\" “b” ”"), ("\"a “b” c”", "\"a “b” c\""),
      ("“a “b”", "“a \\“b”"), ("«\u{A0}a\u{202F}»", "« a »"), ("«»", "« »"),
      ("« a « b » c »", "« a « b » c »"), ("\"a\\u{200B}b\"", "\"a\\u{200B}b\""),
      ("\"\\\"a\\\\\"", "\"\\\"a\\\\\""),
    ])
  func quotes(_ written: String, _ expected: String) {
    let printed = Printed(SourceFile(path: "x.charter", text: "charter \(written)\n"))
    #expect(printed.errors == [])
    #expect(Array(printed.text.utf8) == Array("charter \(expected)\n".utf8))
    printed.expectStable()
  }

  @Test("a line with an accepted warning is not broken")
  func acceptedLine() {
    let names = (1...30).map { "word number \($0)" }.joined(separator: ", ")
    let tests = (1...30).map { "name-\($0)" }.joined(separator: " or ")
    let text = """
      charter "x"
      list a { \(names) } # accept: unused-name — kept for later

      # accept: unused-name — kept for later
      list b { \(names) }
      list c {
        \(names) # accept: short-entry — they are names
      }
      # accept: unused-name — kept for later
      signal s = \(tests)

      """
    let printed = Printed(SourceFile(path: "x.charter", text: text))
    #expect(printed.text == text)
  }
}
