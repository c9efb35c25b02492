/// Charters with every kind of list, entry and condition, made from a small alphabet of words so that
/// texts made from the same words hit them.
struct RandomCharter {
  static let words = [
    "con", "conne", "été", "pêche", "péché", "nul", "abruti", "type", "pauvre", "merde", "cœur",
    "AI",
    // As long as a key, and longer.
    "abcdefghijklmnop", "anticonstitutionnel",
    "idiot", "salarié", "promo", "ferme", "gueule", "tu", "t'es", "straße", "naïve", "r2d2", "a",
  ]
  /// `inside` wants four letters.
  private static let longWords = ["conne", "pêche", "abruti", "type", "pauvre", "merde", "gueule"]
  static let signs = ["%", "€", "🔥", "👍", "👩", "🇫🇷", "+", "&", "❤️", "👩‍🚀"]

  private var random: SeededRandom
  /// Whether its lists look for words alone, as most entries do: only then may a glance decide.
  private let isOfWords: Bool

  private init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    isOfWords = random.once(in: 3)
  }

  /// The source of the charter of a seed. A few are refused, such as those with too many forms.
  static func source(seed: UInt64) -> String {
    var charter = RandomCharter(seed: seed)
    return charter.source()
  }

  private mutating func source() -> String {
    var source = """
      charter "Random"
      flag at 2
      hide at 5
      given member = no
      given posts = 2
      given section = "news"
      list shops sites { x.example, shop.example }

      """
    if random.once(in: 4) { source += "exempt when \(random.pick(["member", "posts >= 2"]))\n" }
    for number in 0..<4 { source += list("l\(number)") }
    source += "signal s0 = \(operand()) and \(test())\n"
    source += "signal s1 = \(condition(depth: 1))\n"
    for article in 1...2 {
      let cap = random.once(in: 3) ? " max 3" : ""
      source += "article \(article) \"A\(article)\"\(cap) {\n"
      for rule in 0..<3 { source += self.rule("r\(article)\(rule)") }
      source += "}\n"
    }
    return source
  }

  // MARK: - Lists

  private mutating func list(_ name: String) -> String {
    let view = random.pick(["", "exact", "inside", "inside exact", "disguised", "disguised", ""])
    let language = random.pick(["", "", "", "fr", "en"])
    let isInside = view.contains("inside")
    let entries = (0..<(2 + random.below(5))).map { _ in
      entry(isInside: isInside, isExact: view.contains("exact"))
    }
    var body = entries.joined(separator: "\n  ")
    if random.once(in: 2) {
      let exceptions = (0...random.below(2)).map { _ in phrase(isInside: false) }
      body += "\n  except { \(exceptions.joined(separator: ", ")) }"
    }
    return "list \(name) \(language) \(view) {\n  \(body)\n}\n"
  }

  private mutating func entry(isInside: Bool, isExact: Bool) -> String {
    if isOfWords { return phrase(isInside: isInside) }
    switch random.below(8) {
    case 0: return quoted(isInside: isInside)
    case 1: return regex(isExact: isExact)
    default: return phrase(isInside: isInside)
    }
  }

  private mutating func phrase(isInside: Bool) -> String {
    var parts = [word(isInside: isInside)]
    if random.once(in: 6) { parts.insert(random.pick(["(très)", "(un)(e)"]), at: 0) }
    while random.once(in: 3), parts.count < 4 {
      if random.once(in: 6) { parts.append(random.pick(["(très)", "(un)(e)", "(de)"])) }
      if random.once(in: 3) { parts.append("...") }
      if !isOfWords, random.once(in: 5) {
        parts.append(random.pick(Self.signs))
      } else {
        parts.append(word(isInside: isInside))
      }
    }
    if random.once(in: 12) { parts.append("(de)") }
    if !isOfWords, random.once(in: 12) {
      // A leading + brings another list in.
      parts =
        [random.pick(Self.signs.filter { $0 != "+" })]
        + (isInside || random.once(in: 2) ? parts : [])
    }
    return parts.joined(separator: " ")
  }

  private mutating func word(isInside: Bool) -> String {
    let word = random.pick(isInside ? Self.longWords : Self.words)
    guard word.count > 2, !word.contains("'") else { return word }
    switch random.below(isInside ? 3 : 7) {
    case 0: return word + "(e)(s)"
    case 1: return word + "*"
    case 2: return "*" + word
    case 3 where !word.contains("2"): return word.prefix(2) + "(" + word.dropFirst(2) + ")x"
    case 4: return word + random.pick([".", "-là", "(s)", "!"])
    default: return word
    }
  }

  /// Some hold a word of three letters and more by which they are found, some do not.
  private mutating func quoted(isInside: Bool) -> String {
    let long = [
      "pauvre type", "type-là", "merde🔥", "a pauvre", "% nul con", "été pêche", "salarié, nul",
    ]
    let short = ["c.o.n", "!!!", "con", "AI", "t'es", "été", "🔥🔥", "100 %", ". "]
    return "\"\(random.pick(isInside ? long : long + short))\""
  }

  private mutating func regex(isExact: Bool) -> String {
    if random.once(in: 3) { return regexOfWord() }
    let both = [
      #"/\d{2,4}/"#, "/con(?:ne)?s?/", "/mer(?:de|ci)/", "/p.{1,2}e/", #"/\bid[a-z]{1,4}\b/"#,
      "/nul|type/",
      "/pauvre type[es]{0,2}/", "/gueul[es]/", "/(?:un|la) pauvre[ts]?/", "/fer(?:me|mez?) ta/",
      "/(?<=a)b.{0,3}/", "/pauvre (?:type|nul)e? t/", "/[ae]s? nul (?:con|abruti)/",
      "/type 🔥?con/", "/merde?-l/", "/[^a-z ]{2,3}/", #"/\p{L}{4}z?/"#, "/l’a/",
    ]
    return random.pick(isExact ? both + ["/[A-Z]{2,4}/", "/pêche/", "/[éè]t[éè]/"] : both)
  }

  /// A word between signs, which is looked up as a whole or as a beginning, with what stands beside it.
  private mutating func regexOfWord() -> String {
    let signs = [" ", " ", "-", "'", "’", "…", " : ", "€ ", "«"]
    let word = random.pick(Self.words.filter { $0.utf8.allSatisfy { 0x61...0x7A ~= $0 } })
    let before = random.pick(["", "e", "s", "[et]", "re", "ype", "[et]s"]) + random.pick(signs)
    let behind = random.pick([
      "", random.pick(signs),
      random.pick(signs) + random.pick(["p", "t", ".", "ty", "co[nx]", "a"]),
    ])
    return "/\(before)\(word)\(behind)/"
  }

  // MARK: - Conditions

  private mutating func rule(_ name: String) -> String {
    var clauses = ["why \"\(name)\"", "when \(condition(depth: 2))"]
    if random.once(in: 4) {
      clauses.append("except when \(random.pick(["", "not "]))(\(test()))")
    }
    switch random.below(8) {
    case 0: clauses.append("flag")
    case 1: clauses.append("hide")
    case 2: clauses.append("tag \"t\(random.below(3))\"")
    case 3: clauses.append("points -1")
    case 4, 5:
      clauses.append(
        "points 0.5 per \(random.pick(["l0", "l1 near l2", "links", "posts", "words"])) max 3")
    default: clauses.append("points \(1 + random.below(3))")
    }
    let trial = random.once(in: 6) ? "trial " : ""
    return "  rule \(name) \(trial){ \(clauses.joined(separator: " ")) }\n"
  }

  private mutating func condition(depth: Int) -> String {
    guard depth > 0 else { return test() }
    let parts = (0..<(2 + random.below(2))).map { _ in "(\(condition(depth: depth - 1)))" }
    switch random.below(5) {
    case 0: return parts.joined(separator: " and ")
    case 1: return parts.joined(separator: " or ")
    case 2: return "2 of (\(parts.joined(separator: ", ")))"
    case 3: return "not \(parts[0])"
    default: return test()
    }
  }

  private mutating func test() -> String {
    switch random.below(10) {
    case 0: return "2 of l\(random.below(4))"
    case 1: return "\(operand()) \(random.pick([">= 2", "> 0", "<= 1", "< 2", "= 1", "= 0"]))"
    case 2:
      return random.pick(["capitals >= 50 %", "repeats >= 4", "words > 3", "characters <= 40"])
    case 3:
      return random.pick(["member", "posts >= 2", "section = \"news\"", "item-language = \"fr\""])
    case 4: return random.pick(["links to shops", "links outside shops", "2 of links"])
    default: return operand()
    }
  }

  private mutating func operand() -> String {
    let list = "l\(random.below(4))"
    let other = random.pick(["l0", "l1", "l2", "l3", "links", "emojis"])
    switch random.below(8) {
    case 0: return "\(list) near \(other)"
    case 1: return "\(list) outside \(random.pick(["quotes", "l0", "links", "duplicates"]))"
    case 2: return "\(list) in \(random.pick(["title", "author", "text"]))"
    case 3:
      return random.pick([
        "links", "emails", "mentions", "hashtags", "emojis", "quotes", "phones", "duplicates",
        "ibans",
        "cards", "nirs",
      ])
    default: return list
    }
  }
}
