/// One inclusive form in a view: `con·ne·s` is a stem, an ending and a plural.
struct InclusiveForm {
  /// All ranges are view ranges.
  var whole: Range<Int>
  var stem: Range<Int>
  var ending: Range<Int>
  /// The s of the plural; empty in the singular.
  var plural: Range<Int>
  /// What of the stem the feminine keeps: `aut` of `auteur·rice`.
  var feminineStem: Range<Int>
  /// The x of `heureu·x·se`, which the masculine has and the feminine has not; mostly empty.
  var masculineEnding: Range<Int>
}

/// Finds inclusive forms, one separator at a time.
struct InclusiveFormParser: ~Copyable {
  private enum Separator { case middleDot, stop, line, parenthesis }

  /// A run of letters.
  private struct Letters {
    var range: Range<Int>
    /// The letters as the plain view has them, the first one in the lowest byte; 0 if there are
    /// none, others than a to z, or more than 8.
    var packed: UInt64

    /// Takes a final s away, if something is left before it.
    func withoutPlural() -> (Letters, plural: Range<Int>) {
      let count = 8 - packed.leadingZeroBitCount / 8
      let shift = UInt64(8 * max(count - 1, 0))
      guard count > 1, packed >> shift == FeminineEnding.s else {
        return (self, range.upperBound..<range.upperBound)
      }
      let end = range.upperBound - 1
      return (
        Letters(range: range.lowerBound..<end, packed: packed & (1 << shift - 1)), end..<end + 1
      )
    }
  }

  private let table = CharacterTable.shared

  /// The form whose first separator starts at a position; nil if none does. The stem does not begin
  /// before `limit`. Cost: linear in the word before and the few letters behind.
  func form(
    at position: Int, notBefore limit: Int, in view: borrowing View, original: Span<UInt8>
  ) -> InclusiveForm? {
    guard let (separator, size) = separator(view.bytes.span, at: position),
      let stem = stem(view.bytes.span, before: position, limit, separator)
    else { return nil }
    var form: InclusiveForm?
    if separator == .parenthesis {
      form = bracketed(stem, position + size, view.bytes.span)
    } else {
      form = separated(stem, position + size, separator, view.bytes.span)
    }
    guard let form, isWordEdge(view.bytes.span, form.whole.upperBound, separator) else {
      return nil
    }
    // A capital behind a small letter starts a sentence: `Fini.Le` is two words.
    let isFree = separator == .middleDot
    return isFree || hasOneCase(form, view, original) ? form : nil
  }

  // MARK: - The parts

  private func separator(_ bytes: Span<UInt8>, at position: Int) -> (Separator, size: Int)? {
    let (scalar, size) = decodeScalar(bytes, at: position)
    switch scalar {
    case 0x2E: return (.stop, size)
    case 0x2D, 0x2F: return (.line, size)
    case 0x28: return (.parenthesis, size)
    case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5: return (.middleDot, size)
    default: return nil
    }
  }

  /// The word before a separator, if it has three letters or more and nothing but letters.
  private func stem(
    _ bytes: Span<UInt8>, before end: Int, _ limit: Int, _ separator: Separator
  ) -> Range<Int>? {
    var start = end
    var letters = 0
    while start > limit {
      let (scalar, size) = scalarBefore(bytes, start)
      let classes = table.classes(of: scalar)
      if classes.contains(.digit) { return nil }
      guard !classes.isDisjoint(with: .word) else { break }
      if classes.contains(.letter) { letters += 1 }
      start -= size
    }
    guard letters >= 3 else { return nil }
    // `www.site.es` and `moi@site.es` are addresses.
    let isAddress = separator == .stop && start > 0 && isAddressSign(bytes[start - 1])
    return isAddress ? nil : start..<end
  }

  private func letters(_ bytes: Span<UInt8>, at start: Int) -> Letters {
    var end = start
    var packed: UInt64 = 0
    var count: UInt64 = 0
    var isKnown = true
    while true {
      let (scalar, size) = decodeScalar(bytes, at: end)
      let classes = size == 0 ? [] : table.classes(of: scalar)
      guard !classes.isDisjoint(with: [.letter, .mark]) else { break }
      if classes.contains(.letter) {
        let letter = table.latinLetter(scalar)
        isKnown = isKnown && letter != nil && count < 8
        if isKnown, let letter { packed |= UInt64(letter) << (8 * count) }
        count += 1
      }
      end += size
    }
    return Letters(range: start..<end, packed: isKnown ? packed : 0)
  }

  /// `(e)`, `(e)s`, `(e)(s)`, `(es)`.
  private func bracketed(
    _ stem: Range<Int>, _ position: Int, _ bytes: Span<UInt8>
  ) -> InclusiveForm? {
    let inside = letters(bytes, at: position)
    guard byte(bytes, inside.range.upperBound) == UInt8(ascii: ")"),
      let (ending, inner) = ending(inside, allowsAll: true)
    else { return nil }
    let end = inside.range.upperBound + 1
    guard inner.isEmpty else { return form(stem, ending, inner, end: end, bytes) }
    let behind = letters(bytes, at: end)
    if behind.packed == FeminineEnding.s {
      return form(stem, ending, behind.range, end: behind.range.upperBound, bytes)
    }
    if byte(bytes, end) == UInt8(ascii: "("), byte(bytes, end + 2) == UInt8(ascii: ")") {
      let plural = letters(bytes, at: end + 1)
      if plural.packed == FeminineEnding.s {
        return form(stem, ending, plural.range, end: end + 3, bytes)
      }
    }
    return form(stem, ending, end..<end, end: end, bytes)
  }

  /// `·e`, `·es`, `·e·s`, `·x·ses`; `-e-s` with both separators only.
  private func separated(
    _ stem: Range<Int>, _ position: Int, _ separator: Separator, _ bytes: Span<UInt8>
  ) -> InclusiveForm? {
    let first = letters(bytes, at: position)
    guard let (ending, inner) = ending(first, allowsAll: separator == .middleDot) else {
      return nil
    }
    let end = first.range.upperBound
    if let (next, size) = self.separator(bytes, at: end), next == separator {
      let second = letters(bytes, at: end + size)
      if inner.isEmpty, second.packed == FeminineEnding.s {
        return form(stem, ending, second.range, end: second.range.upperBound, bytes)
      }
      if first.packed == FeminineEnding.x, separator != .line,
        let (other, plural) = self.ending(second, allowsAll: true)
      {
        var result = form(stem, other, plural, end: second.range.upperBound, bytes)
        result.masculineEnding = first.range
        return result
      }
    }
    return separator == .line ? nil : form(stem, ending, inner, end: end, bytes)
  }

  private func ending(
    _ letters: Letters, allowsAll: Bool
  ) -> (Letters, plural: Range<Int>)? {
    let (singular, plural) = letters.withoutPlural()
    guard let known = FeminineEnding.named(singular.packed), allowsAll || !known.needsDot else {
      return nil
    }
    return (singular, plural)
  }

  private func form(
    _ stem: Range<Int>, _ ending: Letters, _ plural: Range<Int>, end: Int, _ bytes: Span<UInt8>
  ) -> InclusiveForm {
    var kept = stem
    for (letters, count) in FeminineEnding.named(ending.packed)?.restated ?? [] {
      let start = stem.upperBound - count
      guard start > stem.lowerBound else { continue }
      let tail = self.letters(bytes.extracting(..<stem.upperBound), at: start)
      if tail.packed == letters {
        kept = stem.lowerBound..<start
        break
      }
    }
    return InclusiveForm(
      whole: stem.lowerBound..<end, stem: stem, ending: ending.range, plural: plural,
      feminineStem: kept, masculineEnding: end..<end)
  }

  // MARK: - Conditions

  /// No word goes on behind the form, and behind a full stop no address either.
  private func isWordEdge(_ bytes: Span<UInt8>, _ end: Int, _ separator: Separator) -> Bool {
    let (scalar, size) = decodeScalar(bytes, at: end)
    guard size > 0 else { return true }
    // An apostrophe makes the s an elision: `dis-le-s'il`.
    if !table.classes(of: scalar).isDisjoint(with: CharacterClass.word.union(.apostrophe)) {
      return false
    }
    guard separator == .stop, scalar < 0x80, isAddressSign(UInt8(scalar)) else { return true }
    let next = decodeScalar(bytes, at: end + 1)
    return next.length == 0 || table.classes(of: next.scalar).isDisjoint(with: .word)
  }

  private func isAddressSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Whether the first letter of the ending is a capital just as the last one of the stem is; told
  /// by the original, for the plain view has no capitals.
  private func hasOneCase(
    _ form: InclusiveForm, _ view: borrowing View, _ original: Span<UInt8>
  ) -> Bool {
    let bytes = view.bytes.span
    var last = form.stem.upperBound
    while last > form.stem.lowerBound {
      let (scalar, size) = scalarBefore(bytes, last)
      last -= size
      if table.classes(of: scalar).contains(.letter) { break }
    }
    return isCapital(last, view, original) == isCapital(form.ending.lowerBound, view, original)
  }

  private func isCapital(_ position: Int, _ view: borrowing View, _ original: Span<UInt8>) -> Bool {
    let start = view.originalRange(of: position..<position + 1).lowerBound
    return table.classes(of: decodeScalar(original, at: start).scalar).contains(.uppercase)
  }

  private func byte(_ bytes: Span<UInt8>, _ position: Int) -> UInt8 {
    position < bytes.count ? bytes[position] : 0
  }
}
