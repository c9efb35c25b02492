import Normalization
import Testing

@Suite("Disguises")
struct DisguisesTests {
  private func read(_ text: String) -> (signals: Signals, readings: [Reading]) {
    let original = Array(text.utf8)
    var view = View(kind: .plain)
    view.read(original.span, mapped: true)
    var disguises = Disguises()
    let vocabulary = MaskedWords.Vocabulary(words: [String](), heads: [String]())
    _ = disguises.begin(view, signals: view.signals, vocabulary: vocabulary)
    disguises.read(view, original: original.span)
    return (view.signals, Array(disguises.readings))
  }

  private func texts(_ text: String) -> [String] {
    read(text).readings.map { String(decoding: $0.view.bytes, as: UTF8.self) }
  }

  @Test(
    "disguised words are read",
    arguments: [
      ("c0nn4rd", "connard"), ("C0NN4RD!", "connard!"), ("m3rd3", "merde"), ("merd3", "merde"),
      ("s@lope", "salope"),
      ("$alope", "salope"), ("a$$hole", "asshole"), ("4ss", "ass"), ("po00", "poo"),
      ("8ite", "bite"),
      ("sh!t", "shit"), ("sh1t", "shit"), ("1diot", "idiot"), ("!diot", "idiot"), ("s1ut", "slut"),
      ("sa|ope", "salope"),
      ("m€rde", "merde"), ("7apette", "tapette"), ("9ouine", "gouine"), ("ni22a", "nizza"),
      ("0rdure", "ordure"), ("455hole", "asshole"),
      ("connnnard", "connard"), ("connnnnard", "conard"), ("putainnnnn", "putain"),
      ("ssshhhiitt", "shit"), ("ccoonnaassee", "conase"),
      ("cooool", "cool"), ("coooool", "col"), ("sh!!!t", "shit"), ("c0nnn4rd", "connard"),
      ("m3rrrrde", "merde"), ("éééété", "ete"),
      ("соnnard", "connard"), ("cοnnard", "connard"), ("сонnard", "cohnard"),
      ("ᴄᴏɴɴᴀʀᴅ", "connard"),
      ("ⓒⓞⓝ", "con"), ("c🅾n", "con"), ("🄲🄾🄽", "con"), ("🇨🇴🇳", "con"), ("c\u{200B}0\u{AD}n", "con"),
      ("quel c0n.", "quel con."),
      ("4$$h013", "asshole"), ("84$74rd", "bastard"), ("ƀaŧard", "batard"),
      ("ѕаӏаυԁ", "salaud"), ("80uff0n", "bouffon"), ("54l4ud", "salaud"), ("Ьаѕтагԁ", "bastard"),
    ])
  func positives(_ text: String, _ expected: String) {
    #expect(texts(text).contains(expected), "\(texts(text))")
  }

  @Test(
    "separated letters are joined",
    arguments: [
      ("c o n", "con"), ("c.o.n", "con"), ("c - o - n", "con"), ("c*o*n*n*a*r*d", "connard"),
      ("C_O_N", "con"), ("c,o,n", "con"),
      ("c 0 n !", "con"), ("quel c o n toi", "con"), ("s.@.l.0.p.e", "salope"),
      ("f u c k you", "fuck"), ("c👏o👏n", "con"), ("ⓒ ⓞ ⓝ", "con"),
      ("🇨 🇴 🇳", "con"), ("с o n", "con"), ("y a-t-il", "yat"), ("a b c fine", "abc"),
      ("c\u{A0}o\u{A0}n", "con"),
    ])
  func separated(_ text: String, _ expected: String) throws {
    let (signals, readings) = read(text)
    let run = try #require(readings.first { $0.isSeparatedRun })
    #expect(String(decoding: run.view.bytes, as: UTF8.self) == expected)
    #expect(run.tricks(in: 0..<run.view.bytes.count).contains(.separated))
    #expect(!signals.isDisjoint(with: .disguise))
  }

  @Test(
    "ordinary texts have no other reading",
    arguments: [
      "20€", "5 $", "$20", "US $20", "19,99 €", "10k€", "20€ttc", "US$20", "12/03/2024",
      "2024-01-05", "10h30", "10h30m", "80x20cm", "1er",
      "1re", "2e", "3ème", "2nd", "4th", "3D",
      "5km", "10min", "1080p", "4x4", "PS5", "mp3", "a55", "salle5", "@nus_officiel", "c@ca.fr",
      "#bada55", "5 $ la", "à 5 $ l", "covid19", "B12", "A55", "RTX4090", "Windows10",
      "45 45", "06 12 34 56 78", "push it", "finish it",
      "but to", "Bravo!", "Oui!!!", "j'ai", "c'est", "qu'il", "femme", "allée", "essai",
      "bonne année", "e.g.", "a-t-il", "to b or", "🇫🇷🇧🇪", "🇫🇷",
      "привет", "Σίσυφος", "он сказал: рот", "漢字", "", "…", "!!!", "1 2 3", "1 000 000",
      "c\no\nn", "o\n\nk",
      "www.site.fr", "12345", "l'an 2000",
    ])
  func innocents(_ text: String) {
    #expect(texts(text) == [])
  }

  @Test(
    "what a layer undoes was signaled by the first pass",
    arguments: [
      "c0n", "con$a", "éé\u{301}éé", "c o n", "x c.o n", "ccoonn", "1é", "é1", "c o n!", "c o n|",
      "c !! n", "\u{FB00}f", "ѕѕѕ", "aaaaaaaaaaaaaaaaaaaaa", "12345678c0n",
    ])
  func signals(_ text: String) {
    #expect(!read(text).signals.isDisjoint(with: .disguise))
  }

  @Test("no random text has a reading that was not signaled")
  func noMissingSignal() {
    var generator = TextGenerator(seed: 3)
    for _ in 0..<3_000 {
      let text = generator.text()
      let (signals, readings) = read(text)
      if signals.isDisjoint(with: .disguise), !readings.isEmpty {
        Issue.record(
          "\(text.debugDescription) \(readings.map { String(decoding: $0.view.bytes, as: UTF8.self) })"
        )
      }
      #expect(readings.count(where: { !$0.isSeparatedRun }) <= 8)
    }
  }

  @Test("spans and tricks are those of the tokens they come from")
  func maps() throws {
    let text = "Été : c0nnnard, œuf, s a l 0 p e, ѕalut !"
    let original = Array(text.utf8)
    let readings = read(text).readings
    func part(_ reading: Reading, _ word: String) throws -> (String, [String]) {
      let range = try #require(reading.view.firstRange(of: word))
      let source = reading.view.originalRange(of: range)
      return (String(decoding: original[source], as: UTF8.self), reading.tricks(in: range).names)
    }
    let whole = try #require(readings.first)
    #expect(try part(whole, "ete") == ("Été", []))
    #expect(try part(whole, "conard") == ("c0nnnard", ["stretched-letters", "leet"]))
    #expect(try part(whole, "oeuf") == ("œuf", []))
    #expect(try part(whole, "salut") == ("ѕalut", ["look-alike-letters"]))
    let run = try #require(readings.last)
    #expect(run.isSeparatedRun)
    #expect(try part(run, "salope") == ("s a l 0 p e", ["leet", "separated-letters"]))
    #expect(try part(run, "sal") == ("s a l", ["separated-letters"]))
    #expect(try part(run, "p") == ("p", ["separated-letters"]))
  }

  @Test("memory of one text does not show in the next")
  func reuse() {
    var disguises = Disguises()
    let vocabulary = MaskedWords.Vocabulary(words: [String](), heads: [String]())
    var view = View(kind: .plain)
    for (text, expected) in [("c0n s1ut c o n", 3), ("ok", 0), ("c0n", 1)] {
      let original = Array(text.utf8)
      view.read(original.span, mapped: true)
      #expect(
        disguises.begin(view, signals: view.signals, vocabulary: vocabulary) == (expected > 0))
      disguises.read(view, original: original.span)
      #expect(disguises.readings.count == expected)
    }
  }

  @Test("hostile texts stay within bounds and inside the text")
  func hostile() {
    var generator = TextGenerator(seed: 5)
    var disguises = Disguises()
    let vocabulary = MaskedWords.Vocabulary(
      words: ["conard", "abab", "ot"], heads: ["aaa", "abc"])
    var forms = InclusiveForms(kind: .plain)
    var view = View(kind: .plain)
    for round in 0..<2_000 {
      let original = round % 3 == 0 ? generator.bytes() : Array(generator.text().utf8)
      view.read(original.span, mapped: true)
      _ = disguises.begin(view, signals: .masked, vocabulary: vocabulary)
      disguises.read(view, original: original.span)
      var views = disguises.readings.map(\.view)
      if forms.read(view, original: original.span, isFrench: true) {
        views += [forms.stems, forms.fulls]
      }
      for view in views {
        #expect(String(validating: view.bytes, as: UTF8.self) != nil)
        let range = view.originalRange(of: 0..<view.bytes.count)
        #expect(range.lowerBound >= 0 && range.upperBound <= original.count)
        #expect(view.signs.allSatisfy { $0.upperBound <= view.bytes.count })
      }
    }
  }
}
