/// Reads the numbers that `make-tables.py` writes: five bits a character from "0" on, the lowest
/// first, with 32 added while more follow. Other characters (the layout of the file) are skipped.
struct PackedNumbers {
  private let text: [UInt8]
  private var position = 0

  init(_ text: String) { self.text = Array(text.utf8) }

  @inline(__always)
  mutating func next() -> Int {
    var value = 0
    var shift = 0
    while true {
      let digit = Int(text[position]) &- 48
      position &+= 1
      if digit < 0 { continue }
      value |= (digit & 31) &<< shift
      if digit < 32 { return value }
      shift &+= 5
    }
  }

  /// A difference: even numbers are positive, odd ones negative.
  @inline(__always)
  mutating func nextStep() -> Int {
    let value = next()
    return value & 1 == 0 ? value >> 1 : -(value >> 1) - 1
  }

  /// A whole array of 16-bit values, written as runs of one step.
  static func array(_ text: String) -> [UInt16] {
    var numbers = PackedNumbers(text)
    let count = numbers.next()
    var result = [UInt16](repeating: 0, count: count)
    var output = result.mutableSpan
    var value = 0
    var index = 0
    while index < count {
      let end = index &+ numbers.next()
      let step = numbers.nextStep()
      // Zeros are there already, and they are almost half of all.
      if step == 0 && value == 0 { index = end }
      while index < end {
        value &+= step
        output[index] = UInt16(truncatingIfNeeded: value)
        index &+= 1
      }
    }
    return result
  }
}
