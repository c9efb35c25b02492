/// Writes a row of scalars in Normalization Form C (Unicode Standard Annex 15).
struct Composer: Sendable {
  /// What the last row became; valid UTF-8.
  private(set) var bytes: [UInt8] = []

  /// The scalars: canonical combining class in the top byte, then the index, the scalar in the low
  /// 21 bits, so that sorting them puts marks in canonical order.
  private var parts: [UInt64] = []
  private var isUnordered = false

  /// Composes a part of a text that starts anew: nothing in it joins what stands before.
  ///
  /// Cost: linear, with a binary search for each scalar; allocates only if marks are out of order.
  mutating func compose(_ text: Span<UInt8>, _ range: Range<Int>) {
    let table = CharacterTable.shared
    parts.removeAll(keepingCapacity: true)
    isUnordered = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = decodeScalar(text, at: offset)
      offset &+= max(length, 1)
      decompose(scalar, table)
    }
    if isUnordered { sortMarks() }
    join(.shared)
    bytes.removeAll(keepingCapacity: true)
    for part in parts { appendScalar(Self.scalar(part), to: &bytes) }
  }

  private mutating func decompose(_ scalar: UInt32, _ table: CharacterTable) {
    if let (first, second) = CompositionTable.shared.parts(of: scalar) {
      decompose(first, table)
      decompose(second, table)
      return
    }
    let order = UInt64(table.mapping(of: scalar)?.order ?? 0)
    if order > 0, let last = parts.last, Self.order(last) > order { isUnordered = true }
    parts.append(order &<< 56 | UInt64(parts.count) &<< 21 | UInt64(scalar))
  }

  /// Sorts the marks between one starter and the next; a starter comes before its marks by itself.
  private mutating func sortMarks() {
    var lower = 0
    while lower < parts.count {
      var upper = lower &+ 1
      while upper < parts.count, Self.order(parts[upper]) > 0 { upper &+= 1 }
      parts[lower..<upper].sort()
      lower = upper
    }
  }

  /// Joins each scalar to the last starter, unless one between them is in the way: a scalar of the
  /// same combining class or a higher one.
  private mutating func join(_ table: CompositionTable) {
    var count = 0
    var starter = -1
    for index in parts.indices {
      let part = parts[index]
      let order = Self.order(part)
      let isNext = count == starter &+ 1
      if starter >= 0, isNext || Self.order(parts[count &- 1]) < order,
        let composite = table.composite(of: Self.scalar(parts[starter]), Self.scalar(part))
      {
        parts[starter] = UInt64(composite)
        continue
      }
      if order == 0 { starter = count }
      parts[count] = part
      count &+= 1
    }
    parts.removeLast(parts.count &- count)
  }

  private static func order(_ part: UInt64) -> UInt64 { part &>> 56 }

  private static func scalar(_ part: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: part & 0x1F_FFFF)
  }
}
