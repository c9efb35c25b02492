import Charter
import Testing

/// A list, and a text with marks around the hits that the list has in it.
struct MatchCase: Sendable, CustomTestStringConvertible {
  /// What stands behind the list's name: modifiers and body.
  let list: String
  let marked: String
  let language: String?

  init(_ list: String, _ marked: String, language: String? = nil) {
    self.list = list
    self.marked = marked
    self.language = language
  }

  /// One list and several texts.
  static func table(_ list: String, _ marked: String...) -> [MatchCase] {
    marked.map { MatchCase(list, $0) }
  }

  var testDescription: String { "\(list) on \(marked)" }

  var source: String { charter("list entries \(list)", when: "entries") }

  /// Judges the text and compares every offset.
  func check(at location: SourceLocation = #_sourceLocation) throws {
    let expected = MarkedText(marked)
    let verdict = try judge(source, expected.text, language: language, at: location)
    let found = verdict.reason("only")?.hits.map(\.range) ?? []
    #expect(
      found == expected.ranges,
      "\(list): \(MarkedText.mark(found, in: expected.text)), not \(marked)",
      sourceLocation: location)
  }
}
