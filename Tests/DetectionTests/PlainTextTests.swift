import Bytes
import Detection
import Normalization
import Testing

@Suite("Plain texts")
struct PlainTextTests {
  private static let strict = PlainText.Limits(
    forDisguises: true, forDigits: true, forMeasures: true, forQuotes: true, forEmojis: true,
    forDuplicates: true)

  private static let usual = PlainText.Limits(
    forDisguises: true, forDigits: false, forMeasures: true, forQuotes: false, forEmojis: false,
    forDuplicates: true)

  private func read(_ plain: inout PlainText, _ bytes: [UInt8], _ range: Range<Int>? = nil) -> Bool
  {
    plain.read(bytes.span, in: range ?? 0..<bytes.count)
  }

  private func isTaken(_ text: String, _ limits: PlainText.Limits = strict) -> Bool {
    var plain = PlainText(limits)
    return read(&plain, Array(text.utf8))
  }

  @Test(
    "words with accents, apostrophes and stops are taken",
    arguments: [
      "", "Bonjour à tous !", "L’été, c'est bien.",
      "Où est-il passé ? Nulle part : rien.".filter { $0 != "-" },
      "ŒUVRE d'un cœur; déjà VU", "I do not know\nwhy they left..",
      "un mot vraiment extraordinairement long",
    ])
  func taken(_ text: String) {
    #expect(isTaken(text))
  }

  @Test(
    "what disguises, detectors and measures look for is not taken",
    arguments: [
      "c o n", "c'o'n", "à é û", "s4lope", "saalllope", "aabbcc", "éée", "conNard", "a.fr",
      "salut.ça va", "e-mail", "p*te",
      "a@b", "#mot", "« oui »", "\"oui\"", "(e)", "06 12", "haaaa", "Non!!!", "😀",
      "e\u{301}t\u{E9}", "mot\u{200B}mot",
      "ça!va", "!a!b", "1!", "\u{FF}", "stra\u{DF}e", "\u{E9}\u{E9}\u{E9}", "mot\tmot", "http://x",
      "<b>", "a\u{A0}b", "non’’’", "oui’’",
      "créééé", "déÉéjà",
    ])
  func refused(_ text: String) {
    #expect(!isTaken(text))
  }

  @Test(
    "quotation marks and emojis are taken where nobody asks for them",
    arguments: [
      "« oui »", "\"oui\", dit-il".filter { $0 != "-" }, "“non” , peut être…", "bravo 😀😀😀 !", "😀!",
      "\"", "😀", "mot😀mot", "oui,!", "\"oui\"!", "fin…",
    ])
  func takenWhereNotAsked(_ text: String) {
    #expect(isTaken(text, Self.usual))
  }

  @Test(
    "emojis of several characters, flags and the like are not taken",
    arguments: ["❤️", "👩‍💻", "👏🏽", "🇫🇷", "1️⃣", "🅰", "☀", "««", "……", "a\"b\"c", "a 😀b c", "«!a"])
  func refusedEverywhere(_ text: String) {
    #expect(!isTaken(text, Self.usual))
  }

  @Test("bytes that are no UTF-8 are not taken")
  func broken() {
    var plain = PlainText(Self.strict)
    for bytes: [UInt8] in [
      [0xC3], [0x61, 0xC3, 0x20], [0xE2, 0x80], [0xC5], [0x80], [0xC3, 0xC3],
    ] {
      let isTaken = read(&plain, bytes)
      #expect(!isTaken)
    }
  }

  @Test("a part of some bytes is read as if nothing stood around it")
  func part() {
    var plain = PlainText(Self.strict)
    let bytes = Array("{\"text\":\"un mot\"}".utf8)
    let isTaken = read(&plain, bytes, 9..<15)
    #expect(isTaken)
    #expect(plain.unknown.map { bytes[$0.range] } == [bytes[9..<11], bytes[12..<15]])
    for range in [9..<16, 9..<99] {
      let isTaken = read(&plain, bytes, range)
      #expect(!isTaken)
    }
  }

  @Test("words that were passed over are not told again, however they are written")
  func passedOver() {
    var plain = PlainText(Self.strict)
    let bytes = Array("Été été ÉTÉ ete".utf8)
    let isTaken = read(&plain, bytes)
    #expect(isTaken)
    #expect(plain.unknown.count == 4)
    plain.passOver(plain.unknown[0])
    let isTakenAgain = read(&plain, bytes)
    #expect(isTakenAgain)
    #expect(plain.unknown.map { bytes[$0.range] } == [bytes[18..<21]])
  }

  @Test("neighbors are the nearest bytes of words, small; accents are not told")
  func neighbors() {
    var plain = PlainText(Self.strict)
    let bytes = Array("OUI, l’an été".utf8)
    let isTaken = read(&plain, bytes)
    #expect(isTaken)
    let words = plain.unknown
    let found = words.map { plain.neighbors(of: $0, bytes.span, in: 0..<bytes.count) }
    #expect(found.map(\.before).map(edge) == ["", "iu", "l", "na"])
    #expect(found.map(\.behind).map(edge) == ["l", "an", "", ""])
  }

  private func edge(_ edge: WordEdge) -> String {
    String(decoding: [edge.nearest, edge.next].filter { $0 != 0 }, as: UTF8.self)
  }

  /// Of the texts that are taken, all that is said must be what the view, the words and the measures say.
  @Test("what is taken has the words, measures and signals of the whole scan")
  func agreement() {
    var generator = SeededGenerator(seed: 7)
    var takenCount = 0
    for limits in [
      Self.strict, Self.usual,
      PlainText.Limits(
        forDisguises: false, forDigits: false, forMeasures: false, forQuotes: false,
        forEmojis: false, forDuplicates: false),
    ] {
      for _ in 0..<25_000 {
        let text = Self.text(&generator)
        var plain = PlainText(limits)
        guard plain.read(text.span, in: 0..<text.count) else { continue }
        takenCount += 1
        expectAgreement(plain, text, limits)
      }
    }
    #expect(takenCount > 15_000)
  }

  private func expectAgreement(_ plain: PlainText, _ text: [UInt8], _ limits: PlainText.Limits) {
    let name = String(decoding: text, as: UTF8.self)
    var view = View(kind: .plain)
    view.read(text.span, mapped: false)
    var allowed: Signals = [.uppercase, .digit]
    if !limits.forDisguises {
      allowed.formUnion([.stretched, .separated, .camelCase, .leet, .masked])
    }
    if limits.forDigits { allowed.remove(.digit) }
    if !limits.forQuotes { allowed.insert(.quotation) }
    if !limits.forEmojis { allowed.insert(.emoji) }
    #expect(view.signals.isSubset(of: allowed), "\(name)")
    let letters = view.bytes.enumerated().map { place, byte in
      view.signs.contains { $0.contains(place) } ? 0x20 : byte
    }
    let tokens = letters.split { !Self.isOfWord($0) }.map(Array.init)
    let found = plain.unknown.filter { text[$0.range.lowerBound] != UInt8(ascii: "!") }
    #expect(found.map(\.length) == tokens.map(\.count), "\(name)")
    #expect(
      found.map(\.key)
        == tokens.map { WordKey($0.span, at: 0, length: min($0.count, WordKey.longest)) }, "\(name)"
    )
    guard limits.forMeasures else { return }
    var measures = Measures()
    measures.add(text.span)
    #expect(plain.measures.characters == measures.characters, "\(name)")
    #expect(plain.measures.uppercase == measures.uppercase, "\(name)")
    #expect(plain.measures.cased == measures.cased, "\(name)")
    #expect(plain.measures.repeats == measures.repeats, "\(name)")
    var words = Words()
    words.read(text.span)
    #expect(plain.measures.words == words.count, "\(name)")
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte >= 0x80
  }

  private static let pieces = [
    "a", "b", "mot", "Mot", "MOT", "été", "É", "à", "œ", "Œuvre", "ç", "extraordinaire", "aa", "bb",
    "oo",
    " ", " ", " ", " ", " ", "  ", "\n", "'", "’", ",", ".", "!", "?", ":", ";", "! ", ". ", ", ",
    " !", "7", "12",
    "constitutionnellement", "éé", "s", "S", "ê",
    "\"", "«", "»", "“", "”", "…", "😀", "😀", "🔥", "😘", "🏿", "🇫", "❤️", "“",
  ].map { Array($0.utf8) }

  private static func text(_ generator: inout SeededGenerator) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<24, using: &generator) {
      text += pieces.randomElement(using: &generator) ?? []
      if Bool.random(using: &generator) { text += [0x20] }
    }
    return text
  }
}

/// Splitmix64.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
