import Bytes
import LiteralSearch
import Testing

@Suite("Literal search")
struct LiteralIndexTests {
  private func found(
    _ literals: [[Literal]], in text: String, signs: [Range<Int>] = [], anywhere: Bool = false
  ) -> [Int] {
    let index = LiteralIndex(Self.wishes(literals))
    var candidates = Candidates(count: literals.count)
    let bytes = Array(text.utf8)
    if anywhere {
      index.searchAnywhere(bytes.span, into: &candidates)
    } else {
      index.search(bytes.span, signs: signs, into: &candidates)
    }
    return candidates.patterns.map(Int.init).sorted()
  }

  /// What patterns want of which one of the literals must stand in every text; without any, none must.
  private static func wishes(_ literals: [[Literal]]) -> [Wish] {
    literals.enumerated().flatMap { pattern, literals in
      literals.isEmpty
        ? [Wish(pattern: pattern, literal: nil)]
        : literals.map { Wish(pattern: pattern, literal: $0) }
    }
  }

  private static func word(_ text: String) -> Literal { .word(text) }
  private static func head(_ text: String) -> Literal { .head(text) }
  private static func fragment(_ text: String) -> Literal { .fragment(text) }

  @Test(
    "a word is found as a whole word only",
    arguments: [
      ("con", true), ("un con.", true), ("'con'", true), ("contrat", false), ("balcon", false),
      ("_con_", true), ("con1", false), ("", false),
    ])
  func words(text: String, expected: Bool) {
    #expect(found([[Self.word("con")]], in: text) == (expected ? [0] : []))
  }

  @Test("a word next to a sign outside ASCII is found when the sign is told")
  func signs() {
    #expect(found([[Self.word("con")]], in: "«con»", signs: [0..<2, 5..<7]) == [0])
    #expect(found([[Self.word("дурак")]], in: "дурак😂", signs: [10..<14]) == [0])
  }

  @Test("a head is found where a word begins so", arguments: [3, 4, 5, 6, 9, 10, 15, 20])
  func heads(length: Int) {
    let stem = String("abcdefghijklmnopqrstuvwxyz".prefix(length))
    #expect(found([[Self.head(stem)]], in: "un \(stem)zz là") == [0])
    #expect(found([[Self.head(stem)]], in: stem) == [0])
    #expect(found([[Self.head(stem)]], in: "x\(stem)").isEmpty)
  }

  @Test("a long word is found, and one that shares its first bytes is only a candidate")
  func longWords() {
    let long = String(repeating: "ab", count: 20)
    #expect(found([[Self.word(long)]], in: "- \(long) -") == [0])
  }

  @Test("a fragment is found anywhere")
  func fragments() {
    #expect(found([[Self.fragment("uck")], [Self.fragment("fucki")]], in: "mofucking") == [0, 1])
    #expect(found([[Self.fragment("xyz")]], in: "xy z").isEmpty)
  }

  @Test("one literal of several is enough, and a pattern without any is always a candidate")
  func alternatives() {
    #expect(found([[Self.word("a"), Self.word("b")], [], [Self.word("c")]], in: "b") == [0, 1])
  }

  /// What a single pattern comes to in a text: a place, a candidate, or nothing.
  private func outcome(of wish: Wish, in text: String, signs: [Range<Int>] = []) -> String {
    let index = LiteralIndex([wish])
    var candidates = Candidates(count: 1)
    index.search(Array(text.utf8).span, signs: signs, into: &candidates)
    let places = candidates.matches.map { "\($0.start)-\($0.end)" }
    return (places + candidates.patterns.map { _ in "candidate" }).joined(separator: " ")
  }

  @Test(
    "a word that is all of a pattern is a match as it stands",
    arguments: [
      ("con", "un con, con", "3-6 8-11"), ("con", "conte", ""), ("con", "balcon", ""),
      ("abcdefghijklmnop", "abcdefghijklmnop", "0-16"),
      ("abcdefghijklmnop", "abcdefghijklmnopq", ""),
      ("abcdefghijklmnopq", "abcdefghijklmnopq", "candidate"),
    ])
  func whole(_ word: String, _ text: String, _ expected: String) {
    let wish = Wish(pattern: 0, literal: Self.word(word), isWhole: true)
    #expect(outcome(of: wish, in: text) == expected)
  }

  @Test(
    "known neighbors that differ rule a pattern out, unknown ones do not",
    arguments: [
      ("pauvre con type", "candidate"), ("pauvre, con - type", "candidate"), ("gros con type", ""),
      ("pauvre con là", ""), ("con", "candidate"), ("été con été", "candidate"), ("x con été", ""),
      ("pauvre con té", "candidate"), ("pauvre con tu", ""), ("le con type", ""),
      ("e con t", "candidate"), ("é-re con t", "candidate"),
    ])
  func neighbors(_ text: String, _ expected: String) {
    let wish = Wish(
      pattern: 0, literal: Self.word("con"),
      neighbors: Neighbors(
        before: WordEdge(endOf: "re".utf8.span), behind: WordEdge(beginningOf: "type".utf8.span)))
    #expect(outcome(of: wish, in: text) == expected)
  }

  @Test("signs between words hide no neighbors")
  func neighborsBehindSigns() {
    let wish = Wish(
      pattern: 0, literal: Self.word("con"),
      neighbors: Neighbors(
        before: WordEdge(nearest: UInt8(ascii: "s")), behind: WordEdge(nearest: UInt8(ascii: "l"))))
    #expect(outcome(of: wish, in: "gros«con»là", signs: [4..<6, 9..<11]) == "candidate")
    #expect(outcome(of: wish, in: "gras«con»la", signs: [4..<6, 9..<11]) == "candidate")
    #expect(outcome(of: wish, in: "bon«con»la", signs: [3..<5, 8..<10]) == "")
  }

  @Test(
    "a companion that is not there rules a pattern out, wherever in the text it would stand",
    arguments: [
      ("con et tocard", "candidate"), ("tocard, toi, con", "candidate"),
      ("con tocardes", "candidate"),
      ("un con", ""), ("con, toc", ""), ("con, motocard", ""), ("con_tocard", "candidate"),
      ("con 😀tocard", "candidate"),
      ("con \(String(repeating: "x", count: 70)) tocard", "candidate"),
    ])
  func companions(_ text: String, _ expected: String) {
    let wish = Wish(
      pattern: 0, literal: Self.word("con"), companion: WordHead(WordKey(headOf: "tocard")))
    let signs = text.utf8.contains(0xF0) ? [4..<8] : []
    #expect(outcome(of: wish, in: text, signs: signs) == expected)
  }

  @Test("what was found out about one text does not count for the next")
  func companionsOfTwoTexts() {
    let wish = Wish(
      pattern: 0, literal: Self.word("con"), companion: WordHead(WordKey(headOf: "tocard")))
    let index = LiteralIndex([wish])
    var candidates = Candidates(count: 1)
    for (text, count) in [("con tocard", 1), ("con", 0), ("con", 0), ("tocard con", 1)] {
      candidates.removeAll()
      index.search(Array(text.utf8).span, signs: [], into: &candidates)
      #expect(candidates.patterns.count == count, "\(text)")
    }
  }

  @Test("a word that is wanted as a whole and in parts is found as both, each time")
  func wholeAndParts() {
    let literals = [
      [Self.word("encul")], [Self.fragment("ncu")], [Self.head("enc")], [Self.word("rien")],
    ]
    let index = LiteralIndex(Self.wishes(literals))
    var candidates = Candidates(count: literals.count)
    for _ in 0..<3 {
      candidates.removeAll()
      index.search(Array("encul rien rien".utf8).span, signs: [], into: &candidates)
      #expect(candidates.patterns.sorted() == [0, 1, 2, 3])
    }
  }

  @Test("a key that was found to have no wanted parts says nothing of longer tokens that begin so")
  func longerTokens() {
    let key = "abcdefghijklmnop"
    let index = LiteralIndex(Self.wishes([[Self.word(key)], [Self.fragment("xyz")]]))
    var candidates = Candidates(count: 2)
    for (text, expected) in [
      (key, [0]), ("\(key)qxyz", [0, 1]), (key, [0]), ("\(key)qxyz", [0, 1]),
    ] {
      candidates.removeAll()
      index.search(Array(text.utf8).span, signs: [], into: &candidates)
      #expect(candidates.patterns.sorted().map(Int.init) == expected, "\(text)")
    }
  }

  @Test("in letters written apart a word may stand anywhere")
  func anywhere() {
    #expect(
      found([[Self.word("loser")], [Self.head("los")]], in: "aloserb", anywhere: true) == [0, 1])
    #expect(found([[Self.word("loser")]], in: "alosrb", anywhere: true).isEmpty)
  }

  @Test("ten thousand words: every one is found, among random others few are")
  func manyWords() {
    var state: UInt64 = 7
    func random() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    func randomWord() -> String {
      String(
        (0..<(4 + random() % 6)).map { _ in Character(UnicodeScalar(UInt8(97 + random() % 26))) })
    }
    let words = (0..<10_000).map { _ in randomWord() }
    let index = LiteralIndex(Self.wishes(words.map { [Self.word($0)] }))
    var candidates = Candidates(count: words.count)
    for (number, word) in words.enumerated() {
      candidates.removeAll()
      index.search(Array("x \(word), y".utf8).span, signs: [], into: &candidates)
      #expect(candidates.patterns.contains(Int32(number)))
    }
    candidates.removeAll()
    let known = Set(words)
    let others = (0..<10_000).map { _ in randomWord() }.filter { !known.contains($0) }
    index.search(Array(others.joined(separator: " ").utf8).span, signs: [], into: &candidates)
    #expect(candidates.patterns.count < 10)
  }

  @Test("fragments of every length are found at every place, within words and across them")
  func fragmentPlaces() {
    for length in 3...12 {
      let inWord = String("qwertyuiopasd".prefix(length))
      let across = String("qw rtyuiop-asd".prefix(length))
      for lead in 0..<10 {
        let before = String(repeating: "z", count: lead)
        #expect(found([[Self.fragment(inWord)]], in: "la \(before)\(inWord)xy") == [0])
        #expect(found([[Self.fragment(across)]], in: "la \(before)\(across)xy") == [0])
        #expect(found([[Self.fragment(inWord)]], in: "la \(before)\(inWord.dropLast()) d").isEmpty)
      }
    }
  }

  @Test(
    "a fragment with signs is found by its longest word, and only as a whole",
    arguments: [
      ("zz tout petit", [0]), ("tout petite", [0]), ("surtout petit", [0]), ("tout, petit", []),
      ("petit", []), ("tout petit tout petit", [0]), ("out petit", []), ("a😂b", [1]),
      ("😂 petit", []), ("b", []), ("100 %", [2]), ("1100 %", [2]), ("100 € %", []),
    ])
  func fragmentsWithSigns(text: String, expected: [Int]) {
    let literals = [
      [Self.fragment("tout petit")], [Self.fragment("a😂b")], [Self.fragment("100 %")],
    ]
    #expect(found(literals, in: text) == expected)
  }

  @Test(
    "of fragments that have a word in common each is found, however many there are",
    arguments: [2, 4, 5, 40])
  func fragmentsWithOneWord(count: Int) {
    let endings = (0..<count).map { "\(Unicode.Scalar(UInt8(0x61 + $0 / 10)))\($0 % 10)" }
    let literals = endings.map { [Self.fragment("gratuit \($0)")] } + [[Self.fragment("gratuit")]]
    for number in endings.indices {
      let text = "un gratuit \(endings[number])x"
      #expect(found(literals, in: text) == [number, count])
    }
    #expect(found(literals, in: "gratuit, gratuits") == [count])
  }

  /// What a plain search finds: whole tokens, beginnings of tokens, anything anywhere.
  private func expected(_ literals: [[Literal]], in text: String) -> [Int] {
    let tokens = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    return literals.indices.filter { number in
      literals[number].contains { literal in
        switch literal {
        case .word(let word): tokens.contains(word)
        case .head(let head): tokens.contains { $0.hasPrefix(head) }
        case .fragment(let fragment): text.contains(fragment)
        }
      }
    }
  }

  @Test("whatever was searched before, random texts give what a plain search gives")
  func randomTexts() {
    var random = SystemRandomNumberGenerator()
    func word() -> String {
      String((0..<Int.random(in: 1...22, using: &random)).map { _ in "abcd".randomElement()! })
    }
    for _ in 0..<60 {
      let literals: [[Literal]] = (0..<12).map { number in
        let text = word() + (number % 4 == 3 ? " " + word() : "")
        switch number % 4 {
        case 0: return [Self.word(text)]
        case 1: return text.count < 3 ? [Self.word(text)] : [Self.head(text)]
        default: return text.count < 3 ? [Self.word("x")] : [Self.fragment(text)]
        }
      }
      let index = LiteralIndex(Self.wishes(literals))
      var candidates = Candidates(count: literals.count)
      for _ in 0..<40 {
        let text = (0..<12).map { _ in word() }.joined(separator: Bool.random() ? " " : ", ")
        candidates.removeAll()
        index.search(Array(text.utf8).span, signs: [], into: &candidates)
        let found = Set(candidates.patterns.map(Int.init))
        // Words and heads of more than sixteen bytes may be candidates only.
        #expect(found.isSuperset(of: expected(literals, in: text)), "\(literals) \(text)")
        let certain = found.filter { number in
          literals[number].allSatisfy {
            if case .word(let word) = $0 { word.utf8.count <= 16 } else { false }
          }
        }
        #expect(certain.isSubset(of: expected(literals, in: text)), "\(literals) \(text)")
      }
    }
  }
}
