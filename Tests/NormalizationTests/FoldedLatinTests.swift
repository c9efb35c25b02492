import Normalization
import Testing

/// The short way to fold a word of an entry writes what a view writes.
@Suite("Folding Latin letters") struct FoldedLatinTests {
  private func short(_ text: String) -> String? {
    var folded: [UInt8] = []
    guard View.appendFoldedLatin(Array(text.utf8).span, to: &folded) else { return nil }
    return String(decoding: folded, as: UTF8.self)
  }

  @Test("every character up to U+2FFF, alone and between letters")
  func singleCharacters() {
    var taken = 0
    for value in UInt32(1)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "a\(scalar)", "\(scalar)b", "é\(scalar)b"] {
        guard let folded = short(text) else { continue }
        taken += 1
        #expect(folded == View.fold(text, kind: .plain), "U+\(String(value, radix: 16))")
      }
    }
    #expect(taken > 400)
  }

  @Test(
    "words of entries",
    arguments: [
      "dégénéré", "l'ŒUVRE", "sœur", "aujourd'hui", "sous-merde", "Ça", "naïf", "2e",
      "anti-héros", "", "-", "'",
    ])
  func words(_ text: String) {
    #expect(short(text) == View.fold(text, kind: .plain))
  }

  @Test(
    "anything else is left to the view",
    arguments: ["e\u{301}", "Straße", "ÿ", "100%", "l’été", "мир", "a b", "ﬁ"])
  func others(_ text: String) { #expect(short(text) == nil) }

  @Test("bytes that are no UTF-8 are refused or folded, without a trap")
  func hostile() {
    for first in UInt8(0x80)...0xFF {
      for second in [UInt8(0x00), 0x41, 0x80, 0x93, 0xBF, 0xC3, 0xFF] {
        var folded: [UInt8] = []
        _ = View.appendFoldedLatin([0x61, first].span, to: &folded)
        _ = View.appendFoldedLatin([first, second].span, to: &folded)
      }
    }
  }
}
