internal import Bytes

/// Sixteen bytes of a text as words see them: how many of them are ASCII without line breaks or letters of
/// Latin-1, and what these are. The first byte's bit is the lowest.
struct LatinBlock {
  /// Bytes of letters and digits.
  var words: UInt64
  /// Bytes of what is neither white space nor invisible.
  var visible: UInt64
  /// Bytes before the first one of another character; a letter that the block's end parts is not among
  /// them, and 0 means that another character begins here.
  var count: Int

  @inline(__always)
  init(_ text: Span<UInt8>, at offset: Int) {
    let bytes = Bytes16(text, at: offset)
    words = bytes.between(0x30, 0x39) | bytes.lowercased.between(0x61, 0x7A)
    var others = bytes.nonASCII
    if others != 0 {
      // U+00C0 to U+00FF are letters, but for the signs × and ÷.
      let second =
        bytes.between(0x80, 0xBF) & ~(bytes.equal(to: 0x97) | bytes.equal(to: 0xB7))
      let first = bytes.equal(to: 0xC3) & second &>> 1
      let letters = first | first &<< 1
      words |= letters
      others &= ~letters
    }
    visible = bytes.between(0x21, 0x7E) | words
    count = (others | bytes.between(0x0A, 0x0D) | 1 &<< 16).trailingZeroBitCount
  }
}
