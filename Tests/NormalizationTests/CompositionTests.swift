import Foundation
import Normalization
import Testing

@Suite("Composition")
struct CompositionTests {
  /// Random rows of letters, marks and Hangul; none that the exact view replaces.
  private struct Rows {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    private let starters: [Unicode.Scalar]
    private let joiners: [Unicode.Scalar]

    init() {
      func scalars(_ ranges: ClosedRange<UInt32>...) -> [Unicode.Scalar] {
        ranges.joined().compactMap(Unicode.Scalar.init).filter {
          // Marks that are invisible would be dropped.
          $0.properties.generalCategory != .unassigned && $0 != "\u{34F}"
        }
      }
      starters =
        scalars(0x41...0x5A, 0x61...0x7A, 0xC0...0xC5, 0xC7...0xD6, 0xD9...0xDE, 0xE0...0xE5)
        + scalars(0x1EA0...0x1EF9, 0x391...0x3A1, 0x3B1...0x3C9, 0x1F00...0x1F15, 0x410...0x44F)
        + scalars(0x915...0x939, 0x9BE...0x9C0, 0xDD9...0xDDE, 0x1100...0x1112, 0xAC00...0xAC40)
      joiners =
        scalars(0x300...0x345, 0x591...0x5AF, 0x64B...0x655, 0x93C...0x93C, 0x9BE...0x9D7)
        + scalars(0xDCA...0xDCF, 0x1161...0x1175, 0x11A8...0x11C2, 0x1D165...0x1D169)
    }

    private mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func next() -> [Unicode.Scalar] {
      (0..<next(below: 14)).map { _ in
        next(below: 5) < 2
          ? starters[next(below: starters.count)] : joiners[next(below: joiners.count)]
      }
    }
  }

  /// Foundation's composition. It leaves a syllable without trailing consonant apart from one that
  /// follows, contrary to the standard, unless the syllable is taken apart before.
  private func composed(_ text: String) -> String {
    text.decomposedStringWithCanonicalMapping.precomposedStringWithCanonicalMapping
  }

  private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  @Test("letters, marks and Hangul compose as Foundation composes them")
  func reference() {
    var rows = Rows()
    for _ in 0..<20_000 {
      let text = string(rows.next())
      let folded = Array(View.fold(text, kind: .exact).unicodeScalars)
      let expected = Array(composed(text).unicodeScalars)
      if folded != expected {
        Issue.record("\(Array(text.unicodeScalars)) gives \(folded), not \(expected)")
      }
    }
  }

  @Test("all spellings of a text have one exact view")
  func equivalence() {
    var rows = Rows()
    for _ in 0..<5_000 {
      let text = string(rows.next())
      let view = Array(View.fold(text, kind: .exact).utf8)
      #expect(
        view == Array(View.fold(text.decomposedStringWithCanonicalMapping, kind: .exact).utf8))
      let composed = composed(text)
      #expect(view == Array(View.fold(composed, kind: .exact).utf8))
    }
  }

  @Test("composed text maps byte for byte")
  func identity() {
    var rows = Rows()
    var view = View(kind: .exact)
    for _ in 0..<2_000 {
      let text = Array(composed(string(rows.next())).utf8)
      view.read(text.span, mapped: true)
      #expect(view.bytes == text)
      for index in text.indices {
        #expect(view.originalRange(of: index..<index + 1) == index..<index + 1)
      }
    }
  }

  @Test("a long row of marks, and marks that make the text longer, are no trouble")
  func growth() {
    let long = String(repeating: "e\u{301}\u{323}", count: 2_000)
    #expect(Array(View.fold(long, kind: .exact).utf8).count == 5 * 2_000)
    let short = String(repeating: "é\u{323}", count: 2_000)
    #expect(View.fold(short, kind: .exact).utf8.count == 5 * 2_000)
    let row = "a" + String(repeating: "\u{301}\u{323}", count: 5_000)
    let expected = "ạ" + String(repeating: "\u{323}", count: 4_999)
    #expect(View.fold(row, kind: .exact).utf8.starts(with: expected.utf8))
  }

  @Test("parts of the map are no larger than the clusters that were composed")
  func extents() {
    var rows = Rows()
    var view = View(kind: .exact)
    for _ in 0..<2_000 {
      let row = rows.next()
      let text = Array("ok \(string(row)) fin".utf8)
      view.read(text.span, mapped: true)
      #expect(view.originalRange(of: 0..<2) == 0..<2)
      let end = view.bytes.count
      #expect(view.originalRange(of: end - 3..<end) == text.count - 3..<text.count)
      #expect(view.originalRange(of: 3..<end - 4).upperBound <= text.count - 4)
    }
  }
}
