import Testing

@testable import LiteralSearch

@Suite("Cores of fragments")
struct FragmentTests {
  private func core(of text: String, among others: [String]) -> String? {
    let bytes = ([text] + others).map { Array($0.utf8) }
    let fragment = Fragment(bytes[0], Fragment.WordCounts(bytes))
    return fragment.isFoundInTokens
      ? String(decoding: fragment.bytes[fragment.core], as: UTF8.self) : nil
  }

  @Test("the core is the word that fewest fragments have, and of those the longest")
  func rarest() {
    #expect(core(of: "tout petit", among: []) == "petit")
    #expect(core(of: "tout petit", among: ["petit %"]) == "tout")
    #expect(core(of: "100 %", among: []) == "100")
  }

  @Test("signs and short words are no cores")
  func none() {
    #expect(core(of: "a 10 %", among: []) == nil)
    #expect(core(of: "été", among: []) == nil)
  }

  @Test("by a word that more than four share none of them is found, but for the word itself")
  func shared() {
    let others = (0..<4).map { "gratuit \($0)" }
    #expect(core(of: "gratuit x", among: Array(others.prefix(3))) == "gratuit")
    #expect(core(of: "gratuit x", among: others) == nil)
    #expect(core(of: "gratuit", among: others + ["gratuit x"]) == "gratuit")
  }
}
