/// The first four bytes of a word; zeros behind those of a shorter one.
public struct WordHead: Hashable, Sendable {
  public static var longest: Int {
    @inlinable @inline(__always) get { 4 }
  }

  /// The first byte lowest; 0 for a head that is not known.
  public var bytes: UInt32

  @inlinable @inline(__always)
  public init(bytes: UInt32 = 0) { self.bytes = bytes }

  /// The head of a word of so many bytes.
  @inlinable @inline(__always)
  public init(_ text: Span<UInt8>, at start: Int, length: Int) {
    let used = EightBytes.firstBytes(length < Self.longest ? length : Self.longest)
    bytes = UInt32(truncatingIfNeeded: EightBytes.load(text, at: start) & used)
  }

  /// The head of a word with this key.
  @inlinable @inline(__always)
  public init(_ key: WordKey) { bytes = UInt32(truncatingIfNeeded: key.low) }
}

/// The words of a text, by a few bits of their heads: it may seem to hold more than there are, never fewer.
public struct WordHeadSet: Sendable {
  @usableFromInline var bits = InlineArray<16, UInt64>(repeating: 0)

  @inlinable
  public init() {}

  /// As if the text had all words.
  public static var all: WordHeadSet {
    var set = WordHeadSet()
    for index in set.bits.indices { set.bits[index] = ~0 }
    return set
  }

  @inlinable @inline(__always)
  public mutating func insert(_ head: WordHead) {
    let place = Self.place(of: head)
    bits[place &>> 6] |= 1 &<< UInt64(place & 63)
  }

  /// Whether a word may begin so. True for a head that is not known.
  @inlinable @inline(__always)
  public func mayHold(_ head: WordHead) -> Bool {
    let place = Self.place(of: head)
    return head.bytes == 0 || bits[place &>> 6] &>> UInt64(place & 63) & 1 != 0
  }

  /// Ten bits. The multiplier is 2³² divided by the golden ratio, made odd.
  @inlinable @inline(__always)
  static func place(of head: WordHead) -> Int {
    Int(truncatingIfNeeded: (head.bytes &* 0x9E37_79B1) &>> 22)
  }
}
