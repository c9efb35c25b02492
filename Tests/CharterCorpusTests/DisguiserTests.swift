import CharterCorpus
import Testing

@Suite("Disguisers")
struct DisguiserTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name, text: String
    let spellings: [String]

    init(_ name: String, _ text: String, _ spellings: String...) {
      self.name = name
      self.text = text
      self.spellings = spellings
    }

    var testDescription: String { "\(name) of \(text)" }
  }

  static let rows: [Row] = [
    Row("stretched-letter", "abc", "aaaabc", "abbbbc", "abcccc"),
    Row("doubled-letters", "pauvre type", "ppaauuvvrree ttyyppee"),
    Row("tripled-letters", "Été", "ÉÉÉtttééé"),
    Row("leet-digit", "abruti", "4bruti", "a8ruti", "abru7i", "abrut1"),
    Row("leet-digits", "Bêtises", "8371535"),
    Row("leet-digits", "vrdf"),
    Row("leet-signs", "asie", "@$!€"),
    Row("leet-mixed", "abruti", "@8ru7!"),
    Row("spaced", "pauvre con", "p a u v r e   c o n"),
    Row("spaced", "ab"),
    Row("dotted", "t'es con", "t'e.s   c.o.n"),
    Row("hyphenated", "con", "c-o-n"),
    Row("underscored", "con", "c_o_n"),
    Row("starred", "con", "c*o*n"),
    Row("mixed-separators", "connard", "c.o-n_n a.r-d"),
    Row("wide-separators", "con", "c . o . n"),
    Row("half-masked-star", "connard", "c*nnard", "co***rd", "c*n*a*d", "conn***"),
    Row("half-masked-hash", "con", "c#n", "co#"),
    Row("half-masked-bullet", "tu es nul", "tu es n•l", "tu es nu•"),
    Row("half-masked-underscore", "merde", "m_rde", "me__e", "m_r_e", "mer__"),
    Row("half-masked-dot", "con", "c.n", "co."),
    Row("half-masked-hyphen", "con", "c-n", "co-"),
    Row("first-letter-only", "con", "c**", "c##", "c••", "c__", "c.."),
    Row("look-alike-letter", "zou", "z\u{43E}u"),
    Row("look-alike-cyrillic", "connard", "\u{441}\u{43E}\u{43F}\u{43F}\u{430}\u{433}\u{501}"),
    Row("look-alike-greek", "pute", "\u{3C1}\u{3C5}\u{3C4}\u{3B5}"),
    Row("fullwidth", "Con", "ｃｏｎ"),
    Row("mathematical", "con", "𝐜𝐨𝐧", "𝓬𝓸𝓷", "𝖈𝖔𝖓", "𝕔𝕠𝕟", "𝖼𝗈𝗇", "𝚌𝚘𝚗"),
    Row("circled", "con", "ⓒⓞⓝ", "🅒🅞🅝"),
    Row("squared", "con", "🄲🄾🄽", "🅲🅾🅽"),
    Row("flag-letters-apart", "con", "\u{1F1E8} \u{1F1F4} \u{1F1F3}"),
    Row("flag-letters", "con", "\u{1F1E8}\u{1F1F4}\u{1F1F3}"),
    Row("small-capitals", "crétin", "ᴄʀᴇᴛɪɴ"),
    Row("superscripts", "con", "ᶜᵒⁿ"),
    Row(
      "invisible-characters", "co", "c\u{200B}o", "c\u{200C}o", "c\u{AD}o", "c\u{2060}o",
      "c\u{FEFF}o"),
    Row(
      "mark-noise", "con",
      "c\u{316}\u{30B}o\u{33F}\u{347}\u{353}\u{307}n\u{30D}\u{323}\u{302}"),
    Row("accents-added", "pute", "püťê"),
    Row("accents-dropped", "Crétin dégoûtant", "Cretin degoutant"),
    Row("accents-dropped", "cretin"),
    Row("entities-decimal", "né", "&#110;&#233;"),
    Row("entities-hexadecimal", "né", "&#x6e;&#xe9;"),
    Row("percent-encoding", "né t", "%6E%C3%A9 t"),
    Row("tag", "connard", "co<b></b>nnard", "co<i>nna</i>rd", "co<!-- -->nnard"),
    Row("markdown", "con", "c**o**n", "c~~o~~n", "c`o`n"),
    Row("markdown", "nu"),
    Row("right-to-left", "sale con", "\u{202E}noc elas\u{202C}"),
    Row("camel-case", "pauvre type", "quelPauvreType"),
    Row("hashtag", "t'es con", "#queltEsCon"),
    Row("upper-case", "crétin", "CRÉTIN"),
    Row("title-case", "pauvre TYPE", "Pauvre Type"),
    Row("alternating-case", "connard", "cOnNaRd"),
  ]

  @Test("a trick makes these spellings of a text", arguments: rows)
  func spellings(_ row: Row) throws {
    let disguiser = try #require(Disguiser.all.first { $0.name == row.name })
    // Byte for byte: strings with the same meaning are equal, and marks are what some tricks are about.
    #expect(
      disguiser.spellings(of: row.text).map { Array($0.utf8) }
        == row.spellings.map { Array($0.utf8) })
  }

  @Test("every trick is in the table above, under a name of its own")
  func all() {
    let names = Disguiser.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(names) == Set(Self.rows.map(\.name)))
  }

  @Test(
    "what has no word of two letters cannot be disguised",
    arguments: ["", " ", "a", "à l'o", "!?…", "🔥", "\u{0}", "\u{301}", "5 €"])
  func nothing(_ text: String) {
    for disguiser in Disguiser.all {
      let spellings = disguiser.spellings(of: text)
      let isWrapped = ["right-to-left", "camel-case", "hashtag"].contains(disguiser.name)
      #expect(spellings.isEmpty || isWrapped, "\(disguiser.name): \(spellings)")
    }
  }

  @Test("the first letter of a masked word and half of it stay visible")
  func masks() {
    for disguiser in Disguiser.all where disguiser.name.hasPrefix("half-masked") {
      for word in ["con", "nule", "merde", "abruti", "connard", "imbécile"] {
        for spelling in disguiser.spellings(of: word) {
          #expect(spelling.count == word.count)
          #expect(spelling.first == word.first)
          let visible = zip(spelling, word).count { $0 == $1 }
          #expect(visible * 2 >= word.count && visible < word.count, "\(spelling)")
        }
      }
    }
  }
}
