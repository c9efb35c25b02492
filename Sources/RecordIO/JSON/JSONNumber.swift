/// Reads numbers as whole thousandths, exactly.
package enum JSONNumber {
  /// The number in thousandths, rounded half away from zero.
  ///
  /// Any number of digits and any exponent is read exactly: there is no floating point between.
  ///
  /// - Returns: nil if the bytes are no JSON number (RFC 8259, section 6), or one beyond ±10⁹.
  package static func thousandths(_ bytes: Span<UInt8>) -> Int? {
    guard let parts = Parts(bytes) else { return nil }
    return parts.thousandths(bytes)
  }

  /// Whether the bytes are spelled as JSON wants a number to be.
  package static func isWellFormed(_ bytes: Span<UInt8>) -> Bool { Parts(bytes) != nil }

  /// Beyond any exponent that the length of a line could make up for, and far from overflow.
  private static let greatestExponent = Int.max / 4

  /// Where the parts of a number stand.
  private struct Parts {
    var isNegative = false
    var whole: Range<Int>
    var fraction: Range<Int>
    var exponent = 0

    init?(_ bytes: Span<UInt8>) {
      var at = 0
      if at < bytes.count, bytes[at] == UInt8(ascii: "-") {
        isNegative = true
        at &+= 1
      }
      whole = digits(bytes, from: at)
      guard !whole.isEmpty, whole.count == 1 || bytes[at] != UInt8(ascii: "0") else { return nil }
      at = whole.upperBound
      fraction = at..<at
      if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
        fraction = digits(bytes, from: at &+ 1)
        guard !fraction.isEmpty else { return nil }
        at = fraction.upperBound
      }
      if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
        at &+= 1
        let isSmall = at < bytes.count && bytes[at] == UInt8(ascii: "-")
        if isSmall || at < bytes.count && bytes[at] == UInt8(ascii: "+") { at &+= 1 }
        let power = digits(bytes, from: at)
        guard !power.isEmpty else { return nil }
        for offset in power where exponent < greatestExponent / 16 {
          exponent = exponent &* 10 &+ Int(bytes[offset] &- 0x30)
        }
        if isSmall { exponent = -exponent }
        at = power.upperBound
      }
      guard at == bytes.count else { return nil }
    }

    func thousandths(_ bytes: Span<UInt8>) -> Int? {
      var result = 0
      var isOverHalf = false
      var hasRest = false
      // The power of ten of the current digit, counted in thousandths.
      var power = whole.count &- 1 &+ exponent &+ 3
      for part in [whole, fraction] {
        for offset in part {
          let digit = Int(bytes[offset] &- 0x30)
          if power >= 0 {
            result = result &* 10 &+ digit
          } else if power == -1 {
            isOverHalf = digit >= 5
            hasRest = digit > 0
          } else {
            hasRest = hasRest || digit > 0
          }
          guard result <= limit else { return nil }
          power &-= 1
        }
      }
      guard result > 0 || isOverHalf else { return 0 }
      while power >= 0, result > 0 {
        result = result &* 10
        guard result <= limit else { return nil }
        power &-= 1
      }
      guard result < limit || !hasRest else { return nil }
      if isOverHalf { result &+= 1 }
      return isNegative ? -result : result
    }
  }

  private static let limit = 1_000_000_000_000

  private static func digits(_ bytes: Span<UInt8>, from start: Int) -> Range<Int> {
    var at = start
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at &+= 1 }
    return start..<at
  }
}
