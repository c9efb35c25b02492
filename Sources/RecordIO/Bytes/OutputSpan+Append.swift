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
    var rest = number.magnitude
    // 10¹⁹ is the greatest power of ten of 64 bits.
    var power: UInt = 1
    while power <= rest / 10 { power *= 10 }
    if number < 0 { append(UInt8(ascii: "-")) }
    while power > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: rest / power))
      rest %= power
      power /= 10
    }
  }
}
