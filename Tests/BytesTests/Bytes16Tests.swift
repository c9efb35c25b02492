import Bytes
import Testing

/// Bytes of a small generator, many of them near the borders that questions have.
private func randomBytes(_ count: Int, _ state: inout UInt64) -> [UInt8] {
  let borders: [UInt8] = [
    0, 0x1F, 0x20, 0x30, 0x39, 0x41, 0x5A, 0x61, 0x7A, 0x7E, 0x7F, 0x80, 0xFF,
  ]
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let number = Int(state >> 33)
    return number % 3 == 0 ? UInt8(number >> 8 & 0xFF) : borders[(number >> 8) % borders.count]
  }
}

/// What sixteen questions to single bytes answer; zeros stand behind the end.
private func bits(_ text: [UInt8], _ offset: Int, _ holds: (UInt8) -> Bool) -> UInt64 {
  (0..<16).reduce(0) { bits, place in
    let index = offset + place
    return bits | (holds(index < text.count ? text[index] : 0) ? 1 << UInt64(place) : 0)
  }
}

@Suite("Sixteen bytes at once")
struct Bytes16Tests {
  @Test("every question is answered as byte for byte, at every offset and beyond the end")
  func questions() {
    var state: UInt64 = 5
    for count in 0..<48 {
      let text = randomBytes(count, &state)
      for offset in 0..<count + 18 {
        let bytes = Bytes16(text.span, at: offset)
        let at = { (index: Int) -> UInt8 in index < count ? text[index] : 0 }
        #expect(bytes.equal(to: 0x61) == bits(text, offset) { $0 == 0x61 })
        #expect(bytes.equal(to: 0) == bits(text, offset) { $0 == 0 })
        #expect(bytes.between(0x61, 0x7A) == bits(text, offset) { 0x61...0x7A ~= $0 })
        #expect(bytes.between(0x20, 0x7E) == bits(text, offset) { 0x20...0x7E ~= $0 })
        #expect(bytes.nonASCII == bits(text, offset) { $0 > 0x7F })
        #expect(
          bytes.lowercased.equal(to: 0x61) == bits(text, offset) { $0 == 0x61 || $0 == 0x41 })
        var repeats: UInt64 = 0
        for place in 0..<16 where at(offset + place) == (place == 0 ? 0x7A : at(offset + place - 1))
        {
          repeats |= 1 << UInt64(place)
        }
        #expect(bytes.repeats(after: 0x7A) == repeats)
        let (low, high) = bytes.halves
        #expect(low == EightBytes.load(text.span, at: offset))
        #expect(high == EightBytes.load(text.span, at: offset + 8))
      }
    }
  }

  @Test("eight bytes come lowest first, with zeros behind the end")
  func eightBytes() {
    var state: UInt64 = 9
    for count in 0..<24 {
      let text = randomBytes(count, &state)
      for offset in 0..<count + 10 {
        let expected = (0..<8).reduce(UInt64(0)) { word, place in
          word | UInt64(offset + place < count ? text[offset + place] : 0) << UInt64(8 * place)
        }
        #expect(EightBytes.load(text.span, at: offset) == expected)
      }
    }
    #expect([0, 1, 7, 8, 9].map { EightBytes.firstBytes($0) } == [0, 0xFF, ~0 >> 8, ~0, ~0])
  }

  @Test("searches keep to their range")
  func ranges() {
    var state: UInt64 = 13
    for count in [0, 1, 15, 16, 17, 33, 50, 80, 130] {
      let text = randomBytes(count, &state)
      for start in 0...count {
        for end in start...count {
          let first = text.span.first(in: start..<end) { $0.equal(to: 0x41) }
          #expect(first == text[start..<end].firstIndex(of: 0x41) ?? end)
          var zeros: [Int] = []
          text.span.forEach(0, in: start..<end) { zeros.append($0) }
          #expect(zeros == (start..<end).filter { text[$0] == 0 })
        }
      }
    }
  }

  @Test("sixteen bytes are written where they fit, and nowhere else")
  func storing() {
    let source = Bytes16(Array("abcdefghijklmnop".utf8).span, at: 0)
    for offset in [-1, 0, 3, 4, 5, 100] {
      var target = Array(repeating: UInt8(ascii: "."), count: 20)
      var span = target.mutableSpan
      source.store(into: &span, at: offset)
      let expected =
        offset >= 0 && offset <= 4
        ? String(repeating: ".", count: offset) + "abcdefghijklmnop"
          + String(repeating: ".", count: 4 - offset) : String(repeating: ".", count: 20)
      #expect(String(decoding: target, as: UTF8.self) == expected)
    }
  }
}
