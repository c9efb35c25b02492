/// Tricks of those who know how pages are written, and those that folding undoes by itself.
extension Disguiser {
  static let markup: [Disguiser] = [
    Disguiser("entities-decimal", "HTML entities (&#97;)", fr: "entités HTML (&#97;)") {
      [$0.mapLetters { scalars(of: $0) { "&#\($0.value);" } }]
    },
    Disguiser("entities-hexadecimal", "HTML entities (&#x61;)", fr: "entités HTML (&#x61;)") {
      [$0.mapLetters { scalars(of: $0) { "&#x\(String($0.value, radix: 16));" } }]
    },
    Disguiser("percent-encoding", "%61%62", fr: "%61%62") { [$0.mapLetters(percentEncoded)] },
    Disguiser("tag", "a tag inside (a<b></b>c)", fr: "une balise dedans (a<b></b>c)") { pieces in
      [
        pieces.mapWords { split($0) { "\($0)<b></b>\($1)\($2)" } },
        pieces.mapWords { split($0) { "\($0)<i>\($1)</i>\($2)" } },
        pieces.mapWords { split($0) { "\($0)<!-- -->\($1)\($2)" } },
      ]
    },
    Disguiser("markdown", "Markdown inside (a**b**c)", fr: "Markdown dedans (a**b**c)") { pieces in
      ["**", "~~", "`"].map { sign in
        pieces.mapWords { split($0) { "\($0)\(sign)\($1)\(sign)\($2)" } }
      }
    },
    Disguiser("right-to-left", "right-to-left override", fr: "écriture de droite à gauche") {
      pieces in
      let reversed = String(pieces.mapWords { String($0) }.reversed())
      return ["\u{202E}\(reversed)\u{202C}"]
    },
    Disguiser("camel-case", "glued (suchAbc)", fr: "collé (quelAbc)") { [glued($0)] },
    Disguiser("hashtag", "hashtag (#suchAbc)", fr: "mot-dièse (#quelAbc)") { ["#" + glued($0)] },
  ]

  static let folding: [Disguiser] = [
    Disguiser("upper-case", "UPPER CASE", fr: "MAJUSCULES") {
      [$0.mapLetters { $0.uppercased() }]
    },
    Disguiser("title-case", "Title Case", fr: "Initiales Majuscules") {
      [$0.mapWords(capitalized)]
    },
    Disguiser("alternating-case", "aLtErNaTiNg", fr: "aLtErNé") { pieces in
      [
        pieces.mapWords { word in
          word.enumerated().map {
            $0.offset % 2 == 0 ? $0.element.lowercased() : $0.element.uppercased()
          }.joined()
        }
      ]
    },
  ]

  private static func scalars(
    of letter: Character, _ spell: (Unicode.Scalar) -> String
  ) -> String {
    letter.unicodeScalars.map(spell).joined()
  }

  private static func percentEncoded(_ letter: Character) -> String {
    String(letter).utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }

  /// A word in three parts, of which none is empty if it has three letters.
  private static func split(
    _ word: [Character], _ join: (String, String, String) -> String
  ) -> String {
    guard word.count >= 3 else { return String(word) }
    let first = word.count / 3
    let last = word.count - first
    return join(String(word[..<first]), String(word[first..<last]), String(word[last...]))
  }

  private static func capitalized(_ word: [Character]) -> String {
    word[0].uppercased() + String(word.dropFirst()).lowercased()
  }

  /// The words without what stands between them, behind another word, each with a capital.
  private static func glued(_ pieces: WordPieces) -> String {
    "quel" + pieces.mapWords(between: { $0.filter(\.isLetter) }, capitalized)
  }
}
