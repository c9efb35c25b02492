/// A text as words and what stands between them. Words of one letter count as what stands between:
/// there is nothing in them to hide.
struct WordPieces {
  enum Piece {
    case word([Character])
    case between(String)
  }

  let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let first = rest.first {
      let isWord = Self.isWordCharacter(first)
      let run = rest.prefix { Self.isWordCharacter($0) == isWord }
      rest = rest[run.endIndex...]
      pieces.append(isWord && run.count > 1 ? .word(Array(run)) : .between(String(run)))
    }
    self.pieces = pieces
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// Letters and digits of the words, all together.
  var letterCount: Int {
    pieces.reduce(0) { count, piece in
      if case .word(let letters) = piece { count + letters.count } else { count }
    }
  }

  /// The text with every word rewritten.
  func mapWords(
    between: (String) -> String = { $0 }, _ rewrite: ([Character]) -> String
  ) -> String {
    pieces.map { piece in
      switch piece {
      case .word(let letters): rewrite(letters)
      case .between(let text): between(text)
      }
    }.joined()
  }

  /// The text with every letter rewritten, where there is something else to write.
  func mapLetters(_ rewrite: (Character) -> String?) -> String {
    mapWords { letters in letters.map { rewrite($0) ?? String($0) }.joined() }
  }

  /// For each letter that can be rewritten the text in which it alone is.
  func mapEachLetter(_ rewrite: (Character) -> String?) -> [String] {
    var texts: [String] = []
    for place in 0..<letterCount {
      var index = -1
      var isRewritten = false
      let text = mapLetters { letter in
        index += 1
        guard index == place, let other = rewrite(letter) else { return nil }
        isRewritten = true
        return other
      }
      if isRewritten { texts.append(text) }
    }
    return texts
  }
}
