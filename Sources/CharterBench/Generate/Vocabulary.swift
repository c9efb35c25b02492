/// The words of one language: those that comments are made of, drawn by a law like Zipf's, and rare ones
/// that stand only in the phrases of charters.
struct Vocabulary {
  /// The most frequent first.
  let words: [String]
  /// UTF-8 of `words`.
  let bytes: [[UInt8]]
  let rare: [String]
  private let law: WeightedDraw

  /// How many words comments are made of, at most.
  static let size = 40_000

  /// - Parameters:
  ///   - common: the function words, in the order of their frequency.
  ///   - dictionary: any words; their order is drawn by `generator`, so that it has nothing to do with
  ///     the frequencies that the product knows.
  init(common: [String], dictionary: [String], _ generator: inout SeededGenerator) {
    let known = Set(common)
    var rest = dictionary.filter { Self.isOrdinary($0) && !known.contains($0) }
    generator.shuffle(&rest)
    // Of a small dictionary half is left for the rare words.
    let room = min(Self.size - common.count, rest.count / 2)
    words = common + rest.prefix(room)
    bytes = words.map { Array($0.utf8) }
    rare = rest.dropFirst(room).filter { $0.utf8.count >= 4 }
    law = WeightedDraw(words.indices.map(Self.weight))
  }

  /// The number of a word, the frequent ones more often.
  func draw(_ generator: inout SeededGenerator) -> Int { law.draw(&generator) }

  /// A word among those of middle rank: known to comments, and no function word.
  func drawContentWord(_ generator: inout SeededGenerator) -> String {
    let start = words.count / 200
    let bounds = [words.count / 100, words.count / 10, words.count / 2, words.count]
    return words[generator.draw(from: start..<max(start + 1, generator.pick(bounds)))]
  }

  /// Zipf and Mandelbrot's law, 1 ÷ (rank + 2.7)^1.1875. Square roots make the power, since they are
  /// rounded alike on every machine, as powers are not.
  private static func weight(_ index: Int) -> Double {
    let rank = Double(index + 1) + 2.7
    let eighth = rank.squareRoot().squareRoot().squareRoot()
    return 1 / (rank * eighth * eighth.squareRoot())
  }

  /// Small letters only, 2 to 14 of them.
  private static func isOrdinary(_ word: String) -> Bool {
    (2...14).contains(word.count)
      && word.unicodeScalars.allSatisfy { $0.properties.isLowercase && $0.value < 0x180 }
  }
}
