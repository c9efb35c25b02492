@testable import CharterBench

/// A dictionary that needs no package: syllables put together, in an order that a seed decides.
enum TestWords {
  static let french = words(["é", "a", "ou", "è", "i", "œu", "o"], seed: 1)
  static let english = words(["e", "a", "oo", "ea", "i", "u", "o"], seed: 2)

  private static func words(_ vowels: [String], seed: UInt64) -> [String] {
    let consonants = ["b", "tr", "m", "l", "s", "ch", "gn", "p", "v", "nd"]
    let syllables = consonants.flatMap { first in vowels.map { first + $0 } }
    var words = syllables + syllables.flatMap { first in syllables.map { first + $0 } }
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<4000 {
      words.append((0..<3).map { _ in generator.pick(syllables) }.joined() + "r")
    }
    return words
  }
}
