/// Tricks that write letters more often, as digits and signs, apart, or not at all.
extension Disguiser {
  static let stretching: [Disguiser] = [
    Disguiser("stretched-letter", "one letter ×4", fr: "une lettre ×4") { pieces in
      pieces.mapEachLetter { String(repeating: $0, count: 4) }
    },
    Disguiser("doubled-letters", "every letter ×2", fr: "toutes les lettres ×2") { pieces in
      [pieces.mapLetters { String(repeating: $0, count: 2) }]
    },
    Disguiser("tripled-letters", "every letter ×3", fr: "toutes les lettres ×3") { pieces in
      [pieces.mapLetters { String(repeating: $0, count: 3) }]
    },
  ]

  static let leet: [Disguiser] = [
    Disguiser("leet-digit", "one digit (4bc)", fr: "un chiffre (4bc)") { pieces in
      pieces.mapEachLetter(digits.letter)
    },
    Disguiser("leet-digits", "all digits (4 3 1 0 5 7 8)", fr: "tout en chiffres (4 3 1 0 5 7 8)") {
      [$0.mapLetters(digits.letter)]
    },
    Disguiser("leet-signs", "signs (@ $ ! €)", fr: "signes (@ $ ! €)") {
      [$0.mapLetters(signs.letter)]
    },
    Disguiser("leet-mixed", "digits and signs", fr: "chiffres et signes") {
      [$0.mapLetters { signs.letter(for: $0) ?? digits.letter(for: $0) }]
    },
  ]

  private static let digits = Alphabet([
    "a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "t": "7", "b": "8",
  ])
  private static let signs = Alphabet(["a": "@", "s": "$", "i": "!", "e": "€"])

  static let separating: [Disguiser] = [
    separated("spaced", "a b c", [" "]), separated("dotted", "a.b.c", ["."]),
    separated("hyphenated", "a-b-c", ["-"]), separated("underscored", "a_b_c", ["_"]),
    separated("starred", "a*b*c", ["*"]),
    separated("mixed-separators", "a.b-c_d e", [".", "-", "_", " "]),
    separated("wide-separators", "a . b . c", [" . "]),
  ]

  /// Letters with these between them, one after another. What stands between words grows with them, or
  /// nobody could read it.
  private static func separated(
    _ name: String, _ example: String, _ separators: [String]
  ) -> Disguiser {
    Disguiser(name, "apart: \(example)", fr: "séparées : \(example)") { pieces in
      guard pieces.letterCount >= 3 else { return [] }
      var count = 0
      let text = pieces.mapWords(between: { $0 == " " ? "   " : $0 }) { letters in
        var word = ""
        for (index, letter) in letters.enumerated() {
          if index > 0 {
            word += separators[count % separators.count]
            count += 1
          }
          word.append(letter)
        }
        return word
      }
      return [text]
    }
  }

  static let masks: [Disguiser] =
    ["*", "#", "•", "_", ".", "-"].map { sign in
      Disguiser(
        "half-masked-\(signNames[sign] ?? sign)", "half masked: a\(sign)c",
        fr: "à moitié masqué : a\(sign)c"
      ) { pieces in
        MaskShape.allCases.map { shape in
          pieces.mapWords { shape.masked($0, by: sign) }
        }
      }
    } + [
      Disguiser(
        "first-letter-only", "masked but for the first letter",
        fr: "masqué sauf la première lettre", isPromised: false
      ) { pieces in
        ["*", "#", "•", "_", "."].map { sign in
          pieces.mapWords { word in
            String(word[0]) + String(repeating: sign, count: word.count - 1)
          }
        }
      }
    ]

  private static let signNames = [
    "*": "star", "#": "hash", "•": "bullet", "_": "underscore", ".": "dot", "-": "hyphen",
  ]
}

/// Which letters of a word a mask hides: never the first, and at most half of them.
private enum MaskShape: CaseIterable {
  case second, middle, everyOther, end

  func masked(_ word: [Character], by sign: String) -> String {
    let hidden = hidden(in: word.count)
    return word.enumerated().map { hidden.contains($0.offset) ? sign : String($0.element) }.joined()
  }

  private func hidden(in count: Int) -> [Int] {
    guard count >= 3 else { return [] }
    let half = count / 2
    switch self {
    case .second: return [1]
    case .middle: return Array((count - half + 1) / 2..<(count - half + 1) / 2 + half)
    case .everyOther: return Array(stride(from: 1, to: count, by: 2))
    case .end: return Array(count - half..<count)
    }
  }
}
