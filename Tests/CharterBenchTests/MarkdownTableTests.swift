import Testing

@testable import CharterBench

@Suite("Tables of Markdown")
struct MarkdownTableTests {
  @Test("columns are as wide as their cells, text flush left, numbers flush right")
  func layout() {
    let table = MarkdownTable(
      ["", "what", "count"], [["a", "é", "1"], ["b", "x | y", "12,345"]], isText: [1])
    #expect(
      table.text == """
        |     | what   |  count |
        |-----|--------|-------:|
        | a   | é      |      1 |
        | b   | x \\| y | 12,345 |

        """)
  }
}
