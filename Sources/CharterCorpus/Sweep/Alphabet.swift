/// What is written for the letters from a to z.
struct Alphabet: Sendable {
  private let letters: [Character: String]

  init(_ letters: [Character: String]) { self.letters = letters }

  /// 26 characters in a row, from a code point on.
  init(from first: UInt32) {
    self.init(
      letters: String(
        String.UnicodeScalarView((0..<26).compactMap { Unicode.Scalar(first + $0) })))
  }

  /// One character for each letter. Characters that would join into one are told apart by scalars.
  init(letters: String) {
    let pairs = zip("abcdefghijklmnopqrstuvwxyz", letters.unicodeScalars)
    self.letters = Dictionary(uniqueKeysWithValues: pairs.map { ($0, String($1)) })
  }

  func letter(for letter: Character) -> String? {
    LatinBase.base(of: letter).flatMap { letters[$0] }
  }
}
