extension OutputSpan where Element == UInt8 {
  /// Appends the bytes as they are, in one copy. What does not fit stops the program.
  @inlinable @inline(__always)
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
  @inlinable @inline(__always)
  package mutating func append(ascii literal: StaticString) {
    // SAFETY: the buffer is the literal's own and is read inside the closure only.
    literal.withUTF8Buffer { append(copying: unsafe Span(_unsafeElements: $0)) }
  }

  /// Appends a number in decimal: 20 bytes at most.
  package mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let rest = number.magnitude
    if rest >= 100_000_000 {
      let (high, low) = rest.quotientAndRemainder(dividingBy: 100_000_000)
      append(decimal: Int(bitPattern: high))
      return append(digits: low, 8)
    }
    var count = 1
    var power: UInt = 10
    while rest >= power {
      count &+= 1
      power &*= 10
    }
    append(digits: rest, count)
  }

  /// Appends the last digits of a number: eight at most.
  private mutating func append(digits number: UInt, _ count: Int) {
    precondition(freeCapacity >= 8)
    var rest = number
    var digits: UInt64 = 0
    // From the last digit on: dividing by a constant takes no division.
    for _ in 0..<count {
      digits = digits &<< 8 | UInt64(0x30 &+ rest % 10)
      rest /= 10
    }
    // SAFETY: there is room for eight bytes, of which so many count; the buffer is used inside the closure only.
    unsafe withUnsafeMutableBufferPointer { target, used in
      unsafe UnsafeMutableRawBufferPointer(target).storeBytes(
        of: digits.littleEndian, toByteOffset: used, as: UInt64.self)
      used &+= count
    }
  }
}
