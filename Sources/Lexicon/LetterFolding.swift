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

  /// Writes the folded form of a word of ASCII and such letters, and gives its end.
  ///
  /// - Precondition: the output has room for as many bytes as the word has.
  func fold(_ word: Span<UInt8>, into output: inout MutableSpan<UInt8>, at start: Int) -> Int {
    var end = start
    var offset = 0
    while offset < word.count {
      var byte = word[offset]
      var second: UInt8 = 0
      offset &+= 1
      if byte >= 0x80, offset < word.count {
        (byte, second) = letters[Int(byte & 0x1F) << 6 | Int(word[offset] & 0x3F)]
        offset &+= 1
      }
      output[end] = byte
      end &+= 1
      if second != 0 {
        output[end] = second
        end &+= 1
      }
    }
    return end
  }
}
