internal import Bytes

/// Which three or four bytes are a gram of a fragment: a table of bytes that nearly every question ends at.
/// (Bits would be eight times smaller and take twice as long.)
struct GramFilter: Sendable {
  /// 1 where the hash of a gram is.
  let marks: [UInt8]
  private let shift: UInt32
  private let mask: UInt32

  /// Grams as numbers, the first byte lowest.
  init(_ grams: some Collection<UInt64>, gramLength: Int) {
    // 32 bytes a gram; 4 KiB at least, 64 KiB at most.
    var size: UInt32 = 12
    while size < 16, 1 << size < grams.count * 32 { size += 1 }
    shift = 32 - size
    mask = gramLength == 3 ? 0xFF_FFFF : 0xFFFF_FFFF
    var marks = Array(repeating: UInt8(0), count: 1 << Int(size))
    for gram in grams { marks[Int(Self.hash(UInt32(truncatingIfNeeded: gram)) &>> shift)] = 1 }
    self.marks = marks
  }

  /// Whether any gram that begins in the eight bytes from `offset` on, at a multiple of `stride`, may be
  /// one of them. False for nearly all that are not, true for all that are. All places are asked before
  /// any answer is looked at. `marks` are those of the filter, held by the caller's loop.
  @inline(__always)
  func mayHoldAny(
    _ text: Span<UInt8>, at offset: Int, stride: Int, _ marks: Span<UInt8>
  ) -> Bool {
    let even = EightBytes.load(text, at: offset)
    let next = EightBytes.load(text, at: offset &+ 2)
    var found = ask(even, marks) | ask(even &>> 32, marks)
    found |= ask(next, marks) | ask(next &>> 32, marks)
    if stride == 1 {
      let odd = EightBytes.load(text, at: offset &+ 1)
      let last = EightBytes.load(text, at: offset &+ 3)
      found |= ask(odd, marks) | ask(odd &>> 32, marks)
      found |= ask(last, marks) | ask(last &>> 32, marks)
    }
    return found != 0
  }

  /// The same for one place, whose bytes these are.
  @inline(__always)
  func mayHold(_ bytes: UInt64, _ marks: Span<UInt8>) -> Bool { ask(bytes, marks) != 0 }

  /// 1 if the first bytes may be a gram.
  @inline(__always)
  private func ask(_ bytes: UInt64, _ marks: Span<UInt8>) -> UInt8 {
    let hash = Self.hash(UInt32(truncatingIfNeeded: bytes) & mask) &>> shift
    // SAFETY: the hash has as many bits as number the table.
    return unsafe marks[unchecked: Int(hash)]
  }

  /// The multiplier is 2³² divided by the golden ratio, made odd.
  @inline(__always)
  private static func hash(_ gram: UInt32) -> UInt32 { gram &* 0x9E37_79B1 }
}
