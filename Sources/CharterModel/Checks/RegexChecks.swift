internal import CharterSyntax
internal import Normalization
internal import PCRE2

/// Regexes: within bounds, and able to match on the view of their list.
extension Checker {
  /// What is wrong with a regex; of several faults the last, the others are reported.
  mutating func regexFault(_ entry: Entry, _ pattern: String, isExact: Bool) -> Diagnostic? {
    let (node, faults) = parseRegex(pattern, at: entry.span)
    for fault in faults.dropLast() { report(fault) }
    if let fault = faults.last { return fault }
    if !isExact, pattern.mayHoldFoldedLetter,
      let letter = node?.letters.first(where: { LatinLetters.isFoldedAway($0.value) })
    {
      return .regexLetterFoldedAway(letter)
    }
    do {
      // An exact list adds as much to it (see `PatternLowering`), and the whole must not be too large.
      let whole = isExact ? #"(?:\#(pattern))(?!\p{M})"# : pattern
      return try Program(whole, jit: false).matchesEmpty ? .regexMatchesEmpty(entry.span) : nil
    } catch {
      return .refusedByPCRE2(error, at: entry.span)
    }
  }
}

extension String {
  /// Whether it has a capital, a character beyond ASCII, or an escape that may stand for one.
  fileprivate var mayHoldFoldedLetter: Bool {
    let bytes = utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x80 || byte == UInt8(ascii: "\\") || 0x41...0x5A ~= byte { return true }
    }
    return false
  }
}

extension Diagnostic {
  fileprivate static func regexLetterFoldedAway(
    _ letter: Spanned<Unicode.Scalar>
  ) -> Diagnostic {
    let folded = View.fold(String(letter.value), kind: .plain)
    let isSpelledOut = letter.span.end - letter.span.start == String(letter.value).utf8.count
    return Diagnostic(
      .regexCaseOnFoldedView,
      Message(
        "`\(letter.value)` can never match here: this list is compared without case and accents",
        fr: "`\(letter.value)` ne peut rien trouver : cette liste se compare sans casse ni accents"),
      at: letter.span,
      notes: [
        Message(
          "where case and accents count, make the list `exact`",
          fr: "si la casse et les accents comptent, rendre la liste `exact`")
      ],
      fix: isSpelledOut && !folded.isEmpty
        ? .init(
          Message("write `\(folded)`", fr: "écrire `\(folded)`"), [.init(letter.span, folded)])
        : nil)
  }

  fileprivate static func regexMatchesEmpty(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .regexMatchesEmpty,
      Message(
        "this regex matches even where there is nothing",
        fr: "cette expression régulière correspond même à du vide"),
      at: span,
      notes: [
        Message(
          "let at least one of its parts be required",
          fr: "rendre obligatoire au moins une de ses parties")
      ])
  }

  /// PCRE2 speaks English only.
  fileprivate static func refusedByPCRE2(_ error: CompileError, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badRegex,
      Message(
        "PCRE2 refuses this regex: \(error.message)",
        fr: "PCRE2 refuse cette expression régulière : \(error.message)"),
      at: span)
  }
}
