import CharterSyntax
import Foundation
import Testing

/// A file and what the printer makes of it.
struct Printed {
  let file: SourceFile
  let parsed: ParsedCharter
  let text: String
  /// The tree without its places; detectors and measures by their English names.
  let tree: String

  init(_ file: SourceFile) {
    self.file = file
    parsed = parseCharter(file, id: FileID(0))
    text = printCharter(file, parsed: parsed)
    tree = parsed.decl.map { Printed.tree(of: $0, in: file) } ?? ""
  }

  var errors: [String] {
    let renderer = DiagnosticRenderer(files: [file], language: .english)
    return parsed.diagnostics.filter { $0.severity == .error }.map(renderer.pretty)
  }

  /// In the other keyword language.
  var translated: String {
    guard let language = parsed.decl?.keywords else { return text }
    return printCharter(file, parsed: parsed, keywords: language.other)
  }

  private static func tree(of decl: CharterDecl, in file: SourceFile) -> String {
    let dump = TreeDump(decl, of: file, showsPlaces: false).text
    return dump.split(separator: "\n").map { line in
      Printed.holdsText(line)
        ? String(line)
        : line.split(separator: " ", omittingEmptySubsequences: false).map { word in
          BuiltinName(spelled: String(word), in: decl.keywords)?.spelling(in: .english)
            ?? String(word)
        }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// Whether the words on a line of the tree are the author's own.
  private static func holdsText(_ line: Substring) -> Bool {
    let first = line.drop { $0 == " " }.prefix { $0 != " " }
    return [
      "charter", "why", "tag", "catches", "spares", "example", "article", "phrase", "quoted",
      "regex",
    ].contains(first)
  }

  var comments: [String] {
    parsed.comments.map { $0.text.trimmingCharacters(in: .whitespaces) }
  }

  /// What holds of every file without errors: the tree stays, the comments stay, printing again
  /// changes nothing, and neither does translating there and back.
  func expectStable(sourceLocation: SourceLocation = #_sourceLocation) {
    let again = Printed(SourceFile(path: file.path, text: text))
    #expect(again.errors == [], sourceLocation: sourceLocation)
    expectSame(again.tree, tree, sourceLocation: sourceLocation)
    #expect(again.comments == comments, sourceLocation: sourceLocation)
    expectSame(again.text, text, sourceLocation: sourceLocation)

    let other = Printed(SourceFile(path: file.path, text: again.translated))
    #expect(other.errors == [], sourceLocation: sourceLocation)
    expectSame(other.meaning, meaning, sourceLocation: sourceLocation)
    expectSame(other.text, again.translated, sourceLocation: sourceLocation)
    expectSame(other.translated, text, sourceLocation: sourceLocation)
  }

  /// The tree without the language of the keywords, and with that of the texts.
  private var meaning: String {
    guard let decl = parsed.decl else { return "" }
    var lines = tree.split(separator: "\n")
    lines[0] = lines[0].dropFirst("charter en ".count)
    let language =
      lines.first { $0.hasPrefix("language ") } ?? "language \(decl.keywords.rawValue) "
    lines.removeAll { $0.hasPrefix("language ") }
    return ([language] + lines).joined(separator: "\n")
  }

  /// Byte for byte; the difference is shown as one.
  private func expectSame(_ text: String, _ expected: String, sourceLocation: SourceLocation) {
    if text.utf8.elementsEqual(expected.utf8) { return }
    let diff = UnifiedDiff(from: expected, to: text, oldName: "expected", newName: "printed")
    #expect(diff.text == "", sourceLocation: sourceLocation)
  }
}
