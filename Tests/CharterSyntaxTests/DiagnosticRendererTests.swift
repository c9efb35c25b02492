import CharterSyntax
import Testing

@Suite struct DiagnosticRendererTests {
  private let files = [
    SourceFile(path: "a.charter", text: "one\r\n\ttwo 日本 three\r\nfour\nfive\n"),
    SourceFile(path: "b.txt", text: "e\u{301}te\u{301} ici"),
  ]

  private func span(_ file: Int, _ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(file: FileID(file), start: start, end: end)
  }

  private func pretty(_ diagnostic: Diagnostic, color: Bool = false) -> String {
    DiagnosticRenderer(files: files, language: .english, color: color).pretty(diagnostic)
  }

  @Test("the short form is one line, with columns in characters") func short() {
    let renderer = DiagnosticRenderer(files: files, language: .french)
    let first = Diagnostic(.unknownName, Message("x", fr: "y"), at: span(0, 17, 22))
    #expect(renderer.short(first) == "a.charter:2:9: error[unknown-name]: y")
    let second = Diagnostic(.unusedName, "z", at: span(1, 8, 11))
    #expect(renderer.short(second) == "b.txt:1:5: warning[unused-name]: z")
  }

  @Test("carets stand under tabs, wide and combined characters") func widths() {
    let diagnostic = Diagnostic(
      .unknownName, "x", at: span(0, 10, 16), label: "wide",
      also: [.init(span(1, 8, 11), "here"), .init(span(0, 17, 22), "three")])
    #expect(
      pretty(diagnostic) == """
        error[unknown-name]: x
         --> a.charter:2:6
          |
        2 |     two 日本 three
          |         ^^^^ wide
          |              ----- three
         ::: b.txt:1:5
          |
        1 | e\u{301}te\u{301} ici
          |     --- here

        """)
  }

  @Test("of a very long line the part around the mark is shown") func longLine() {
    let text = String(repeating: "é", count: 3_000) + "faute" + String(repeating: "x", count: 3_000)
    let renderer = DiagnosticRenderer(
      files: [SourceFile(path: "a.charter", text: text)], language: .english, color: false)
    let diagnostic = Diagnostic(
      .unknownName, "x", at: SourceSpan(file: FileID(0), start: 6_000, end: 6_005), label: "here",
      also: [.init(SourceSpan(file: FileID(0), start: 0, end: 2), "first")])
    let lines = renderer.pretty(diagnostic).split(separator: "\n")
    #expect(lines.map(\.utf8.count).max() ?? 0 < 420)
    #expect(lines.contains { $0.hasSuffix("^^^^^ here") })
    #expect(lines.contains { $0.hasSuffix("- first") })
    #expect(lines.contains { $0.contains("éfautex") })
  }

  @Test("a span of several lines is marked at both ends") func multiline() {
    #expect(
      pretty(Diagnostic(.unclosedBrace, "x", at: span(0, 0, 33), label: "all")) == """
        error[unclosed-brace]: x
         --> a.charter:1:1
          |
        1 | one
          | ^^^
          :
        4 | five
          | ^^^^ all

        """)
  }

  @Test("a fix is shown as the line would be") func fix() {
    let edits: [Diagnostic.Fix.Edit] = [.init(span(0, 16, 17), ") "), .init(span(0, 6, 6), "(")]
    let diagnostic = Diagnostic(
      .mixedAndOr, "x", at: span(0, 6, 9), notes: ["n"], fix: .init("write it so", edits))
    #expect(
      pretty(diagnostic).hasSuffix(
        "  = note: n\n  = fix: write it so\n2 +     (two 日本) three\n"))
  }

  @Test("color is there when asked for, and only then") func color() {
    let diagnostic = Diagnostic(.unknownName, "x", at: span(0, 0, 3))
    #expect(pretty(diagnostic, color: true).contains("\u{1B}[1;31merror"))
    #expect(!pretty(diagnostic).contains("\u{1B}"))
  }

  @Test("control characters of a charter never reach the terminal") func control() {
    let file = SourceFile(path: "x", text: "a\u{1B}[31m b\u{202E}c")
    let renderer = DiagnosticRenderer(files: [file], language: .english)
    let text = renderer.pretty(Diagnostic(.unknownName, "x", at: span(0, 0, 1)))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test(
    "a place outside of the files is no trap",
    arguments: [(0, 900, 901), (0, 5, 2), (7, 0, 1), (0, 33, 33)])
  func outside(_ file: Int, _ start: Int, _ end: Int) {
    #expect(pretty(Diagnostic(.unknownName, "x", at: span(file, start, end))).hasPrefix("error"))
  }
}
