import Bytes
import Testing

@Suite("Dull tokens")
struct DullTokensTests {
  private func holds(_ cache: DullTokens, _ key: WordKey) -> Bool {
    cache.keys[DullTokens.place(key.hash, of: cache.keys.count)] == key
  }

  @Test("the cache grows with what comes, up to a limit, and keeps what it knew")
  func growth() {
    var cache = DullTokens()
    #expect(cache.keys.isEmpty)
    cache.prepare()
    let first = cache.keys.count
    let known = WordKey(headOf: "bonjour")
    cache.insert(known)
    var lost = 0
    for number in 0..<60_000 {
      cache.prepare()
      let key = WordKey(headOf: "mot\(number)")
      cache.insert(key)
      if !holds(cache, key) { lost += 1 }
      // The newer of two stays.
      if !holds(cache, known) { cache.insert(known) }
      if number == first / 2 { #expect(cache.keys.count == first) }
    }
    #expect(lost == 0)
    #expect(cache.keys.count == 16 * first)
    let isKnown = holds(cache, known)
    cache.prepare()
    #expect(holds(cache, known) == isKnown && isKnown)
  }
}
