import CharterSyntax
import Testing

/// A charter with one fault put in at random: whatever it is, the parser comes to an end, says
/// each thing once, and has either a tree or an explanation.
@Suite struct MutationTests {
  @Test("a mutated charter is parsed or explained", arguments: 0..<400)
  func mutated(_ seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let names = ["tree-english.charter", "tree-french.charte"]
    let name = names[seed % 2]
    let text = Mutation.apply(to: try Golden.file(name).text, using: &random).text
    let file = SourceFile(path: name, text: text)
    let parsed = parseCharter(file, id: FileID(0))

    #expect(parsed.decl != nil || parsed.hasErrors)
    let renderer = DiagnosticRenderer(files: [file], language: .french, color: true)
    let lines = parsed.diagnostics.map(renderer.short)
    #expect(Set(lines).count == lines.count)
    let size = text.utf8.count
    for diagnostic in parsed.diagnostics {
      #expect(!renderer.pretty(diagnostic).isEmpty)
      for label in diagnostic.labels {
        #expect(0 <= label.span.start && label.span.start <= label.span.end)
        #expect(label.span.end <= size)
      }
    }
    #expect(lines.count < 12, "one fault is not worth \(lines.count) diagnostics")
  }

  /// The shipped charters, 1,000 faults: a fault that the parser sees is told where it is.
  @Test("the first diagnostic is on the line of the fault or the next one")
  func places() throws {
    let charters = try CharterFilesTests.shippedCharters()
    var (told, near) = (0, 0)
    for seed in 0..<1000 {
      var random = SplitMix(state: UInt64(seed))
      let mutation = Mutation.apply(to: charters[seed % charters.count], using: &random)
      let file = SourceFile(path: "x.charter", text: mutation.text)
      guard let first = parseCharter(file, id: FileID(0)).diagnostics.first else { continue }
      let line = LineTable(file).position(of: first.span.start).line
      told += 1
      if line == mutation.line || line == mutation.line + 1 { near += 1 }
    }
    #expect(told > 400)
    #expect(near * 100 >= told * 95, "\(near) of \(told)")
  }

  @Test("a list file with one fault is read to its end", arguments: 0..<60)
  func mutatedList(_ seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let source = try Golden.file("broken-lists.charter").text
    let text = Mutation.apply(to: source, using: &random).text
    let parsed = parseListFile(SourceFile(path: "x.txt", text: text), id: FileID(0))
    #expect(!parsed.body.parts.isEmpty)
  }

  @Test(
    "hostile nesting ends in a diagnostic",
    arguments: [
      "signal a = " + String(repeating: "(", count: 100_000),
      "signal a = " + String(repeating: "not (", count: 50_000),
      "signal a = " + String(repeating: "2 of (", count: 50_000),
      "list l { " + String(repeating: "except { ", count: 50_000),
      "list l { " + String(repeating: "{", count: 100_000),
      String(repeating: "}", count: 100_000),
      String(repeating: "article 1 \"x\" {", count: 5_000),
      String(repeating: "\"", count: 99_999),
      "list l { " + String(repeating: "»", count: 10_000),
    ])
  func hostile(_ text: String) {
    let file = SourceFile(path: "x.charter", text: "charter \"x\"\n" + text)
    #expect(parseCharter(file, id: FileID(0)).hasErrors)
  }
}

private enum Mutation {
  /// Drops or doubles a token, swaps it with the next one, or loses a brace; and tells the line.
  static func apply(to text: String, using random: inout SplitMix) -> (text: String, line: Int) {
    var tokens = pieces(of: text)
    let visible = tokens.indices.filter { !tokens[$0].allSatisfy(\.isWhitespace) }
    let braces = visible.filter { "{}()\"«»".contains(tokens[$0]) }
    let kind = Int.random(in: 0..<4, using: &random)
    guard let index = (kind == 3 ? braces : visible).randomElement(using: &random) else {
      return (text, 1)
    }
    let line = 1 + tokens[..<index].joined().count { $0.isNewline }
    switch kind {
    case 1: tokens[index] += " " + tokens[index]
    case 2: tokens.swapAt(index, visible.first { $0 > index } ?? index)
    default: tokens[index] = ""
    }
    return (tokens.joined(), line)
  }

  /// Words, runs of white space and single signs; together they are the text.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var last: Character?
    for character in text {
      let joins =
        last.map { last in
          last.isLetter && character.isLetter || last.isNumber && character.isNumber
            || last.isWhitespace && character.isWhitespace
        } ?? false
      if joins {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      last = character
    }
    return pieces
  }
}

/// A small generator with a seed, so that a failure can be seen again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
