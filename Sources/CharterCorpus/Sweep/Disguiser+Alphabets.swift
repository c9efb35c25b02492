/// Tricks that take letters from elsewhere: other scripts, styles that Unicode knows, marks.
extension Disguiser {
  static let otherLetters: [Disguiser] = [
    Disguiser("look-alike-letter", "one Cyrillic letter", fr: "une lettre cyrillique") { pieces in
      pieces.mapEachLetter(cyrillic.letter)
    },
    Disguiser("look-alike-cyrillic", "Cyrillic letters", fr: "lettres cyrilliques") {
      [$0.mapLetters(cyrillic.letter)]
    },
    Disguiser("look-alike-greek", "Greek letters", fr: "lettres grecques") {
      [$0.mapLetters(greek.letter)]
    },
  ]

  private static let cyrillic = Alphabet([
    "a": "а", "b": "ь", "c": "с", "d": "ԁ", "e": "е", "h": "һ", "i": "і", "j": "ј", "k": "к",
    "l": "ӏ", "m": "м", "n": "п", "o": "о", "p": "р", "q": "ԛ", "r": "г", "s": "ѕ", "t": "т",
    "v": "ѵ", "w": "ԝ", "x": "х", "y": "у",
  ])

  private static let greek = Alphabet([
    "a": "α", "b": "β", "e": "ε", "i": "ι", "k": "κ", "n": "η", "o": "ο", "p": "ρ", "t": "τ",
    "u": "υ", "v": "ν", "w": "ω", "x": "χ", "y": "γ",
  ])

  static let signLetters: [Disguiser] = [
    styled("fullwidth", "fullwidth", "pleine chasse", [Alphabet(from: 0xFF41)]),
    styled(
      "mathematical", "mathematical letters", "lettres mathématiques",
      // Bold, bold script, bold Fraktur, double-struck, sans-serif, monospace: those without holes.
      [0x1D41A, 0x1D4EA, 0x1D586, 0x1D552, 0x1D5BA, 0x1D68A].map(Alphabet.init(from:))),
    styled(
      "circled", "circled", "cerclées", [Alphabet(from: 0x24D0), Alphabet(from: 0x1F150)]),
    styled(
      "squared", "squared", "encadrées", [Alphabet(from: 0x1F130), Alphabet(from: 0x1F170)]),
    Disguiser("flag-letters-apart", "flag letters, apart", fr: "lettres de drapeaux, séparées") {
      [regional($0, joinedBy: " ")]
    },
    // Some pairs are flags, and flags are no letters.
    Disguiser("flag-letters", "flag letters", fr: "lettres de drapeaux", isPromised: false) {
      [regional($0, joinedBy: "")]
    },
    styled(
      "small-capitals", "small capitals", "petites capitales",
      [Alphabet(letters: "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ")]),
    styled(
      "superscripts", "superscripts", "exposants", [Alphabet(letters: "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖqʳˢᵗᵘᵛʷˣʸᶻ")]
    ),
  ]

  private static func regional(_ pieces: WordPieces, joinedBy separator: String) -> String {
    pieces.mapWords { letters in
      letters.map { regionalLetters.letter(for: $0) ?? String($0) }.joined(separator: separator)
    }
  }

  private static let regionalLetters = Alphabet(from: 0x1F1E6)

  private static func styled(
    _ name: String, _ title: String, _ french: String, _ alphabets: [Alphabet]
  ) -> Disguiser {
    Disguiser(name, title, fr: french) { pieces in
      alphabets.map { alphabet in pieces.mapLetters(alphabet.letter) }
    }
  }

  static let marks: [Disguiser] = [
    Disguiser("invisible-characters", "invisible characters", fr: "caractères invisibles") {
      pieces in
      ["\u{200B}", "\u{200C}", "\u{AD}", "\u{2060}", "\u{FEFF}"].map { invisible in
        pieces.mapWords { $0.map(String.init).joined(separator: invisible) }
      }
    },
    Disguiser("mark-noise", "mark noise", fr: "bruit de signes diacritiques") { pieces in
      let noise = ["\u{30D}\u{323}\u{302}", "\u{316}\u{30B}", "\u{33F}\u{347}\u{353}\u{307}"]
      var count = 0
      return [
        pieces.mapLetters { letter in
          count += 1
          return String(letter) + noise[count % noise.count]
        }
      ]
    },
    Disguiser("accents-added", "accents added", fr: "accents ajoutés") {
      [$0.mapLetters(accented.letter)]
    },
    Disguiser("accents-dropped", "accents dropped", fr: "sans accents") {
      [$0.mapLetters(LatinBase.withoutAccent)]
    },
  ]

  private static let accented = Alphabet([
    "a": "á", "c": "ç", "d": "ď", "e": "ê", "g": "ğ", "h": "ĥ", "i": "ï", "j": "ĵ", "k": "ķ",
    "l": "ĺ", "n": "ñ", "o": "ö", "r": "ř", "s": "š", "t": "ť", "u": "ü", "w": "ŵ", "y": "ÿ",
    "z": "ž",
  ])
}
