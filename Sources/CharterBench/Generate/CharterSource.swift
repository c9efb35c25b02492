/// Charters of any number of rules: each with a list of its own, of 1 to 5 phrases.
struct CharterSource {
  /// The largest charter's; a smaller one has the first of them.
  let rules: [[Phrase]]
  static let sizes = [10, 100, 1000, 10_000]

  init(_ maker: PhraseMaker, _ generator: inout SeededGenerator) {
    rules = (0..<(Self.sizes.max() ?? 0)).map { _ in
      let count = generator.pick([1, 1, 2, 2, 3, 3, 4, 5])
      return (0..<count).map { _ in maker.phrase(&generator) }
    }
  }

  func text(_ size: Int) -> String {
    var text = "charter \"Speed \(size)\"\nlanguage fr, en\nflag at 2\nhide at 5\n\n"
    for (number, phrases) in rules.prefix(size).enumerated() {
      text += "list l\(number) {\n"
      for phrase in phrases { text += "  \(phrase.entry)\n" }
      text += "}\n"
    }
    text += "\narticle 1 \"Speed\" {\n"
    for number in 0..<min(size, rules.count) {
      text += "  rule r\(number) { why \"Rule \(number).\" when l\(number) "
      text += "points \(1 + number % 5) }\n"
    }
    return text + "}\n"
  }

  /// The phrases as a plain matcher of folded text takes them, one a line, each once.
  func literals(_ size: Int, _ folding: ASCIIFolding) -> String {
    let phrases = Set(
      rules.prefix(size).joined().map { folding.folded($0.words.joined(separator: " ")) })
    return phrases.sorted().joined(separator: "\n") + "\n"
  }

  /// A phrase of a charter of one of the sizes: the small ones find something, too.
  func drawPhrase(_ generator: inout SeededGenerator) -> Phrase {
    generator.pick(rules[generator.below(min(generator.pick(Self.sizes), rules.count))])
  }
}
