import Testing

/// A text in which ⟦ ⟧ mark what one detector has to hit, to the byte. The other detectors of data
/// that somebody could be reached or harmed by have to hit nothing.
struct MarkedText: Sendable, CustomTestStringConvertible {
  static let detectors: [Detector] = [
    .links, .emails, .phones, .ibans, .cards, .nirs, .wallets,
  ]

  let testDescription: String
  let detector: Detector?
  let bytes: [UInt8]

  /// - Parameter detector: the one that hits what is marked; nil when nothing is.
  init(_ marked: String, _ detector: Detector? = nil) {
    let scalars = marked.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }
    self.testDescription = marked
    self.detector = detector
    self.bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  /// The text with the marks that the detector sets, for comparison with the one that is expected.
  func marked(by detector: Detector) -> String {
    var marked: [UInt8] = []
    var offset = 0
    for range in detector.ranges(in: bytes) {
      marked += bytes[offset..<range.lowerBound] + "⟦".utf8 + bytes[range] + "⟧".utf8
      offset = range.upperBound
    }
    return String(decoding: marked + bytes[offset...], as: UTF8.self)
  }

  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    for other in Self.detectors {
      let expected = other == detector ? testDescription : String(decoding: bytes, as: UTF8.self)
      #expect(marked(by: other) == expected, "\(other)", sourceLocation: sourceLocation)
    }
  }
}
