import Normalization
import Testing

@Suite("Rewritten texts")
struct RewritingTests {
  private func decoded(_ text: String) -> RewrittenText? {
    var decoding = Decoding()
    let original = Array(text.utf8)
    return decoding.read(original.span) ? decoding.text : nil
  }

  private func signals(_ text: String) -> Signals {
    var view = View(kind: .plain)
    view.read(Array(text.utf8).span, mapped: false)
    return view.signals
  }

  /// The part of the original that a word of the rewritten text comes from.
  private func source(
    of word: String, in rewritten: RewrittenText, _ original: String
  ) throws -> (String, [String]) {
    let range = try #require(
      rewritten.bytes.firstRange(of: Array(word.utf8)),
      "\(String(decoding: rewritten.bytes, as: UTF8.self))")
    let bytes = Array(original.utf8)[rewritten.originalRange(of: range)]
    return (String(decoding: bytes, as: UTF8.self), rewritten.tricks(in: range).names)
  }

  @Test(
    "what hides letters from programs is undone",
    arguments: [
      ("un c&#111;n là", "con", "c&#111;n", "html-entities"),
      ("&#99;&#x6F;&#x6e;", "con", "&#99;&#x6F;&#x6e;", "html-entities"),
      ("b&acirc;tard", "bâtard", "b&acirc;tard", "html-entities"),
      ("&#99&#111&#110", "con", "&#99&#111&#110", "html-entities"),
      ("un %63%6F%6e là", "con", "%63%6F%6e", "percent-coding"),
      ("b%C3%A2t%61rd", "bâtard", "b%C3%A2t%61rd", "percent-coding"),
      ("le con<b></b>nard dit", "connard", "con<b></b>nard", "markup-inside-word"),
      (
        "con<span class='x>y'>nard</span>", "connard", "con<span class='x>y'>nard",
        "markup-inside-word"
      ),
      ("con<!-- rien -->nard", "connard", "con<!-- rien -->nard", "markup-inside-word"),
      ("con****nard", "connard", "con****nard", "markup-inside-word"),
      ("con**na**rd", "connard", "con**na**rd", "markup-inside-word"),
      ("c_on_nard", "connard", "c_on_nard", "markup-inside-word"),
      ("con~~na~~rd", "connard", "con~~na~~rd", "markup-inside-word"),
      ("c<b></b>0<i></i>n", "c0n", "c<b></b>0<i></i>n", "markup-inside-word"),
      ("con||na||rd", "connard", "con||na||rd", "markup-inside-word"),
      ("un \u{202E}noc\u{202C} là", "con", "\u{202E}noc\u{202C}", "right-to-left-override"),
      ("un \u{202E}noc", "con", "\u{202E}noc", "right-to-left-override"),
      ("\u{202E}\u{E9}t\u{E9} noc\u{202C}", "con", "noc\u{202C}", "right-to-left-override"),
      ("\u{202E}e\u{301}no", "one\u{301}", "\u{202E}e\u{301}no", "right-to-left-override"),
    ])
  func decoding(_ text: String, _ word: String, _ place: String, _ trick: String) throws {
    let rewritten = try #require(decoded(text))
    #expect(try source(of: word, in: rewritten, text) == (place, [trick]))
    #expect(!signals(text).isDisjoint(with: Signals.coding.union(.masked)))
  }

  @Test(
    "ordinary signs stay what they are",
    arguments: [
      "", "a & b", "R&D", "Tom & Jerry;", "&", "&#", "&#;", "&#xZ;", "&inconnu;", "&#0;",
      "&#xD800;",
      "&#99999999;", "100 %", "50%, 20% et 30%", "5%25%", "a < b", "<3", "si a<b et c>d", "a <b> c",
      "le but<br>on", "mot<p>mot", "a<b", "x<", "<!--", "c*n", "2*3*4", "c*", "*gras*",
      "**gras** mot",
      "snake_case", "a_b*c", "a~b", "a|b", "con|nard", "\u{202A}abc\u{202C}", "%zz%zz%zz",
      "%FF%FE%FD",
      "%E9t%E9 %20",
    ])
  func untouched(_ text: String) {
    #expect(
      decoded(text) == nil,
      "\(decoded(text).map { String(decoding: $0.bytes, as: UTF8.self) } ?? "")")
  }

  @Test(
    "glued words are cut where the case changes",
    arguments: [
      ("SuperConnard", "Super Connard", "Connard", "Connard"),
      ("#QuelConnard", "#Quel Connard", "Connard", "Connard"),
      ("#JeSuisUnCon!", "#Je Suis Un Con!", "Un Con", "UnCon"),
      ("#DesÂnesEtCo", "#Des Ânes Et Co", "Ânes", "Ânes"),
      ("unÉnormeCon", "un Énorme Con", "Énorme", "Énorme"),
      ("LeCon,LaConne", "Le Con,La Conne", "Conne", "Conne"),
      ("#TropDÂnesIci", "#Trop D Ânes Ici", "Ânes", "Ânes"),
      ("#WhatABastard", "#What A Bastard", "Bastard", "Bastard"),
      ("#PLUSJamaisÇa", "#PLUS Jamais Ça", "Jamais", "Jamais"),
      ("WhatABastard", "What ABastard", "ABastard", "ABastard"),
    ])
  func camelCase(_ text: String, _ expected: String, _ word: String, _ place: String) throws {
    var camelCase = CamelCase()
    let original = Array(text.utf8)
    let isCut = camelCase.read(original.span)
    #expect(isCut)
    #expect(String(decoding: camelCase.text.bytes, as: UTF8.self) == expected)
    #expect(try source(of: word, in: camelCase.text, text) == (place, ["camel-case"]))
    #expect(signals(text).contains(.camelCase))
  }

  @Test(
    "names and shouting are not cut to letters",
    arguments: [
      "", "iPhone", "Connard", "CONNARD", "McD", "pH", "l'Été", "a B", "ﬁN", "abc", "été", "eBay",
    ])
  func uncut(_ text: String) {
    var camelCase = CamelCase()
    let original = Array(text.utf8)
    let isCut = camelCase.read(original.span)
    #expect(!isCut)
  }

  @Test(
    "HTML reads as its readers see it",
    arguments: [
      ("Bonjour", nil), ("<b>gros</b> mot", "\u{1680}gros\u{1680} mot"), ("a<br>b", "a\nb"),
      ("<p>un</p><p>deux</p>", "\nun\n\ndeux\n"), ("&lt;b&gt; &amp;eacute;", "<b> &eacute;"),
      ("<script>x = '<b>'</script>y", "\u{1680}\u{1680}y"),
      ("<a href=\"https://a.example/b\">ici</a>", nil),
      ("a < b et c > d", nil), ("<style>p{}", nil), ("tr<!-- x -->ou", "trou"),
      ("con<wbr>trat", "contrat"), ("a<!-->b<!--->c<!x>d", "abcd"),
      ("<!-- --!>b", "b"), ("<a b=c\">d\">", "\u{1680}d\">"), ("<b a=\"x\"\">c", "\u{1680}c"),
      ("<b a = '>'>c", "\u{1680}c"), ("x <! y", nil),
    ] as [(String, String?)])
  func markup(_ text: String, _ expected: String?) throws {
    var markup = Markup()
    let isChanged = markup.read(Array(text.utf8).span)
    let result = String(decoding: markup.text.bytes, as: UTF8.self)
    if let expected { #expect(result == expected) }
    if isChanged, text.contains("href") { #expect(result == " https://a.example/b ici\u{1680}") }
  }

  @Test("hostile bytes come out valid, and lead back into the text")
  func hostile() {
    var generator = TextGenerator(seed: 11)
    var decoding = Decoding()
    var camelCase = CamelCase()
    var markup = Markup()
    for round in 0..<4_000 {
      let bytes = generator.markup(round)
      var texts: [RewrittenText] = []
      if decoding.read(bytes.span) { texts.append(decoding.text) }
      if camelCase.read(bytes.span) { texts.append(camelCase.text) }
      for text in texts {
        #expect(text.originalRange(of: 0..<text.bytes.count) == 0..<bytes.count)
      }
      // Comments at the ends of a text are no part of what is read.
      if markup.read(bytes.span) { texts.append(markup.text) }
      for text in texts {
        #expect(String(validating: text.bytes, as: UTF8.self) != nil)
        for start in stride(from: 0, to: text.bytes.count, by: 3) {
          let range = text.originalRange(of: start..<start + 4)
          #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        }
      }
    }
  }

  @Test(
    "repeated openings are read in linear time",
    arguments: [
      "<", "<a ", "<a href=\"", "<!--", "<script>", "&#", "&", "%", "%6", "\u{202E}", "a*", "a**b",
    ])
  func repeated(_ unit: String) {
    let bytes = Array(String(repeating: unit, count: 40_000).utf8)
    var decoding = Decoding()
    var markup = Markup()
    if decoding.read(bytes.span) { #expect(!decoding.text.bytes.isEmpty) }
    if markup.read(bytes.span) { #expect(!markup.text.bytes.isEmpty) }
  }
}

extension TextGenerator {
  /// Valid UTF-8 with much markup in it.
  fileprivate mutating func markup(_ round: Int) -> [UInt8] {
    let pieces = [
      "<b>", "</b>", "<br>", "<a href='http://x.example'>", "<script>", "</script>", "<!-- -->",
      "&#233;",
      "&eacute;", "&amp;", "%63", "%C3%A9", "\u{202E}", "\u{202C}", "**", "*", "||", "Con", "nard",
      " ", "\n",
      "É", "e\u{301}", "<", "&", "%",
    ]
    var text = round % 4 == 0 ? self.text() : ""
    for _ in 0..<1 + next(below: 12) {
      text += pieces[next(below: pieces.count)]
    }
    return Array(text.utf8)
  }
}
