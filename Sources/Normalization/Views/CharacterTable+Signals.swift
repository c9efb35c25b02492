/// Signs that stand for letters in leet writing, `€` apart.
func isLeetSign(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "@"), UInt8(ascii: "$"): true
  default: false
  }
}

/// What a single sign signals, by what stands next to it in the original.
extension CharacterTable {
  /// The signs among sixteen ASCII bytes, rare enough for a loop: their signals, a bit for each that
  /// counts as a word character, and one for each grave accent.
  @inline(never)
  func signs(
    _ mask: UInt64, at offset: Int, in text: Span<UInt8>
  ) -> (signals: Signals, words: UInt64, graves: UInt64) {
    var signals: Signals = []
    var words: UInt64 = 0
    var graves: UInt64 = 0
    var left = mask
    while left != 0 {
      let place = left.trailingZeroBitCount
      let position = offset &+ place
      let byte = text[position]
      signals.formUnion(self.signals(of: byte, at: position, in: text))
      if byte == UInt8(ascii: "`") { graves |= 1 &<< UInt64(place) }
      if isLeetSign(byte), !isClosing(byte, at: position, in: text) {
        words |= 1 &<< UInt64(place)
      }
      left &= left &- 1
    }
    return (signals, words, graves)
  }

  /// Digits among `count` ASCII bytes, a bit for each, and whether any stands next to a letter. What lies
  /// outside is asked of the text itself.
  @inline(never)
  func signals(
    ofDigits digits: UInt64, _ letters: UInt64, _ count: Int, at offset: Int, in text: Span<UInt8>
  ) -> Signals {
    let isLeet =
      digits & (letters &<< 1 | letters &>> 1) != 0
      || digits & 1 != 0 && hasLetter(text, before: offset)
      || digits &>> UInt64(count &- 1) & 1 != 0 && hasLetter(text, at: offset &+ count)
    return isLeet ? [.digit, .leet] : .digit
  }

  /// Signals of an ASCII sign.
  func signals(of byte: UInt8, at offset: Int, in text: Span<UInt8>) -> Signals {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "|"):
      // Behind a word these are punctuation.
      let isLeet = hasLetter(text, at: offset &+ 1) || hasLeet(text, at: offset &+ 1)
      let isMarkup = byte == UInt8(ascii: "|") && isDoubled(offset, in: text)
      let signals: Signals = isLeet ? .leet : []
      return isMarkup ? signals.union(.masked) : signals
    case UInt8(ascii: "@"):
      return touchesLetter(text, offset, 1) ? [.at, .leet] : .at
    case UInt8(ascii: "$"):
      return touchesLetter(text, offset, 1) ? .leet : []
    case UInt8(ascii: "."):
      return signalsOfStop(at: offset, in: text)
    case UInt8(ascii: "-"):
      return joinsLetters(text, offset, 1) ? [.inclusive, .masked] : []
    case UInt8(ascii: "/"):
      return joinsLetters(text, offset, 1) ? .inclusive : []
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      return signalsOfBracket(byte, at: offset, in: text)
    case UInt8(ascii: "?"):
      return joinsLetters(text, offset, 1) ? .masked : []
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      return isMask(offset, in: text) ? .masked : []
    case UInt8(ascii: "#"):
      return isMask(offset, in: text) ? [.hash, .masked] : .hash
    case UInt8(ascii: ":"):
      return isBehindScheme(byteAt(text, offset &+ 1)) ? .link : []
    case UInt8(ascii: "\""), UInt8(ascii: ">"):
      return .quotation
    case UInt8(ascii: "<"):
      return .tag
    case UInt8(ascii: "&"):
      let isNumeric = byteAt(text, offset &+ 1) == UInt8(ascii: "#")
      return isNumeric || hasLetter(text, at: offset &+ 1) ? .entity : []
    case UInt8(ascii: "%"):
      return isWord(text, at: offset &+ 1) ? .percent : []
    default:
      return []
    }
  }

  /// Whether a `!` or `|` stands behind a word, where it is punctuation.
  func isClosing(_ byte: UInt8, at offset: Int, in text: Span<UInt8>) -> Bool {
    guard byte == UInt8(ascii: "!") || byte == UInt8(ascii: "|") else { return false }
    let (scalar, length) = scalarBefore(text, offset)
    return length > 0 && (isLetter(scalar) || Leet.letters(scalar) != nil)
  }

  /// Signals of a character that is not printable ASCII.
  func signals(
    of scalar: UInt32, _ size: Int, _ classes: CharacterClass, at offset: Int,
    in text: Span<UInt8>
  ) -> Signals {
    var signals: Signals = []
    if classes.contains(.letter) {
      if classes.contains(.uppercase) { signals.insert(.uppercase) }
      if scalar >= 0x100, !foldsToASCII(scalar) { signals.insert(.foreignLetters) }
      return signals
    }
    if classes.contains(.digit) {
      signals.insert(.digit)
      if touchesLetter(text, offset, size) { signals.insert(.leet) }
    }
    if classes.contains(.quotation) { signals.insert(.quotation) }
    if classes.contains(.letterlike) { signals.insert(.letterlike) }
    if !classes.isDisjoint(with: [.emoji, .regionalIndicator]) { signals.insert(.emoji) }
    if classes.contains(.invisible) {
      if joinsLetters(text, offset, size) { signals.insert(.invisible) }
      if isDirectional(scalar) { signals.insert(.directional) }
    }
    if classes.contains(.dash), joinsLetters(text, offset, size) {
      signals.formUnion([.inclusive, .masked])
    }
    switch scalar {
    case 0x20AC where touchesLetter(text, offset, size):
      signals.insert(.leet)
    case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5:
      if joinsLetters(text, offset, size) { signals.formUnion([.inclusive, .masked]) }
      let isDoubled = decodeScalar(text, at: offset &+ size).scalar == scalar
      if isDoubled, hasLetter(text, before: offset) { signals.insert(.masked) }
    case 0xD7 where joinsLetters(text, offset, size):
      signals.insert(.masked)
    case 0xFF03:
      signals.insert(.hash)
    case Markup.inlineTag where isTagInWord(text, offset, size):
      signals.insert(.tag)
    default:
      break
    }
    return signals
  }

  /// Whether a letter starts at an offset. Marks and invisible characters pass for letters: a
  /// letter may stand behind them.
  func hasLetter(_ text: Span<UInt8>, at offset: Int) -> Bool {
    let (scalar, length) = decodeScalar(text, at: offset)
    return length > 0 && isLetter(scalar)
  }

  /// Whether a letter ends before an offset; marks and invisible characters as above.
  func hasLetter(_ text: Span<UInt8>, before offset: Int) -> Bool {
    let (scalar, length) = scalarBefore(text, offset)
    return length > 0 && isLetter(scalar)
  }

  /// Whether a digit or a sign that stands for a letter inside words starts at an offset.
  private func hasLeet(_ text: Span<UInt8>, at offset: Int) -> Bool {
    let (scalar, length) = decodeScalar(text, at: offset)
    if length == 0 || scalar == 0x21 || scalar == 0x7C { return false }
    return Leet.isSign(scalar) || classes(of: scalar).contains(.digit)
  }

  private func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return 0x61...0x7A ~= scalar | 0x20 }
    return !classes(of: scalar).isDisjoint(with: [.letter, .mark, .invisible])
  }

  private func isWord(_ text: Span<UInt8>, at offset: Int) -> Bool {
    let (scalar, length) = decodeScalar(text, at: offset)
    return length > 0
      && !classes(of: scalar).isDisjoint(with: [.letter, .digit, .mark, .invisible])
  }

  private func touchesLetter(_ text: Span<UInt8>, _ offset: Int, _ size: Int) -> Bool {
    hasLetter(text, before: offset) || hasLetter(text, at: offset &+ size)
  }

  /// Whether a tag, or the first of a row of tags, stands within a word. A row is read once: those behind the first
  /// have no letter before them.
  private func isTagInWord(_ text: Span<UInt8>, _ offset: Int, _ size: Int) -> Bool {
    guard hasLetter(text, before: offset) else { return false }
    var end = offset &+ size
    while decodeScalar(text, at: end).scalar == Markup.inlineTag { end &+= size }
    return hasLetter(text, at: end)
  }

  private func joinsLetters(_ text: Span<UInt8>, _ offset: Int, _ size: Int) -> Bool {
    hasLetter(text, before: offset) && hasLetter(text, at: offset &+ size)
  }

  /// Whether a sign stands between letters or digits that may be letters, or is doubled.
  private func isMask(_ offset: Int, in text: Span<UInt8>) -> Bool {
    hasLetter(text, before: offset)
      && (isWord(text, at: offset &+ 1) || byteAt(text, offset &+ 1) == byteAt(text, offset))
  }

  /// Whether a sign behind a letter is followed by its like.
  private func isDoubled(_ offset: Int, in text: Span<UInt8>) -> Bool {
    hasLetter(text, before: offset) && byteAt(text, offset &+ 1) == byteAt(text, offset)
  }

  /// A full stop in a host name is followed by a word, or by the bracket of `[.]`.
  private func signalsOfStop(at offset: Int, in text: Span<UInt8>) -> Signals {
    var signals: Signals = joinsLetters(text, offset, 1) ? [.inclusive, .masked] : []
    let next = byteAt(text, offset &+ 1)
    if isClosingBracket(next) || isWord(text, at: offset &+ 1) { signals.insert(.link) }
    return signals
  }

  /// `http:/`, and what makes it harmless: `http:\`, `hxxp[:]//`.
  private func isBehindScheme(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") || isClosingBracket(byte)
  }

  private func isClosingBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "}")
  }

  /// `(e)` in a word is inclusive writing; `[dot]` and `(point)` are full stops of host names.
  private func signalsOfBracket(_ byte: UInt8, at offset: Int, in text: Span<UInt8>) -> Signals {
    let isForm = byte == UInt8(ascii: "(") && joinsLetters(text, offset, 1)
    let first = byteAt(text, offset &+ 1) | 0x20
    let isStop = first == UInt8(ascii: "d") || first == UInt8(ascii: "p")
    let isHost = isStop && byteAt(text, offset &+ 2) | 0x20 == UInt8(ascii: "o")
    let signals: Signals = isForm ? .inclusive : []
    return isHost ? signals.union(.link) : signals
  }

  private func byteAt(_ text: Span<UInt8>, _ offset: Int) -> UInt8 {
    offset < text.count ? text[offset] : 0
  }

  private func foldsToASCII(_ scalar: UInt32) -> Bool {
    guard let plain = mapping(of: scalar)?.plain, !plain.isEmpty else { return false }
    return mappedBytes[Int(plain.lowerBound)] < 0x80
  }

  /// Embeddings, overrides, isolates and their ends.
  private func isDirectional(_ scalar: UInt32) -> Bool {
    0x202A...0x202E ~= scalar || 0x2066...0x2069 ~= scalar
  }
}
