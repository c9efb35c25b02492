import Testing

@testable import CharterSyntax

@Suite struct BlankTests {
  @Test("white space is Unicode's, without the two line breaks") func blanks() {
    for scalar in (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init) {
      let isBlank = scalar.properties.isWhitespace && scalar != "\n" && scalar != "\r"
      guard Lexer.isBlank(scalar) != isBlank else { continue }
      Issue.record("U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test("names begin and go on with letters") func names() {
    for scalar in (0...0x3000 as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init) {
      let isLetter = scalar.properties.isAlphabetic
      #expect(Lexer.startsName(scalar) == isLetter, "\(scalar.value)")
      if isLetter { #expect(Lexer.continuesName(scalar), "\(scalar.value)") }
    }
  }
}
