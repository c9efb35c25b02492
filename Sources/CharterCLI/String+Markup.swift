import CharterSyntax

extension String {
  /// Nothing in it ends a cell or sets type, in Markdown.
  var escapedForMarkdown: String {
    String(flatMap { #"\`*_|<>[]#&"#.contains($0) ? ["\\", $0] : [$0] })
  }

  /// As Markdown that shows the text and obeys nothing of it: mentions notify nobody in there.
  var markdownCode: String {
    let line = String(compactMap { $0.isNewline ? "↵" : $0.displayed })
    var (longest, current) = (0, 0)
    for character in line {
      current = character == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    let fence = String(repeating: "`", count: longest + 1)
    // A blank at either side is taken off again; without it a backtick would belong to the fence.
    return "\(fence) \(line) \(fence)"
  }

  /// As text or attribute value of XML and HTML. What XML cannot hold is a replacement character.
  var escapedForXML: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
