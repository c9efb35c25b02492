extension Lexer {
  /// A string as it is printed: within the author's marks and with the author's escapes. Only where
  /// the two marks are no pair is the string written anew, within the pair that the first mark
  /// belongs to. Inside « » stands one blank at each end.
  func spelledString(_ string: Spanned<String>) -> String {
    guard let opening = scalar(at: string.span.start), let quote = Quote(opening: opening) else {
      return string.value
    }
    let marks = quote.marks
    let start = string.span.start + opening.utf8Length
    let end = string.span.end - marks.closing.utf8Length
    var content: String
    if end >= start, scalar(at: end) == marks.closing, endsAnywhere(string.span) {
      content = self.string(from: start, to: end)
    } else {
      content = Lexer.escaped(string.value, in: quote)
    }
    if quote == .guillemets {
      content = Lexer.trimmed(content)
      content = content.isEmpty ? " " : " \(content) "
    }
    return "\(marks.opening)\(content)\(marks.closing)"
  }

  /// Whether the string ends where it does whatever follows on its line: more marks that could
  /// close it are put after it.
  func endsAnywhere(_ span: SourceSpan) -> Bool {
    let text = string(from: span.start, to: span.end)
    var probe = Lexer(SourceFile(path: "", text: text + " \u{201D}\u{BB}\""), id: file)
    probe.log.isQuiet = true
    return probe.nextToken().span.end == text.utf8.count
  }

  /// The text with backslashes, line breaks, what cannot be seen, and every mark that would open or
  /// close something written as escapes.
  static func escaped(_ text: String, in quote: Quote) -> String {
    let scalars = Array(text.unicodeScalars)
    let loose = looseMarks(in: scalars, of: quote)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\"" where quote == .straight: result += "\\\""
      case "\u{200D}": result.unicodeScalars.append(scalar)
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
          result += "\\u{\(scalar.hex)}"
        default:
          if loose.contains(index) { result += "\\" }
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// The indices of the marks that have no partner inside the text.
  private static func looseMarks(in scalars: [Unicode.Scalar], of quote: Quote) -> Set<Int> {
    let marks = quote == .guillemets ? quote.marks : Quote.curly.marks
    var open: [Int] = []
    var loose: Set<Int> = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == marks.opening {
        open.append(index)
      } else if scalar == marks.closing {
        if open.popLast() == nil { loose.insert(index) }
      }
    }
    return loose.union(open)
  }
}

extension Quote {
  fileprivate var marks: (opening: Unicode.Scalar, closing: Unicode.Scalar) {
    switch self {
    case .straight: ("\"", "\"")
    case .curly: ("\u{201C}", "\u{201D}")
    case .guillemets: ("\u{AB}", "\u{BB}")
    }
  }
}
