public import CBytes

/// Sixty-four bytes of a text, or what is left of it, and what kind of characters they belong to. An answer
/// has one bit for each byte, the first byte's lowest.
public struct Bytes64: Sendable {
  @usableFromInline let parts: (Bytes16, Bytes16, Bytes16, Bytes16)
  @usableFromInline let kinds: cbytes64_kinds
  /// The bytes that are there.
  @usableFromInline let used: UInt64

  /// Reads bytes from an offset on, at most up to the end of a range, which holds the offset and lies within
  /// the text.
  @inlinable @inline(__always)
  public init(_ text: Span<UInt8>, at offset: Int, endingBy end: Int) {
    parts = (
      Bytes16(text, at: offset), Self.part(text, at: offset &+ 16, end),
      Self.part(text, at: offset &+ 32, end), Self.part(text, at: offset &+ 48, end)
    )
    kinds = cbytes64_read(parts.0.value, parts.1.value, parts.2.value, parts.3.value)
    used = end &- offset < 64 ? 1 &<< UInt64(truncatingIfNeeded: end &- offset) &- 1 : ~0
  }

  /// Behind the end there is nothing to be read.
  @inlinable @inline(__always)
  static func part(_ text: Span<UInt8>, at offset: Int, _ end: Int) -> Bytes16 {
    offset < end ? Bytes16(text, at: offset) : Bytes16(SIMD16(repeating: 0))
  }

  /// All bytes that are there.
  @inlinable @inline(__always)
  public var all: UInt64 { used }
  /// Letters and digits of ASCII.
  @inlinable @inline(__always)
  public var words: UInt64 { kinds.words & used }
  /// Spaces, line feeds, apostrophes, commas and straight quotation marks.
  @inlinable @inline(__always)
  public var gaps: UInt64 { kinds.gaps & used }
  /// `.`, `!`, `?`, `:` and `;`.
  @inlinable @inline(__always)
  public var stops: UInt64 { kinds.stops & used }
  /// Bytes above 0x7F.
  @inlinable @inline(__always)
  public var nonASCII: UInt64 { kinds.others & used }

  /// Answers a question for all of them.
  @inlinable @inline(__always)
  public func bits(_ question: (Bytes16) -> UInt64) -> UInt64 {
    (question(parts.0) | question(parts.1) &<< 16 | question(parts.2) &<< 32
      | question(parts.3) &<< 48) & used
  }

  /// Bytes that are like the one before, capitals of ASCII like small letters; `last` is the one before the
  /// first, small.
  @inlinable @inline(__always)
  public func repeats(after last: UInt8) -> UInt64 {
    let small = (
      parts.0.lowercased, parts.1.lowercased, parts.2.lowercased, parts.3.lowercased
    )
    let bits =
      small.0.repeats(after: last) | small.1.repeats(after: small.0.value[15]) &<< 16
      | small.2.repeats(after: small.1.value[15]) &<< 32
      | small.3.repeats(after: small.2.value[15]) &<< 48
    return bits & used
  }
}
