import Normalization
import Testing

@testable import Detection

@Suite("Character traits")
struct CharacterTraitsTests {
  @Test("ASCII has the same traits without the table as in it", arguments: UInt32(0)..<128)
  func ascii(scalar: UInt32) {
    #expect(CharacterTraits(scalar).allBits == CharacterTable.shared.classes(of: scalar).rawValue)
  }

  @Test("the bits are those of the table's classes")
  func bits() {
    let classes: [CharacterClass] = [
      .letter, .digit, .mark, .word, .invisible, .whiteSpace, .lineBreak, .apostrophe, .dash,
      .quotation, .uppercase, .cased, .emoji, .emojiPresentation, .regionalIndicator, .skinTone,
    ]
    #expect(CharacterTraits.allClasses == classes.map(\.rawValue))
  }
}
