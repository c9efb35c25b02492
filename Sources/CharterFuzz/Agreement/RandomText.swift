import Charter

/// Texts made from the words of random charters, mostly in disguise, with everything between them that
/// has ever made a filter stumble. Some are plain, as most comments are: a glance decides those.
struct RandomText {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func item() -> Item {
    var item = Item(text: text(upTo: 24))
    if random.once(in: 3) { item.set(.title, to: text(upTo: 6)) }
    if random.once(in: 4) { item.set(.author, to: text(upTo: 2)) }
    item.isHTML = random.once(in: 6)
    item.language = LanguageCode(random.pick(["fr", "en", "de", ""]))
    if random.once(in: 4) { item.facts["member"] = .truth(true) }
    if random.once(in: 4) {
      item.facts["posts"] = .number(thousandths: random.below(8) * 500 - 1000)
    }
    return item
  }

  private mutating func text(upTo most: Int) -> String {
    if random.once(in: 3) { return plainText(upTo: most) }
    var text = ""
    for _ in 0...random.below(most) { text += token() + separator() }
    // Passages that stand twice.
    return random.once(in: 12) ? text + text.uppercased() + separator() + text : text
  }

  private mutating func separator() -> String {
    random.pick([
      " ", " ", " ", " ", ", ", "-", "'", "’", ". ", "\n", "\n\n", "\u{A0}", "", " : ", "\r\n",
      "\t", "/", "…", " ! ",
    ])
  }

  /// Words with nothing about them, and few that a charter asks for.
  private mutating func plainText(upTo most: Int) -> String {
    let wanted = random.pick([0, 0, 0, 4, 16])
    var words = (0...random.below(most)).map { _ in plainWord(wanted: wanted) }
    // A passage of some words once more.
    if random.once(in: 3) {
      let start = random.below(words.count)
      words += words[start..<min(words.count, start + 4 + random.below(16))]
    }
    let text = words.map { $0 + plainSeparator() }.joined()
    return random.once(in: 8) ? text.uppercased() : text
  }

  /// - Parameter wanted: once in so many times it is one of those that charters are made of; 0 for never.
  private mutating func plainWord(wanted: Int) -> String {
    var word = random.pick(Self.plainWords)
    if wanted > 0, random.once(in: wanted) { word = random.pick(RandomCharter.words) }
    switch random.below(16) {
    case 0: return word.prefix(1).uppercased() + word.dropFirst()
    case 1: return word.uppercased()
    case 2: return word + random.pick(["!", " ! ", "?", "…", "😀", " 😀😀", "2", " 24"])
    case 3: return word + "Con"
    default: return word
    }
  }

  private mutating func plainSeparator() -> String {
    random.pick([" ", " ", " ", " ", " ", " ", ", ", ". ", "! ", " ! ", "'", "’", "\n", " : "])
  }

  private static let plainWords = [
    "le", "chat", "dort", "bien", "sous", "la", "table", "verte", "déjà", "œuf", "où", "ça",
    "jardins", "lampe", "hôtel", "i", "y", "we", "saw", "them", "constitution", "abcdefghijklmn",
    "abcdefghijklmnopq", "coller", "typique", "fermer", "mérou", "aïe", "STOP", "ils",
  ]

  private mutating func token() -> String {
    let word = random.pick(RandomCharter.words)
    switch random.below(24) {
    case 0: return leet(word)
    case 1: return apart(word)
    case 2: return word.map { String(repeating: $0, count: random.once(in: 3) ? 3 : 1) }.joined()
    case 3: return String(word.unicodeScalars.filter { $0.isASCII }.map(Character.init))
    case 4: return word.uppercased()
    case 5:
      return word + random.pick(["·e·s", ".e.s", "(e)s", "(e)(s)", "·ne·s", "-e-s", "·x·ses"])
    case 6: return random.pick(RandomCharter.signs)
    case 7:
      return inserting(
        random.pick(["\u{200B}", "\u{AD}", "\u{200D}", "\u{301}", "\u{FE0F}", "\u{202E}"]), in: word
      )
    case 8:
      return word + random.pick(RandomCharter.signs) + random.pick(["", "", "très", "un ", " de-"])
        + random.pick(RandomCharter.words)
    case 9: return link(word)
    case 10: return "« \(word) » \"\(random.pick(RandomCharter.words))\""
    case 11:
      return random.pick([
        "\n> \(word)\n", "@\(word)", "#\(word)", "\(word)@mail.example", "06 12 34 56 78",
      ])
    case 12: return String(word.map { Self.lookAlikes[$0] ?? $0 })
    case 13: return Self.wide(word)
    case 14: return random.pick(Self.oddities)
    case 15: return "100 %"
    case 16: return random.pick(["12", "1234", "M. ", "très", "un", "une", "!!!", "c.o.n", "bbbb"])
    case 17: return "pauvre type"
    case 18: return inserting(random.pick(Self.markup), in: word)
    case 19: return hidden(word)
    default: return word
    }
  }

  private mutating func leet(_ word: String) -> String {
    let signs: [Character: Character] = [
      "o": "0", "i": "1", "e": "3", "a": "@", "s": "$", "l": "|", "t": "7",
    ]
    return String(word.map { random.once(in: 2) ? signs[$0] ?? $0 : $0 })
  }

  private static let markup = [
    "<b></b>", "<i>", "****", "**", "~~x~~", "<br>", "&#111;", "%63%6f%6e", "&eacute;", "||",
    "<!-- -->",
  ]

  /// Masked, coded, turned around or glued.
  private mutating func hidden(_ word: String) -> String {
    switch random.below(4) {
    case 0: return String(word.map { random.once(in: 3) ? random.pick(["*", "#", ".", "•"]) : $0 })
    case 1: return word.unicodeScalars.map { "&#\($0.value);" }.joined()
    case 2: return "\u{202E}" + String(word.reversed()) + "\u{202C}"
    default: return "Super" + word.prefix(1).uppercased() + word.dropFirst()
    }
  }

  private mutating func apart(_ word: String) -> String {
    let between = random.pick([" ", ".", " . ", "-", "*", "  "])
    return word.map(String.init).joined(separator: between)
  }

  private mutating func inserting(_ text: String, in word: String) -> String {
    let place = word.index(word.startIndex, offsetBy: random.below(word.count))
    return word[..<place] + text + word[place...]
  }

  private mutating func link(_ word: String) -> String {
    let word = word.unicodeScalars.allSatisfy { $0.isASCII } && !word.contains("'") ? word : "x"
    return random.pick([
      "https://x.example/\(word)", "www.\(word).example", "\(word).example", "x.example/\(word)",
      "hxxps://\(word)[.]example", "http://shop.example", "\(word).Il",
    ])
  }

  private static let lookAlikes: [Character: Character] = [
    "c": "с", "o": "о", "e": "е", "a": "а", "p": "р", "t": "ᴛ", "n": "ɴ", "i": "і",
  ]

  /// Fullwidth, circled or mathematical letters.
  private static func wide(_ word: String) -> String {
    let base: UInt32 = [0xFF41, 0x24D0, 0x1D41A][word.count % 3]
    return String(
      String.UnicodeScalarView(
        word.unicodeScalars.map { scalar in
          guard ("a"..."z").contains(scalar) else { return scalar }
          return Unicode.Scalar(base + scalar.value - 0x61) ?? scalar
        }))
  }

  private static let oddities = [
    "\u{0}", "\u{7}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "한국어", "العَرَبِيَّة", "हिंदी", "ﬁn",
    "İI", "ẞß",
    "🇧🇫🇷🇺", "👨‍👩‍👧", "👩🏽‍🚀", "👍🏿", "e\u{301}\u{302}\u{323}", "1️⃣", "™№²", "🅒🅞🅝", "🇨🇴🇳", "ᑕOᑎ", "a\u{300}b",
    "\"\\\"", "<b>", "&amp;", "%20", "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", "ｃｏｎ", "ა", "𞤀𞤁",
    "con\u{20DD}",
  ]
}
