import Bytes
import Testing

@Suite("Edges of words")
struct WordEdgeTests {
  private func end(_ word: String) -> WordEdge { WordEdge(endOf: word.utf8.span) }
  private func beginning(_ word: String) -> WordEdge { WordEdge(beginningOf: word.utf8.span) }

  @Test("the nearest byte comes first, and what is not there is not known")
  func edges() {
    #expect(end("gros") == WordEdge(nearest: UInt8(ascii: "s"), next: UInt8(ascii: "o")))
    #expect(beginning("gros") == WordEdge(nearest: UInt8(ascii: "g"), next: UInt8(ascii: "r")))
    #expect(end("y") == WordEdge(nearest: UInt8(ascii: "y")))
    #expect(beginning("") == WordEdge())
  }

  @Test(
    "an edge allows what it is, what is not known and what is no ASCII",
    arguments: [
      ("gros", "gros", true), ("gros", "os", true), ("gros", "s", true), ("gros", "", true),
      ("gros", "gras", false), ("gros", "gro", false), ("s", "gras", true), ("", "gras", true),
      ("gros", "été", true), ("été", "gros", false),
    ])
  func allows(_ wanted: String, _ found: String, _ expected: Bool) {
    #expect(end(wanted).allows(end(found)) == expected)
  }

  @Test("what two edges have in common is known of both")
  func common() {
    #expect(end("grand").common(with: end("grande")) == WordEdge())
    #expect(end("gros").common(with: end("gras")) == WordEdge(nearest: UInt8(ascii: "s")))
    #expect(end("gros").common(with: end("gros")) == end("gros"))
  }
}
