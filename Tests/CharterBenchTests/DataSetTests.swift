import Charter
import Foundation
import Testing

@testable import CharterBench

@Suite("The data of the benchmarks")
struct DataSetTests {
  private static func data(seed: UInt64 = 42) -> DataSet {
    DataSet(seed: seed, french: TestWords.french, english: TestWords.english)
  }

  private static func comments(_ count: Int, seed: UInt64 = 42) -> [CommentMaker.Comment] {
    var data = data(seed: seed)
    return (1...count).map { data.next($0) }
  }

  private static func lines(_ count: Int, seed: UInt64 = 42) -> [UInt8] {
    var lines: [UInt8] = []
    for (index, comment) in comments(count, seed: seed).enumerated() {
      DataSet.appendLine(comment, index + 1, to: &lines)
    }
    return lines
  }

  @Test("a seed gives the same bytes, another seed others")
  func deterministic() {
    #expect(Self.lines(300) == Self.lines(300))
    #expect(Self.lines(300) != Self.lines(300, seed: 43))
    #expect(Self.data().charters.text(100) == Self.data().charters.text(100))
    #expect(Self.data().charters.text(100) != Self.data(seed: 43).charters.text(100))
  }

  @Test("the generator gives the numbers that its authors publish")
  func generator() {
    // SplitMix64 with the seed 1234567: its reference implementation's first outputs.
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }

  @Test("half of the comments are French, and three in a hundred hold a phrase")
  func shares() {
    let comments = Self.comments(4000)
    let french = comments.count { $0.isFrench }
    #expect((1880...2120).contains(french))
    #expect((80...160).contains(comments.count { $0.holdsPhrase }))
    let bytes = comments.reduce(0) { $0 + $1.text.count } / comments.count
    #expect((80...140).contains(bytes))
    #expect(comments.allSatisfy { !$0.text.isEmpty })
  }

  @Test("a smaller stream is the beginning of a larger one")
  func prefix() {
    #expect(Self.lines(300).starts(with: Self.lines(100)))
  }

  @Test("every line is JSON that gives the text back")
  func json() throws {
    let comments = Self.comments(1000)
    #expect(comments.contains { $0.isEscaped })
    for (index, comment) in comments.enumerated() {
      var line: [UInt8] = []
      DataSet.appendLine(comment, index + 1, to: &line)
      #expect(line.count { $0 == UInt8(ascii: "\n") } == 1)
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line)) as? [String: String])
      #expect(object["text"].map { Array($0.utf8) } == comment.text)
      #expect(object["lang"] == (comment.isFrench ? "fr" : "en"))
      #expect(!comment.isEscaped || line.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("what people do to texts is there")
  func decorations() {
    let texts = Self.comments(4000).map { String(decoding: $0.text, as: UTF8.self) }
    for sign in ["\n", "\"", "https://", "😂", "e\u{301}", "!", "?"] {
      #expect(texts.contains { $0.unicodeScalars.contains(sequence: sign) }, "\(sign)")
    }
    #expect(texts.contains { $0.count > 20 && $0 == $0.uppercased() })
  }

  @Test("a folded text is one line of ASCII")
  func folded() {
    let data = Self.data()
    for comment in Self.comments(1000) {
      var text: [UInt8] = []
      data.folding.append(comment.text, to: &text)
      #expect(text.allSatisfy { (0x20..<0x7F).contains($0) })
    }
    #expect(data.folding.folded("Élan Œuvre e\u{301}t\nça 🔥 ñ") == "elan oeuvre et ca ~ n")
  }

  @Test("charters compile, and find the phrases that comments hold")
  func charters() throws {
    let data = Self.data()
    let text = data.charters.text(1000)
    let compilation = Compilation(source: text)
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.name) == [])
    let charter = try #require(compilation.charter)
    #expect(charter.size.rules == 1000)
    var scanner = charter.makeScanner()
    for phrase in data.charters.rules.prefix(1000).joined() {
      let verdict = try scanner.judge(Item(text: phrase.words.joined(separator: " ")))
      #expect(!verdict.reasons.isEmpty, "\(phrase)")
    }
  }

  @Test("a charter is the beginning of the larger one, and its literals are its phrases")
  func sizes() {
    let data = Self.data()
    let lists = { (size: Int) in
      data.charters.text(size).split(separator: "\n").filter { $0.hasPrefix("list ") }
    }
    #expect(lists(10).count == 10)
    #expect(lists(100).starts(with: lists(10)))
    let literals = data.charters.literals(10, data.folding).split(separator: "\n")
    let phrases = data.charters.rules.prefix(10).joined().map {
      data.folding.folded($0.words.joined(separator: " "))
    }
    #expect(Set(literals.map(String.init)) == Set(phrases))
    #expect(literals == literals.sorted())
  }
}

extension String.UnicodeScalarView {
  fileprivate func contains(sequence text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    return indices.contains { self[$0...].starts(with: wanted) }
  }
}
