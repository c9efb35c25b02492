/// Entries of the commonest kind, read at one go, without tokens between.
extension Lexer {
  /// Reads an entry that is nothing but words of letters and digits, one space between two, and that a comma or the
  /// end of the line follows. Words may hold apostrophes, hyphens and optional letters, and end in a star.
  ///
  /// - Returns: nil for all else, and for what is amiss: then nothing was read, and the tokens tell.
  mutating func plainPhrase() -> (elements: [PhraseElement], span: SourceSpan)? {
    var start = position
    while byte(at: start) == 0x20 { start += 1 }
    guard let (end, wordCount) = plainExtent(from: start) else { return nil }
    var elements: [PhraseElement] = []
    elements.reserveCapacity(wordCount)
    var next = start
    while let word = plainWord(from: next) {
      elements.append(.word(word))
      next = word.span.end
      if next == end {
        position = end
        contentEnd = end
        return (elements, span(start, end))
      }
      guard bytes[next] == 0x20 else { return nil }
      next += 1
    }
    return nil
  }

  /// Where the entry at an offset ends and how many words it has, if it has no bytes but those of plain ones.
  private func plainExtent(from start: Int) -> (end: Int, wordCount: Int)? {
    let bytes = bytes.span
    guard start < bytes.count, Lexer.isWordText(bytes[start]) else { return nil }
    var wordCount = 1
    for end in start..<bytes.count where !Lexer.isWordText(bytes[end]) {
      switch bytes[end] {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"): break
      case 0x20: wordCount += 1
      case 0x0A, 0x0D, UInt8(ascii: ","): return (end, wordCount)
      default: return nil
      }
    }
    // At the end of the file the list is not closed.
    return nil
  }

  /// The word that begins at an offset; nil if it is none, or not a plain one.
  private func plainWord(from start: Int) -> PhraseWord? {
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
      textStart = end
      guard next == UInt8(ascii: "(") else { break }
      var close = end + 1
      while close < bytes.count, Lexer.isASCIILetter(bytes[close]) { close &+= 1 }
      guard close > end + 1, close < bytes.count, bytes[close] == UInt8(ascii: ")") else {
        return nil
      }
      letters.append(optional: string(from: end + 1, to: close))
      end = close + 1
      textStart = end
    }
    guard !letters.isEmpty, end < bytes.count else { return nil }
    let endsOpen = bytes[end] == UInt8(ascii: "*")
    return PhraseWord(
      startsOpen: false, letters: letters, endsOpen: endsOpen,
      span: span(start, endsOpen ? end + 1 : end))
  }

  /// A byte that is nothing but text wherever it stands in an entry, given that those before it were such bytes.
  private static func isWordText(_ byte: UInt8) -> Bool {
    isPlainText(byte) || isLatin1(byte) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
  }
}
