import Normalization
import Testing

@Suite("Character classes")
struct CharacterTableTests {
  private func classes(_ scalar: Unicode.Scalar) -> CharacterClass {
    CharacterTable.shared.classes(of: scalar.value)
  }

  @Test("letters are told from signs that look like letters", arguments: "aZéÉœßłıªªﬁａ𝐀жЖعあ漢한ʰℂ")
  func letters(_ character: Character) {
    #expect(character.unicodeScalars.allSatisfy { classes($0).contains(.letter) })
  }

  @Test(
    "signs, digits and apostrophes are no letters", arguments: "™℠№²①Ⓐ🄰🅰🇫Ⅳ€1٣'’ʼʹ-_ \u{200B}\u{301}"
  )
  func others(_ character: Character) {
    #expect(character.unicodeScalars.allSatisfy { !classes($0).contains(.letter) })
  }

  @Test(
    "each kind of character has its classes",
    arguments: [
      ("7", .digit), ("٣", .digit), ("\u{301}", .mark), ("\u{20E3}", .mark), ("\u{93E}", .mark),
      ("\u{200B}", .invisible), ("\u{200D}", .invisible), ("\u{FE0F}", .invisible),
      ("\0", .invisible), ("\u{7F}", .invisible), ("\u{AD}", .invisible), ("\u{FEFF}", .invisible),
      (" ", .whiteSpace), ("\t", .whiteSpace), ("\u{A0}", .whiteSpace), ("\u{202F}", .whiteSpace),
      ("\n", .lineBreak), ("\r", .lineBreak), ("\u{85}", .lineBreak), ("\u{2028}", .lineBreak),
      ("\u{B}", .lineBreak), ("'", .apostrophe), ("’", .apostrophe), ("ʼ", .apostrophe),
      ("`", .apostrophe), ("-", .dash), ("—", .dash), ("−", .dash), ("«", .quotation),
      ("\"", .quotation), ("„", .quotation), ("É", [.letter, .uppercase, .cased]),
      ("é", [.letter, .cased]), ("漢", .letter),
      ("🇫", [.regionalIndicator, .emojiPresentation, .letterlike]),
      ("🏽", [.emoji, .emojiPresentation, .skinTone]), ("😀", [.emoji, .emojiPresentation]),
      ("❤", .emoji), ("🄰", .letterlike), ("Ⓐ", .letterlike), ("…", []), ("€", []),
    ] as [(Unicode.Scalar, CharacterClass)])
  func kinds(_ scalar: Unicode.Scalar, _ expected: CharacterClass) {
    #expect(classes(scalar) == expected)
  }

  @Test("what is no scalar has no class", arguments: [0xD800, 0x110000, UInt32.max])
  func noScalar(_ value: UInt32) {
    #expect(CharacterTable.shared.classes(of: value) == [])
  }
}
