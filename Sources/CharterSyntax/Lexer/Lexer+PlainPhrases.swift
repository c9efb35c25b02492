/// Entries of the commonest kind, read at one go, without tokens between.
extension Lexer {
  /// Reads an entry that is nothing but words of letters and digits, one space between two, and that a comma or the
  /// end of the line follows. Words may hold apostrophes, hyphens and optional letters, and end in a star.
  ///
  /// - Returns: nil for all else, and for what is amiss: then nothing was read, and the tokens tell.
  mutating func plainPhrase() -> (elements: [PhraseElement], span: SourceSpan)? {
    var start = position
    while byte(at: start) == 0x20 { start += 1 }
    guard let first = byte(at: start), Lexer.isWordText(first) else { return nil }
    var elements: [PhraseElement] = []
    elements.reserveCapacity(2)
    var next = start
    while let end = readPlainWord(from: next, into: &elements) {
      switch byte(at: end) {
      case 0x20: next = end + 1
      case 0x0A, 0x0D, UInt8(ascii: ","):
        position = end
        contentEnd = end
        return (elements, span(start, end))
      default: return nil
      }
    }
    return nil
  }

  /// Reads the word that begins at an offset.
  ///
  /// - Returns: where it ends; nil if it is none, or not a plain one.
  private func readPlainWord(from start: Int, into elements: inout [PhraseElement]) -> Int? {
    let bytes = bytes.span
    var letters = WordLetters()
    var textStart = start
    var end = start
    while end < bytes.count {
      let next = bytes[end]
      if Lexer.isWordText(next) {
        end &+= 1
        continue
      }
      if textStart < end { letters.append(string(from: textStart, to: end)) }
      guard next == UInt8(ascii: "(") else { break }
      guard let close = endOfOptionalLetters(from: end + 1) else { return nil }
      letters.append(optional: string(from: end + 1, to: close))
      end = close + 1
      textStart = end
    }
    // At the end of the file the list is not closed.
    guard !letters.isEmpty, end < bytes.count else { return nil }
    let endsOpen = bytes[end] == UInt8(ascii: "*")
    if endsOpen { end += 1 }
    elements.append(
      .word(
        PhraseWord(
          startsOpen: false, letters: letters, endsOpen: endsOpen, span: span(start, end))))
    return end
  }

  /// Where the parenthesis closes that holds the letters of ASCII at an offset; nil if there is anything else in it.
  private func endOfOptionalLetters(from start: Int) -> Int? {
    let bytes = bytes.span
    var end = start
    while end < bytes.count, Lexer.isASCIILetter(bytes[end]) { end &+= 1 }
    return end > start && end < bytes.count && bytes[end] == UInt8(ascii: ")") ? end : nil
  }

  /// A byte that is nothing but text wherever it stands in an entry, given that those before it were such bytes.
  private static func isWordText(_ byte: UInt8) -> Bool {
    isPlainText(byte) || isLatin1(byte) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
  }
}
