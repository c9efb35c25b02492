/// Makes well-formed UTF-8 of any bytes.
package enum UTF8Repair {
  /// Appends `bytes` to `text`, with U+FFFD for each maximal ill-formed subpart (the practice that
  /// the Unicode standard recommends in 3.9, table 3-8). NULs and other controls stay.
  ///
  /// - Returns: whether anything was replaced.
  @discardableResult
  package static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) -> Bool {
    var copied = 0
    var at = bytes.firstNonASCII(in: 0..<bytes.count)
    while at < bytes.count {
      let sequence = sequence(in: bytes, at: at, limit: bytes.count)
      if !sequence.isWellFormed {
        text.append(copying: bytes, in: copied..<at)
        text.appendReplacementCharacter()
        copied = at &+ sequence.length
      }
      at = bytes.firstNonASCII(in: (at &+ sequence.length)..<bytes.count)
    }
    text.append(copying: bytes, in: copied..<bytes.count)
    return copied > 0
  }

  /// The sequence that begins with the non-ASCII byte at `offset`: a character of two to four
  /// bytes, or else the longest prefix of one that stands there (at least one byte).
  @inline(__always)
  static func sequence(in bytes: Span<UInt8>, at offset: Int, limit: Int) -> (
    length: Int, isWellFormed: Bool
  ) {
    let lead = bytes[offset]
    let tail: Int
    switch lead {
    case 0xC2...0xDF: tail = 1
    case 0xE0...0xEF: tail = 2
    case 0xF0...0xF4: tail = 3
    default: return (1, false)
    }
    var length = 1
    while length <= tail {
      let at = offset &+ length
      guard at < limit else { return (length, false) }
      let allowed = length == 1 ? secondBytes(after: lead) : 0x80...0xBF
      guard allowed.contains(bytes[at]) else { return (length, false) }
      length &+= 1
    }
    return (length, true)
  }

  /// Which second bytes a lead admits: no overlong spellings, surrogates, or values beyond
  /// U+10FFFF (table 3-7 of the standard).
  @inline(__always)
  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
