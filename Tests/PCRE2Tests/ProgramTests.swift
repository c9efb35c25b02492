import PCRE2
import Testing

@Suite("PCRE2 programs")
struct ProgramTests {
  private func match(_ pattern: String, _ text: String, from start: Int = 0, jit: Bool) throws
    -> Matcher.Outcome
  {
    let program = try Program(pattern, jit: jit)
    return Matcher().firstMatch(of: program, in: Array(text.utf8).span, from: start)
  }

  @Test("offsets are bytes, with machine code or without", arguments: [true, false])
  func offsets(jit: Bool) throws {
    #expect(try match("caf.", "un café", jit: jit) == .match(3..<8))
    #expect(try match(#"\bété\b"#, "l'été", jit: jit) == .match(2..<7))
    #expect(try match("a", "aba", from: 1, jit: jit) == .match(2..<3))
    #expect(try match("x", "", jit: jit) == Matcher.Outcome.none)
  }

  @Test("groups do not disturb the span of the match", arguments: [true, false])
  func groups(jit: Bool) throws {
    #expect(try match("(a)(b)(?<n>c)", "xabcx", jit: jit) == .match(1..<4))
  }

  @Test("a pattern out of bounds ends in a limit, not in a hang", arguments: [true, false])
  func limit(jit: Bool) throws {
    let program = try Program("(?:a+)+$", jit: jit)
    let text = Array((String(repeating: "a", count: 64) + "b").utf8)
    let matcher = Matcher(stepLimit: 10_000)
    #expect(matcher.firstMatch(of: program, in: text.span, from: 0) == .limit)
  }

  @Test("a refused pattern tells number, offset and sentence")
  func refusal() throws {
    let error = try #require(throws: CompileError.self) { try Program("(ab", jit: false) }
    #expect(error.offset == 3)
    #expect(error.message.contains("parenthesis"))
    #expect(throws: CompileError.self) { try Program(#"\C"#, jit: false) }
  }

  @Test("what can match nothing says so")
  func empty() throws {
    #expect(try Program("a?", jit: false).matchesEmpty)
    #expect(try !Program("a", jit: false).matchesEmpty)
  }

  @Test("the library names its version")
  func version() {
    #expect(libraryVersion.hasPrefix("10."))
  }
}
