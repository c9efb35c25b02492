extension CharterPrinter {
  // MARK: Lines

  /// Begins the line of an item, a rule, a clause or an entry. Comments that stand before it come
  /// first, and an empty line that the author left is kept.
  mutating func begin(_ indentation: Int, continuation: Int) {
    gather()
    flushComments(indentation, keepsBlankLines: true)
    output.startLine(
      indentation, continuation: continuation, afterBlank: followsBlankLine(lexer.position))
    isAtTop = false
  }

  /// Closes a body with the `}` that is known to come.
  /// - Parameter isEmpty: nothing was printed since the `{`.
  mutating func close(_ indentation: Int, isEmpty: Bool) {
    gather()
    if nextComment != nil || !isEmpty {
      flushComments(indentation + CharterPrinter.step, keepsBlankLines: true)
      output.startLine(indentation, continuation: indentation + CharterPrinter.step)
    }
    take(sign: "}")
    isAtTop = false
  }

  /// Whether an empty line stands between what was printed last and an offset.
  private func followsBlankLine(_ offset: Int) -> Bool {
    !isAtTop && lineBreaks(from: previousEnd, to: offset) > 1
  }

  func lineBreaks(from start: Int, to end: Int) -> Int {
    var count = 0
    var offset = start
    while offset < end, let byte = lexer.byte(at: offset) {
      offset += 1
      if byte == 0x0D, lexer.byte(at: offset) == 0x0A { offset += 1 }
      if Lexer.isLineBreak(byte) { count += 1 }
    }
    return count
  }

  // MARK: Tokens

  /// Prints the next token of the file as `piece`. Comments that stand before it are printed
  /// first.
  /// - Parameter isHung: the token hangs on the one before; comments between come after it.
  mutating func take(_ piece: Spelling, isSpaced: Bool = true, isHung: Bool = false) {
    gather()
    if !isHung { flushComments(output.continuation, keepsBlankLines: false) }
    skipToken()
    output.append(piece, isSpaced: isSpaced && !isTight)
    isTight = false
  }

  mutating func take(_ keyword: Keyword) { take(self.keyword(keyword)) }

  /// A brace, a parenthesis, a comma or an operator.
  mutating func take(sign: String) {
    take(
      Spelling(sign), isSpaced: sign != "," && sign != ")", isHung: sign == "," || sign == "{")
    isTight = sign == "("
  }

  mutating func take(_ name: Spanned<String>) { take(Spelling(name.value)) }

  mutating func take(_ number: Spanned<Int>) { take(Spelling("\(number.value)")) }

  mutating func take(_ number: NumberLiteral) { take(Spelling(decimal(number.thousandths))) }

  mutating func take(string: Spanned<String>) {
    take(Spelling(lexer.spelledString(string)))
  }

  /// Moves over a token that is printed together with the one before it.
  mutating func skipToken() {
    _ = lexer.nextToken()
    jump(to: lexer.position)
  }

  mutating func jump(to end: Int) {
    lexer.position = end
    previousEnd = max(previousEnd, end)
  }

  func keyword(_ keyword: Keyword) -> Spelling {
    Spelling(in: target) { keyword.spelling(in: $0) }
  }

  func decimal(_ thousandths: Int) -> String {
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    var text = (thousandths < 0 ? "-" : "") + "\(whole)"
    guard rest > 0 else { return text }
    var digits = String(String(1000 + rest).dropFirst())
    while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    text += "." + digits
    return text
  }

  // MARK: Comments

  /// Moves to the next token; the comments on the way are known from then on.
  mutating func gather() { lexer.skipSpace(stopsAtLineBreak: false) }

  /// The first comment up to the position that has not been printed.
  var nextComment: Comment? {
    printedComments < lexer.comments.count ? lexer.comments[printedComments] : nil
  }

  /// Prints the comments up to the position, those with a line of their own at `indentation`.
  mutating func flushComments(_ indentation: Int, keepsBlankLines: Bool) {
    while let comment = nextComment {
      flush(comment, indentation, keepsBlankLines: keepsBlankLines)
    }
  }

  mutating func flush(_ comment: Comment, _ indentation: Int, keepsBlankLines: Bool = false) {
    if comment.standsAlone || !output.takesComment {
      let afterBlank = keepsBlankLines && followsBlankLine(comment.span.start)
      output.startLine(indentation, afterBlank: afterBlank)
      isAtTop = false
    }
    output.append(comment: Lexer.trimmed(comment.text))
    previousEnd = max(previousEnd, comment.span.end)
    printedComments += 1
  }

  /// The first comment of the file that begins at the offset or after it.
  func firstComment(from offset: Int) -> Comment? {
    let index = index(ofCommentFrom: offset)
    return index < comments.count ? comments[index] : nil
  }

  func index(ofCommentFrom offset: Int) -> Int {
    var low = 0
    var high = comments.count
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func hasComment(in span: SourceSpan) -> Bool {
    firstComment(from: span.start).map { $0.span.start < span.end } ?? false
  }
}
