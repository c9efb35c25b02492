private let dotWords = ["dot", "point"]

/// The parts of hosts and paths, as links and e-mail addresses share them.
extension Span where Element == UInt8 {
  /// Length of the full stop of a host at `offset`: `.`, or disarmed `[.]`, `(.)`, `{.}`, `[dot]`,
  /// `(point)`; 0 if there is none. Around a word in brackets may stand a space on each side.
  func dotLength(at offset: Int) -> Int {
    let first = byte(offset)
    if first == 0x2E { return 1 }
    let open = first == 0x20 ? offset + 1 : offset
    guard let close = closingBracket(of: byte(open)) else { return 0 }
    if open == offset, byte(open + 1) == 0x2E { return byte(open + 2) == close ? 3 : 0 }
    for word in dotWords where hasWord(word, at: open + 1) {
      let end = open + 1 + word.utf8.count
      guard byte(end) == close else { return 0 }
      return end + (byte(end + 1) == 0x20 ? 2 : 1) - offset
    }
    return 0
  }

  /// The bracket that closes `(`, `[` or `{`.
  func closingBracket(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0x7B: 0x7D
    default: nil
    }
  }

  /// End of the row of ASCII letters, digits and hyphens that begins at `offset`.
  func endOfLabel(at offset: Int) -> Int {
    next(from: offset) { !$0.isLetterOrDigit && $0 != 0x2D }
  }

  /// End of the row of word characters, hyphens and underscores that begins at `offset`: a label
  /// where a scheme tells already that this is a host.
  func endOfWideLabel(at offset: Int) -> Int {
    var end = offset
    while end < count {
      let byte = self[end]
      if byte.isASCII {
        guard byte.isLetterOrDigit || byte == 0x2D || byte == 0x5F else { break }
        end += 1
      } else {
        let (traits, length) = character(at: end)
        guard traits.isWord else { break }
        end += length
      }
    }
    return Swift.min(end, count)
  }

  /// Whether a label of a host may stand here: 1 to 63 bytes, no hyphen at its ends.
  func isLabel(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count < 64 && byte(range.lowerBound) != 0x2D
      && byte(range.upperBound - 1) != 0x2D
  }

  /// End of the path, query or fragment that begins at `offset`, without the punctuation after it.
  /// Brackets belong to it as long as they are balanced.
  func endOfPath(at offset: Int) -> Int {
    var end = offset
    var open: (round: Int, square: Int, curly: Int) = (0, 0, 0)
    scan: while end < count {
      let byte = self[end]
      switch byte {
      case 0x28: open.round += 1
      case 0x29: open.round -= 1
      case 0x5B: open.square += 1
      case 0x5D: open.square -= 1
      case 0x7B: open.curly += 1
      case 0x7D: open.curly -= 1
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x60, 0x7F: break scan
      default: break
      }
      guard open.round >= 0, open.square >= 0, open.curly >= 0 else { break }
      guard !byte.isASCII else {
        end += 1
        continue
      }
      let (traits, length) = character(at: end)
      guard traits.isWord else { break }
      end += length
    }
    end = Swift.min(end, count)
    while end > offset, isTrailingPunctuation(self[end - 1]) { end -= 1 }
    return end
  }

  /// Signs that end a sentence or a markup around a link, not the link.
  private func isTrailingPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x22, 0x27, 0x28, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5C, 0x5F, 0x7B, 0x7C,
      0x7E:
      true
    default: false
    }
  }
}
