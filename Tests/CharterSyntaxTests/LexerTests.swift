import CharterSyntax
import Testing

@Suite struct LexerTests {
  private func parse(_ text: String, path: String = "x.charter") -> ParsedCharter {
    parseCharter(SourceFile(path: path, text: text), id: FileID(0))
  }

  @Test(
    "a string may have any of the three pairs of quotes, and swapped ones",
    arguments: [
      (#""plain""#, "plain"), ("«\u{A0}padded\u{202F}»", "padded"), ("“curly”", "curly"),
      ("\"half”", "half"), ("“half\"", "half"), ("”both”", "both"),
      (#""a “b” c""#, "a “b” c"), ("“say \"b\" now”", "say \"b\" now"),
      ("« a « b » c »", "a « b » c"),
      (#""a \" \\ \n \u{e9} \»""#, "a \" \\ \n é »"), ("\"# no comment\"", "# no comment"),
      ("\"\"", ""),
    ])
  func quotes(_ written: String, _ expected: String) {
    let parsed = parse("charter \(written) # comment")
    #expect(parsed.decl?.title.value == expected)
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.comments.count == 1)
  }

  @Test("no-break spaces, a byte order mark and Windows line ends are white space") func space() {
    let parsed = parse("\u{FEFF}charter\u{A0}\"x\"\r\nflag\u{202F}at\u{2009}3\r\nhide at 6\r\n")
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.decl?.items.count == 2)
  }

  @Test(
    "typographic signs are read as their ASCII ones",
    arguments: [
      ("≥ 3", Comparison.atLeast, 3000), ("≤ 3", .atMost, 3000), (">= −1.5", .atLeast, -1500),
      ("<2", .under, 2000), ("= -0.125", .equal, -125), (">1000000000", .over, 1_000_000_000_000),
    ])
  func signs(_ written: String, _ sign: Comparison, _ thousandths: Int) throws {
    let parsed = parse("charter \"x\" signal s = words \(written)")
    #expect(parsed.diagnostics.isEmpty)
    guard case .signal(let signal)? = parsed.decl?.items.first,
      case .comparison(_, let found, .number(let number)) = signal.condition
    else {
      Issue.record("no comparison")
      return
    }
    #expect(found.value == sign)
    #expect(number.thousandths == thousandths)
  }

  @Test("layout carries no meaning outside of lists") func oneLine() {
    let parsed = parse(
      #"charter "x" flag at 3 hide at 6 list l{a,b}signal s=l near l article 1 "y"{rule r{why "z"when s hide}}"#
    )
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.decl?.items.count == 5)
  }

  @Test(
    "`près de` may be written in two words, and only there",
    arguments: [
      "près-de", "près de", "pres  de", "PRÈS\u{A0}DE", "pres-de",
    ])
  func near(_ written: String) {
    let parsed = parse("charte \"x\" signal s = insultes \(written) toi", path: "x.charte")
    #expect(parsed.diagnostics.isEmpty)
    guard case .signal(let signal)? = parsed.decl?.items.first,
      case .operand(let operand) = signal.condition
    else {
      Issue.record("no operand")
      return
    }
    #expect(operand.near?.value == "toi")
  }

  @Test("comments know whether they have their line for themselves") func comments() {
    let parsed = parse(
      "# one\ncharter \"x\" # two\nlist l { # three\n a, \"#b\" # four\n # five\n}\n")
    #expect(parsed.comments.map(\.text) == ["# one", "# two", "# three", "# four", "# five"])
    #expect(parsed.comments.map(\.standsAlone) == [true, false, false, false, true])
  }

  @Test("`# accept:` has a name, a reason and a line") func accepted() {
    let parsed = parse(
      "charter \"x\"\n# accept: short-entry — the game is called so\n# accepted: no\n")
    #expect(parsed.accepted.map(\.name.value) == ["short-entry"])
    #expect(parsed.accepted.map(\.reason) == ["the game is called so"])
    #expect(parsed.accepted.map(\.line) == [2])
    #expect(parsed.diagnostics.isEmpty)
  }
}
