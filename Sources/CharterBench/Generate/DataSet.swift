/// All that the benchmarks read: a function of a seed, a number and two word lists, to the byte.
struct DataSet {
  let charters: CharterSource
  let folding = ASCIIFolding()
  private var maker: CommentMaker
  private var generator: SeededGenerator

  /// - Parameters:
  ///   - french: words of a dictionary, and `english` likewise.
  init(seed: UInt64, french: [String], english: [String]) {
    var generator = SeededGenerator(seed: seed)
    let french = Vocabulary(common: FunctionWords.french, dictionary: french, &generator)
    let english = Vocabulary(common: FunctionWords.english, dictionary: english, &generator)
    charters = CharterSource(PhraseMaker(french, english, folding), &generator)
    maker = CommentMaker(french, english, charters)
    self.generator = generator
  }

  /// The next comment of the stream.
  mutating func next(_ number: Int) -> CommentMaker.Comment { maker.comment(number, &generator) }

  /// Appends a comment as `charter filter` reads it, a line of JSON.
  static func appendLine(
    _ comment: CommentMaker.Comment, _ number: Int, to output: inout [UInt8]
  ) {
    output += "{\"id\":\"c\(number)\",\"author\":\"u\(number &* 7919 % 50_021)\",\"lang\":".utf8
    output += (comment.isFrench ? "\"fr\",\"text\":\"" : "\"en\",\"text\":\"").utf8
    if comment.isEscaped {
      appendEscaped(comment.text, to: &output)
    } else {
      for byte in comment.text { append(byte, to: &output) }
    }
    output += "\"}\n".utf8
  }

  private static func append(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\n"): output += "\\n".utf8
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      output.append(UInt8(ascii: "\\"))
      output.append(byte)
    default: output.append(byte)
    }
  }

  private static func appendEscaped(_ text: [UInt8], to output: inout [UInt8]) {
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      if unit < 0x80 {
        append(UInt8(unit), to: &output)
      } else {
        let digits = String(unit, radix: 16)
        output += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      }
    }
  }
}
