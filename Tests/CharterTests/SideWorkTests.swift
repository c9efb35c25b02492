import Charter
import Testing

/// What large charters have done by a second thread is done as for small ones.
@Suite("Work of a second thread") struct SideWorkTests {
  /// A charter of so many entries and rules, each rule with a sample that it catches but for those named.
  private func source(entries: Int, rules: Int, failing: Set<Int> = []) -> String {
    let words = (0..<entries).map { "mot\($0)x" }.joined(separator: "\n")
    let body = (0..<rules).map {
      "rule r\($0) { why \"w\" when rude points 1 catches \"\(failing.contains($0) ? "rien" : "mot0x")\" }"
    }
    return """
      charter "Large"
      flag at 1
      hide at 1000
      list rude {
      \(words)
      }
      article 1 "A" {
      \(body.joined(separator: "\n"))
      }
      """
  }

  @Test(
    "the digest is that of the print, however large the charter",
    arguments: [(3, "9ecd6a3403a0"), (900, "0e8a87131eaa")])
  func digest(_ entries: Int, _ expected: String) throws {
    #expect(try compiled(source(entries: entries, rules: 1)).digest == expected)
  }

  @Test("failing samples are told in the order of the charter", arguments: [3, 63, 64, 65, 200])
  func failures(_ rules: Int) {
    let failing: Set = [0, rules / 2, rules - 1]
    let compilation = Compilation(source: source(entries: 3, rules: rules, failing: failing))
    #expect(compilation.charter == nil)
    let titles = compilation.diagnostics.filter { $0.severity == .error }.map(\.title.english)
    #expect(titles == failing.sorted().map { "rule `r\($0)` does not catch this" })
  }
}
