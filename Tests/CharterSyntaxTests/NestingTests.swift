import CharterSyntax
import Testing

@Suite struct NestingTests {
  private func parse(_ item: String) -> ParsedCharter {
    parseCharter(SourceFile(path: "x.charter", text: "charter \"x\"\n\(item)\n"), id: FileID(0))
  }

  private func condition(depth: Int) -> String {
    "signal s = " + String(repeating: "(", count: depth) + "b"
      + String(repeating: ")", count: depth)
  }

  private func list(depth: Int) -> String {
    "list l { " + String(repeating: "except { ", count: depth) + "x"
      + String(repeating: " }", count: depth + 1)
  }

  @Test("64 levels are enough, and the next one is refused") func limits() {
    #expect(parse(condition(depth: 63)).diagnostics.isEmpty)
    #expect(parse(condition(depth: 64)).diagnostics.map(\.name) == [.nestedTooDeeply])
    #expect(parse(list(depth: 63)).diagnostics.isEmpty)
    #expect(parse(list(depth: 64)).diagnostics.map(\.name) == [.nestedTooDeeply])
  }

  @Test("after too deep a condition the next item is read") func goesOn() {
    #expect(parse(condition(depth: 80) + "\nversion 2").decl?.items.count == 1)
  }
}
