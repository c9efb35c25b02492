import CharterSyntax
import Testing

@Suite struct RegexParserTests {
  /// The regex between its slashes, as it would stand in a file.
  private func parse(_ source: String) -> (RegexNode?, [Diagnostic]) {
    let written =
      "/"
      + source.split(separator: "/", omittingEmptySubsequences: false).joined(
        separator: "\\/") + "/"
    return parseRegex(
      source, at: SourceSpan(file: FileID(0), start: 100, end: 100 + written.utf8.count))
  }

  @Test(
    "a bounded regex is accepted",
    arguments: [
      #"a"#, #"colou?r"#, #"\bfoo\b"#, #"[a-z]{1,40}"#, #"(?:foo|bar){1,5}"#, #"(?:foo|fob){1,40}"#,
      #"\d{2}(?:[ .-]?\d{2}){4}"#, #"(?<!\d)0[1-9]"#, #"(?<=ab|c)d"#, #"x(?=ab)"#, #"[]a]"#,
      #"[^]a]b"#, #"\p{script:Greek}\p{ old-turkic}\p{L&}\p{sc=ZanabazarSquare}"#,
      #"[[:alpha:]-]x"#, #"\p{Lu}\PL\p{^Han}"#, #"\x41\x{1F600}\o{101}\N{U+41}\cA"#,
      #"\Qa+b\E{1,2}"#,
      #"a{x}"#, #"a{,}"#, #"(?<year>\d{4})-(?'m'\d\d)"#, #"(?>ab)(?|c|d)"#, #"https?:\/\/x"#,
      #"a(?#note)b"#,
      #"[\d-]x"#, #"[a\-z]"#, #"é{2,3}"#, #"a{64}"#, #"a{1,64}+b{0,2}?"#,
      #"(?:\d{1,3}\.){3}\d{1,3}"#,
    ])
  func accepted(_ source: String) {
    let (node, diagnostics) = parse(source)
    #expect(diagnostics.map(\.title.english) == [])
    #expect(node != nil)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let source: String
    let name: DiagnosticName
    /// The part of the regex that is pointed at, as offsets of bytes.
    let range: Range<Int>
    var testDescription: String { source }

    init(_ source: String, _ name: DiagnosticName, _ range: Range<Int>) {
      self.source = source
      self.name = name
      self.range = range
    }
  }

  @Test(
    "a fault is pointed at where it is",
    arguments: [
      // What authors get wrong most.
      Refusal(#"a(bc"#, .badRegex, 1..<2), Refusal(#"é[bc"#, .badRegex, 2..<3),
      Refusal(#"ab)c"#, .badRegex, 2..<3), Refusal(#"a|*b"#, .badRegex, 2..<3),
      Refusal(#"a**"#, .badRegex, 2..<3), Refusal(#"(+a)"#, .badRegex, 1..<2),
      Refusal(#"\b{2}a"#, .badRegex, 2..<5), Refusal(#"a[z-a]"#, .badRegex, 2..<5),
      Refusal(#"a[\d-z]"#, .badRegex, 2..<6), Refusal(#"a\p{Lattin}"#, .badRegex, 1..<11),
      Refusal(#"(?<=a|bc{1,2})d"#, .badRegex, 0..<14),
      Refusal(#"(?<n>a)(?<n>b)"#, .badRegex, 10..<11),
      Refusal(#"a{3,2}"#, .badRegex, 1..<6), Refusal(#"a{,3}"#, .badRegex, 1..<5),
      Refusal(#"a{1, 3}"#, .badRegex, 1..<7), Refusal(#"\y"#, .badRegex, 0..<2),
      Refusal(#"a\"#, .badRegex, 1..<2), Refusal(#"\x{110000}"#, .badRegex, 0..<9),
      Refusal(#"[[:foo:]]"#, .badRegex, 1..<8), Refusal(#"(?<1>a)"#, .badRegex, 3..<4),
      // What could not be bounded.
      Refusal(#"a+"#, .regexUnbounded, 1..<2), Refusal(#"ba*"#, .regexUnbounded, 2..<3),
      Refusal(#"a{2,}"#, .regexUnbounded, 1..<5), Refusal(#"a{1,65}"#, .regexUnbounded, 1..<7),
      Refusal(#"a\X"#, .regexUnbounded, 1..<3),
      Refusal(#"(?:ab?){1,3}"#, .regexNestedQuantifier, 4..<6),
      Refusal(#"a{0,40}b{0,40}c"#, .regexTooCostly, -1..<16),
      Refusal(#"(?:a|a){1,40}b"#, .regexTooCostly, -1..<15),
      Refusal(#"(?:(?:a{64}){64}){64}"#, .regexTooCostly, -1..<22),
      Refusal(#"a?"#, .regexMatchesEmpty, -1..<3), Refusal(#""#, .regexMatchesEmpty, -1..<1),
      Refusal(#"(?=a)"#, .regexMatchesEmpty, -1..<6), Refusal(#"a|\b"#, .regexMatchesEmpty, -1..<5),
      // What charters leave out.
      Refusal(#"(a)\1"#, .regexUnsupported, 3..<5),
      Refusal(#"(?P<n>a)(?P=n)"#, .regexUnsupported, 8..<12),
      Refusal(#"\k<n>"#, .regexUnsupported, 0..<2), Refusal(#"\g{1}"#, .regexUnsupported, 0..<2),
      Refusal(#"a(?R)"#, .regexUnsupported, 1..<4), Refusal(#"a(?-1)"#, .regexUnsupported, 1..<5),
      Refusal(#"(?&n)"#, .regexUnsupported, 0..<3), Refusal(#"a(?C1)"#, .regexUnsupported, 1..<4),
      Refusal(#"(*COMMIT)a"#, .regexUnsupported, 0..<2),
      Refusal(#"(?i)a"#, .regexUnsupported, 0..<3),
      Refusal(#"(?-i:a)"#, .regexUnsupported, 0..<3),
      Refusal(#"(?(1)a|b)"#, .regexUnsupported, 0..<3),
      Refusal(#"a\Kb"#, .regexUnsupported, 1..<3),
      // A slash is written with its backslash, and counts for two.
      Refusal(#"a/b+"#, .regexUnbounded, 4..<5),
    ])
  func refused(_ refusal: Refusal) throws {
    let (node, diagnostics) = parse(refusal.source)
    #expect(node == nil)
    let first = try #require(diagnostics.first)
    #expect(first.name == refusal.name)
    #expect(first.span.start - 101 == refusal.range.lowerBound)
    #expect(first.span.end - 101 == refusal.range.upperBound)
    #expect(diagnostics.count == 1)
  }

  @Test(
    "the fix of an unbounded quantifier is a bounded one",
    arguments: [
      ("a+", "{1,40}"), ("ba*", "{0,40}"), ("a{2,}", "{2,40}"), ("a{50,}", "{50,64}"),
      ("a{3,900}", "{3,64}"),
    ])
  func fix(_ source: String, _ replacement: String) {
    #expect(parse(source).1.first?.fix?.edits.map(\.replacement) == [replacement])
  }

  @Test("every unbounded quantifier is told, not only the first") func several() {
    #expect(parse("a+b*c{3,}").1.count == 3)
  }

  @Test(
    "the shortest match is measured in characters",
    arguments: [
      ("é{2,3}", 2), ("ab|c", 1), ("(?:ab|cd){2}", 4), ("(?<=x)a?b", 1), (#"\R"#, 1),
      (#"\d\p{L}."#, 3),
    ])
  func minimumLength(_ source: String, _ length: Int) {
    #expect(parse(source).0?.minimumLength == length)
  }

  @Test("capitals and accents are found where they are, in classes too") func letters() {
    let letters = parse(#"aBé[C-Ex]\x41/É"#).0?.letters.filter {
      LatinLetters.isFoldedAway($0.value)
    }
    #expect(letters?.map { "\($0.value)" } == ["B", "é", "C", "E", "A", "É"])
    #expect(letters?.map { $0.span.start - 101 } == [1, 2, 5, 7, 10, 16])
  }

  @Test(
    "hostile regexes end in a diagnostic",
    arguments: [
      String(repeating: "(", count: 50_000), String(repeating: "[", count: 50_000),
      String(repeating: "(?:", count: 30) + "a" + String(repeating: "{64})", count: 30),
      String(repeating: "\\", count: 9_999), String(repeating: "a|", count: 50_000),
      "(?:" + String(repeating: "a|", count: 900) + "b){1,64}", "{{{{{+++", "\\p{", "\\x{", "(?<",
      "(?",
      "[[:", "[a-", "[\\", "\\Q", "(?#", "\\N{U+", "\\c", "a{99999999999999999999}",
    ])
  func hostile(_ source: String) {
    #expect(!parse(source).1.isEmpty)
  }
}
