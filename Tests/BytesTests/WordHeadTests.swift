import Bytes
import Testing

@Suite("Heads of words")
struct WordHeadTests {
  private func head(_ word: String) -> WordHead {
    WordHead(word.utf8.span, at: 0, length: word.utf8.count)
  }

  @Test("a head is the first four bytes, of a shorter word all of it")
  func heads() {
    #expect(head("tocard") == head("toca"))
    #expect(head("con") != head("cons"))
    #expect(head("été") != head("ete"))
    #expect(head("con").bytes == 0x6E_6F63)
    let text = Array("un con là".utf8)
    #expect(WordHead(text.span, at: 3, length: 3) == head("con"))
    #expect(WordHead(WordKey(headOf: "tocards")) == head("toca"))
    #expect(WordHead(WordKey(headOf: "con")) == head("con"))
  }

  @Test("a set holds what was inserted, and every word that is not known; few others")
  func set() {
    var set = WordHeadSet()
    let words = (0..<30).map { "w\($0)x" }
    for word in words { set.insert(head(word)) }
    for word in words { #expect(set.mayHold(head(word))) }
    #expect(set.mayHold(WordHead()))
    let others = (0..<1000).map { head("\($0)z") }
    #expect(others.count { set.mayHold($0) } < 100)
    #expect(others.allSatisfy { WordHeadSet.all.mayHold($0) })
  }
}
