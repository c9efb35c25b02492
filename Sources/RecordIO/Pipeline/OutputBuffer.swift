/// What a worker has answered and not yet written. The storage is reused.
package struct OutputBuffer: ~Copyable {
  /// The bytes so far: writers append whole lines, with their terminators.
  package var bytes: [UInt8] = []

  package init() {}

  package var count: Int { bytes.count }

  package mutating func append(_ more: Span<UInt8>) { bytes.append(copying: more) }

  package mutating func append(ascii literal: StaticString) { bytes.append(ascii: literal) }

  package mutating func endLine() { bytes.append(Byte.lineFeed) }

  mutating func removeAll() {
    // One enormous answer must not hold its memory for the rest of the stream.
    bytes.removeAll(keepingCapacity: bytes.capacity <= 4 << 20)
  }
}
