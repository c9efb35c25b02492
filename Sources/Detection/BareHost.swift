/// Decides whether a row of labels without scheme and `www.` is a host. Written without a blank
/// after a full stop, sentences look much like hosts: every rule here tells the two apart.
enum BareHost {
  /// The host that the labels make, or that they make without a last one that begins the next
  /// sentence (`free.fr.Merci`).
  static func find(_ text: Span<UInt8>, labels: [Range<Int>]) -> Range<Int>? {
    guard labels.count > 1, labels.count < 64 else { return nil }
    var first = labels[0]
    while text.byte(first.lowerBound) == 0x2D { first = first.lowerBound + 1..<first.upperBound }
    guard !first.isEmpty, mayBegin(text, at: labels[0].lowerBound) else { return nil }
    let last = labels[labels.count - 1]
    if mayEnd(text, at: last.upperBound), isHost(text, first: first, labels: labels[...]) {
      return first.lowerBound..<last.upperBound
    }
    let shorter = labels.dropLast()
    guard shorter.count > 1, text.byte(last.lowerBound).isCapital,
      !text.byte(shorter[shorter.endIndex - 1].lowerBound).isCapital,
      isHost(text, first: first, labels: shorter)
    else { return nil }
    return first.lowerBound..<shorter[shorter.endIndex - 1].upperBound
  }

  private static func isHost(
    _ text: Span<UInt8>, first: Range<Int>, labels: ArraySlice<Range<Int>>
  ) -> Bool {
    let last = labels[labels.endIndex - 1]
    guard TopLevelDomains.shared.contains(last, in: text), text.isLabel(first) else { return false }
    for label in labels.dropFirst() where !text.isLabel(label) { return false }
    // "1.la suite", "2.me": the number of a paragraph; "v1.2.io": that of a version.
    let name = labels.count == 2 ? first : labels[labels.endIndex - 2]
    if name.count < 3, isNumber(text, name) { return false }
    return isOneCase(text, first.lowerBound..<first.upperBound, labels.dropFirst())
  }

  /// Whether two labels without a path are rather the end of a sentence and the beginning of the
  /// next (`nul.il est`), an initial and a name (`M.DE LA FONTAINE`), or a file (`script.py`).
  static func mayBeSentence(_ text: Span<UInt8>, _ host: Range<Int>) -> Bool {
    let end = text.endOfLabel(at: host.lowerBound)
    guard text.byte(end) == 0x2E, text.endOfLabel(at: end + 1) == host.upperBound else {
      return false
    }
    let last = end + 1..<host.upperBound
    if end - host.lowerBound == 1, last.count == 2 { return true }
    return TopLevelDomains.ambiguous.contains(last, in: text)
  }

  private static func isNumber(_ text: Span<UInt8>, _ label: Range<Int>) -> Bool {
    for offset in label where !text[offset].isDigit { return false }
    return true
  }

  private static func isOneCase(
    _ text: Span<UInt8>, _ first: Range<Int>, _ others: ArraySlice<Range<Int>>
  ) -> Bool {
    var hasCapital = false
    var hasSmall = false
    func look(_ label: Range<Int>) {
      for offset in label where text[offset].isLetter {
        if text[offset].isCapital { hasCapital = true } else { hasSmall = true }
      }
    }
    look(first)
    for label in others { look(label) }
    return hasCapital != hasSmall
  }

  /// Not behind a letter or sign that makes it the rest of something else. An ellipsis may stand
  /// before it, a single full stop may not.
  private static func mayBegin(_ text: Span<UInt8>, at offset: Int) -> Bool {
    switch text.byte(offset - 1) {
    case 0x23, 0x24, 0x25, 0x26, 0x2F, 0x3D, 0x40, 0x5C, 0x7E: false
    case 0x2E: text.byte(offset - 2) == 0x2E
    case 0x5F: !text.isWord(before: offset - 1)
    default: !text.isWord(before: offset)
    }
  }

  /// Not before a sign that makes it a local part, a call or a name in a program.
  private static func mayEnd(_ text: Span<UInt8>, at offset: Int) -> Bool {
    switch text.byte(offset) {
    case 0x24, 0x28, 0x3D, 0x40, 0x5B, 0x5C: false
    case 0x5F: !text.isWord(at: offset + 1)
    case 0x2E: !text.isWord(at: offset + 1)
    default: !text.isWord(at: offset)
    }
  }
}
