import Normalization
import Testing

@Suite("Views")
struct ViewTests {
  private func read(_ text: String, _ kind: View.Kind = .plain, mapped: Bool = false) -> View {
    var view = View(kind: kind)
    view.read(Array(text.utf8).span, mapped: mapped)
    return view
  }

  @Test(
    "plain folds case, marks, ligatures, strokes and forms of letters",
    arguments: [
      ("Être", "etre"), ("ÊTRE", "etre"), ("e\u{302}tre", "etre"), ("ETRE", "etre"),
      ("Cœur", "coeur"), ("CŒUR", "coeur"), ("Ex æquo", "ex aequo"), ("Straße", "strasse"),
      ("STRAẞE", "strasse"), ("Ørsted", "orsted"), ("Đorđe Łódź", "dorde lodz"),
      ("Noël où ça naïf", "noel ou ca naif"), ("ıİI", "iii"), ("ﬁn ª", "fin a"),
      ("Ｃｏｎ１", "con1"), ("𝐂𝓸𝕟𝟙", "con1"), ("ŉ", "'n"), ("Ǆ", "dz"), ("ſ", "s"),
      ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("Σίσυφος", "σισυφοσ"), ("ΐ", "ι"), ("Ёжик", "ежик"),
      (
        "J’ai j'ai jʼai j‘ai j′ai j`ai j´ai jʹai j‛ai j＇ai",
        Array(repeating: "j'ai", count: 10).joined(separator: " ")
      ),
      ("a–b—c‑d−e", "a-b-c-d-e"), ("a\u{A0}b\u{202F}c\td\u{3000}e", "a b c d e"),
      ("a\r\nb\rc\nd\u{85}e\u{2028}f\u{2029}g\u{B}h\u{C}i", "a\nb\nc\nd\ne\nf\ng\nh\ni"),
      ("c\u{200B}o\u{AD}n\u{FEFF}\0!\u{7F}", "con!"), ("con\u{FEFF}", "con"),
      ("\u{2066}con\u{2069}", "con"),
      ("™ ℠ № ² ① Ⓐ 🄰 …", "™ ℠ № ² ① ⓐ 🄰 …"), ("K Å", "k a"),
      ("가각", "\u{1100}\u{1161}\u{1100}\u{1161}\u{11A8}"),
      ("≠", "="), ("٣", "٣"), ("", ""), ("c\u{301}\u{327}\u{200D}on", "con"),
    ])
  func plain(_ text: String, _ expected: String) {
    #expect(Array(View.fold(text, kind: .plain).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "exact keeps case and marks, and is composed",
    arguments: [
      ("Être", "Être"), ("E\u{302}tre", "Être"), ("cafe\u{301}", "café"),
      ("Œuvre ŒUVRE œuf Œ", "Oeuvre OEUVRE oeuf OE"),
      ("Æther ÆTHER", "Aether AETHER"), ("Straße STRAẞE", "Strasse STRASSE"),
      ("Øl Łódź", "Øl Łódź"), ("Łodz\u{301}", "Łodź"),
      ("Ｃon 𝐂", "Con C"), ("Ｃ\u{327}a", "Ça"), ("ﬁ\u{302}", "fî"),
      ("e\u{302}\u{323}", "ệ"), ("ệ", "ệ"), ("ê\u{323}t", "ệt"), ("é\u{323}", "ẹ\u{301}"),
      ("x\u{301}", "x\u{301}"), ("x\u{301}\u{323}", "x\u{323}\u{301}"),
      ("e\u{302}\u{323}\u{301}\u{327}x", "ȩ\u{323}\u{302}\u{301}x"),
      ("e\u{200B}\u{301}", "é"), ("\u{301}e", "\u{301}e"), ("\u{FEFF}\u{323}", "\u{323}"),
      ("\u{1100}\u{1161}\u{11A8}", "각"), ("가\u{11A8}", "각"), ("각", "각"),
      ("\u{915}\u{93C}", "\u{915}\u{93C}"), ("\u{958}", "\u{915}\u{93C}"),
      ("=\u{338}", "≠"), ("\u{2126}\u{342}", "Ω\u{342}"),
      ("J’ai", "J'ai"), ("Ǽ", "AÉ"), ("Ǽsir ǽ", "Aésir aé"), ("Ǣ", "AĒ"), ("Ǣr", "Aēr"),
      ("Æ\u{301}S", "AÉS"),
    ])
  func exact(_ text: String, _ expected: String) {
    #expect(Array(View.fold(text, kind: .exact).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "emoji match in every skin tone and keep what joins them",
    arguments: [
      ("👍🏽", "👍"), ("👩🏽\u{200D}💻", "👩\u{200D}💻"), ("❤\u{FE0F}", "❤"),
      ("👨\u{200D}⚕\u{FE0F}", "👨\u{200D}⚕"),
      ("🏽", "🏽"), ("a\u{200D}b", "ab"), ("👩\u{200D}b", "👩b"), ("🇫🇷🇧🇪", "🇫🇷🇧🇪"),
      ("1\u{FE0F}\u{20E3}", "1"),
      ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E007F}"), ("a\u{E0067}b", "ab"),
    ])
  func emoji(_ text: String, _ expected: String) {
    #expect(Array(View.fold(text, kind: .plain).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("no accented letter turns into another letter")
  func baseLetters() {
    for value in UInt32(0xC0)...0x24F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let base = String(scalar).decomposedStringBase
      guard let base else { continue }
      #expect(View.fold(String(scalar), kind: .plain) == base.lowercased(), "\(scalar)")
    }
  }

  @Test(
    "parts of a view lead back to the original",
    arguments: [
      ("Quel été", "ete", "été"), ("Quel e\u{301}te\u{301}.", "ete", "e\u{301}te"),
      ("Le cœur", "o", "œ"),
      ("Le cœur", "coeur", "cœur"), ("Le cœur", "eu", "œu"), ("a\r\nb", "\n", "\r\n"),
      ("c\u{200B}on\u{FEFF} a", "con", "c\u{200B}on"),
      ("ﬁn", "i", "ﬁ"), ("x 👍🏽 y", "👍", "👍"), ("\u{FEFF}con", "con", "con"), ("STRAẞE", "s", "S"),
      ("longue ligne d’été à l’œil nu", "oeil nu", "œil nu"), ("aé\0b", "b", "b"),
      ("a\u{A0}b", " b", "\u{A0}b"),
    ])
  func maps(_ text: String, _ part: String, _ expected: String) throws {
    let view = read(text, mapped: true)
    let found = try #require(view.firstRange(of: part))
    let range = view.originalRange(of: found)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == expected)
  }

  @Test(
    "what was composed leads back to all of it, and the rest to itself",
    arguments: [
      ("xê\u{323}t", "ệ", "ê\u{323}"), ("xê\u{323}t", "t", "t"), ("xê\u{323}t", "x", "x"),
      ("un cafe\u{301} noir", "café", "cafe\u{301}"), ("un cafe\u{301} noir", "caf", "caf"),
      ("un cafe\u{301} noir", " noir", " noir"),
      ("e\u{200B}\u{301}\u{FEFF} x", "é", "e\u{200B}\u{301}"),
      ("x\u{301}a", "\u{301}", "\u{301}"), ("été", "t", "t"),
      ("ae\u{301}\u{301}b", "\u{301}", "e\u{301}\u{301}"),
      ("ﬁ\u{302}x", "f", "ﬁ\u{302}"), ("\u{FEFF}\u{301}\u{323}b", "\u{301}", "\u{301}\u{323}"),
    ])
  func mapsCompositions(_ text: String, _ part: String, _ expected: String) throws {
    let view = read(text, .exact, mapped: true)
    let range = view.originalRange(of: try #require(view.firstRange(of: part)))
    #expect(Array(Array(text.utf8)[range]) == Array(expected.utf8))
  }

  @Test("signs of an exact view are those of the composed text")
  func composedSigns() {
    let view = read("€ =\u{338} €\u{301} <", .exact)
    #expect(
      view.signs.map { Array(view.bytes[$0]) } == ["€", "≠", "€"].map { Array($0.utf8) })
  }

  @Test(
    "signs are the characters that are neither ASCII nor word characters",
    arguments: [
      ("20 € «été» …", ["€", "«", "»", "…"]), ("’–\u{A0}", []), ("👍🏽🇫", ["👍", "🇫"]), ("漢字 é ø", []),
    ])
  func signs(_ text: String, _ expected: [String]) {
    let view = read(text)
    #expect(view.signs.map { String(decoding: view.bytes[$0], as: UTF8.self) } == expected)
  }

  @Test("bytes that are no UTF-8 become U+FFFD")
  func invalid() {
    var view = View(kind: .plain)
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x62, 0xED, 0xA0, 0x80, 0xF0, 0x9F]
    view.read(bytes.span, mapped: true)
    #expect(
      String(decoding: view.bytes, as: UTF8.self) == "a\u{FFFD}\u{FFFD}b"
        + String(repeating: "\u{FFFD}", count: 5))
    #expect(view.originalRange(of: 0..<view.bytes.count) == 0..<9)
  }
}

extension View {
  func firstRange(of part: String) -> Range<Int>? {
    let wanted = Array(part.utf8)
    guard bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count)
    where Array(bytes[start..<start + wanted.count]) == wanted {
      return start..<start + wanted.count
    }
    return nil
  }
}

extension String {
  /// The letter under the marks, by the standard library's own decomposition; nil without marks.
  fileprivate var decomposedStringBase: String? {
    let scalars = Array(unicodeScalars)
    guard scalars.count == 1 else { return nil }
    for base in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars {
      for mark in (UInt32(0x300)...0x33F).compactMap(Unicode.Scalar.init)
      where self == String(String.UnicodeScalarView([base, mark])) {
        return String(base)
      }
    }
    return nil
  }
}
