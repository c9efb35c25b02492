extension String {
  /// As a string of a charter, in straight quotation marks.
  package var writtenAsString: String {
    // No line of a charter holds a line break that is not written as an escape.
    let text = split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" }
    return "\"" + Lexer.escaped(text.joined(separator: "\n"), in: .straight) + "\""
  }

  /// As an entry that finds the text: bare if it is nothing but words, else in quotation marks.
  ///
  /// An entry whose first word could begin another part of the charter is quoted too.
  package var writtenAsEntry: String {
    isBareEntry ? self : writtenAsString
  }

  /// Letters and digits of words with single spaces, apostrophes or hyphens between them.
  package var isBareEntry: Bool {
    var isInWord = false
    for scalar in unicodeScalars {
      if Lexer.isEntryLetter(scalar) {
        isInWord = true
      } else {
        guard isInWord, scalar == " " || scalar == "'" || scalar == "-" else { return false }
        isInWord = false
      }
    }
    guard isInWord else { return false }
    let first = String(prefix { $0 != " " })
    return TakenName(first) == nil
  }
}

extension Lexer {
  /// Letters and digits that mean nothing in a list but themselves.
  fileprivate static func isEntryLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isPlainText(UInt8(scalar.value)) }
    return scalar.properties.isAlphabetic
      || scalar.properties.canonicalCombiningClass != .notReordered
  }
}
