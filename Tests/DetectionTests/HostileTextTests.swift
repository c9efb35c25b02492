import Detection
import Testing

@Suite("Hostile text")
struct HostileTextTests {
  /// A fixed sequence (xorshift), so that a failure can be repeated.
  private struct Sequence {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
  }

  private static let pieces = [
    "@", ".", "a", "fr", "1", "0", "06", "+33", " ", "(", ")", "[.]", "[", "]", "\"", "«", "»", "“",
    "”",
    "„", ">", "\n", "\r\n", "http://", "www.", "/", "#", "é", "É", "e\u{301}", "😀", "\u{200D}",
    "\u{FE0F}",
    "\u{20E3}", "🇫", "🏽", "(at)", " arobase ", " point ", "\u{A0}", "-", ":", "4111", "FR14", "2A",
    "0x",
    "bc1", "_", "\u{0}", "＃", "\u{2028}", "com", ",",
  ]

  private func check(_ bytes: [UInt8], borders: Set<Int>?) {
    for detector in Detector.allCases {
      let ranges = detector.ranges(in: bytes)
      #expect(isSound(ranges, in: bytes, borders: borders), "\(detector): \(bytes.prefix(200))")
    }
    var words = Words()
    words.read(bytes.span)
    var measures = Measures()
    measures.add(bytes.span)
    #expect(words.found.allSatisfy { $0.upperBound <= bytes.count })
    #expect(measures.characters <= bytes.count)
  }

  private func isSound(_ ranges: [Range<Int>], in bytes: [UInt8], borders: Set<Int>?) -> Bool {
    var last = 0
    for range in ranges {
      guard range.lowerBound >= last, !range.isEmpty, range.upperBound <= bytes.count else {
        return false
      }
      if let borders, !borders.contains(range.lowerBound) || !borders.contains(range.upperBound) {
        return false
      }
      last = range.upperBound
    }
    return true
  }

  @Test("spans lie on character borders, in order, without overlap", arguments: 1...40)
  func pieces(_ seed: Int) {
    var sequence = Sequence(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<50 {
      let text = (0..<40).map { _ in Self.pieces[sequence.next(Self.pieces.count)] }.joined()
      var borders: Set<Int> = [0]
      var offset = 0
      for scalar in text.unicodeScalars {
        offset += UTF8.width(scalar)
        borders.insert(offset)
      }
      check(Array(text.utf8), borders: borders)
    }
  }

  @Test("bytes that are no UTF-8 are read without a trap", arguments: 1...20)
  func bytes(_ seed: Int) {
    var sequence = Sequence(state: UInt64(seed) &* 0xD129_42F8_5F0B_1E35)
    for _ in 0..<50 {
      check((0..<120).map { _ in UInt8(sequence.next(256)) }, borders: nil)
    }
  }

  @Test("a megabyte of one thing is read to its end", arguments: ["@", "1", "(", "\"", "a."])
  func megabyte(_ piece: String) {
    check(repeated(piece, size: 1 << 20), borders: nil)
  }

  @Test(
    "digits of other scripts and digits under marks are read without a trap",
    arguments: [
      "０６ ３９ ９８ １２ ３４", "٠٦ ٣٩ ٩٨ ١٢ ٣٤", "06\u{301} 39 98 12 34", "0\u{20E3}6\u{20E3}39981234",
      "06\u{200B}39981234\u{301}", "4000 0042 0000 0044\u{301}", "\u{301}06 39 98 12 34",
      "०६३९९८१२३४",
      "FR29\u{301} 9999", "0639981234\u{FE0F}\u{20E3}",
    ])
  func digits(_ text: String) {
    check(repeated(text, size: 1 << 12), borders: nil)
    check(Array(text.utf8), borders: nil)
  }

  @Test(
    "rows of what looks like a beginning are read to their end",
    arguments: [
      "0", "«", "a", ">", "#", "1 ", "06 12 ", "http://", "www.", "a@", "(at)", " arobase ", "[.]",
      "://", "a\u{200B}", "\u{200B}", "🇫", "😀\u{200D}", "\n", "+33", "a.fr ", "@a.", "« ", "4111 ",
      "FR14", "-", "é", "a b ", "x point ", "http://@", ">\n", "siret 0",
      "aaaa@", "....", "1\u{301}", "１", "٣", "http://[", "a[.]", "a (dot) ", " at a dot ", "a at ",
      "+33(0)", "n° ", "-1", "w", "ww.", "x.il", "a(", "0x0", "bc1q", "4242 ", "2A", "(0) ",
      "a@b point ",
    ])
  func row(_ piece: String) {
    check(repeated(piece, size: 1 << 15), borders: nil)
  }

  private func repeated(_ piece: String, size: Int) -> [UInt8] {
    let unit = Array(piece.utf8)
    var bytes: [UInt8] = []
    while bytes.count < size { bytes += unit }
    return bytes
  }
}
