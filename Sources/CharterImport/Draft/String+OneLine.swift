internal import CharterSyntax

extension String {
  /// Without line breaks and controls, of so many characters at most.
  func asOneLine(_ length: Int) -> String {
    let head = prefix(4 * length)
    let words = head.split { $0.isWhitespace }.map { String($0.compactMap(\.displayed)) }
    let line = words.joined(separator: " ")
    return line.count <= length && head.endIndex == endIndex
      ? line : line.prefix(length - 1) + "…"
  }
}
