/// Prints a charter file in the one style: the order, the grouping and the comments are the
/// author's; indentation, spacing, line length and the spelling of keywords are not.
///
/// The text that comes out has the tree of the text that went in, and printing it again changes
/// nothing. A file that does not parse comes back as it is. Linear in the file's size.
///
/// With `keywords` the charter is told in the other keyword language; names, entries and texts
/// stay. A charter that does not say its `language` is then given the item, for it would take that
/// of the new keywords; a remark on its line tells that it was added, and with that remark it goes
/// again when the charter is translated back. So a printed charter, translated and translated
/// back, is the same text.
/// - Parameters:
///   - parsed: what `parseCharter` made of `file`.
///   - keywords: nil for those of the file.
package func printCharter(
  _ file: SourceFile, parsed: ParsedCharter, keywords: KeywordLanguage? = nil
) -> String {
  guard let decl = parsed.decl, !parsed.hasErrors else { return file.text }
  var printer = CharterPrinter(file, decl, parsed, target: keywords ?? decl.keywords)
  return printer.print(decl)
}

/// Walks the tree and, in step with it, the tokens of the file: the tree says what a word is, the
/// tokens say where comments and line breaks stand.
struct CharterPrinter {
  /// The language of the keywords in the file, and of those to be printed.
  let source: KeywordLanguage
  let target: KeywordLanguage
  /// All of the file; in `lexer` are those up to the position.
  let comments: [Comment]
  /// Where the comments begin that accept a warning.
  let acceptances: Set<Int>
  var lexer: Lexer
  var output = PrintedLines()
  /// How many of the comments have been printed.
  var printedComments = 0
  /// Where the token or comment ended that was printed last.
  var previousEnd = 0
  /// The next token follows without a blank.
  var isTight = false
  /// Nothing has been printed yet in a body that does not begin with an empty line.
  var isAtTop = true
  /// The condition is not broken, however long it is.
  var isUnbroken = false

  static let step = 2
  /// Room for the keyword of a clause, before the blank that follows it.
  static let clauseKeyword = 7

  init(
    _ file: SourceFile, _ decl: CharterDecl, _ parsed: ParsedCharter, target: KeywordLanguage
  ) {
    source = decl.keywords
    self.target = target
    comments = parsed.comments
    acceptances = CharterPrinter.acceptances(in: parsed)
    lexer = Lexer(file, id: decl.keywordSpan.file)
    previousEnd = lexer.position
  }

  mutating func print(_ decl: CharterDecl) -> String {
    begin(0, continuation: CharterPrinter.step)
    take(.charter)
    take(string: decl.title)
    let saysLanguage = decl.items.contains { item in
      if case .language = item { return true }
      return false
    }
    if target != source, !saysLanguage { addLanguage() }
    let columns = columns(of: decl.items)
    for (item, column) in zip(decl.items, columns) { print(item, column: column) }
    gather()
    flushComments(0, keepsBlankLines: true)
    return output.finish()
  }

  // MARK: The language of a translated charter

  private mutating func addLanguage() {
    gather()
    while let comment = nextComment, !comment.standsAlone { flush(comment, 0) }
    output.startLine(0, continuation: CharterPrinter.step)
    output.append(keyword(.language))
    output.append(Spelling(source.rawValue))
    output.append(comment: CharterPrinter.remark(in: target))
  }

  /// Whether the item stands there only because a translation put it there, and says what the
  /// keywords say from now on. Moves over the item and its remark if so.
  mutating func dropLanguage(_ codes: [Spanned<String>]) -> Bool {
    guard target != source, codes.count == 1, codes[0].value == target.rawValue else {
      return false
    }
    gather()
    flushComments(0, keepsBlankLines: true)
    let end = codes[0].span.end
    guard let remark = firstComment(from: lexer.position), remark.span.start >= end,
      !remark.standsAlone, remark.text == CharterPrinter.remark(in: source),
      lineBreaks(from: end, to: remark.span.start) == 0
    else { return false }
    jump(to: end)
    gather()
    printedComments += 1
    previousEnd = remark.span.end
    return true
  }

  private static func remark(in language: KeywordLanguage) -> String {
    language == .french
      ? "# ajouté par fmt --keywords : sans cette ligne, la langue des mots-clés vaut"
      : "# added by fmt --keywords: without this line, the language of the keywords holds"
  }
}
