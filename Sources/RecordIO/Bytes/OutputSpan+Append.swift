extension OutputSpan where Element == UInt8 {
  /// Appends the bytes as they are, in one copy. What does not fit stops the program.
  @inline(__always)
  package mutating func append(copying bytes: Span<UInt8>) {
    precondition(bytes.count <= freeCapacity)
    // SAFETY: there is room for the bytes, which lie elsewhere; both buffers are used inside the closures
    // only.
    unsafe withUnsafeMutableBufferPointer { target, count in
      unsafe bytes.withUnsafeBufferPointer { source in
        _ = unsafe UnsafeMutableBufferPointer(rebasing: target[count...])
          .initialize(fromContentsOf: source)
      }
      count &+= bytes.count
    }
  }

  /// Appends the letters of a literal.
  @inline(__always)
  package mutating func append(ascii literal: StaticString) {
    // SAFETY: the buffer is the literal's own and is read inside the closure only.
    literal.withUTF8Buffer { append(copying: unsafe Span(_unsafeElements: $0)) }
  }

  /// Appends a number in decimal: 20 bytes at most.
  package mutating func append(decimal number: Int) {
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var first = digits.count
    var rest = number.magnitude
    // From the last digit on: dividing by a constant takes no division.
    repeat {
      first &-= 1
      digits[first] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 { append(UInt8(ascii: "-")) }
    append(copying: digits.span.extracting(first..<digits.count))
  }
}
