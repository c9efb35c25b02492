/// Folds the accented letters of the words: each has two bytes, and one or two ASCII letters for it.
struct LetterFolding: ~Copyable {
  /// The scalars U+0080 to U+07FF, which two bytes can hold.
  private var letters = [(first: UInt8, second: UInt8)](repeating: (0, 0), count: 0x800)

  init() {
    for pair in AccentedLetters.text.split(separator: " ") {
      guard let letter = pair.unicodeScalars.first, letter.value < 0x800 else { continue }
      let folded = Array(pair.unicodeScalars.dropFirst()).map {
        UInt8(truncatingIfNeeded: $0.value)
      }
      letters[Int(letter.value)] = (folded.first ?? 0, folded.dropFirst().first ?? 0)
    }
  }

  /// Appends the folded form of a word of ASCII and such letters.
  func append(_ word: Span<UInt8>, to output: inout [UInt8]) {
    var offset = 0
    while offset < word.count {
      let byte = word[offset]
      offset += 1
      guard byte >= 0x80, offset < word.count else {
        output.append(byte)
        continue
      }
      let (first, second) = letters[Int(byte & 0x1F) << 6 | Int(word[offset] & 0x3F)]
      offset += 1
      output.append(first)
      if second != 0 { output.append(second) }
    }
  }
}
