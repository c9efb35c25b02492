import Normalization
import Testing

/// Random texts from a small alphabet of troublemakers, the same ones on every run.
struct TextGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2 &+ 1 }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private static let parts: [String] = [
    "a", "b", "con", "CON", "é", "e\u{301}", "œ", "Œ", "ß", " ", "  ", "\n", "\r\n", "\r", ".", "-",
    "·", "(e)",
    "s", "1", "0", "$", "€", "!", "@", "’", "\u{200D}", "👩", "🏽", "🇫", "🇷", "\u{FE0F}", "\u{20E3}",
    "\u{323}", "\u{302}", "가",
    "\u{FEFF}", "\0", "…", "«", "漢", "с", "о", "ﷺ", "ΐ", "ggg", "🏴", "\u{E0067}", "Ⓐ", "\u{2028}",
    "/", "_", "*",
    "\u{202E}", "ẛ", "\u{345}", "ﬃ", "\u{1D15E}", "x",
  ]

  mutating func text() -> String {
    var text = ""
    for _ in 0..<next(below: 24) { text += Self.parts[next(below: Self.parts.count)] }
    return text
  }

  mutating func bytes() -> [UInt8] {
    (0..<next(below: 40)).map { _ in UInt8(next(below: 256)) }
  }
}

@Suite("Hostile texts")
struct HostileTextTests {
  @Test("folding twice gives what folding once gives", arguments: [View.Kind.plain, .exact])
  func idempotence(_ kind: View.Kind) {
    var generator = TextGenerator(seed: 7)
    for _ in 0..<2_000 {
      let once = View.fold(generator.text(), kind: kind)
      let twice = View.fold(once, kind: kind)
      #expect(Array(once.utf8) == Array(twice.utf8), "\(once.unicodeScalars.map(\.value))")
    }
  }

  @Test(
    "every letter and sign folds to something stable",
    arguments: [
      0..<0x3100, 0xA640..<0xABC0, 0xF900..<0x10000, 0x1D400..<0x1D800, 0x1F100..<0x1FB00,
    ])
  func stability(_ values: Range<UInt32>) {
    for value in values {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for kind in [View.Kind.plain, .exact] {
        let once = View.fold(String(scalar), kind: kind)
        if Array(View.fold(once, kind: kind).utf8) != Array(once.utf8) {
          Issue.record("U+\(String(value, radix: 16)) is not stable in \(kind)")
        }
      }
    }
  }

  @Test(
    "every part of a view lies within the text, in order", arguments: [View.Kind.plain, .exact])
  func ranges(_ kind: View.Kind) {
    var generator = TextGenerator(seed: 11)
    var view = View(kind: kind)
    var unmapped = View(kind: kind)
    for round in 0..<2_000 {
      let text = round % 2 == 0 ? Array(generator.text().utf8) : generator.bytes()
      view.read(text.span, mapped: true)
      unmapped.read(text.span, mapped: false)
      #expect(view.bytes == unmapped.bytes)
      #expect(view.signals == unmapped.signals)
      #expect(String(validating: view.bytes, as: UTF8.self) != nil)
      var last = 0
      for start in 0..<view.bytes.count where view.bytes[start] & 0xC0 != 0x80 {
        var end = start + 1
        while end < view.bytes.count, view.bytes[end] & 0xC0 == 0x80 { end += 1 }
        let range = view.originalRange(of: start..<end)
        #expect(range.lowerBound >= last)
        #expect(!range.isEmpty)
        #expect(range.upperBound <= text.count)
        last = range.lowerBound
        let wide = widenedToGraphemes(range, in: text.span)
        #expect(wide.lowerBound <= range.lowerBound && wide.upperBound >= range.upperBound)
        #expect(wide.lowerBound >= 0 && wide.upperBound <= text.count)
      }
    }
  }
}
