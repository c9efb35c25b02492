/// Decodes the scalar at a byte offset of UTF-8. Anything that is no well-formed sequence gives
/// U+FFFD and length 1, an offset outside the text gives length 0: no input traps.
package func decodeScalar(
  _ text: Span<UInt8>, at offset: Int
) -> (scalar: UInt32, length: Int) {
  guard offset >= 0, offset < text.count else { return (0xFFFD, 0) }
  let first = text[offset]
  if first < 0x80 { return (UInt32(first), 1) }
  let left = text.count &- offset
  if first < 0xE0 {
    guard first >= 0xC2, left >= 2, isContinuation(text[offset &+ 1]) else { return (0xFFFD, 1) }
    return (UInt32(first & 0x1F) &<< 6 | tail(text, offset &+ 1), 2)
  }
  if first < 0xF0 {
    guard left >= 3, isContinuation(text[offset &+ 1]), isContinuation(text[offset &+ 2])
    else { return (0xFFFD, 1) }
    let scalar =
      UInt32(first & 0x0F) &<< 12 | tail(text, offset &+ 1) &<< 6 | tail(text, offset &+ 2)
    let isSurrogate = scalar & 0xF800 == 0xD800
    return scalar < 0x800 || isSurrogate ? (0xFFFD, 1) : (scalar, 3)
  }
  guard first < 0xF5, left >= 4, isContinuation(text[offset &+ 1]),
    isContinuation(text[offset &+ 2]), isContinuation(text[offset &+ 3])
  else { return (0xFFFD, 1) }
  let scalar =
    UInt32(first & 0x07) &<< 18 | tail(text, offset &+ 1) &<< 12 | tail(text, offset &+ 2) &<< 6
    | tail(text, offset &+ 3)
  return scalar < 0x10000 || scalar > 0x10FFFF ? (0xFFFD, 1) : (scalar, 4)
}

/// Decodes the scalar that ends right before a byte offset; length 0 at the start of the text.
package func scalarBefore(
  _ text: Span<UInt8>, _ offset: Int
) -> (scalar: UInt32, length: Int) {
  guard offset > 0, offset <= text.count else { return (0xFFFD, 0) }
  if text[offset &- 1] < 0x80 { return (UInt32(text[offset &- 1]), 1) }
  for length in 2...4 where length <= offset {
    guard !isContinuation(text[offset &- length]) else { continue }
    let found = decodeScalar(text, at: offset &- length)
    return found.length == length ? found : (0xFFFD, 1)
  }
  return (0xFFFD, 1)
}

/// Appends the UTF-8 form of a scalar; surrogates and larger numbers become U+FFFD.
func appendScalar(_ scalar: UInt32, to bytes: inout [UInt8]) {
  let valid = scalar > 0x10FFFF || scalar & 0xFFFF_F800 == 0xD800 ? 0xFFFD : scalar
  switch valid {
  case ..<0x80:
    bytes.append(UInt8(valid))
  case ..<0x800:
    bytes.append(UInt8(0xC0 | valid >> 6))
    bytes.append(UInt8(0x80 | valid & 0x3F))
  case ..<0x10000:
    bytes.append(UInt8(0xE0 | valid >> 12))
    bytes.append(UInt8(0x80 | valid >> 6 & 0x3F))
    bytes.append(UInt8(0x80 | valid & 0x3F))
  default:
    bytes.append(UInt8(0xF0 | valid >> 18))
    bytes.append(UInt8(0x80 | valid >> 12 & 0x3F))
    bytes.append(UInt8(0x80 | valid >> 6 & 0x3F))
    bytes.append(UInt8(0x80 | valid & 0x3F))
  }
}

private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

private func tail(_ text: Span<UInt8>, _ offset: Int) -> UInt32 { UInt32(text[offset] & 0x3F) }
